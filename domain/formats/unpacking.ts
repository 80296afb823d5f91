import { Gunzip } from 'fflate';

/** Far above any library: one of 100,000 papers, each with the decision that saved it, is a third of it. Counted as it comes out. */
export const LARGEST = 1_000_000_000;
/** A line is a record; no record comes near it, and no text without lines is read beyond it. */
export const LONGEST_LINE = 100_000_000;
/** A piece that a bomb may swell a thousand times at most. */
const PACKED_PIECE = 16_384;
const PIECE = 1 << 17;

/** Why the bytes of a file are no text that is read. */
export type UnpackRefusal = { why: 'cut-short' | 'not-gzip' | 'not-utf8' | 'too-large' };

/** A piece of a text, and how far its file is read, in bytes. */
export interface TextPiece {
  text: string;
  done: number;
  total: number;
}

export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** The text of a file, compressed or not, piece by piece, so that a bomb is known before it goes off; at the end, why it could not go on. */
export function* textPieces(bytes: Uint8Array, largest: number, longestLine = LONGEST_LINE): Generator<TextPiece, UnpackRefusal | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const total = bytes.length;
  let size = 0;
  let line = 0;
  try {
    for (const { piece, done, refusal } of isGzip(bytes) ? inflated(bytes) : plain(bytes)) {
      size += piece.length;
      if (size > largest) return { why: 'too-large' };
      const text = decoder.decode(piece, { stream: true });
      const lineEnd = text.lastIndexOf('\n');
      line = lineEnd === -1 ? line + text.length : text.length - lineEnd;
      if (line > longestLine) return { why: 'too-large' };
      yield { text, done, total };
      if (refusal !== undefined) return { why: refusal };
    }
    yield { text: decoder.decode(), done: total, total };
    return null;
  } catch (failure) {
    if (failure instanceof TypeError) return { why: 'not-utf8' };
    throw failure;
  }
}

interface BytePiece {
  piece: Uint8Array;
  done: number;
  refusal?: 'cut-short' | 'not-gzip';
}

function* plain(bytes: Uint8Array): Generator<BytePiece> {
  for (let at = 0; at < bytes.length; at += PIECE) yield { piece: bytes.subarray(at, at + PIECE), done: at };
}

function* inflated(bytes: Uint8Array): Generator<BytePiece> {
  let came: Uint8Array[] = [];
  let isWhole = false;
  const gunzip = new Gunzip((piece, isLast) => {
    came.push(piece);
    isWhole ||= isLast;
  });
  for (let at = 0; at < bytes.length; at += PACKED_PIECE) {
    came = [];
    let refusal: BytePiece['refusal'];
    try {
      gunzip.push(bytes.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= bytes.length);
    } catch (failure) {
      refusal = /EOF/.test(String(failure)) ? 'cut-short' : 'not-gzip';
    }
    for (const piece of came) yield { piece, done: at };
    if (refusal !== undefined) yield { piece: new Uint8Array(), done: at, refusal };
  }
  if (!isWhole) yield { piece: new Uint8Array(), done: bytes.length, refusal: 'cut-short' };
}
