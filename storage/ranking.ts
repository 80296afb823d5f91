import type { KeptPaper } from '../domain/library.ts';
import type { Taste } from '../domain/ranking/learn.ts';
import { RANKING, type RankingSettings } from '../domain/ranking/settings.ts';
import { reading, writing, type GlossDatabase } from './database.ts';
import { withNotes } from './library.ts';
import { recordsOf } from './reading-list.ts';
import { seenLately } from './seen-lately.ts';
import { settingIn } from './settings.ts';

/** The latest decisions say what a reader likes; older ones are not read. */
const DECISIONS = 600;
/** So many of those seen lately are looked up. */
const PASSED = 600;

/** What the order For you is learned from. Rejects with StorageError. */
export async function tasteOf(db: GlossDatabase, nowMs: number): Promise<Taste> {
  const { settings, sinceMs, decided } = await reading(db, 'read the journal', async (tables) => {
    const settings = (await settingIn(tables, 'ranking')) ?? RANKING;
    const sinceMs = settings.since === '' ? 0 : Date.parse(settings.since);
    const decisions = await tables.journal.where('clock').aboveOrEqual([sinceMs, 0]).reverse().limit(DECISIONS).toArray();
    const ids = [...new Set(decisions.flatMap(({ paperIds }) => paperIds))];
    const records = (await tables.papers.bulkGet(ids)).filter((one) => one !== undefined);
    return { settings, sinceMs, decided: withNotes(records, await tables.notes.where('paperId').anyOf(ids).toArray()) };
  });
  const seen = (await seenLately(db, sinceMs, nowMs)).slice(0, PASSED).map(({ row }) => row);
  const known = await recordsOf(db, seen.map(({ paper }) => paper));
  return { settings, decided, passed: seen.filter((_, n) => !isDecided(known[n])) };
}

function isDecided(known: KeptPaper | null | undefined): boolean {
  return known != null && (known.record.saved !== undefined || known.record.dismissedAt !== undefined);
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
