import type { Progress } from './formats/read/result.ts';
import { keyOf, TABLE_NAMES, type LibraryTables, type TableName } from './library-tables.ts';

/** What would change, in words of the records: titles of papers, first lines of notes. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

export type Differences = Record<'papers' | 'notes', Changes> & { /** Anything beyond papers and notes. */ others: boolean };

/** What becomes of a library when another takes its place, step by step. */
export function* differences(now: LibraryTables, next: LibraryTables): Generator<Progress, Differences> {
  const found = { papers: yield* changesOf(now, next, 'papers', ({ paper }) => paper.title), notes: yield* changesOf(now, next, 'notes', ({ text }) => text.trim().split('\n')[0]!.slice(0, 120)), others: false };
  for (const table of TABLE_NAMES) {
    if (UNSAID.has(table)) continue;
    const { goes, comes } = yield* changesBetween(table, now[table], next[table]);
    found.others ||= goes.length + comes.length > 0;
  }
  return found;
}

/** Said by themselves, or seen in what they did. */
const UNSAID = new Set<TableName>(['papers', 'notes', 'journal', 'changes']);

function* changesOf<T extends 'papers' | 'notes'>(now: LibraryTables, next: LibraryTables, table: T, wordsOf: (one: LibraryTables[T][number]) => string): Generator<Progress, Changes> {
  const { goes, comes } = yield* changesBetween(table, now[table], next[table]);
  const before = new Set<string>(now[table].map(({ id }) => id));
  const words = (records: readonly LibraryTables[T][number][]) => records.map(wordsOf);
  return { added: words(comes.filter(({ id }) => !before.has(id))), changed: words(comes.filter(({ id }) => before.has(id))), removed: words(goes) };
}

/** Records of a table that go, and those that come or become others, when it becomes the next one. */
export function* changesBetween<T extends TableName>(table: T, now: LibraryTables[T], next: LibraryTables[T]): Generator<Progress, { goes: LibraryTables[T]; comes: LibraryTables[T] }> {
  const total = now.length + 2 * next.length;
  const before = new Map<string, unknown>();
  const comes: unknown[] = [];
  const after = new Set<string>();
  for (const one of now) {
    before.set(keyOf(table, one), one);
    yield { done: before.size, total };
  }
  for (const one of next) {
    const key = keyOf(table, one);
    after.add(key);
    if (!before.has(key) || !isSame(before.get(key), one)) comes.push(one);
    yield { done: now.length + after.size, total };
  }
  const goes = [...before].filter(([key]) => !after.has(key)).map(([, one]) => one);
  return { goes, comes } as { goes: LibraryTables[T]; comes: LibraryTables[T] };
}

/** Plain data, in whatever order its fields were made. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return left.length === Object.keys(b).length && left.every(([name, value]) => name in right && isSame(value, right[name]));
}
