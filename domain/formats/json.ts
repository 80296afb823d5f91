import type { Library } from '../library.ts';
import { flawIn, keyOf, libraryOf, LIBRARY_TABLES, TABLE_NAMES, tableNamesOf, tablesOf, withEveryTable, type LibraryTables } from '../library-tables.ts';
import { Sha256 } from '../sha256.ts';
import { textOf } from './chunks.ts';
import { canonical, inOrder, LibraryFile, VERSION } from './library-file.ts';

/** Everything, so that it can be restored to the same state. */
export function write(library: Library): string {
  return writeTables(tablesOf(library));
}

/** The same from the tables. */
export function writeTables(given: LibraryTables): string {
  const file = new LibraryFile(tableNamesOf(given));
  for (const table of tableNamesOf(given)) file.add(table, inOrder(table, given[table]!));
  for (const steps = file.finish(); ;) {
    const step = steps.next();
    if (step.done === true) return textOf(step.value);
  }
}

/** `sha256:` and the hash of the tables in canonical form, taken table by table in the order of their names. */
class Checksum {
  #tables = new Map<string, readonly string[]>();

  add(table: string, lines: readonly string[]): void {
    this.#tables.set(table, lines);
  }

  digest(): string {
    const sum = new Sha256();
    [...this.#tables].sort(([a], [b]) => (a < b ? -1 : 1)).forEach(([table, lines], n) => {
      sum.update(`${n === 0 ? '{' : ','}${JSON.stringify(table)}:[`);
      lines.forEach((line, k) => sum.update(k === 0 ? line : `,${line}`));
      sum.update(']');
    });
    sum.update('}');
    return `sha256:${sum.digest()}`;
  }
}

/** Why a file is no library that can be read. */
export type Unreadable = 'not-json' | 'not-a-library' | 'newer' | 'damaged';

/** The same with where it is: `papers 12: paper.title`. */
export interface Refusal {
  why: Unreadable;
  at?: string;
}

/** The library in a file, or why it can't be read; it is read whole or not at all. */
export function read(text: string): Library | Unreadable {
  const found = readTables(text);
  return 'why' in found ? found.why : libraryOf(found);
}

/** The tables in a file of version 1 or 2. Every record is checked, and in version 2 that nothing was lost or changed. */
export function readTables(text: string): LibraryTables | Refusal {
  const file = parseJson(text);
  if (file === undefined) return { why: 'not-json' };
  if (!isRecord(file) || file['format'] !== 'gloss-library' || typeof file['version'] !== 'number') return { why: 'not-a-library' };
  if (file['version'] > VERSION) return { why: 'newer' };
  const given = file['version'] === 1 ? { papers: file['papers'], notes: file['notes'], journal: file['journal'] } : file['tables']; // version 1 lay flat
  if (!isRecord(given)) return { why: 'damaged', at: 'tables' };
  const tables = withEveryTable(given);
  const flaw = firstFlaw(tables);
  if (flaw !== null) return { why: 'damaged', at: flaw };
  if (file['version'] > 1 && file['checksum'] !== checksumOf(given)) return { why: 'damaged', at: 'checksum' };
  return Object.fromEntries(TABLE_NAMES.filter((table) => table in tables).map((table) => [table, tables[table]])) as unknown as LibraryTables;
}

function firstFlaw(tables: Record<string, unknown>): string | null {
  const unknown = Object.keys(tables).find((table) => !(table in LIBRARY_TABLES));
  if (unknown !== undefined) return unknown;
  for (const table of TABLE_NAMES.filter((name) => name in tables)) {
    const records = tables[table];
    if (!Array.isArray(records)) return table;
    const flaw = flawIn(table, records);
    if (flaw !== null) return `${table} ${flaw.record}: ${flaw.field} (${flaw.reason})`;
    const keys = new Set(records.map((one) => keyOf(table, one)));
    if (keys.size < records.length) return `${table}: ${[LIBRARY_TABLES[table].key].flat().join(', ')}`;
  }
  return null;
}

function checksumOf(tables: Record<string, unknown>): string {
  const sum = new Checksum();
  for (const [table, records] of Object.entries(tables)) sum.add(table, (records as unknown[]).map((one) => canonical(one)));
  return sum.digest();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
