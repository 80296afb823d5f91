import { describe, expect, it } from 'vitest';
import { atOnce, packBackup, readBackup } from '../../domain/formats/backup-file.ts';
import { differences } from '../../domain/library-differences.ts';
import type { LibraryTables } from '../../domain/library-tables.ts';
import { snapshot } from '../../storage/backup.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { lastDecisions, undo } from '../../storage/journal.ts';
import { mergeLibraries } from '../../storage/merge-libraries.ts';
import { draftNote, finishNote } from '../../storage/notes.ts';
import { importPicks } from '../../storage/picks.ts';
import { savedPapers } from '../../storage/reading-list.ts';
import { restore, takeRestoreBack } from '../../storage/restore.ts';
import { set, setting, switchSites } from '../../storage/settings.ts';
import v1 from '../fixtures/formats/library-v1.json' with { type: 'json' };
import { oddTables } from '../formats/odd-library.ts';
import { freshLibrary, minute, paper, removePaper, savePaper, setStatus, setTags } from './papers-for-tests.ts';

const tablesOf = async (db: GlossDatabase) => (await snapshot(db)).tables;
const backupOf = async (db: GlossDatabase) => packBackup(await tablesOf(db));

/** A library with something in each of its tables. */
async function livedIn(): Promise<GlossDatabase> {
  const db = freshLibrary();
  const { id } = await savePaper(db, paper(), minute(0));
  await setTags(db, id, ['agents'], minute(1));
  await draftNote(db, { id: 'note-a', paper: paper(), text: 'Compare.' }, minute(2));
  await finishNote(db, 'note-a', minute(3));
  await savePaper(db, paper({ identifiers: ['arxiv:2611.00008'], title: 'Borders', authors: [{ family: 'Mensah' }] }), minute(4));
  await switchSites(db, ['https://dblp.org/*'], false);
  await importPicks(db, { by: 'Ana', papers: [{ paper: paper({ identifiers: ['arxiv:2611.00009'], title: 'Harbours' }), note: 'Read this.' }] }, minute(5));
  return db;
}

describe('a backup', () => {
  it('restored to an empty library is the same state: backed up again it is the same bytes', async () => {
    const before = await backupOf(await livedIn());
    const db = freshLibrary();
    await restore(db, readBackup(before) as LibraryTables, 'replace', minute(10));
    expect(await backupOf(db)).toEqual(before);
  });

  it('forgets nothing of what was sent to another program since', async () => {
    const db = await livedIn();
    const before = await backupOf(db);
    await db.sent.put({ to: 'zotero', id: 'b', title: 'Borders', at: '2026-11-27T10:00:00.000Z' });
    await restore(db, readBackup(before) as LibraryTables, 'replace', minute(10));
    expect((await tablesOf(db)).sent.map(({ id }) => id)).toEqual(['b']);
  });

  it('of 500 odd papers too', async () => {
    const db = freshLibrary();
    await restore(db, oddTables(), 'replace', minute(10));
    expect(await backupOf(db)).toEqual(packBackup(oddTables()));
  });

  it('of version 1 is restored with all that it holds', async () => {
    const db = freshLibrary();
    await restore(db, readBackup(new TextEncoder().encode(JSON.stringify(v1))) as LibraryTables, 'replace', minute(10));
    expect((await savedPapers(db)).map(({ record, notes }) => [record.citationKey, notes.length])).toEqual([['mensah2026borders', 1], ['oduya2026quiet', 1]]);
  });

  it('leaves what belongs to the machine where it is', async () => {
    const db = await livedIn();
    await set(db, 'backup', { to: 'downloads', everyDays: 2, everyChanges: 9, slot: 4, isAnnounced: true });
    expect((await tablesOf(db)).settings.map(({ key }) => key)).toEqual(['sitesOff']);
    await restore(db, oddTables(3), 'replace', minute(10));
    expect(await setting(db, 'backup')).toMatchObject({ slot: 4, everyDays: 2 });
  });

  it('goes on as a library: decisions can be undone, new ones come after', async () => {
    const db = freshLibrary();
    await restore(db, await tablesOf(await livedIn()), 'replace', minute(0));
    const [last] = await lastDecisions(db, 1);
    expect(await undo(db, last!.id, minute(1))).not.toBeNull();
    expect((await lastDecisions(db, 1))[0]!.clock > last!.clock).toBe(true);
    expect(await savedPapers(db)).toHaveLength(1);
  });
});

describe('replacing', () => {
  it('can be taken back, once, to the byte', async () => {
    const db = await livedIn();
    const before = await backupOf(db);
    await restore(db, oddTables(5), 'replace', minute(10));
    expect(await takeRestoreBack(db, minute(11))).toContain('arxiv:2611.00007');
    expect(await backupOf(db)).toEqual(before);
    expect(await takeRestoreBack(db, minute(11))).toBeNull();
  });

  it('says which papers pages may show otherwise', async () => {
    const db = await livedIn();
    const keys = await restore(db, { ...oddTables(1), picks: [] }, 'replace', minute(10));
    expect(keys).toEqual(expect.arrayContaining(['arxiv:2611.00007', 'arxiv:2611.00008', 'arxiv:2611.00009', 'title:quietrehearsal']));
  });

  it('leaves everything as it was when it fails', async () => {
    const db = await livedIn();
    const before = await backupOf(db);
    const broken = { ...oddTables(3), picks: [{ id: undefined }] } as unknown as LibraryTables;
    await expect(restore(db, broken, 'replace', minute(10))).rejects.toThrow('restore');
    expect([await backupOf(db), await setting(db, 'beforeRestore')]).toEqual([before, undefined]);
  });
});

describe('merging', () => {
  it('with itself changes nothing', async () => {
    const tables = await tablesOf(await livedIn());
    expect(atOnce(differences(tables, atOnce(mergeLibraries(tables, structuredClone(tables), minute(20)))))).toEqual({ papers: { added: [], changed: [], removed: [] }, notes: { added: [], changed: [], removed: [] }, seen: null, others: false });
  });

  it('brings what is missing, and of what both have the last change', async () => {
    const db = await livedIn();
    const old = await tablesOf(db);
    const [first] = await savedPapers(db);
    await setStatus(db, first!.record.id, 'read', minute(11));
    await removePaper(db, (await savedPapers(db))[1]!.record.id, minute(12));
    await savePaper(db, paper({ identifiers: ['arxiv:2611.00019'], title: 'New since' }), minute(13));
    const after = await tablesOf(db);
    await restore(db, old, 'merge', minute(20));
    expect(await tablesOf(db)).toEqual(after);
    const other = freshLibrary();
    await restore(other, old, 'replace', minute(15));
    await restore(other, after, 'merge', minute(20));
    expect((await savedPapers(other)).map(({ record }) => record.paper.title)).toEqual(['New since', 'Borders']);
  });

  it('makes one record of one work, with the notes of both and the key that was issued first', async () => {
    const [here, there] = [await livedIn(), freshLibrary()];
    await savePaper(there, paper({ abstract: 'We rehearse.' }), minute(6));
    await draftNote(there, { id: 'note-b', paper: paper(), text: 'From the laptop.' }, minute(7));
    await restore(here, await tablesOf(there), 'merge', minute(20));
    const one = (await savedPapers(here)).find(({ record }) => record.paper.title === 'Quiet Rehearsal')!;
    expect(one.notes.map(({ text }) => text)).toEqual(['Compare.', 'From the laptop.']);
    expect([one.record.citationKey, one.record.paper.abstract, one.record.saved?.tags]).toEqual(['oduya2026quiet', 'We rehearse.', ['agents']]);
    expect(await savedPapers(here)).toHaveLength(2);
  });

  it('gives no citation key twice', async () => {
    const [here, there] = [await livedIn(), freshLibrary()];
    await savePaper(there, paper({ identifiers: ['arxiv:2611.00044'], title: 'Quiet Nights' }), minute(6));
    await restore(here, await tablesOf(there), 'merge', minute(20));
    expect((await savedPapers(here)).map(({ record }) => [record.citationKey, record.saved?.citationKey])).toEqual([
      ['oduya2026quieta', 'oduya2026quieta'], ['mensah2026borders', 'mensah2026borders'], ['oduya2026quiet', 'oduya2026quiet'],
    ]);
  });
});
