import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';
import { lastDecisions, undo } from '../../storage/journal.ts';
import { wholeLibrary } from '../../storage/library.ts';
import { finishAbandoned } from '../../storage/notes.ts';
import { savedPapers, savePaper } from '../../storage/reading-list.ts';
import { sitesOff } from '../../storage/settings.ts';
import { lastVisits } from '../../storage/visits.ts';
import v1 from '../fixtures/database/v1.json' with { type: 'json' };
import v2 from '../fixtures/database/v2.json' with { type: 'json' };
import { freshLibrary, minute, paper } from './papers-for-tests.ts';

/** A library as Gloss with schema v1 left it, opened by the Gloss of today. */
async function libraryOfV1(): Promise<GlossDatabase> {
  const { name } = freshLibrary();
  const old = new Dexie(name);
  old.version(1).stores(v1.schema);
  await old.open();
  for (const table of ['papers', 'notes', 'journal', 'meta'] as const) await old.table(table).bulkAdd(v1[table]);
  old.close();
  return openDatabase(name);
}

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

it('a library of schema v2 is read with its settings and visits', async () => {
  const { name } = freshLibrary();
  const old = new Dexie(name);
  old.version(2).stores(v2.schema);
  await old.open();
  for (const table of ['papers', 'notes', 'journal', 'meta', 'visits', 'settings'] as const) await old.table(table).bulkAdd(v2[table]);
  old.close();
  const db = openDatabase(name);
  const { papers, settings } = await wholeLibrary(db);
  expect(papers.map(({ record }) => record)).toEqual(v2.papers);
  expect([settings, await sitesOff(db), [...(await lastVisits(db)).keys()]]).toEqual([v2.settings, ['https://dblp.org/*'], ['arxiv']]);
});
