import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { backupStatus } from '../../storage/backup.ts';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';
import { lastDecisions, lastStanding, undo } from '../../storage/journal.ts';
import { papersLately } from '../../storage/lately.ts';
import { wholeLibrary } from '../../storage/library.ts';
import { finishAbandoned } from '../../storage/notes.ts';
import { savedPapers } from '../../storage/reading-list.ts';
import { rememberSeen, seenBefore } from '../../storage/seen.ts';
import { seenSettings } from '../../storage/seen-keeping.ts';
import { sitesOff } from '../../storage/settings.ts';
import { allCorrections, changeTopicSay, correctTopic, topicSay } from '../../storage/topic-say.ts';
import { lastVisits } from '../../storage/visits.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { SEEN_SETTINGS } from '../../domain/seen.ts';
import { NOTHING_SAID, withHidden } from '../../domain/topics/say.ts';
import v1 from '../fixtures/database/v1.json' with { type: 'json' };
import v2 from '../fixtures/database/v2.json' with { type: 'json' };
import v3 from '../fixtures/database/v3.json' with { type: 'json' };
import { freshLibrary, minute, paper, savePaper } from './papers-for-tests.ts';

/** A library as Gloss with that schema left it, opened by the Gloss of today. */
async function libraryOf(version: number, { schema, ...rows }: { schema: Record<string, string>; [table: string]: unknown }): Promise<GlossDatabase> {
  const { name } = freshLibrary();
  const old = new Dexie(name);
  old.version(version).stores(schema);
  await old.open();
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all as unknown[]);
  old.close();
  return openDatabase(name);
}

const libraryOfV1 = () => libraryOf(1, v1);

describe('a library of schema v1', () => {
  it('is read with all that it holds', async () => {
    const { papers, journal } = await wholeLibrary(await libraryOfV1());
    expect(papers.map(({ record }) => record)).toEqual(v1.papers);
    expect(papers.flatMap(({ notes }) => notes)).toHaveLength(v1.notes.length);
    expect(journal.map(({ clock: [ms] }) => ms)).toEqual(v1.journal.map(({ clock }) => clock[0]!).sort());
  });

  it('has its reading list, statuses and notes', async () => {
    const saved = await savedPapers(await libraryOfV1());
    expect(saved.map(({ record, notes }) => [record.saved?.citationKey, record.saved?.status, record.saved?.rating, notes[0]?.text])).toEqual([
      ['mensah2026borders', 'to-read', undefined, 'Half a th'], ['oduya2026quiet', 'reading', 4, 'Compare with $k = 2$.'],
    ]);
  });

  it('goes on: a note left open is finished, a save knows its papers, an undo its decisions', async () => {
    const db = await libraryOfV1();
    await finishAbandoned(db, minute(20));
    const { id } = await savePaper(db, paper({ identifiers: ['arxiv:2611.00013'] }), minute(21));
    expect(v1.papers.map((one) => one.id)).toContain(id);
    const merge = (await lastDecisions(db, 50)).find(({ verb }) => verb === 'merge');
    const note = (await lastDecisions(db, 50)).find(({ verb }) => verb === 'note');
    expect(await undo(db, merge!.id, minute(22))).not.toBeNull();
    expect(await undo(db, note!.id, minute(23))).not.toBeNull();
    expect((await savedPapers(db)).map(({ record }) => record.citationKey).sort()).toEqual(['lind2026small', 'mensah2026borders', 'mensah2026bordersa', 'oduya2026quiet']);
  });

  it('is of the device that wrote it', async () => {
    const db = await libraryOfV1();
    await savePaper(db, paper(), minute(20));
    expect((await lastDecisions(db, 1))[0]?.device).toBe(v1.meta.find(({ key }) => key === 'device')?.value);
  });
});

describe('a library of schema v2', () => {
  it('is read with all that it holds', async () => {
    const db = await libraryOf(2, v2);
    const { papers, journal, settings } = await wholeLibrary(db);
    expect(papers.map(({ record }) => record)).toEqual(v2.papers);
    expect(papers.flatMap(({ notes }) => notes)).toHaveLength(v2.notes.length);
    expect(journal.map(({ id }) => id).sort()).toEqual(v2.journal.map(({ id }) => id).sort());
    expect(settings).toEqual(v2.settings);
    expect((await lastVisits(db)).get('arxiv')?.map(({ entries }) => entries)).toEqual([3, 50]);
    expect(await sitesOff(db)).toEqual(['https://dblp.org/*']);
  });

  it('has room for the say about topics, of which nothing is said yet', async () => {
    const db = await libraryOf(2, v2);
    expect(await topicSay(db)).toEqual(NOTHING_SAID);
    await changeTopicSay(db, (say) => withHidden(say, 'llm-agents', true));
    await correctTopic(db, identityOf(paper()), 'Quiet Rehearsal', 'llm-agents', minute(30));
    expect((await topicSay(db)).hidden).toEqual(['llm-agents']);
    expect(await allCorrections(db)).toHaveLength(1);
    expect(await sitesOff(db)).toEqual(['https://dblp.org/*']);
  });

  it('knows which of its decisions stand, and takes them back one by one', async () => {
    const db = await libraryOf(2, v2);
    const takenBack = new Set(v2.journal.map((one) => (one as { undoes?: string }).undoes));
    const standing = v2.journal.filter(({ id, verb }) => verb !== 'undo' && !takenBack.has(id)).sort((a, b) => b.clock[0]! - a.clock[0]! || b.clock[1]! - a.clock[1]!);
    const taken: string[] = [];
    for (let last = await lastStanding(db); last !== null; last = await lastStanding(db)) {
      taken.push(last.id);
      if ((await undo(db, last.id, minute(30))) === null) break;
    }
    expect(taken).toEqual(standing.slice(0, taken.length).map(({ id }) => id));
    expect(taken.length).toBeGreaterThan(1);
  });
});

describe('a library of schema v3', () => {
  it('is read with all that it holds', async () => {
    const db = await libraryOf(3, v3);
    const { papers, journal, settings, corrections, elsewhere, picks, sent } = await wholeLibrary(db);
    expect(papers.map(({ record }) => record)).toEqual(v3.papers);
    expect(papers.flatMap(({ notes }) => notes)).toHaveLength(v3.notes.length);
    expect(journal.map(({ id }) => id).sort()).toEqual(v3.journal.map(({ id }) => id).sort());
    expect([settings, corrections, elsewhere, picks, sent]).toEqual([v3.settings.filter(({ key }) => key !== 'backup'), v3.corrections, v3.elsewhere, v3.picks, v3.sent]);
    expect((await papersLately(db)).map(({ source }) => source.title)).toEqual(['Harbour Lights']);
    expect((await backupStatus(db)).state.to).toBe('downloads');
  });

  it('goes on: its import is undone, its last status too', async () => {
    const db = await libraryOf(3, v3);
    for (const verb of ['import', 'status']) {
      const decision = (await lastDecisions(db, 50)).find((one) => one.verb === verb && one.clock[0] >= minute(31));
      expect(await undo(db, decision!.id, minute(50))).not.toBeNull();
    }
    expect((await savedPapers(db)).find(({ record }) => record.paper.title === 'Tidal Locks')?.record.saved?.status).toBe('to-read');
  });

  it('has room for what is seen, of which nothing is kept yet', async () => {
    const db = await libraryOf(3, v3);
    expect(await seenSettings(db)).toEqual(SEEN_SETTINGS);
    const who = identityOf(paper());
    await rememberSeen(db, { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv', at: new Date(minute(50)).toISOString(), sightings: [{ paper: who, rank: 1 }] }, minute(50));
    expect(await seenBefore(db, [who], { from: 0, since: minute(51), now: minute(51) })).toMatchObject([{ site: 'arXiv', times: 1 }]);
  });
});
