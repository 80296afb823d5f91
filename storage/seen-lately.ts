import { seenFrom } from '../domain/seen.ts';
import type { GlossDatabase, LatelyRow } from './database.ts';
import { papersLately } from './lately.ts';
import { seenBefore } from './seen.ts';
import { seenSettings } from './seen-keeping.ts';

/** A paper listed lately that the reader had before their eyes, and when last, in milliseconds since 1970. */
export interface SeenLately {
  row: LatelyRow;
  at: number;
}

/** Those of the papers listed lately that were seen since then, in milliseconds since 1970; the latest listed first. Rejects with StorageError. */
export async function seenLately(db: GlossDatabase, sinceMs: number, nowMs: number): Promise<SeenLately[]> {
  const rows = (await papersLately(db)).filter(({ at }) => Date.parse(at) >= sinceMs);
  const from = Math.max(sinceMs, seenFrom(await seenSettings(db), nowMs));
  const seen = await seenBefore(db, rows.map(({ paper }) => paper), { from, since: nowMs, now: nowMs });
  return rows.flatMap((row, n) => (seen[n] === null ? [] : [{ row, at: Date.parse(seen[n]!.at) }]));
}
