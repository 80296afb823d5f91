import { flawIn, keyOf, LIBRARY_TABLES, TABLE_NAMES, withEveryTable, type LibraryTables, type TableName } from '../library-tables.ts';
import { Sha256 } from '../sha256.ts';
import type { Refusal } from './json.ts';
import { canonical, VERSION } from './library-file.ts';
import type { Progress } from './read/result.ts';

const HEAD = [/^\uFEFF?\{$/, /^ "format": "gloss-library",$/, /^ "version": (\d+),$/, /^ "checksum": "(sha256:[\da-f]{64})",$/, /^ "tables": \{$/] as const;
/** Lines before the first table. */
export const HEAD_LINES = HEAD.length;
const LONGEST_HEAD_LINE = 200;
const TABLE = /^ {2}"([^"]+)": \[(\](,?))?$/;
const RECORD = /^ {3}(\{.*\})(,|\],?)$/su;

/** A record of a library's file as it is written, and where. */
export interface WrittenRecord {
  table: string;
  json: string;
  line: number;
}

/** Follows a library's file line by line, as Gloss lays it out: a record is a line, so that nobody needs all of it at once. */
export class LibraryLayout {
  line = 0;
  version = 0;
  checksum = '';
  /** Those that were opened, in their order. */
  tables: string[] = [];
  /** The first line that is laid out otherwise, from 1; `null` as long as there is none. */
  strangeAt: number | null = null;
  #within: 'head' | 'tables' | 'records' | 'end' | 'after' = 'head';

  /** Whether the file ended where it should. */
  get isWhole(): boolean {
    return this.strangeAt === null && this.#within === 'after';
  }

  /** Whether so much of it is laid out as ours that it can be nothing else. */
  get isOurs(): boolean {
    return this.#within !== 'head';
  }

  /** Whether what begins a line can't be part of ours any more. */
  cannotBegin(text: string): boolean {
    return this.strangeAt !== null || (!this.isOurs && text.length > LONGEST_HEAD_LINE);
  }

  /** The record in the next line; `null` where it holds none. */
  take(text: string): WrittenRecord | null {
    this.line += 1;
    const record = this.#within === 'records' ? RECORD.exec(text) : null;
    if (record !== null) {
      if (record[2] !== ',') this.#within = record[2] === '],' ? 'tables' : 'end';
      return { table: this.tables.at(-1)!, json: record[1]!, line: this.line };
    }
    if (!this.#takeFrame(text)) this.strangeAt ??= this.line;
    return null;
  }

  #takeFrame(text: string): boolean {
    if (this.#within === 'head') return this.#takeHead(text);
    if (this.#within === 'tables') return this.#takeTable(text);
    if (this.#within === 'end' && text === ' }') return true;
    if (this.#within === 'end' && text === '}') {
      this.#within = 'after';
      return true;
    }
    return this.#within === 'after' && text.trim() === '';
  }

  #takeHead(text: string): boolean {
    const found = HEAD[this.line - 1]!.exec(text);
    if (found === null) return false;
    const value = found[1] ?? '';
    if (this.line === 3) this.version = Number(value);
    if (this.line === 4) this.checksum = value;
    if (this.line === HEAD.length) this.#within = 'tables';
    return true;
  }

  #takeTable(text: string): boolean {
    const [found, name, isEmpty, goesOn] = TABLE.exec(text) ?? [];
    if (found === undefined) return false;
    this.tables.push(name!);
    if (isEmpty === undefined) this.#within = 'records';
    else if (goesOn === '') this.#within = 'end';
    return true;
  }
}

/** The tables of a library that comes line by line, each record checked as it comes. */
export class LibraryReader {
  layout = new LibraryLayout();
  /** Why it is refused, as soon as that is known. */
  refusal: Refusal | null = null;
  #tables = new Map<string, unknown[]>();
  #keys = new Map<string, Set<string>>();

  take(text: string): void {
    const written = this.layout.take(text);
    if (written !== null) this.refusal ??= this.#keep(written);
    else if (this.layout.version > VERSION) this.refusal ??= { why: 'newer' };
  }

  #keep({ table, json, line }: WrittenRecord): Refusal | null {
    if (!(table in LIBRARY_TABLES)) return { why: 'damaged', at: table };
    const records = entryOf(this.#tables, table, () => []);
    const place = `${table} ${records.length + 1}`;
    const record = parsed(json);
    if (record === undefined) return { why: 'damaged', at: `${place}, line ${line}` };
    const flaw = flawIn(table as TableName, [record]);
    if (flaw !== null) return { why: 'damaged', at: `${place}: ${flaw.field} (${flaw.reason})` };
    const keys = entryOf(this.#keys, table, () => new Set<string>());
    const key = keyOf(table as TableName, record);
    if (keys.has(key)) return { why: 'damaged', at: `${table}: ${[LIBRARY_TABLES[table as TableName].key].flat().join(', ')}` };
    keys.add(key);
    records.push(record);
    return null;
  }

  /** All of it, once its last line was taken and its checksum is right. */
  * finish(): Generator<Progress, LibraryTables | Refusal> {
    const { tables, checksum } = this.layout;
    const unknown = tables.find((table) => !(table in LIBRARY_TABLES)) ?? tables.find((table, n) => tables.indexOf(table) < n);
    if (unknown !== undefined) return { why: 'damaged', at: unknown };
    if ((yield* this.#checksum(tables)) !== checksum) return { why: 'damaged', at: 'checksum' };
    return withEveryTable(Object.fromEntries(TABLE_NAMES.filter((table) => tables.includes(table)).map((table) => [table, this.#tables.get(table) ?? []]))) as unknown as LibraryTables;
  }

  * #checksum(tables: readonly string[]): Generator<Progress, string> {
    const sum = new Sha256();
    const total = [...this.#tables.values()].reduce((count, { length }) => count + length, 0);
    let done = 0;
    for (const [n, table] of tables.toSorted().entries()) {
      sum.update(`${n === 0 ? '{' : ','}${JSON.stringify(table)}:[`);
      for (const [k, record] of (this.#tables.get(table) ?? []).entries()) {
        sum.update(`${k === 0 ? '' : ','}${canonical(record)}`);
        done += 1;
        yield { done, total };
      }
      sum.update(']');
    }
    sum.update('}');
    return `sha256:${sum.digest()}`;
  }
}

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
