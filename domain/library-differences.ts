import type { Progress } from './formats/read/result.ts';
import { keyOf, TABLE_NAMES, type LibraryTables, type Records, type TableName } from './library-tables.ts';
import { sightingsIn } from './seen-day.ts';

/** What would change, in words of the records: titles of papers, first lines of notes. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface Differences extends Record<'papers' | 'notes', Changes> {
  /** How many sightings there are, and would be; `null` where they stay as they are. */
  seen: { before: number; after: number } | null;
  /** Anything beyond these. */
  others: boolean;
}

/** What becomes of a library when another takes its place, step by step. */
export function* differences(now: LibraryTables, next: LibraryTables): Generator<Progress, Differences> {
  const found: Differences = {
    papers: yield* changesOf(now, next, 'papers', ({ paper }) => paper.title), notes: yield* changesOf(now, next, 'notes', ({ text }) => text.trim().split('\n')[0]!.slice(0, 120)),
    seen: yield* seenBetween(now, next), others: false,
  };
  for (const table of TABLE_NAMES) {
    if (UNSAID.has(table)) continue;
    const { goes, comes } = yield* changesBetween(table, now[table] ?? [], next[table] ?? now[table] ?? []);
    found.others ||= goes.length + comes.length > 0;
  }
  return found;
}

/** Said by themselves, or seen in what they did. */
const UNSAID = new Set<TableName>(['papers', 'notes', 'journal', 'changes', 'seen']);

function* seenBetween({ seen: now = [] }: LibraryTables, { seen: next = now }: LibraryTables): Generator<Progress, Differences['seen']> {
  const { goes, comes } = yield* changesBetween('seen', now, next);
  return goes.length + comes.length === 0 ? null : { before: sightingsIn(now), after: sightingsIn(next) };
}

function* changesOf<T extends 'papers' | 'notes'>(now: LibraryTables, next: LibraryTables, table: T, wordsOf: (one: Records<T>[number]) => string): Generator<Progress, Changes> {
  const { goes, comes } = yield* changesBetween(table, now[table], next[table]);
  const before = new Set<string>(now[table].map(({ id }) => id));
  const words = (records: readonly Records<T>[number][]) => records.map(wordsOf);
  return { added: words(comes.filter(({ id }) => !before.has(id))), changed: words(comes.filter(({ id }) => before.has(id))), removed: words(goes) };
}

/** Records of a table that go, and those that come or become others, when it becomes the next one. */
export function* changesBetween<T extends TableName>(table: T, now: Records<T>, next: Records<T>): Generator<Progress, { goes: Records<T>; comes: Records<T> }> {
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
  const goes: unknown[] = [];
  for (const [key, one] of before) {
    if (!after.has(key)) goes.push(one);
    yield { done: total, total };
  }
  return { goes, comes } as { goes: Records<T>; comes: Records<T> };
}

/** Plain data, in whatever order its fields were made. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return left.length === Object.keys(b).length && left.every(([name, value]) => name in right && isSame(value, right[name]));
}
