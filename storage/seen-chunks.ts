import { nextTask } from '../domain/in-turns.ts';
import { chunkOf, sightingsOf, type SeenChunk } from '../domain/seen-chunk.ts';
import { pack, unpack } from '../domain/seen-piece.ts';
import { workingOnSeen, type GlossDatabase } from './database.ts';
import { settle } from './seen.ts';
import { headsIn, pieceIn, TAIL } from './seen-pieces.ts';

/** Sightings of a chunk. */
export const CHUNK = 5_000;

/** The whole ledger, the oldest pieces first, a chunk at a time so that others go in between. Rejects with StorageError. */
export async function* seenChunks(db: GlossDatabase): AsyncGenerator<SeenChunk> {
  const heads = await workingOnSeen(db, 'r', 'read what was seen', (tables) => headsIn(db, tables));
  const numbers = heads.map(({ n }) => n).toSorted((a, b) => (a === TAIL ? 1 : b === TAIL ? -1 : a - b));
  for (const n of numbers) {
    const piece = await workingOnSeen(db, 'r', 'read what was seen', (tables) => pieceIn(tables, n));
    for (let from = 0; piece !== null && from < piece.facts.at.length; from += CHUNK) {
      yield chunkOf(unpack(piece, from, from + CHUNK));
      await nextTask();
    }
  }
}

/** Adds a chunk to the ledger. What is there already is not looked for: empty the ledger first. Rejects with StorageError. */
export function addSeenChunk(db: GlossDatabase, chunk: SeenChunk): Promise<void> {
  return workingOnSeen(db, 'rw', 'restore what was seen', async (tables) => {
    const sightings = sightingsOf(chunk);
    if (sightings.length > 0) await settle(tables, pack(sightings));
  });
}

/** Empties the ledger, for good. Rejects with StorageError. */
export function emptySeen(db: GlossDatabase): Promise<void> {
  return workingOnSeen(db, 'rw', 'forget what was seen', async (tables) => {
    await Promise.all([tables.seenHeads.clear(), tables.seenClues.clear(), tables.seenFacts.clear()]);
  });
}
