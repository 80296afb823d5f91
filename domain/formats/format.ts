import type { Library } from '../library.ts';

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
  /** The writer, loaded when it is needed. */
  load(): Promise<Writer>;
}

export interface Writer {
  write(library: Library, options?: WriteOptions): string | Uint8Array;
  /** The same text piece by piece, about one for each paper. */
  pieces?(library: Library, options?: WriteOptions): Iterable<string>;
}

/** A file of a format that writes several. */
export interface NamedFile {
  path: string;
  text: string;
}
