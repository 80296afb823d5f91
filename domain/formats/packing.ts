import { Gzip } from 'fflate';
import { TABLE_NAMES, type LibraryTables, type TableName } from '../library-tables.ts';
import { Sha256 } from '../sha256.ts';
import { canonical, inOrder, VERSION } from './library-file.ts';
import type { Progress } from './read/result.ts';

/** Bytes that are compressed in one step: some milliseconds. */
const PIECE = 1 << 17;
const LINE_END = 0x0a;

/** Records of a table as they stand in the file: each on a line of its own, which begins with a line end and three spaces. */
export interface Lines {
  bytes: Uint8Array;
  count: number;
}

/** A library as it stands in its file: of each table its records in the order of their keys, some together. */
export type LibraryLines = Record<TableName, Lines[]>;

/** Records that are written in one step. */
const RECORDS = 200;

/** The lines of a library that lies in memory. */
export function* liningUp(tables: LibraryTables): Generator<Progress, LibraryLines> {
  const library = {} as LibraryLines;
  const total = TABLE_NAMES.reduce((sum, table) => sum + tables[table].length, 0);
  let done = 0;
  for (const table of TABLE_NAMES) {
    const records = inOrder(table, tables[table]);
    library[table] = [];
    for (let from = 0; from < records.length; from += RECORDS) {
      library[table].push(linesOf(records.slice(from, from + RECORDS)));
      done += RECORDS;
      yield { done: Math.min(done, total), total };
    }
  }
  return library;
}

export function linesOf(records: readonly unknown[]): Lines {
  return { bytes: new TextEncoder().encode(records.map((one) => `\n   ${canonical(one)}`).join(',')), count: records.length };
}

/** The complete library as a compressed file, in pieces, made step by step; equal libraries, equal bytes. `done` counts bytes. */
export function* packing(library: LibraryLines): Generator<Progress, Uint8Array<ArrayBuffer>[]> {
  const size = TABLE_NAMES.reduce((sum, table) => sum + library[table].reduce((bytes, { bytes: { length } }) => bytes + length, 0), 0);
  const checksum = yield* checksumOf(library, 2 * size);
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const gzip = new Gzip({ mtime: 0 }, (piece) => { packed.push(piece as Uint8Array<ArrayBuffer>); });
  let done = size;
  for (const piece of piecesOf(library, checksum)) {
    gzip.push(piece);
    done += piece.length;
    yield { done: Math.min(done, 2 * size), total: 2 * size };
  }
  gzip.push(new Uint8Array(), true);
  return packed;
}

/** Of the tables in the form of RFC 8785: in the order of their names, without what divides lines. */
function* checksumOf(library: LibraryLines, total: number): Generator<Progress, string> {
  const sum = new Sha256();
  let done = 0;
  for (const [n, table] of TABLE_NAMES.toSorted().entries()) {
    sum.update(`${n === 0 ? '{' : ','}${JSON.stringify(table)}:[`);
    let isFirst = true;
    for (const { bytes, count } of library[table]) {
      if (count === 0) continue;
      if (!isFirst) sum.update(',');
      isFirst = false;
      for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(LINE_END, at + 1);
        sum.add(bytes.subarray(at + 4, end === -1 ? undefined : end)); // with the comma, which both forms have
        at = end === -1 ? bytes.length : end;
      }
      done += bytes.length;
      yield { done, total };
    }
    sum.update(']');
  }
  sum.update('}');
  return `sha256:${sum.digest()}`;
}

/** The text of `writeTables`. */
function* piecesOf(library: LibraryLines, checksum: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`{\n "format": "gloss-library",\n "version": ${VERSION},\n "checksum": "${checksum}",\n "tables": {\n`);
  for (const [n, table] of TABLE_NAMES.entries()) {
    yield encoder.encode(`${n === 0 ? '' : ',\n'}  ${JSON.stringify(table)}: [`);
    const all = library[table].filter(({ count }) => count > 0);
    for (const [k, { bytes }] of all.entries()) {
      if (k > 0) yield encoder.encode(',');
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    }
    yield encoder.encode(']');
  }
  yield encoder.encode('\n }\n}\n');
}
