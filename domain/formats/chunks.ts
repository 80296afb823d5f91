import type { Piece } from './format.ts';

/** Bytes to a chunk. */
const CHUNK = 1 << 18;

/** Bytes collected in chunks, text as UTF-8, so that no more is held than the bytes themselves. */
export class Chunks {
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #last = new Uint8Array(0);
  #filled = 0;
  #encoder = new TextEncoder();
  size = 0;

  add(piece: Piece): void {
    if (typeof piece === 'string') this.#addText(piece);
    else this.#addBytes(piece);
  }

  /** All of them; nothing may be added after. */
  end(): Uint8Array<ArrayBuffer>[] {
    const last = this.#last.slice(0, this.#filled);
    this.#last = last;
    return last.length === 0 ? this.#chunks : [...this.#chunks, last];
  }

  #addText(text: string): void {
    for (let rest = text; rest !== '';) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#last.subarray(this.#filled));
      this.#filled += written;
      this.size += written;
      rest = rest.slice(read);
      if (rest !== '') this.#begin();
    }
  }

  #addBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#filled === this.#last.length) this.#begin();
      const some = bytes.subarray(at, at + this.#last.length - this.#filled);
      this.#last.set(some, this.#filled);
      this.#filled += some.length;
      this.size += some.length;
      at += some.length;
    }
  }

  #begin(): void {
    if (this.#filled > 0) this.#chunks.push(this.#last.subarray(0, this.#filled));
    this.#last = new Uint8Array(CHUNK);
    this.#filled = 0;
  }
}

/** Chunks as the text they are. */
export function textOf(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
}
