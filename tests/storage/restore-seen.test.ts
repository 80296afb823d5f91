import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { atOnce, joined, readBackup } from '../../domain/formats/backup-file.ts';
import { write } from '../../domain/formats/json.ts';
import { differences } from '../../domain/library-differences.ts';
import type { LibraryTables } from '../../domain/library-tables.ts';
import type { PaperIdentity } from '../../domain/paper.ts';
import { SEEN_SETTINGS } from '../../domain/seen.ts';
import { sightingsIn } from '../../domain/seen-day.ts';
import { packLibrary, snapshot } from '../../storage/backup.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { digestBefore, rememberDigest } from '../../storage/digests.ts';
import { eachRecord } from '../../storage/library-pieces.ts';
import { mergeLibraries } from '../../storage/merge-libraries.ts';
import { replaced, restore, takeRestoreBack } from '../../storage/restore.ts';
import { rememberSeen, seenBefore } from '../../storage/seen.ts';
import { countSeen, forgetSeen, seenSettings, setSeenSettings, takeBackForgetting } from '../../storage/seen-keeping.ts';
import { setting } from '../../storage/settings.ts';
import { freshLibrary, minute, paper, savePaper } from './papers-for-tests.ts';

const DAY = 86_400_000;
const DAILY = 'https://huggingface.co/papers';
const NOW = minute(0) + 12 * DAY;
const who = (n: number): PaperIdentity => ({ identifiers: [`arxiv:2611.${String(n).padStart(5, '0')}`], titleKey: `study${n}`, firstAuthor: 'oduya', year: 2026 });
const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);
const see = (db: GlossDatabase, numbers: number[], at: number, listing = DAILY) => (
  rememberSeen(db, { listing, site: 'Hugging Face', at: new Date(at).toISOString(), sightings: numbers.map((n) => ({ paper: who(n), rank: n })) }, at)
);
const times = async (db: GlossDatabase, numbers: number[]) => (await seenBefore(db, numbers.map(who), { from: 0, since: NOW + DAY, now: NOW + DAY })).map((one) => one?.times ?? 0);
const backupOf = async (db: GlossDatabase) => joined((await packLibrary(db)).pieces);
const textOf = async (db: GlossDatabase) => strFromU8(gunzipSync(await backupOf(db)));
const read = (bytes: Uint8Array) => readBackup(bytes) as LibraryTables;
/** The same library in a file that says nothing of what was seen, as older ones do. */
function olderFile(tables: LibraryTables): LibraryTables {
  const { seen: _seen, digests: _digests, ...others } = tables;
  return others;
}

/** Twelve days of 300 papers, some told in other pieces than they lie in, and a digest. */
async function read12Days(): Promise<GlossDatabase> {
  const db = freshLibrary();
  await savePaper(db, paper(), minute(0));
  for (let day = 0; day < 12; day++) for (const batch of [0, 1, 2]) await see(db, range(day * 250 + batch * 100, 100), minute(batch) + day * DAY);
  await rememberDigest(db, DAILY, { at: new Date(minute(0)).toISOString(), papers: [{ clues: ['arxiv:2611.00001'], upvotes: 3 }] }, minute(1));
  return db;
}

describe('what was seen, in a backup', () => {
  it('comes back to an empty library: the same bytes, the same answers', async () => {
    const db = await read12Days();
    const [bytes, other] = [await backupOf(db), freshLibrary()];
    await restore(other, read(bytes), 'replace', NOW);
    expect(await backupOf(other)).toEqual(bytes);
    expect(await times(other, [0, 249, 250, 299, 3_049, 3_050])).toEqual([1, 1, 2, 2, 1, 0]);
    expect(await countSeen(other, NOW)).toEqual(await countSeen(db, NOW));
    expect(await digestBefore(other, DAILY, NOW)).toEqual(await digestBefore(db, DAILY, NOW));
  });

  it('is in the complete JSON, too', async () => {
    const db = await read12Days();
    const tables = new Map<string, unknown[]>();
    await eachRecord(db, (table, records) => tables.set(table, [...(tables.get(table) ?? []), ...records]));
    const { tables: { seen, digests } } = await snapshot(db);
    expect([tables.get('seen'), tables.get('digests')]).toEqual([seen, digests]);
    expect(sightingsIn(seen!)).toBe(3_600);
  });

  it('can be told again on the day it is restored, and is kept once', async () => {
    const db = freshLibrary();
    await see(db, [1, 2], NOW);
    const other = freshLibrary();
    await restore(other, read(await backupOf(db)), 'replace', NOW);
    await see(other, [2, 3], NOW + 60_000);
    expect(await times(other, [1, 2, 3])).toEqual([1, 1, 1]);
  });

  it('is not in it once it is forgotten, though that can still be taken back here', async () => {
    const db = await read12Days();
    await forgetSeen(db, NOW);
    await see(db, [9_001], NOW + 1_000);
    expect(sightingsIn(read(await backupOf(db)).seen!)).toBe(1);
    await takeBackForgetting(db);
    expect(sightingsIn(read(await backupOf(db)).seen!)).toBe(3_601);
  });

  it('is damaged in a day that is named', async () => {
    const text = await textOf(await read12Days());
    const at = text.indexOf('"clues":"', text.indexOf('"day":"2026-11-24"') - 20_000) + 9;
    const cut = `${text.slice(0, at)}${text.slice(at + 8)}`;
    expect(readBackup(gzipSync(strToU8(cut)))).toMatchObject({ why: 'damaged', at: expect.stringMatching(/^seen \d+: .*columns that do not go together/) });
    const other = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    expect(readBackup(strToU8(other))).toEqual({ why: 'damaged', at: 'checksum' });
  });
});

describe('replacing', () => {
  it('makes the ledger the one in the file, and is taken back to the byte', async () => {
    const [db, other] = [await read12Days(), freshLibrary()];
    await see(other, range(0, 40), NOW);
    const before = await textOf(db);
    await restore(db, read(await backupOf(other)), 'replace', NOW);
    expect(await times(db, [0, 39, 40, 3_049])).toEqual([1, 1, 0, 0]);
    await takeRestoreBack(db, NOW);
    expect(await textOf(db)).toBe(before);
  });

  it('puts back what had been forgotten and could still be remembered', async () => {
    const [db, other] = [await read12Days(), freshLibrary()];
    await forgetSeen(db, NOW);
    await restore(db, read(await backupOf(other)), 'replace', NOW);
    await takeRestoreBack(db, NOW);
    await takeBackForgetting(db);
    expect((await countSeen(db, NOW)).sightings).toBe(3_600);
  });

  it('by a file that says nothing of it leaves it, and what is set about it, as it is', async () => {
    const db = await read12Days();
    await setSeenSettings(db, { ...SEEN_SETTINGS, keep: 'forever' });
    const { tables: { seen, digests } } = await snapshot(db);
    const old = olderFile(read(await backupOf(freshLibrary())));
    old.settings = [{ key: 'seen', value: { ...SEEN_SETTINGS, keep: 'month', forgottenAt: new Date(NOW).toISOString() } }];
    const now = (await snapshot(db)).tables;
    expect(atOnce(differences(now, replaced(now, old))).seen).toBeNull();
    await restore(db, old, 'replace', NOW);
    const after = (await snapshot(db)).tables;
    expect([after.papers, after.seen, after.digests]).toEqual([[], seen, digests]);
    expect((await seenSettings(db)).keep).toBe('forever');
  });

  it('leaves everything as it was when it fails or is stopped', async () => {
    const db = await read12Days();
    const before = await textOf(db);
    const given = read(await backupOf(freshLibrary()));
    await expect(restore(db, { ...given, seen: [{ day: '2026-11-24' } as never] }, 'replace', NOW)).rejects.toThrow('restore');
    const stop = new AbortController();
    await expect(restore(db, given, 'replace', NOW, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect([await textOf(db), await setting(db, 'beforeRestore')]).toEqual([before, undefined]);
  });
});

describe('merging', () => {
  const merge = async (db: GlossDatabase, theirs: LibraryTables) => restore(db, theirs, 'merge', NOW);

  it('brings what is missing, and the same file again brings nothing', async () => {
    const [db, other] = [await read12Days(), freshLibrary()];
    await see(other, range(0, 100), minute(0)); // there already
    await see(other, range(5_000, 310), NOW);
    const theirs = read(await backupOf(other));
    const now = (await snapshot(db)).tables;
    expect(atOnce(differences(now, atOnce(mergeLibraries(now, theirs, NOW)))).seen).toEqual({ before: 3_600, after: 3_910 });
    await merge(db, theirs);
    const once = await textOf(db);
    await merge(db, theirs);
    expect(await textOf(db)).toBe(once);
    expect(await times(db, [0, 5_000, 5_309, 5_310])).toEqual([1, 1, 1, 0]);
  });

  it('brings nothing back that was forgotten here, or there', async () => {
    const [db, other] = [await read12Days(), await read12Days()];
    const theirs = read(await backupOf(other));
    await forgetSeen(db, minute(30) + 9 * DAY);
    await merge(db, theirs);
    await merge(db, theirs);
    expect(await countSeen(db, NOW)).toMatchObject({ sightings: 600 });
    await forgetSeen(other, NOW);
    const empty = freshLibrary();
    await merge(empty, { ...theirs, settings: (await snapshot(other)).tables.settings });
    expect(await countSeen(empty, NOW)).toMatchObject({ sightings: 0 });
  });

  it('brings nothing that is older than is kept here, and throws nothing away for what is set there', async () => {
    const [db, other] = [freshLibrary(), await read12Days()];
    await see(db, [9_000], minute(0));
    await setSeenSettings(other, { ...SEEN_SETTINGS, keep: 'month', hasBadge: false, forgottenAt: new Date(minute(30) + 9 * DAY).toISOString() });
    const theirs = read(await backupOf(other));
    await merge(db, theirs);
    expect([await countSeen(db, NOW), await seenSettings(db)]).toMatchObject([{ sightings: 601 }, { keep: 'three-years', hasBadge: false }]);
    expect((await seenSettings(db)).forgottenAt).toBeUndefined();
    const month = freshLibrary();
    await setSeenSettings(month, { ...SEEN_SETTINGS, keep: 'month' });
    await restore(month, theirs, 'merge', minute(0) + 41 * DAY + 60_000 * 30);
    expect(sightingsIn((await snapshot(month)).tables.seen!)).toBe(300);
  });

  it('keeps of each digest the later visits, and those of older files as they are', async () => {
    const [db, other] = [await read12Days(), freshLibrary()];
    await rememberDigest(other, DAILY, { at: new Date(NOW).toISOString(), papers: [] }, NOW);
    await rememberDigest(other, 'https://arxiv.org/list/cs.LG/new', { at: new Date(NOW).toISOString(), papers: [] }, NOW);
    const { tables: { digests } } = await snapshot(other);
    await merge(db, read(await backupOf(other)));
    await merge(db, olderFile(read(await backupOf(freshLibrary()))));
    expect((await snapshot(db)).tables.digests).toEqual(digests);
    expect((await countSeen(db, NOW)).sightings).toBe(3_600);
  });
});

it('the file of a selection says nothing of what was seen', () => {
  expect(Object.keys((JSON.parse(write({ papers: [], journal: [] })) as { tables: object }).tables)).not.toContain('seen');
});
