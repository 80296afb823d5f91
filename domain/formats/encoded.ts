import { nextTask } from '../in-turns.ts';
import type { Library } from '../library.ts';
import { tableNamesOf, tablesOf } from '../library-tables.ts';
import { Chunks, textOf } from './chunks.ts';
import type { Format, WriteOptions, Writer } from './format.ts';
import { keyed, type KeyedPaper } from './keys.ts';
import { inOrder, LibraryFile } from './library-file.ts';

/** A turn of work, in milliseconds, after which a window may draw and answer. */
const TURN_MS = 16;
/** Records taken at a time where all are at hand. */
const AT_A_TIME = 50;

export interface Encoding {
  options?: WriteOptions;
  /** How many of the papers are written. */
  onProgress?(done: number, all: number): void;
  /** Aborted, it rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Papers to be written, which need not lie in memory all at once. */
export interface PaperSource {
  /** The keys they are written under, sorted. */
  keys: readonly string[];
  /** The papers in that order, some at a time; one that has gone meanwhile is left out. */
  papers(): Iterable<readonly KeyedPaper[]> | AsyncIterable<readonly KeyedPaper[]>;
}

/** Papers that lie in memory, some of them to be given keys. */
export function sourceOf(papers: readonly KeyedPaper[]): PaperSource {
  return { keys: papers.map(({ key }) => key), papers: () => [papers] };
}

/** The file as bytes, in chunks, so that no more than the file itself is held; it rests now and then. */
export async function encodedPapers({ begin }: Writer, source: PaperSource, { options, onProgress, signal }: Encoding = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  await nextTask();
  const { head = '', paper, tail } = begin(source.keys, options);
  await nextTask();
  const chunks = new Chunks();
  const rest = resting(signal);
  let done = 0;
  chunks.add(head);
  for await (const some of source.papers()) {
    signal?.throwIfAborted();
    for (const kept of some) {
      chunks.add(paper(kept));
      done += 1;
      if (rest.isDue()) {
        onProgress?.(done, source.keys.length);
        await rest.now();
      }
    }
  }
  chunks.add(tail?.() ?? '');
  return chunks.end();
}

/** The same of the complete library. */
export async function encodedLibrary(library: Library, { onProgress, signal }: Encoding = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  const tables = tablesOf(library);
  const names = tableNamesOf(tables);
  const file = new LibraryFile(names);
  const rest = resting(signal);
  let done = 0;
  for (const table of names) {
    const records = inOrder(table, tables[table]!);
    for (let n = 0; n < records.length; n += AT_A_TIME) {
      file.add(table, records.slice(n, n + AT_A_TIME));
      if (table === 'papers') done = Math.min(n + AT_A_TIME, records.length);
      if (!rest.isDue()) continue;
      onProgress?.(done, library.papers.length);
      await rest.now();
    }
  }
  return finished(file, signal);
}

/** The file once all its records are there. */
export async function finished(file: LibraryFile, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>[]> {
  const rest = resting(signal);
  for (const steps = file.finish(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (rest.isDue()) await rest.now();
  }
}

/** Papers that lie in memory, in any format. */
export async function encoded({ load }: Format, library: Library, encoding?: Encoding): Promise<Uint8Array<ArrayBuffer>[]> {
  return load === null ? encodedLibrary(library, encoding) : encodedPapers(await load(), sourceOf(keyed(library.papers)), encoding);
}

/** The same of a few papers at once, as text. */
export function written({ begin }: Writer, { papers }: Pick<Library, 'papers'>, options?: WriteOptions): string {
  const all = keyed(papers);
  const { head = '', paper, tail } = begin(all.map(({ key }) => key), options);
  const chunks = new Chunks();
  for (const piece of [head, ...all.map(paper), tail?.() ?? '']) chunks.add(piece);
  return textOf(chunks.end());
}

function resting(signal: AbortSignal | undefined) {
  let end = performance.now() + TURN_MS;
  return {
    isDue: () => performance.now() >= end,
    now: async () => {
      await nextTask();
      signal?.throwIfAborted();
      end = performance.now() + TURN_MS;
    },
  };
}
