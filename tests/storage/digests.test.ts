import { describe, expect, it } from 'vitest';
import type { DigestSnapshot } from '../../domain/digest.ts';
import { DIGEST_PAPERS, DIGESTS, digestBefore, forgetDigests, rememberDigest } from '../../storage/digests.ts';
import { freshLibrary, minute } from './papers-for-tests.ts';

const DAILY = 'https://huggingface.co/papers';
const snapshot = (n: number, ...ids: string[]): DigestSnapshot => ({ at: new Date(minute(n)).toISOString(), papers: ids.map((id) => ({ clues: [id] })) });
const clues = (one: DigestSnapshot | null) => one?.papers.map(({ clues: [clue] }) => clue) ?? null;

describe('a digest', () => {
  it('is compared with the visit before, also after a reload', async () => {
    const db = freshLibrary();
    expect(await digestBefore(db, DAILY, minute(0))).toBeNull();
    await rememberDigest(db, DAILY, snapshot(0, 'a'), minute(0));
    await rememberDigest(db, DAILY, snapshot(60, 'a', 'b'), minute(60));
    expect(clues(await digestBefore(db, DAILY, minute(61)))).toEqual(['a']);
    expect(clues(await digestBefore(db, DAILY, minute(90)))).toEqual(['a', 'b']);
    expect(await digestBefore(db, `${DAILY}/date/2026-11-23`, minute(90))).toBeNull();
  });

  it('in two tabs at once keeps what either shows', async () => {
    const db = freshLibrary();
    await Promise.all([rememberDigest(db, DAILY, snapshot(0, 'a', 'b'), minute(1)), rememberDigest(db, DAILY, snapshot(0, 'a', 'c'), minute(1))]);
    expect(clues(await digestBefore(db, DAILY, minute(30)))!.sort()).toEqual(['a', 'b', 'c']);
  });

  it('is forgotten when the reader says so', async () => {
    const db = freshLibrary();
    await rememberDigest(db, DAILY, snapshot(0, 'a'), minute(0));
    await forgetDigests(db);
    expect(await digestBefore(db, DAILY, minute(30))).toBeNull();
  });
});

it('of many digests those in view last are remembered', async () => {
  const db = freshLibrary();
  const visited = (n: number) => ({ address: `https://example.org/${n}`, beganAt: snapshot(n).at, viewedAt: snapshot(n).at, visit: snapshot(n, 'a'), size: 1 });
  await db.digests.bulkPut(Array.from({ length: DIGESTS + 2 }, (_, n) => visited(n)));
  await rememberDigest(db, 'https://example.org/last', snapshot(DIGESTS + 2, 'a'), minute(DIGESTS + 2));
  expect(await db.digests.count()).toBe(DIGESTS);
  expect(await digestBefore(db, 'https://example.org/2', minute(999))).toBeNull();
  expect(await digestBefore(db, 'https://example.org/3', minute(999))).not.toBeNull();
});

it('of long digests fewer are remembered, the latest in any case', async () => {
  const db = freshLibrary();
  const long = (n: number, papers: number) => snapshot(n, ...Array.from({ length: papers }, (_, k) => `k${k}`));
  await rememberDigest(db, 'https://example.org/1', long(0, DIGEST_PAPERS / 2), minute(0));
  await rememberDigest(db, 'https://example.org/2', long(1, DIGEST_PAPERS / 2), minute(1));
  expect(await db.digests.count()).toBe(2);
  await rememberDigest(db, 'https://example.org/3', long(2, DIGEST_PAPERS), minute(2));
  expect(await db.digests.toCollection().primaryKeys()).toEqual(['https://example.org/3']);
});
