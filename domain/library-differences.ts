import type { LibraryTables } from './library-tables.ts';

/** What would change, in words of the records: titles of papers, first lines of notes. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

export type Differences = Record<'papers' | 'notes', Changes> & { /** Anything beyond papers and notes. */ others: boolean };

/** What becomes of a library when another takes its place. */
export function differences(now: LibraryTables, next: LibraryTables): Differences {
  const { papers, notes, journal: _, ...others } = now;
  return {
    papers: changesOf(papers, next.papers, ({ paper }) => paper.title),
    notes: changesOf(notes, next.notes, ({ text }) => text.trim().split('\n')[0]!.slice(0, 120)),
    others: Object.entries(others).some(([table, records]) => !isSame(records, next[table as keyof typeof others])),
  };
}

function changesOf<T extends { id: string }>(now: readonly T[], next: readonly T[], wordsOf: (one: T) => string): Changes {
  const before = new Map(now.map((one) => [one.id, one]));
  const after = new Set(next.map(({ id }) => id));
  return {
    added: next.filter(({ id }) => !before.has(id)).map(wordsOf),
    changed: next.filter((one) => before.has(one.id) && !isSame(before.get(one.id), one)).map(wordsOf),
    removed: now.filter(({ id }) => !after.has(id)).map(wordsOf),
  };
}

/** Plain data, in whatever order its fields were made. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return left.length === Object.keys(b).length && left.every(([name, value]) => name in right && isSame(value, right[name]));
}
