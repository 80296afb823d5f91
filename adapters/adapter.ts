import type { Entry, SkipReason } from '../domain/entry.ts';
import type { ExpectedField } from '../domain/health.ts';

/** The id of the one adapter that knows no site (general.ts). */
export const GENERAL = 'general';

/** Reads one site's listings. One file each; registered by one line in index.ts. */
export interface Adapter {
  /** Stable, kebab-case, the file's name. */
  id: string;
  /** The site as readers call it. */
  name: string;
  /** Match patterns of the addresses that are listings or pages about one paper (query and hash are ignored). */
  matches: readonly string[];
  /** Where the marks stand on these pages. Plain data, because the gate reserves the line before anything is read. */
  marks: MarkPlace;
  /** What nearly every row of this site has; where fewer than four in five have it, the site has changed (domain/health.ts). */
  expects: readonly ExpectedField[];
  /**
   * The listing a page is, its rows found and not yet read. Pure: reads only `document` and `url`, changes nothing, never throws on
   * odd markup, costs little more than one query.
   */
  readListing(document: Document, url: string): Listing;
}

/** CSS selectors and sizes of one site's rows. */
export interface MarkPlace {
  /**
   * The element whose last child the mark becomes, one per row; it must match before and after the site's scripts ran.
   * The line is reserved by `${within}::after`.
   */
  within: string;
  /**
   * Rows as whole elements, for dimming and ringing; keyed on the mark by `:has()`. More than one where a row is several elements:
   * `dt.title`, `dt.title + dd` where the mark stands in the first; `dt`, `dd` where it stands in the second.
   */
  rows: readonly string[];
  /** The title in `within`, where other words stand before it: what is left of a folded row. */
  title?: string;
  /** Space above the mark in CSS pixels. */
  gapPx: number;
}

/** One page that lists papers. */
export interface Listing {
  /** `one`: a page about one paper, where no marks are drawn. */
  kind: 'list' | 'one';
  /** As the page calls itself: "Daily Papers", "Machine Learning". `null` when it does not. */
  heading: string | null;
  /** The day (or period) of a digest as `2026-11-24`, `2026-W20`, `2026-05`; `null` where there is none. */
  date: string | null;
  /** How many rows the page says stand on it (not: how many were found in all), where it says so; 0 where it says that there are none. */
  stated?: number;
  /** Addresses of the digests before and after this one. */
  previousUrl?: string;
  nextUrl?: string;
  /** The elements that are, or look like, one row each, in page order; hidden tabs, navigation and the like left out. */
  rows: readonly Element[];
  /**
   * Reads one of `rows`: its entry; why it can't be read; or `null` where it only looked like a row (front matter, an advertisement).
   * What it throws costs that row alone, which counts as `broken`. It looks at the row and its neighbours, so that a row is read again
   * only when one of them has changed.
   */
  readRow(row: Element): ListedEntry | SkipReason | null;
}

/** An entry and the element its mark goes into; `null` on a page about one paper. */
export interface ListedEntry {
  entry: Entry;
  place: Element | null;
}
