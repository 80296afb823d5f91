import type { KeyedPaper } from './keys.ts';

/** What a reader may choose of a format that offers it. */
export interface WriteOptions {
  /** A byte order mark first. */
  withMark?: boolean;
}

/** A way to write a library. */
export interface Format {
  /** Stable: part of commands. */
  id: string;
  extension: string;
  mediaType: string;
  /** Whether it writes text, which can be copied. */
  isText: boolean;
  options?: readonly (keyof WriteOptions)[];
  /** The writer, loaded when it is needed; `null` for the complete library, which `library-file.ts` writes table by table. */
  load: (() => Promise<Writer>) | null;
}

/** How a format writes papers one after the other. */
export interface Writer {
  /** Begins a file of papers under these keys, in whose order they will come. */
  begin(keys: readonly string[], options?: WriteOptions): Writing;
}

/** A file in the making: what it begins with, each paper, what it ends with. */
export interface Writing {
  head?: Piece;
  paper(kept: KeyedPaper): Piece;
  tail?(): Piece;
}

export type Piece = string | Uint8Array;

/** A file of a format that writes several. */
export interface NamedFile {
  path: string;
  text: string;
}
