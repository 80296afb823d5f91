import { Gzip } from 'fflate';
import { TABLE_NAMES, tableNamesOf, type LibraryTables, type TableName } from '../library-tables.ts';
import { canonical, checksum, inOrder, layout } from './library-file.ts';
import type { Progress } from './read/result.ts';

/** Bytes that are compressed in one step: some milliseconds. */
const PIECE = 1 << 17;
const COMMA = new TextEncoder().encode(',');

/** Records of a table as they stand in the file: each on a line of its own, which begins with a line end and three spaces. */
export interface Lines {
  bytes: Uint8Array<ArrayBuffer>;
  count: number;
}

/** A library as it stands in its file: of each table that it has its records in the order of their keys, some together. */
export type LibraryLines = Partial<Record<TableName, Lines[]>>;

/** Records that are written in one step. */
const RECORDS = 200;
/** Of those that hold hundreds of papers each. */
const LARGE_RECORDS = 5;

/** The lines of a library that lies in memory. */
export function* liningUp(tables: LibraryTables): Generator<Progress, LibraryLines> {
  const library: LibraryLines = {};
  const names = tableNamesOf(tables);
  const total = names.reduce((sum, table) => sum + tables[table]!.length, 0);
  let done = 0;
  for (const table of names) {
    const records = inOrder(table, tables[table]!);
    const count = table === 'seen' || table === 'digests' ? LARGE_RECORDS : RECORDS;
    const lines: Lines[] = [];
    for (let from = 0; from < records.length; from += count) {
      lines.push(linesOf(records.slice(from, from + count)));
      done += lines.at(-1)!.count;
      yield { done, total };
    }
    library[table] = lines;
  }
  return library;
}

export function linesOf(records: readonly unknown[]): Lines {
  return { bytes: new TextEncoder().encode(records.map((one) => `\n   ${canonical(one)}`).join(',')), count: records.length };
}

/** The complete library as a compressed file, in pieces, made step by step; equal libraries, equal bytes. `done` counts bytes. */
export function* packing(library: LibraryLines): Generator<Progress, Uint8Array<ArrayBuffer>[]> {
  const bodies = TABLE_NAMES.flatMap((table) => (library[table] === undefined ? [] : [[table, bodyOf(library[table])] as const]));
  const size = bodies.reduce((sum, [, body]) => sum + body.reduce((bytes, { length }) => bytes + length, 0), 0);
  const total = 2 * size;
  let done = 0;
  const steps = checksum(bodies);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield { done: done += step.value, total };
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const gzip = new Gzip({ mtime: 0 }, (piece) => { packed.push(piece as Uint8Array<ArrayBuffer>); });
  for (const bytes of layout(bodies, step.value)) for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    gzip.push(piece);
    done += piece.length;
    yield { done: Math.min(done, total), total };
  }
  gzip.push(new Uint8Array(), true);
  return packed;
}

function bodyOf(lines: readonly Lines[]): Uint8Array<ArrayBuffer>[] {
  return lines.filter(({ count }) => count > 0).flatMap(({ bytes }, n) => (n === 0 ? [bytes] : [COMMA, bytes]));
}
