import { gunzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { joined, packBackup, readBackup } from '../../domain/formats/backup-file.ts';
import { writeTables } from '../../domain/formats/json.ts';
import type { Progress } from '../../domain/formats/read/result.ts';
import type { LibraryTables } from '../../domain/library-tables.ts';
import { packLibrary, snapshot } from '../../storage/backup.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { importPapers, planImportInto } from '../../storage/import.ts';
import { savedPapers } from '../../storage/reading-list.ts';
import { restore, takeRestoreBack } from '../../storage/restore.ts';
import { setting } from '../../storage/settings.ts';
import { libraryOf } from '../../scripts/bench/large-library.ts';
import { freshLibrary, minute, paper, savePaper, setStatus } from './papers-for-tests.ts';

const PAPERS = 700;
const LARGE = libraryOf(PAPERS);

async function largeLibrary(): Promise<GlossDatabase> {
  const db = freshLibrary();
  await restore(db, LARGE, 'replace', minute(0));
  return db;
}

const textOf = (pieces: Uint8Array[]) => strFromU8(gunzipSync(joined(pieces)));

describe('a backup of a library that is read in many parts', () => {
  it('has the bytes of the complete JSON, and says how far it is', async () => {
    const db = await largeLibrary();
    const seen: Progress[] = [];
    const { pieces, clock } = await packLibrary(db, { onProgress: (progress) => seen.push(progress) });
    expect(textOf(pieces)).toBe(writeTables((await snapshot(db)).tables));
    expect(clock).toEqual((await snapshot(db)).clock);
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(seen.at(-1)!.done).toBeGreaterThan(200);
  });

  it.each<[string, (db: GlossDatabase) => Promise<unknown>]>([
    ['a save', (db) => savePaper(db, paper({ title: 'New since', identifiers: ['arxiv:2611.99999'] }), minute(5))],
    ['a status', (db) => setStatus(db, LARGE.papers[0]!.id, 'read', minute(5))],
    ['a merge of two papers', (db) => savePaper(db, paper({ title: LARGE.papers[0]!.paper.title, identifiers: [LARGE.papers[0]!.identifiers[0]!, LARGE.papers[PAPERS - 1]!.identifiers[0]!] }), minute(5))],
    ['an import', async (db) => importPapers(db, await planImportInto(db, [{ paper: paper({ identifiers: ['arxiv:2611.99998'] }), saved: {}, notes: ['N'] }]), { as: 'papers' }, minute(5))],
    ['a restore', (db) => restore(db, libraryOf(3), 'replace', minute(5))],
  ])('is of one moment though there is %s in between, which need not wait for its end', async (_, act) => {
    const db = await largeLibrary();
    let acted: Promise<unknown> | null = null;
    const seen: string[] = [];
    const { pieces, clock } = await packLibrary(db, { onProgress: ({ done }) => { if (done >= 30) acted ??= act(db).then(() => seen.push('done')); } });
    seen.push('packed');
    await acted;
    expect(seen).toEqual(['done', 'packed']);
    expect(textOf(pieces)).toBe(writeTables((await snapshot(db)).tables));
    expect(clock).toEqual((await snapshot(db)).clock);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const work = packLibrary(await largeLibrary(), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a restore of many records', () => {
  it.each(['replace', 'merge'] as const)('counts them, and changes nothing where it is stopped: %s', async (way) => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    const before = packBackup((await snapshot(db)).tables);
    const stop = new AbortController();
    const seen: Progress[] = [];
    const work = restore(db, LARGE, way, minute(1), { signal: stop.signal, onProgress: (progress) => { if (seen.push(progress) === 3) stop.abort(); } });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen[2]!.total).toBeGreaterThan(PAPERS);
    expect(packBackup((await snapshot(db)).tables)).toEqual(before);
    expect(await setting(db, 'beforeRestore')).toBeUndefined();
    expect(await savedPapers(db)).toHaveLength(1);
  });

  it('writes what differs, and no more', async () => {
    const db = await largeLibrary();
    const papers = LARGE.papers.with(0, { ...LARGE.papers[0]!, aliases: ['other'] }).slice(0, -1);
    const seen: Progress[] = [];
    await restore(db, { ...LARGE, papers }, 'replace', minute(1), { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ done: 2, total: 2 });
    expect((await snapshot(db)).tables.papers).toEqual(papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('is taken back to the byte', async () => {
    const db = await largeLibrary();
    const before = textOf((await packLibrary(db)).pieces);
    await restore(db, readBackup(packBackup(libraryOf(2))) as LibraryTables, 'replace', minute(1));
    await takeRestoreBack(db, minute(2));
    expect(textOf((await packLibrary(db)).pieces)).toBe(before);
  });
});
