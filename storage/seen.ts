import type { PaperIdentity } from '../domain/paper.ts';
import type { SeenBefore, Sightings } from '../domain/seen.ts';
import { dayOf, grown, withSightings } from '../domain/seen-ledger.ts';
import { pack, unpack, type KeptSighting, type Piece } from '../domain/seen-piece.ts';
import { SeenSearch, type SeenTimes } from '../domain/seen-search.ts';
import { workingOnSeen, type GlossDatabase, type SeenTables } from './database.ts';
import { forgetRead, headsIn, pieceIn, piecesOf, putPiece, TAIL, type PieceRead } from './seen-pieces.ts';
import { asStorageError } from './storage-error.ts';

/** From so many sightings on, those of the growing piece that are older than today are settled. */
const TAIL_MOST = 2_048;

/** So many sightings a settled piece holds: few rows that are large are read much faster than many that are small. */
export const PIECE_MOST = 262_144;

/** Keeps what was seen; told again, it is kept once. Rejects with StorageError. */
export function rememberSeen(db: GlossDatabase, seen: Sightings, nowMs: number): Promise<void> {
  return workingOnSeen(db, 'rw', 'remember what was seen', async (tables) => {
    const tail = await pieceIn(tables, TAIL);
    const sightings = withSightings(tail === null ? [] : unpack(tail), seen, nowMs);
    if (sightings.length > 0) await putTail(tables, sightings, nowMs);
  });
}

/** Stores the growing piece; a sighting may still be told again on its day, and so does not leave it before. */
export async function putTail(tables: SeenTables, sightings: readonly KeptSighting[], nowMs: number): Promise<void> {
  const isOver = ({ at }: KeptSighting) => dayOf(at) < dayOf(nowMs / 1_000);
  const over = sightings.length < TAIL_MOST ? [] : sightings.filter(isOver);
  if (over.length > 0) await settle(tables, pack(over));
  const left = over.length === 0 ? sightings : sightings.filter((one) => !isOver(one));
  await putPiece(tables, TAIL, left.length === 0 ? null : pack(left));
}

/** Adds to the settled pieces. */
export async function settle(tables: SeenTables, piece: Piece): Promise<void> {
  const last = await tables.seenHeads.orderBy('n').last();
  const n = last?.n ?? TAIL;
  const before = n === TAIL || last!.sightings + piece.facts.at.length > PIECE_MOST ? null : await pieceIn(tables, n);
  const whole = before === null ? null : grown(before, piece, PIECE_MOST);
  await (whole === null ? putPiece(tables, n + 1, piece) : putPiece(tables, n, whole));
}

/** When and where each of these papers was seen before, in their order; `null`: never. Rejects with StorageError. */
export async function seenBefore(db: GlossDatabase, papers: readonly PaperIdentity[], times: SeenTimes): Promise<(SeenBefore | null)[]> {
  const search = new SeenSearch(papers);
  await readingPieces(db, times.from, async (pieces) => {
    const found = await Promise.all(pieces.map(async (piece) => {
      const hits = search.hitsIn(await piece.clues);
      return hits.length === 0 ? null : { hits, sought: await piece.sought };
    }));
    for (const one of found) if (one !== null) search.take(one.hits, one.sought, times);
  });
  return search.answers();
}

/** Whether anything at all was seen before. Rejects with StorageError. */
export async function hasSeenAny(db: GlossDatabase, { from, since, now }: SeenTimes): Promise<boolean> {
  const counts = (at: number) => at * 1_000 >= from && (at * 1_000 < since || at * 1_000 > now);
  const heads = await workingOnSeen(db, 'r', 'look up what was seen', (tables) => headsIn(db, tables));
  let isAny = heads.some((head) => counts(head.from));
  if (!isAny) await readingPieces(db, from, async (pieces) => {
    const sought = await Promise.all(pieces.map((piece) => piece.sought));
    isAny = sought.some(({ runs, repeats }) => runs.at.some(counts) || repeats.runs.at.some(counts));
  });
  return isAny;
}

/** Reads what look-ups need, so that the first one need not wait for it. Rejects with StorageError. */
export function warmSeen(db: GlossDatabase): Promise<void> {
  return readingPieces(db, 0, async (pieces) => void (await Promise.all(pieces.flatMap((piece) => [piece.clues, piece.sought]))));
}

/** Work on the pieces with anything since then, in milliseconds since 1970; once more where a file could not be read: its piece may just have been stored anew. */
async function readingPieces(db: GlossDatabase, from: number, work: (pieces: PieceRead[]) => Promise<void>, isLast = false): Promise<void> {
  const operation = 'look up what was seen';
  const pieces = await workingOnSeen(db, 'r', operation, async (tables) => {
    const heads = (await headsIn(db, tables)).filter(({ to }) => to * 1_000 >= from);
    return piecesOf(db, tables, heads);
  });
  try {
    await work(pieces);
  } catch (failure) {
    forgetRead(db);
    if (isLast) throw asStorageError(operation, failure);
    await readingPieces(db, from, work, true);
  }
}
