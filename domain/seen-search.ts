import type { PaperIdentity } from './paper.ts';
import type { SeenBefore } from './seen.ts';
import { areYearsClose, checkOf, headOf, seenCluesOf } from './seen-clues.ts';
import type { Runs, SoughtColumns } from './seen-columns.ts';
import { cluesIn, hasTitle, yearOf, type ClueColumn, type SeenListing } from './seen-piece.ts';

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
  take(hits: readonly Hit[], columns: SoughtColumns, times: SeenTimes): void {
    const papersOf = new Map<number, Set<number>>();
    const walk = new Walk(columns);
    const run = new RunWalk(columns.runs);
    for (const { place, sought: { paper, check, isTitle, year } } of hits) {
      walk.to(place);
      const known = papersOf.get(walk.sighting);
      if (known?.has(paper) === true || columns.checks[place] !== check || isTitle !== walk.isTitle(place)) continue;
      if (isTitle && !areYearsClose(year, yearOf(columns, walk.sighting))) continue;
      if (known === undefined) papersOf.set(walk.sighting, new Set([paper]));
      else known.add(paper);
      run.to(walk.sighting);
      this.#count(paper, run.at * 1_000, columns.listings[run.listing]!, times);
    }
    if (papersOf.size > 0) this.#takeRepeats(papersOf, columns, times);
  }

  #takeRepeats(papersOf: ReadonlyMap<number, ReadonlySet<number>>, { counts, repeats, listings }: SoughtColumns, times: SeenTimes): void {
    const isFound = new Uint8Array(counts.length);
    for (const sighting of papersOf.keys()) isFound[sighting] = 1;
    const run = new RunWalk(repeats.runs);
    const { of } = repeats;
    for (let n = 0; n < of.length; n++) {
      if (isFound[of[n]!] === 0) continue;
      run.to(n);
      for (const paper of papersOf.get(of[n]!)!) this.#count(paper, run.at * 1_000, listings[run.listing]!, times);
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

/** Goes through a piece's sightings with their clues, forwards only. */
class Walk {
  #columns: SoughtColumns;
  #end: number;
  sighting = 0;

  constructor(columns: SoughtColumns) {
    this.#columns = columns;
    this.#end = cluesIn(columns, 0);
  }

  /** To the sighting with this place among the clues. */
  to(place: number): void {
    while (this.#end <= place) this.#end += cluesIn(this.#columns, ++this.sighting);
  }

  isTitle(place: number): boolean {
    return hasTitle(this.#columns, this.sighting) && place === this.#end - 1;
  }
}

/** Goes through runs, forwards only. */
class RunWalk {
  #runs: Runs;
  #run = 0;

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  /** To the run that this sighting is of. */
  to(sighting: number): void {
    const { starts } = this.#runs;
    while (this.#run + 1 < starts.length && starts[this.#run + 1]! <= sighting) this.#run += 1;
  }

  /** Seconds since 1970. */
  get at(): number {
    return this.#runs.at[this.#run]!;
  }

  get listing(): number {
    return this.#runs.listing[this.#run]!;
  }
}
