import { Gunzip, gzipSync, strToU8 } from 'fflate';
import type { LibraryTables } from '../library-tables.ts';
import { readTables, writeTables, type Refusal } from './json.ts';

/** Far above any library (100,000 papers are a quarter of it), below what a browser's strings can hold. */
export const LARGEST = 400_000_000;
/** A piece that a bomb may swell a thousand times at most. */
const PIECE = 16_384;

/** Why a file is no backup: what is said of its text, or that it is not even that. */
export type BackupRefusal = Refusal | { why: 'cut-short' | 'not-gzip' | 'not-utf8' | 'too-large' };

/** The complete library as a compressed file; equal libraries, equal bytes. */
export function packBackup(tables: LibraryTables): Uint8Array<ArrayBuffer> {
  return gzipSync(strToU8(writeTables(tables)), { mtime: 0 }) as Uint8Array<ArrayBuffer>;
}

/** The tables in a file, compressed or not; unpacked piece by piece, so that a bomb is known before it goes off. */
export function readBackup(bytes: Uint8Array, largest = LARGEST): LibraryTables | BackupRefusal {
  const text = isGzip(bytes) ? unpack(bytes, largest) : decode([bytes], largest);
  if (typeof text !== 'string') return text;
  const found = readTables(text);
  return 'why' in found && found.why === 'not-json' && /^\uFEFF?\s*\{\s*"format":\s*"gloss-library"/.test(text) ? { why: 'cut-short' } : found;
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

function unpack(bytes: Uint8Array, largest: number): string | BackupRefusal {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const gunzip = new Gunzip((piece, isLast) => {
    pieces.push(piece);
    size += piece.length;
    isWhole ||= isLast;
  });
  try {
    for (let at = 0; at < bytes.length && size <= largest; at += PIECE) gunzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (failure) {
    return { why: /EOF/.test(String(failure)) ? 'cut-short' : 'not-gzip' };
  }
  return size <= largest && !isWhole ? { why: 'cut-short' } : decode(pieces, largest);
}

function decode(pieces: readonly Uint8Array[], largest: number): string | BackupRefusal {
  if (pieces.reduce((size, { length }) => size + length, 0) > largest) return { why: 'too-large' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  } catch {
    return { why: 'not-utf8' };
  }
}
