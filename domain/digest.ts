import { cluesOf } from './known-records.ts';
import type { PaperIdentity } from './paper.ts';

/** A paper of a digest, as little of it as tells it again. Its rank is its place in the list. */
export interface DigestPaper {
  clues: string[];
  upvotes?: number;
}

/** What a digest listed at one moment. */
export interface DigestSnapshot {
  /** When the page was opened, an instant in ISO 8601 UTC. */
  at: string;
  papers: DigestPaper[];
  /** The list grew or shrank while it was looked at: what it lacks later may only not be loaded yet. */
  isOpen?: true;
}

/** The visits to one digest that a return is compared with. Times are instants in ISO 8601 UTC. */
export interface DigestVisits {
  beganAt: string;
  /** When the digest was last in view. */
  viewedAt: string;
  visit: DigestSnapshot;
  /** Of the visit before that one. */
  before?: DigestSnapshot;
}

/** Visits to one digest, by its address. */
export type RememberedDigest = DigestVisits & {
  address: string;
  /** Papers in both of its snapshots. */
  size: number;
};

/** What has become of one paper of a digest since then. */
export interface DigestChange {
  isNew?: true;
  /** So many more upvotes, 1 or more. */
  upvotes?: number;
  rose?: true;
}

/** What has become of a digest since its reader was there. */
export interface DigestDiff {
  /** Instant, ISO 8601 UTC. */
  since: string;
  /** By the papers' keys on the page; those of which nothing is to be said are left out. */
  changes: Record<string, DigestChange>;
  fresh: number;
  rose: number;
  /** Listed then, and not any more. */
  gone: number;
}

/** A paper that a page lists. */
export interface DigestRow {
  key: string;
  identity: PaperIdentity;
  upvotes: number | null;
}

/** Longer listings are proceedings and searches, not digests; nothing is remembered of them. */
export const LONGEST_DIGEST = 2_000;

/** A paper rose when it has so many more upvotes and so large a part more, or so many places fewer before it among the papers that stayed. */
const ROSE = { upvotes: 5, part: 0.1, places: 5 };

/** A visit goes on through reloads, pages in between and other tabs: it is over when the digest was out of view for so long, and after an hour. */
const AWAY_MS = 10 * 60_000;
const LONGEST_MS = 60 * 60_000;

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|ref_src)$/i;

/** What names a digest: its address without fragment and without what tells where its reader came from. `null` for what is no address of the web. */
export function digestAddress(url: string): string | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  address.hash = '';
  // As text: in Firefox a content script can't go through search parameters.
  address.search = address.search.slice(1).split('&').filter((one) => !TRACKING.test(one.replace(/=.*$/s, ''))).join('&');
  return address.href.replace(/\/$/, '');
}

/** The paper as a snapshot keeps it. */
export function digestPaper({ identity, upvotes }: DigestRow): DigestPaper {
  return { clues: cluesOf(identity), ...(upvotes === null ? {} : { upvotes }) };
}

/** What is new, what rose and what is gone. */
export function digestDiff(before: DigestSnapshot, rows: readonly DigestRow[]): DigestDiff {
  const placeOf = placesOf(before);
  const met = rows.map((row) => ({ row, place: cluesOf(row.identity).map((clue) => placeOf.get(clue)).find((place) => place !== undefined) }));
  const stayed = met.flatMap(({ place }) => place ?? []);
  const order = new Map(stayed.toSorted((a, b) => a - b).map((place, n) => [place, n]));
  const diff: DigestDiff = { since: before.at, changes: {}, fresh: 0, rose: 0, gone: before.isOpen === true ? 0 : before.papers.length - order.size };
  let now = 0;
  for (const { row, place } of met) {
    const change: DigestChange = place === undefined ? { isNew: true } : changeOf(before.papers[place]!, row, order.get(place)! - now++);
    if (change.isNew) diff.fresh += 1;
    if (change.rose) diff.rose += 1;
    if (Object.keys(change).length > 0) diff.changes[row.key] = change;
  }
  return diff;
}

function placesOf({ papers }: DigestSnapshot): Map<string, number> {
  const placeOf = new Map<string, number>();
  for (const [place, { clues }] of papers.entries()) for (const clue of clues) if (!placeOf.has(clue)) placeOf.set(clue, place);
  return placeOf;
}

function changeOf({ upvotes: had = 0 }: DigestPaper, { upvotes }: DigestRow, places: number): DigestChange {
  const more = (upvotes ?? 0) - had;
  const rose = places >= ROSE.places || (more >= ROSE.upvotes && more >= had * ROSE.part);
  return { ...(more > 0 ? { upvotes: more } : {}), ...(rose ? { rose } : {}) };
}

/** What a reader who comes now has seen last time; `null` where there was no such time. */
export function snapshotBefore(known: DigestVisits | undefined, nowMs: number): DigestSnapshot | null {
  const before = known !== undefined && isOver(known, nowMs) ? known.visit : known?.before;
  return before === undefined ? null : notAfter(before, nowMs);
}

/** The visits with what was in view now: within one visit, tabs and reloads add to each other, the page opened last goes before. */
export function withViewed(known: DigestVisits | undefined, page: DigestSnapshot, nowMs: number): DigestVisits {
  const met = notAfter(page, nowMs);
  const viewedAt = new Date(nowMs).toISOString();
  if (known === undefined) return { beganAt: viewedAt, viewedAt, visit: met };
  if (isOver(known, nowMs)) return { beganAt: viewedAt, viewedAt, visit: met, before: known.visit };
  return { ...known, viewedAt, visit: met.at < known.visit.at ? joined(known.visit, met) : joined(met, known.visit) };
}

/** A time still to come counts as now: the clock was set back. */
function notAfter(one: DigestSnapshot, nowMs: number): DigestSnapshot {
  return Date.parse(one.at) > nowMs ? { ...one, at: new Date(nowMs).toISOString() } : one;
}

/** Both ways in time: the clock may have been set back. */
function isOver({ beganAt, viewedAt }: DigestVisits, nowMs: number): boolean {
  return Math.abs(nowMs - Date.parse(viewedAt)) >= AWAY_MS || Math.abs(nowMs - Date.parse(beganAt)) >= LONGEST_MS;
}

function joined(newer: DigestSnapshot, older: DigestSnapshot): DigestSnapshot {
  const known = placesOf(newer);
  const others = older.papers.filter(({ clues }) => !clues.some((clue) => known.has(clue)));
  const isOpen = others.length > 0 || newer.isOpen === true || older.isOpen === true;
  return { at: newer.at, papers: [...newer.papers, ...others].slice(0, LONGEST_DIGEST), ...(isOpen ? { isOpen } : {}) };
}
