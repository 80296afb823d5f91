import { dayOf } from '../domain/seen-ledger.ts';
import type { SeenDay } from '../domain/seen-day.ts';
import { piecesOf } from '../domain/seen-days.ts';
import type { Piece } from '../domain/seen-piece.ts';
import { SEEN_SETTINGS, seenFrom } from '../domain/seen.ts';
import type { SeenTables, Tables } from './database.ts';
import { PIECE_MOST } from './seen.ts';
import { pieceIn, putPiece, TAIL } from './seen-pieces.ts';
import { settingIn } from './settings.ts';
import type { Turns } from './turns.ts';

/** The whole ledger, piece by piece. */
export async function allPieces(tables: SeenTables): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const n of await tables.seenHeads.toCollection().primaryKeys()) pieces.push((await pieceIn(tables, n))!);
  return pieces;
}

/** What a file holds of the ledger: what was forgotten is not in it, though it can still be taken back here. `from` in seconds since 1970. */
export async function ledgerForFile(tables: Tables & SeenTables): Promise<{ ledger: Piece[]; from: number }> {
  const settings = await settingIn(tables, 'seen');
  return { ledger: await allPieces(tables), from: seenFrom({ ...SEEN_SETTINGS, ...settings, keep: 'forever' }, 0) / 1_000 };
}

/** Makes these days the ledger. What is of today, or of later, may still be told again. */
export async function putDays(tables: SeenTables, days: readonly SeenDay[], turns: Turns, nowMs: number): Promise<void> {
  const { settled, growing } = await turns(piecesOf(days, PIECE_MOST, dayOf(nowMs / 1_000)));
  await Promise.all([tables.seenHeads.clear(), tables.seenClues.clear(), tables.seenFacts.clear()]);
  await putPiece(tables, TAIL, growing);
  for (const [n, piece] of settled.entries()) await putPiece(tables, TAIL + 1 + n, piece);
}
