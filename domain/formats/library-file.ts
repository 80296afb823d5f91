import { keyOf, TABLE_NAMES, type Records, type TableName } from '../library-tables.ts';
import { Sha256 } from '../sha256.ts';
import { Chunks } from './chunks.ts';

/** The version of the file that is written; described by `gloss-library.schema.json`. */
export const VERSION = 2;
/** What stands before a record in the file, and not in what its checksum is of. */
const BEFORE = '\n   ';
const LINE_FEED = 10;
/** Bytes that are summed in one step: below a millisecond, and some twenty before the browser has compiled what does it. */
const PIECE = 1 << 16;

/**
 * The complete library as a file, made from records as they come: keys sorted, no time of making, so that equal libraries are equal bytes. A record
 * is a line, so that two files can be compared. Its bytes are all that is held: the checksum ahead of the tables is of the very bytes behind it.
 */
export class LibraryFile {
  #bodies: ReadonlyMap<TableName, Chunks>;

  constructor(tables: readonly TableName[] = TABLE_NAMES) {
    this.#bodies = new Map(tables.map((name) => [name, new Chunks()]));
  }

  /** Records of a table, those added before and these in the order of their keys. */
  add(table: TableName, records: readonly unknown[]): void {
    const body = this.#bodies.get(table)!;
    for (const one of records) body.add(`${body.size === 0 ? '' : ','}${BEFORE}${canonical(one)}`);
  }

  /** Its bytes, chunk by chunk. Between two of the steps the window may go first; nothing may be added after. */
  *finish(): Generator<number, Uint8Array<ArrayBuffer>[]> {
    const bodies = [...this.#bodies].map(([name, body]) => [name, body.end()] as const);
    const sum = yield* checksum(bodies);
    return [...layout(bodies, sum)];
  }
}

/** The tables in the order of the file, each as its records' bytes: what stands before each record included, and the commas between them. */
export type Bodies = readonly (readonly [TableName, readonly Uint8Array<ArrayBuffer>[]])[];

/** The whole file, piece by piece. */
export function* layout(bodies: Bodies, sum: string): Generator<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder();
  yield bytes.encode(`{\n "format": "gloss-library",\n "version": ${VERSION},\n "checksum": "${sum}",\n "tables": {\n`);
  for (const [n, [name, body]] of bodies.entries()) {
    yield bytes.encode(`${n === 0 ? '' : ',\n'}  ${JSON.stringify(name)}: [`);
    yield* body;
    yield bytes.encode(']');
  }
  yield bytes.encode('\n }\n}\n');
}

/** `sha256:` and the hash of the tables in canonical form, taken table by table in the order of their names. Tells how many bytes it has gone through at each step. */
export function* checksum(bodies: Bodies): Generator<number, string> {
  const sum = new Sha256();
  for (const [n, [name, body]] of bodies.toSorted(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    sum.update(`${n === 0 ? '{' : ','}${JSON.stringify(name)}:[`);
    let skipped = 0;
    for (const chunk of body) for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      skipped = addRecords(sum, piece, skipped);
      yield piece.length;
    }
    sum.update(']');
  }
  sum.update('}');
  return `sha256:${sum.digest()}`;
}

/** Adds the bytes but for what stands before records: no record has a line feed in it. Gives back how much of the next chunk is to be left out. */
function addRecords(sum: Sha256, chunk: Uint8Array, from: number): number {
  let at = from;
  while (at < chunk.length) {
    const end = chunk.indexOf(LINE_FEED, at);
    sum.add(chunk.subarray(at, end < 0 ? chunk.length : end));
    if (end < 0) return 0;
    at = end + BEFORE.length;
  }
  return at - chunk.length;
}

/** The table's records in the order of the file. */
export function inOrder<T extends TableName>(table: T, records: Records<T>): unknown[] {
  return (records as unknown[]).toSorted((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1));
}

/** As RFC 8785 (JSON Canonicalization Scheme) has it: keys sorted, no space. What is undefined is left out. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined);
  if (names.some((name, n) => n > 0 && names[n - 1]! > name)) names.sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`).join(',')}}`;
}
