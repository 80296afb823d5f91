import { unzipSync, type UnzipFileInfo } from 'fflate';
import { RefusedError, type Steps } from './result.ts';

/** A file out of a zip or folder. */
export interface FileBytes {
  path: string;
  bytes: Uint8Array;
}

/** Unpacked, all files that are read together. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 100_000;
/** No text is packed a thousand to one; what is, is made to fill a disk. */
const MOST_RATIO = 1_000;
const FILES_AT_A_TIME = 200;

/** What may be read in it. */
const READABLE = /\.(?:md|markdown|txt|bib|bibtex|ris|enw|json|csv|tsv|rdf|xml|html?)$/i;

/** The files of a zip that may be read, a few at a time. Throws RefusedError for a zip that is not sound; nothing of it is unpacked before all of it has been looked at. */
export function* unzipped(bytes: Uint8Array): Steps<FileBytes[]> {
  const names = namesIn(bytes);
  const files: FileBytes[] = [];
  for (let from = 0; from < names.length; from += FILES_AT_A_TIME) {
    yield { done: from, total: names.length };
    const some = new Set(names.slice(from, from + FILES_AT_A_TIME));
    const found = opened(() => unzipSync(bytes, { filter: ({ name }) => some.has(name) }));
    for (const [path, content] of Object.entries(found)) files.push({ path, bytes: content });
  }
  return files;
}

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  let total = 0;
  let count = 0;
  opened(() => unzipSync(bytes, {
    filter: (file) => {
      count += 1;
      total += file.originalSize;
      assertSound(file, total, count);
      if (READABLE.test(file.name) && !isHidden(file.name)) names.push(file.name);
      return false;
    },
  }));
  return [...new Set(names)];
}

function assertSound({ name, size, originalSize }: UnzipFileInfo, total: number, count: number): void {
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name)) throw new RefusedError('unsafe-path');
  const isBomb = originalSize > 1_000_000 && originalSize > size * MOST_RATIO;
  if (isBomb || total > MOST_BYTES || count > MOST_FILES) throw new RefusedError('zip-bomb');
}

/** Folders of Obsidian, macOS and others, which hold no notes. */
function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/)/.test(path);
}

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (failure) {
    if (failure instanceof RefusedError) throw failure;
    throw new RefusedError('damaged-zip');
  }
}
