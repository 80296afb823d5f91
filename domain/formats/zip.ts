import { strToU8, zipSync } from 'fflate';
import type { NamedFile } from './format.ts';

/** Zip can't say "no time"; its earliest one makes equal files equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

export function zipOf(files: readonly NamedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }): [string, Uint8Array] => [path, strToU8(text)])), { mtime: NO_TIME });
}
