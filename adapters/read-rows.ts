import type { SkippedEntry } from '../domain/entry.ts';
import type { ListedEntry, Listing } from './adapter.ts';
import { foldSpace } from './read.ts';

const SHOWN_OF_SKIPPED = 120;

/** What became of one row. */
export type RowReading = ListedEntry | SkippedEntry | null;

/** Reads one row of a listing; whatever is wrong with it costs that row alone. */
export function readRow(listing: Listing, row: Element): RowReading {
  try {
    const read = listing.readRow(row);
    return typeof read === 'string' ? skipped(read, row) : read;
  } catch {
    return skipped('broken', row);
  }
}

export function isListed(reading: RowReading): reading is ListedEntry {
  return reading !== null && 'entry' in reading;
}

/** All entries and skipped rows of a listing, in page order, in one go. */
export function readRows(listing: Listing): { entries: ListedEntry[]; skipped: SkippedEntry[] } {
  const readings = listing.rows.map((row) => readRow(listing, row));
  return { entries: readings.filter(isListed), skipped: readings.filter((one) => one !== null && !isListed(one)) as SkippedEntry[] };
}

/** A row that is there but can't be read, with enough of its text to find it. */
function skipped(reason: SkippedEntry['reason'], row: Element): SkippedEntry {
  return { reason, text: foldSpace(row.textContent.slice(0, 2_000)).slice(0, SHOWN_OF_SKIPPED) };
}
