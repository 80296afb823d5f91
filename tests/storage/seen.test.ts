import { describe, expect, it, vi } from 'vitest';
import type { PaperIdentity } from '../../domain/paper.ts';
import { SEEN_SETTINGS } from '../../domain/seen.ts';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';
import { hasSeenAny, rememberSeen, seenBefore, warmSeen } from '../../storage/seen.ts';
import { countSeen, forgetSeen, pruneSeen, seenSettings, setSeenSettings, takeBackForgetting } from '../../storage/seen-keeping.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { freshLibrary, minute } from './papers-for-tests.ts';

const DAY = 86_400_000;
const DAILY = 'https://huggingface.co/papers';
const who = (n: number): PaperIdentity => ({ identifiers: [`arxiv:2611.${String(n).padStart(5, '0')}`], titleKey: `study${n}`, firstAuthor: 'oduya', year: 2026 });
const see = (db: GlossDatabase, numbers: number[], at: number, listing = DAILY, now = at) => (
  rememberSeen(db, { listing, site: 'Hugging Face', at: new Date(at).toISOString(), sightings: numbers.map((n) => ({ paper: who(n), rank: n })) }, now)
);
const times = async (db: GlossDatabase, numbers: number[], at: number, from = 0) => (
  (await seenBefore(db, numbers.map(who), { from, since: at, now: at })).map((one) => one?.times ?? 0)
);
const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

describe('the ledger', () => {
  it('knows what was seen, when and where, and of nothing else', async () => {
    const db = freshLibrary();
    await see(db, [1, 2], minute(1));
    expect(await seenBefore(db, [who(2), who(3)], { from: 0, since: minute(9), now: minute(9) })).toEqual([
      { at: new Date(minute(1)).toISOString(), site: 'Hugging Face', listing: DAILY, times: 1 }, null,
    ]);
  });

  it('keeps what is told twice once', async () => {
    const db = freshLibrary();
    await see(db, [1], minute(1));
    await see(db, [1], minute(1));
    await see(db, [1], minute(4));
    expect(await times(db, [1], minute(9))).toEqual([1]);
  });

  it('stays right through many days, batch by batch, read warm or cold', async () => {
    const db = freshLibrary();
    const often = new Map<number, number>();
    const told = async (numbers: number[], at: number) => {
      for (const n of numbers) often.set(n, (often.get(n) ?? 0) + 1);
      await see(db, numbers, at);
    };
    for (let day = 0; day < 12; day++) for (let batch = 0; batch < 5; batch++) await told(range(day * 300 + batch * 100, 100), minute(batch) + day * DAY);
    await told([0, 2_047, 2_048, 3_499], minute(9) + 13 * DAY);
    const asked = [0, 1, 299, 300, 499, 2_047, 2_048, 3_498, 3_499, 3_800];
    const expected = asked.map((n) => often.get(n) ?? 0);
    await warmSeen(db);
    expect(await times(db, asked, minute(0) + 20 * DAY)).toEqual(expected);
    expect(await db.seenHeads.count()).toBeGreaterThan(1);
    const { papers, sightings } = await countSeen(db, minute(0) + 20 * DAY);
    expect([papers, sightings]).toEqual([3_800, 12 * 500 + 4]);
  });

  it('sees in one window what another has written', async () => {
    const db = freshLibrary();
    await see(db, [1], minute(1));
    expect(await times(db, [1, 2], minute(9))).toEqual([1, 0]);
    await see(db, [2], minute(2));
    expect(await times(db, [1, 2], minute(9))).toEqual([1, 1]);
  });

  it('knows whether there was anything before, forgotten or still to come aside', async () => {
    const db = freshLibrary();
    const any = (since: number, from = 0) => hasSeenAny(db, { from, since, now: minute(60) });
    expect(await any(minute(9))).toBe(false);
    await see(db, [1], minute(1));
    await see(db, [2], minute(5));
    expect(await any(minute(1))).toBe(false);
    expect(await any(minute(3))).toBe(true);
    expect(await any(minute(4), minute(2))).toBe(false);
    expect(await any(minute(9), minute(2))).toBe(true);
    expect(await any(minute(9), minute(7))).toBe(false);
  });

  it('reads settled pieces that lie in arrays, and adds to them', async () => {
    const db = freshLibrary();
    await see(db, range(0, 2_100), minute(0));
    const [head, clues, facts] = [(await db.seenHeads.get(0))!, (await db.seenClues.get(0))!, (await db.seenFacts.get(0))!];
    await Promise.all([db.seenHeads.clear(), db.seenClues.clear(), db.seenFacts.clear()]);
    await Promise.all([db.seenHeads.put({ ...head, n: 1 }), db.seenClues.put({ ...clues, n: 1 }), db.seenFacts.put({ ...facts, n: 1 })]);
    expect(await times(db, [0, 2_099, 2_100], minute(9))).toEqual([1, 1, 0]);
    await see(db, range(1_000, 2_100), minute(0) + DAY);
    await see(db, [0], minute(0) + 2 * DAY); // settles the day before
    expect(await times(db, [0, 1_000, 3_099, 3_100], minute(9) + 3 * DAY)).toEqual([2, 2, 1, 0]);
    expect((await db.seenHeads.toArray()).map(({ n, sightings }) => [n, sightings])).toEqual([[0, 1], [1, 4_200]]);
  });

  it('is read once more where a file could not be read, and later again', async () => {
    const db = freshLibrary();
    await see(db, range(0, 2_100), minute(0));
    await see(db, [1], minute(0) + DAY); // settles the first day's
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotReadableError'));
    expect(await times(db, [1, 2], minute(9) + DAY)).toEqual([2, 1]);
    const other = openDatabase(db.name);
    read.mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    await expect(times(other, [1], minute(9) + DAY)).rejects.toBeInstanceOf(StorageError);
    read.mockRestore();
    expect(await times(other, [1, 2], minute(9) + DAY)).toEqual([2, 1]);
  });
});

describe('keeping', () => {
  it('is on and for three years until it is set', async () => {
    const db = freshLibrary();
    expect(await seenSettings(db)).toEqual(SEEN_SETTINGS);
    await setSeenSettings(db, { ...SEEN_SETTINGS, keep: 'month', hasBadge: false });
    expect(await seenSettings(db)).toEqual({ isKept: true, keep: 'month', hasBadge: false });
  });

  it('ends with the time that is set: older sightings are thrown away, others of the same piece stay', async () => {
    const db = freshLibrary();
    await see(db, range(0, 2_100), minute(0));
    await see(db, [5_000], minute(0) + 20 * DAY); // settles the first day's
    await see(db, [1, 5_001], minute(0) + 40 * DAY);
    await setSeenSettings(db, { ...SEEN_SETTINGS, keep: 'month' });
    const now = minute(5) + 40 * DAY;
    expect(await countSeen(db, now)).toEqual({ papers: 3, sightings: 3 });
    await pruneSeen(db, now);
    expect(await times(db, [1, 2, 5_000, 5_001], now)).toEqual([1, 0, 1, 1]);
    expect((await db.seenHeads.toArray()).reduce((sum, { sightings }) => sum + sightings, 0)).toBe(3);
  });

  it('throws nothing away too early, the clock set back or not', async () => {
    const db = freshLibrary();
    await see(db, [1], minute(1));
    await pruneSeen(db, minute(0) - 400 * DAY);
    await pruneSeen(db, minute(9));
    expect(await times(db, [1], minute(9))).toEqual([1]);
  });

  it('"Forget all" can be taken back until it is final', async () => {
    const db = freshLibrary();
    await see(db, [1, 2], minute(1));
    await forgetSeen(db, minute(2));
    expect(await countSeen(db, minute(3))).toEqual({ papers: 0, sightings: 0 });
    await pruneSeen(db, minute(3));
    await takeBackForgetting(db);
    expect(await countSeen(db, minute(4))).toEqual({ papers: 2, sightings: 2 });
    await forgetSeen(db, minute(5));
    await see(db, [3], minute(6));
    await pruneSeen(db, minute(16));
    await takeBackForgetting(db);
    expect(await times(db, [1, 2, 3], minute(17))).toEqual([0, 0, 1]);
  });

  it('"Forget all" forgets what seems to have been seen in the future, too', async () => {
    const db = freshLibrary();
    await see(db, [1], minute(30));
    await forgetSeen(db, minute(2)); // the clock was set back
    expect(await times(db, [1], minute(3), minute(2) + 1)).toEqual([0]);
  });
});
