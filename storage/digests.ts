import { snapshotBefore, withViewed, type DigestSnapshot } from '../domain/digest.ts';
import { workingOnDigests, type GlossDatabase } from './database.ts';

/** Digests remembered, and papers in all of their snapshots; those in view last stay. */
export const DIGESTS = 400;
export const DIGEST_PAPERS = 60_000;

/** What the digest listed when its reader was there last; `null` where that is not known. Rejects with StorageError. */
export function digestBefore(db: GlossDatabase, address: string, nowMs: number): Promise<DigestSnapshot | null> {
  return workingOnDigests(db, 'r', 'look a digest up', async (digests) => snapshotBefore(await digests.get(address), nowMs));
}

/** Remembers what was in view. The same again does no harm. Rejects with StorageError. */
export function rememberDigest(db: GlossDatabase, address: string, snapshot: DigestSnapshot, nowMs: number): Promise<void> {
  return workingOnDigests(db, 'rw', 'remember a digest', async (digests) => {
    const visits = withViewed(await digests.get(address), snapshot, nowMs);
    await digests.put({ ...visits, address, size: visits.visit.papers.length + (visits.before?.papers.length ?? 0) });
    const latestFirst = digests.orderBy('[viewedAt+size]').reverse();
    const [keys, addresses] = [await latestFirst.keys() as unknown as [string, number][], await latestFirst.primaryKeys()];
    let papers = 0;
    const gone = addresses.filter((_, n) => {
      papers += keys[n]![1];
      return n > 0 && (n >= DIGESTS || papers > DIGEST_PAPERS);
    });
    await digests.bulkDelete(gone);
  });
}

/** Forgets them all. Rejects with StorageError. */
export function forgetDigests(db: GlossDatabase): Promise<void> {
  return workingOnDigests(db, 'rw', 'forget digests', (digests) => digests.clear());
}
