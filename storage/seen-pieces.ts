import type { SoughtColumns } from '../domain/seen-columns.ts';
import type { ClueColumn, Piece } from '../domain/seen-piece.ts';
import type { GlossDatabase, SeenCluesRow, SeenFactsRow, SeenHead, SeenTables } from './database.ts';
import { cluesFrom, packPiece, pieceFrom, soughtFrom } from './seen-packing.ts';

/** The piece that new sightings go to. */
export const TAIL = 0;

/** A piece as look-ups read it: each part when it is first asked for, and once. */
export class PieceRead {
  #row: { clues: SeenCluesRow; facts: SeenFactsRow };
  #clues: Promise<ClueColumn> | undefined;
  #sought: Promise<SoughtColumns> | undefined;

  constructor(clues: SeenCluesRow, facts: SeenFactsRow) {
    this.#row = { clues, facts };
  }

  get clues(): Promise<ClueColumn> {
    return this.#clues ??= cluesFrom(this.#row.clues.clues);
  }

  get sought(): Promise<SoughtColumns> {
    return this.#sought ??= soughtFrom(this.#row.facts);
  }
}

/** Pieces as they were read last, for as long as this worker or page lives: they hardly ever change, and reading them takes far longer than looking through them. */
const READ = new WeakMap<GlossDatabase, Map<string, PieceRead>>();

/** The heads of all pieces; what is remembered of pieces that are no more is forgotten. */
export async function headsIn(db: GlossDatabase, { seenHeads }: SeenTables): Promise<SeenHead[]> {
  const heads = await seenHeads.toArray();
  const read = readOf(db);
  const stamps = new Set(heads.map(({ stamp }) => stamp));
  for (const stamp of read.keys()) if (!stamps.has(stamp)) read.delete(stamp);
  return heads;
}

/** These pieces, to be read when the transaction is over. */
export async function piecesOf(db: GlossDatabase, { seenClues, seenFacts }: SeenTables, heads: readonly SeenHead[]): Promise<PieceRead[]> {
  const read = readOf(db);
  const missing = heads.filter(({ stamp }) => !read.has(stamp));
  const numbers = missing.map(({ n }) => n);
  const [clues, facts] = missing.length === 0 ? [[], []] : await Promise.all([seenClues.bulkGet(numbers), seenFacts.bulkGet(numbers)]);
  for (const [n, { stamp }] of missing.entries()) if (!read.has(stamp)) read.set(stamp, new PieceRead(clues[n]!, facts[n]!));
  return heads.map(({ stamp }) => read.get(stamp)!);
}

/** What was read is forgotten: it may not have been read to its end. */
export function forgetRead(db: GlossDatabase): void {
  READ.delete(db);
}

/** A whole piece; `null` where there is no such piece. Not remembered. */
export async function pieceIn(tables: SeenTables, n: number): Promise<Piece | null> {
  const [clues, facts] = await Promise.all([tables.seenClues.get(n), tables.seenFacts.get(n)]);
  if (clues === undefined) return null;
  return held(tables, pieceFrom(clues.clues, facts!));
}

/** Stores the piece as it is now; `null`: it is no more. The one that grows is small and is written with every batch. */
export async function putPiece({ seenHeads, seenClues, seenFacts }: SeenTables, n: number, piece: Piece | null): Promise<void> {
  if (piece === null) return void (await Promise.all([seenHeads.delete(n), seenClues.delete(n), seenFacts.delete(n)]));
  const { at } = piece.facts;
  const head: SeenHead = { n, stamp: crypto.randomUUID(), sightings: at.length, clues: piece.clues.length, from: at.reduce((a, b) => Math.min(a, b), Infinity), to: at.reduce((a, b) => Math.max(a, b), 0) };
  const { clues, facts } = n === TAIL ? piece : packPiece(piece);
  await Promise.all([seenHeads.put(head), seenClues.put({ n, clues }), seenFacts.put({ ...facts, n })]);
}

/** What a file's bytes are made to; until they are there the transaction is kept by asking it for a trifle. */
async function held<T>({ seenHeads }: SeenTables, work: Promise<T>): Promise<T> {
  let isOver = false;
  const done = work.finally(() => { isOver = true; });
  done.catch(() => undefined); // it is asked below
  while (!isOver) await seenHeads.get(TAIL);
  return done;
}

function readOf(db: GlossDatabase): Map<string, PieceRead> {
  const known = READ.get(db) ?? new Map<string, PieceRead>();
  READ.set(db, known);
  return known;
}
