import type { PaperIdentity } from './paper.ts';
import type { SeenBefore } from './seen.ts';
import { areYearsClose, checkOf, headOf, seenCluesOf } from './seen-clues.ts';
import { hasTitle, startsIn, yearOf, type ClueColumn, type FactColumns, type SeenListing } from './seen-piece.ts';

/** A clue of one of the papers sought. */
interface Sought {
  paper: number;
  check: number;
  isTitle: boolean;
  year: number;
}

/** A place in a clue column that holds what is sought, as far as 32 bits tell. */
interface Hit {
  place: number;
  sought: Sought;
}

/** Between which times sightings count, all in milliseconds since 1970. */
export interface SeenTimes {
  /** Earlier ones do not count any more. */
  from: number;
  /** From then on the page that asks was open. */
  since: number;
  /** A later one counts as now: the clock was set back since. */
  now: number;
}

interface Found {
  at: number;
  listing: SeenListing;
  times: number;
}

/** A sieve of 2^20 bits: nearly all of a million clues fall through it before anything dearer is asked. */
const SIEVE_SHIFT = 12;

/** Looks for many papers at once in the ledger's pieces, each looked through once. */
export class SeenSearch {
  #sought = new Map<number, Sought[]>();
  #sieve = new Uint8Array(2 ** (32 - SIEVE_SHIFT - 3));
  #found: (Found | null)[];

  constructor(papers: readonly PaperIdentity[]) {
    this.#found = papers.map(() => null);
    for (const [paper, identity] of papers.entries()) {
      const { identifiers, title, year } = seenCluesOf(identity);
      for (const clue of identifiers) this.#seek(clue, { paper, check: checkOf(clue), isTitle: false, year });
      if (title !== null) this.#seek(title, { paper, check: checkOf(title), isTitle: true, year });
    }
  }

  #seek(clue: number, sought: Sought): void {
    const head = headOf(clue);
    const known = this.#sought.get(head);
    if (known === undefined) this.#sought.set(head, [sought]);
    else known.push(sought);
    const bit = head >>> SIEVE_SHIFT;
    this.#sieve[bit >>> 3]! |= 1 << (bit & 7);
  }

  /** Where in this column something sought may stand; the facts beside it are needed only where there is something. */
  hitsIn(clues: ClueColumn): Hit[] {
    const hits: Hit[] = [];
    const sieve = this.#sieve;
    for (let place = 0; place < clues.length; place++) {
      const head = clues[place]!;
      const bit = head >>> SIEVE_SHIFT;
      if ((sieve[bit >>> 3]! & (1 << (bit & 7))) === 0) continue;
      for (const sought of this.#sought.get(head) ?? []) hits.push({ place, sought });
    }
    return hits;
  }

  /** Takes what these hits of one piece say. */
  take(hits: readonly Hit[], facts: FactColumns, times: SeenTimes): void {
    const starts = startsIn(facts);
    const counted = new Set<number>();
    let n = 0;
    for (const { place, sought } of hits) {
      while (starts[n + 1]! <= place) n += 1;
      const name = sought.paper * 2 ** 20 + n; // a piece has far fewer sightings
      if (counted.has(name) || facts.checks[place] !== sought.check) continue;
      if (sought.isTitle !== (hasTitle(facts, n) && place === starts[n + 1]! - 1)) continue;
      if (sought.isTitle && !areYearsClose(sought.year, yearOf(facts, n))) continue;
      counted.add(name);
      this.#count(sought.paper, facts.at[n]! * 1_000, facts.listings[facts.listing[n]!]!, times);
    }
  }

  #count(paper: number, at: number, listing: SeenListing, { from, since, now }: SeenTimes): void {
    if (at < from || (at >= since && at <= now)) return;
    const atMost = Math.min(at, now);
    const found = this.#found[paper];
    if (found == null) this.#found[paper] = { at: atMost, listing, times: 1 };
    else if (atMost >= found.at) this.#found[paper] = { at: atMost, listing, times: found.times + 1 };
    else found.times += 1;
  }

  /** What was found of each paper, in their order. */
  answers(): (SeenBefore | null)[] {
    return this.#found.map((found) => found && { at: new Date(found.at).toISOString(), site: found.listing.site, listing: found.listing.address, times: found.times });
  }
}
