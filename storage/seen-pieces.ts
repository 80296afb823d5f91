import type { ClueColumn, FactColumns, Piece } from '../domain/seen-piece.ts';
import type { GlossDatabase, SeenHead, SeenTables } from './database.ts';

/** The piece that new sightings go to. */
export const TAIL = 0;

/** Pieces as they were read last, for as long as this worker or page lives: they hardly ever change, and reading them takes far longer than looking through them. */
const READ = new WeakMap<GlossDatabase, Map<string, { clues?: ClueColumn; facts?: FactColumns }>>();

/** The heads of all pieces; what is remembered of pieces that are no more is forgotten. */
export async function headsIn(db: GlossDatabase, { seenHeads }: SeenTables): Promise<SeenHead[]> {
  const heads = await seenHeads.toArray();
  const read = readOf(db);
  const stamps = new Set(heads.map(({ stamp }) => stamp));
  for (const stamp of read.keys()) if (!stamps.has(stamp)) read.delete(stamp);
  return heads;
}

/** The clue columns of these pieces, in their order. */
export async function cluesOf(db: GlossDatabase, { seenClues }: SeenTables, heads: readonly SeenHead[]): Promise<ClueColumn[]> {
  const read = readOf(db);
  const missing = heads.filter(({ stamp }) => read.get(stamp)?.clues === undefined);
  const rows = missing.length === 0 ? [] : await seenClues.bulkGet(missing.map(({ n }) => n));
  for (const [n, { stamp }] of missing.entries()) read.set(stamp, { ...read.get(stamp), clues: rows[n]!.clues });
  return heads.map(({ stamp }) => read.get(stamp)!.clues!);
}

/** The other columns. */
export async function factsOf(db: GlossDatabase, { seenFacts }: SeenTables, heads: readonly SeenHead[]): Promise<FactColumns[]> {
  const read = readOf(db);
  const missing = heads.filter(({ stamp }) => read.get(stamp)?.facts === undefined);
  const rows = missing.length === 0 ? [] : await seenFacts.bulkGet(missing.map(({ n }) => n));
  for (const [n, { stamp }] of missing.entries()) read.set(stamp, { ...read.get(stamp), facts: rows[n]! });
  return heads.map(({ stamp }) => read.get(stamp)!.facts!);
}

/** Both; `null` where there is no such piece. Not remembered. */
export async function pieceIn({ seenClues, seenFacts }: SeenTables, n: number): Promise<Piece | null> {
  const row = await seenClues.get(n);
  if (row === undefined) return null;
  return { clues: row.clues, facts: (await seenFacts.get(n))! };
}

/** Stores the piece as it is now; `null`: it is no more. */
export async function putPiece({ seenHeads, seenClues, seenFacts }: SeenTables, n: number, piece: Piece | null): Promise<void> {
  if (piece === null) return void (await Promise.all([seenHeads.delete(n), seenClues.delete(n), seenFacts.delete(n)]));
  const { at } = piece.facts;
  const head: SeenHead = { n, stamp: crypto.randomUUID(), sightings: at.length, clues: piece.clues.length, from: at.reduce((a, b) => Math.min(a, b), Infinity), to: at.reduce((a, b) => Math.max(a, b), 0) };
  await Promise.all([seenHeads.put(head), seenClues.put({ n, clues: piece.clues }), seenFacts.put({ ...piece.facts, n })]);
}

function readOf(db: GlossDatabase): Map<string, { clues?: ClueColumn; facts?: FactColumns }> {
  const known = READ.get(db) ?? new Map<string, { clues?: ClueColumn; facts?: FactColumns }>();
  READ.set(db, known);
  return known;
}
