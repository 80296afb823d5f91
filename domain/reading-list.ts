import type { FieldSource, Suggestion } from './enrich.ts';
import type { CarriedFact } from './facts.ts';
import type { Identifier, Paper } from './paper.ts';
import type { SeenBefore } from './seen.ts';

export const STATUSES = ['to-read', 'reading', 'read', 'skipped'] as const;
export type Status = (typeof STATUSES)[number];

/** What the reader decided about a paper on the reading list. */
export interface Saved {
  status: Status;
  /** 0–5, absent when not rated. */
  rating?: number;
  /** The reader's own words, in the order they were added, no two alike. */
  tags: string[];
  /** Unique on this machine and never changed once issued. */
  citationKey: string;
  /** Instant, ISO 8601 UTC. */
  savedAt: string;
}

/** A paper the reader has met and decided something about; on the reading list while `saved` is there. */
export interface PaperRecord {
  /** UUID, ours, never changes. */
  id: string;
  /** The same as `paper.identifiers`; looked up by the database. */
  identifiers: Identifier[];
  titleKey: string;
  paper: Paper;
  /** Ids of records that were merged into this one. */
  aliases?: string[];
  /** Instant, ISO 8601 UTC. */
  changedAt: string;
  saved?: Saved;
  /** The reader does not want to see it listed; since when, an instant in ISO 8601 UTC. */
  dismissedAt?: string;
  /** The reader wants it shown though a rule mutes it; since when, an instant in ISO 8601 UTC. */
  unmutedAt?: string;
  /** The key issued when it was first saved, kept after removal so that saving again gives the same. */
  citationKey?: string;
  /** Where fields came from that were filled in after the paper was saved, the oldest first. */
  sources?: FieldSource[];
  /** What listings say otherwise, with what the reader has refused. */
  suggestions?: Suggestion[];
}

/** What a page may know of a paper it shows: nothing the reader wrote. */
export interface PaperState {
  /** `null`: nothing is kept about it here. */
  id: string | null;
  /** `null`: not on the reading list. */
  status: Status | null;
  /** How many notes there are. */
  notes: number;
  /** The reader does not want to see it listed. */
  isDismissed?: true;
  /** The reader wants it shown though a rule mutes it. */
  isUnmuted?: true;
  /** Absent: never seen before the page that asks; `unknown`: nothing is kept of what is seen, or it could not be asked. */
  seen?: SeenBefore | 'unknown';
  /** What other listings, or this one earlier, said of it. */
  facts?: CarriedFact[];
  /** Another program that is known to have it: `zotero`. */
  elsewhere?: string;
  /** Names of colleagues who picked it. */
  pickedBy?: string[];
}
