import { identityOf, keysOf } from '../domain/duplicates.ts';
import type { Taste } from '../domain/ranking/learn.ts';
import { RANKING, type RankingSettings } from '../domain/ranking/settings.ts';
import { reading, writing, type GlossDatabase } from './database.ts';
import { withNotes } from './library.ts';
import { seenLately } from './seen-lately.ts';
import { settingIn } from './settings.ts';

/** The latest decisions say what a reader likes; older ones are not read. */
const DECISIONS = 600;

/** What the order For you is learned from. Rejects with StorageError. */
export async function tasteOf(db: GlossDatabase, nowMs: number): Promise<Taste> {
  const { settings, decided } = await reading(db, 'read the journal', async (tables) => {
    const decisions = await tables.journal.orderBy('clock').reverse().limit(DECISIONS).toArray();
    const ids = [...new Set(decisions.flatMap(({ paperIds }) => paperIds))];
    const records = (await tables.papers.bulkGet(ids)).filter((one) => one !== undefined);
    return { settings: (await settingIn(tables, 'ranking')) ?? RANKING, decided: withNotes(records, await tables.notes.where('paperId').anyOf(ids).toArray()) };
  });
  const known = new Set(decided.flatMap(({ record }) => keysOf(identityOf(record.paper))));
  const seen = (await seenLately(db, 0, nowMs)).map(({ row }) => row);
  return { settings, decided, passed: seen.filter(({ paper }) => !keysOf(paper).some((key) => known.has(key))) };
}

/** Another text after each decision, and when what is set about the ranking changes. Rejects with StorageError. */
export function tasteStamp(db: GlossDatabase): Promise<string> {
  return reading(db, 'read the journal', async (tables) => {
    const last = await tables.journal.orderBy('clock').reverse().limit(1).primaryKeys();
    return JSON.stringify([last, await settingIn(tables, 'ranking')]);
  });
}

/** The settings alone. Rejects with StorageError. */
export function rankingSettings(db: GlossDatabase): Promise<RankingSettings> {
  return reading(db, 'read the settings', async (tables) => (await settingIn(tables, 'ranking')) ?? RANKING);
}

/** Changes them and hands back what they were. Rejects with StorageError. */
export function changeRanking(db: GlossDatabase, change: (before: RankingSettings) => RankingSettings): Promise<RankingSettings> {
  return writing(db, 'change the settings', async (tables) => {
    const before = (await settingIn(tables, 'ranking')) ?? RANKING;
    await tables.settings.put({ key: 'ranking', value: change(before) });
    return before;
  });
}
