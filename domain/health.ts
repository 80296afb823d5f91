import type { Entry, SkippedEntry } from './entry.ts';

/** Fields of an entry whose absence is a sign of trouble. */
export type ExpectedField = 'url' | 'identifiers' | 'authors';

/** Below this share of rows with a field that nearly every row has, the site has changed. */
const ENOUGH = 0.8;

/** One odd row proves nothing, on a short page least of all. */
const ODD_ROWS = 1;

/** A page may count rows that are none (an advertisement, a heading): a share of them that is no sign of change. */
const MISCOUNTED = 0.1;

/** What is wrong with how a site's adapter read one page. */
export type Fault =
  /** No row was found, though there are papers on the page. */
  | { kind: 'no-rows' }
  /** The page says that so many rows stand on it, and only these were found. */
  | { kind: 'fewer-rows'; found: number; stated: number }
  /** Rows were found and could not be read. */
  | { kind: 'unreadable'; skipped: number; rows: number }
  /** A field that nearly every row of the site has was found in these only. */
  | { kind: 'missing'; field: ExpectedField; having: number; entries: number }
  /** The adapter threw. */
  | { kind: 'failed'; detail: string };

/** What is known of one reading. */
export interface ReadRows {
  entries: readonly Entry[];
  skipped: readonly SkippedEntry[];
  /** How many rows the page says stand on it. */
  stated?: number | undefined;
  /** How many were found, those included that are no papers (front matter) or that the page hides; absent: entries and skipped rows. */
  rows?: number;
}

/** Fewer papers than this do not prove that a page which its site's adapter finds empty lists any. */
const PROOF = 2;

/** Whether a page needs no second reader: nothing is amiss, and there are rows, or the page itself says that there are none. */
export function isEnough(own: ReadRows, faults: readonly Fault[]): boolean {
  return faults.length === 0 && (own.entries.length + own.skipped.length > 0 || own.stated === 0);
}

/**
 * The one of two readings of a page to be shown: its adapter's, unless that falls short and the general reader's brings more. A row missed
 * where the adapter found none is added to the faults: only the comparison shows it.
 */
export function betterOf<T extends ReadRows>(own: T, general: T, expects: readonly ExpectedField[], faults: Fault[]): T {
  if (own.entries.length + own.skipped.length === 0 && own.stated !== 0 && general.entries.length >= PROOF) faults.push({ kind: 'no-rows' });
  return faults.length > 0 && yieldOf(general, expects) > yieldOf(own, expects) ? general : own;
}

/** How a reading falls short of what its site is known to print; nothing where it does not. A page without rows is no fault by itself. */
export function faultsOf({ entries, skipped, stated, rows }: ReadRows, expects: readonly ExpectedField[]): Fault[] {
  const read = entries.length + skipped.length;
  const found = rows ?? read;
  const unreadable = skipped.filter(({ reason }) => reason !== 'not-loaded').length;
  const faults: Fault[] = [];
  if (stated !== undefined && stated - found > Math.max(ODD_ROWS, stated * MISCOUNTED)) faults.push({ kind: 'fewer-rows', found, stated });
  if (unreadable > Math.max(ODD_ROWS, read * (1 - ENOUGH))) faults.push({ kind: 'unreadable', skipped: unreadable, rows: read });
  for (const field of expects) {
    const having = entries.filter((entry) => has(entry, field)).length;
    if (entries.length - having > Math.max(ODD_ROWS, entries.length * (1 - ENOUGH))) faults.push({ kind: 'missing', field, having, entries: entries.length });
  }
  return faults;
}

/** How much of what is expected a reading brings. */
function yieldOf({ entries }: ReadRows, expects: readonly ExpectedField[]): number {
  return entries.reduce((sum, entry) => sum + 1 + expects.filter((field) => has(entry, field)).length, 0);
}

function has(entry: Entry, field: ExpectedField): boolean {
  const value = entry[field];
  return value !== null && value.length > 0;
}

/** One visit to a listing, as settings show it. */
export interface Visit {
  /** Names the visit; a page that grows writes it again. */
  id: string;
  /** The adapter's id. */
  site: string;
  entries: number;
  skipped: number;
  faults: Fault[];
}
