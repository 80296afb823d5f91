import type { Library } from '../library.ts';
import type { Format, WriteOptions } from './format.ts';

/** A turn of work, in milliseconds, after which a window may draw and answer. */
const TURN = 40;
/** Characters to a chunk. */
const CHUNK = 1 << 18;

export interface Encoding {
  options?: WriteOptions;
  /** How many of the papers are written. */
  onProgress?(done: number, all: number): void;
  /** Aborted, it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** The file as bytes, in chunks, so that no more than the file itself is held; it rests now and then. */
export async function encoded(format: Format, library: Library, { options, onProgress, signal }: Encoding = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  const { write, pieces } = await format.load();
  const encoder = new TextEncoder();
  if (pieces === undefined) {
    const written = write(library, options);
    return [typeof written === 'string' ? encoder.encode(written) : new Uint8Array(written)];
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let text = '';
  let done = 0;
  let began = performance.now();
  for (const piece of pieces(library, options)) {
    text += piece;
    done += 1;
    if (text.length > CHUNK) {
      chunks.push(encoder.encode(text));
      text = '';
    }
    if (performance.now() - began < TURN) continue;
    onProgress?.(Math.min(done, library.papers.length), library.papers.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    began = performance.now();
  }
  chunks.push(encoder.encode(text));
  return chunks;
}
