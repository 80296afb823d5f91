import type { PaperIdentity } from './paper.ts';

/** A paper's row that a reader had before their eyes, as a page tells it. */
export interface Sighting {
  paper: PaperIdentity;
  /** The paper's place on the page, from 1. */
  rank: number;
  upvotes?: number;
}

/** What was seen on one listing at one time. */
export interface Sightings {
  /** The listing's address, without fragment. */
  listing: string;
  /** Its site's name, in words. */
  site: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
  sightings: Sighting[];
}

/** When and where a paper was seen last, before the page was opened that asks. */
export interface SeenBefore {
  at: string;
  site: string;
  listing: string;
  /** Sightings in all: one for each listing and day. */
  times: number;
}

/** `unknown`: nothing is kept of what is seen, nothing was seen yet at all, or it could not be asked. */
export type WhetherSeen = SeenBefore | 'unknown' | null;

/** Seen before, for all that is known. */
export function wasSeen(seen: WhetherSeen): seen is SeenBefore {
  return seen !== null && seen !== 'unknown';
}

export const SEEN_KEPT = ['month', 'year', 'three-years', 'forever'] as const;

/** What the reader has set about what was seen. */
export interface SeenSettings {
  isKept: boolean;
  /** How long. */
  keep: (typeof SEEN_KEPT)[number];
  /** The toolbar icon says how many papers of a page are new. */
  hasBadge: boolean;
  /** All that was seen until then counts for nothing, and goes when it can no longer be taken back; an instant, ISO 8601 UTC. */
  forgottenAt?: string;
}

export const SEEN_SETTINGS: SeenSettings = { isKept: true, keep: 'three-years', hasBadge: true };

const DAY_MS = 86_400_000;
const DAYS = { month: 31, year: 366, 'three-years': 1_096, forever: Infinity } as const;

/** The first instant, in milliseconds since 1970, whose sightings still count. */
export function seenFrom({ keep, forgottenAt }: SeenSettings, nowMs: number): number {
  return Math.max(0, nowMs - DAYS[keep] * DAY_MS, forgottenAt === undefined ? 0 : Date.parse(forgottenAt) + 1);
}

/** How long "Forget all" can be taken back. */
export const FORGETTING_MS = 10 * 60_000;

/** The first instant whose sightings may not be thrown away yet; by whole days, so that there is something to throw away once a day. */
export function seenToKeepFrom({ forgottenAt, ...others }: SeenSettings, nowMs: number): number {
  const byAge = Math.floor(seenFrom(others, nowMs) / DAY_MS) * DAY_MS;
  const isFinal = forgottenAt !== undefined && Math.abs(nowMs - Date.parse(forgottenAt)) > FORGETTING_MS;
  return isFinal ? Math.max(byAge, Date.parse(forgottenAt) + 1) : byAge;
}
