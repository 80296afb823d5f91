/**
 * One row of a listing as printed: strings of the page, whitespace folded, TeX kept as `$…$`.
 * What the page does not print is `null` (`[]` for identifiers and categories); nothing is completed by guessing.
 */
export interface Entry {
  title: string;
  /** The paper's own page, absolute. */
  url: string | null;
  pdfUrl: string | null;
  /** CURIEs as in domain/identifiers.ts, version stripped. */
  identifiers: string[];
  /** Names in printed order; `null` when the row shows none. */
  authors: string[] | null;
  /** `false` when the row is known to print only some of them; `null` when it cannot be known. */
  authorsComplete: boolean | null;
  date: string | null;
  venue: string | null;
  /** The site's own classes, primary first (`cs.LG`). */
  categories: string[];
  comments: string | null;
  /** A code link that the page gives as such, not one found in running text. */
  code: string | null;
  upvotes: number | null;
  abstract: string | null;
  /** What only some sites have. Absent when not printed. */
  extra?: EntryExtra;
}

export interface EntryExtra {
  /** One line made by the site, not by the authors; shown labelled with its source. */
  summary?: string;
  /** Instant or calendar date from the page's own data, ISO 8601. */
  publishedAt?: string;
  /** Where readers discuss the paper on this site. */
  discussionUrl?: string;
  /** The section of an announcement the row stands in. */
  announced?: 'new' | 'cross-list' | 'replacement';
  /** The archive a cross-listed row comes from (`gr-qc`). */
  crossListFrom?: string;
  withdrawn?: true;
  /** Taken back after it came out; the row says so. */
  retracted?: true;
  /** Version printed with the identifier (`v2` → 2). */
  version?: number;
  codeStars?: number;
  organisation?: string;
  keywords?: string[];
  projectUrl?: string;
}

/** Why a row of a listing could not be read; the words for readers stand in `locales/`. `not-loaded`: the page is still fetching it. */
export type SkipReason = 'no-title' | 'not-loaded' | 'broken';

/** A row that was found but not read. `text` is its visible text, folded and cut to 120 characters. */
export interface SkippedEntry {
  reason: SkipReason;
  text: string;
}

/** An entry with every field absent but the title. */
export function emptyEntry(title: string): Entry {
  return {
    title, url: null, pdfUrl: null, identifiers: [], authors: null, authorsComplete: null, date: null, venue: null,
    categories: [], comments: null, code: null, upvotes: null, abstract: null,
  };
}
