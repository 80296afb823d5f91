import type { LibraryTables } from '../library-tables.ts';
import { readTables, type Refusal } from './json.ts';
import { HEAD_LINES, LibraryReader } from './library-reader.ts';
import { liningUp, packing } from './packing.ts';
import type { Progress } from './read/result.ts';
import { LARGEST, textPieces, type TextPiece, type UnpackRefusal } from './unpacking.ts';

export { LARGEST } from './unpacking.ts';

/** A library that another program has laid out anew, or one of version 1, has to be taken in one piece: no larger than this. */
export const LARGEST_PIECE = 100_000_000;

/** Why a file is no backup: what is said of its text, or that it is not even that. `line`: the one it breaks off in. */
export type BackupRefusal = Refusal | (UnpackRefusal & { line?: number });

/** The complete library as a compressed file, for few papers; larger ones go by `packing`. */
export function packBackup(tables: LibraryTables): Uint8Array<ArrayBuffer> {
  return joined(atOnce(packing(atOnce(liningUp(tables)))));
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The tables in a file, compressed or not, for few papers. */
export function readBackup(bytes: Uint8Array, largest?: number, largestPiece?: number): LibraryTables | BackupRefusal {
  return atOnce(readingBackup(bytes, largest, largestPiece));
}

/** The same step by step: line by line where the file is laid out as we do, so that it is never held as a whole. */
export function* readingBackup(bytes: Uint8Array, largest = LARGEST, largestPiece = LARGEST_PIECE): Generator<Progress, LibraryTables | BackupRefusal> {
  const reader = new LibraryReader();
  let rest = '';
  const refused = yield* eachPiece(textPieces(bytes, largest), ({ text }) => {
    const lines = text.split('\n');
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    for (const line of lines) if (reader.refusal === null && reader.layout.strangeAt === null) reader.take(line);
    return reader.refusal === null && !reader.layout.cannotBegin(rest);
  });
  const { layout, refusal } = reader;
  if (refusal !== null) return refusal;
  if (refused?.why === 'cut-short' && layout.isOurs) return { ...refused, line: layout.line + 1 };
  if (refused !== null && refused.why !== 'cut-short') return refused;
  if (layout.isWhole && rest.trim() === '') return yield* reader.finish();
  if (layout.isOurs && layout.strangeAt === null) return { why: 'cut-short', line: layout.line + 1 };
  return yield* readingWhole(bytes, Math.min(largest, largestPiece), layout.strangeAt);
}

function* readingWhole(bytes: Uint8Array, largest: number, strangeAt: number | null): Generator<Progress, LibraryTables | BackupRefusal> {
  const pieces: string[] = [];
  const refused = yield* eachPiece(textPieces(bytes, largest), ({ text }) => pieces.push(text) > 0);
  if (refused !== null) return strangeAt !== null && strangeAt > HEAD_LINES ? damagedAt(strangeAt) : refused;
  const text = pieces.join('');
  const found = readTables(text);
  if (!('why' in found) || found.why !== 'not-json' || !/^\uFEFF?\s*\{\s*"format":\s*"gloss-library"/.test(text)) return found;
  return strangeAt === null || strangeAt <= HEAD_LINES ? { why: 'cut-short' } : damagedAt(strangeAt);
}

function damagedAt(line: number): BackupRefusal {
  return { why: 'damaged', at: `line ${line}` };
}

/** Hands each piece over until one is not wanted. */
function* eachPiece(pieces: Generator<TextPiece, UnpackRefusal | null>, take: (piece: TextPiece) => boolean): Generator<Progress, UnpackRefusal | null> {
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value;
    if (!take(next.value)) return null;
    yield { done: next.value.done, total: next.value.total };
  }
}

/** The result of all steps, without a rest. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
