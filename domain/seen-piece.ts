import { checkOf, headOf } from './seen-clues.ts';

/** One sighting as the ledger keeps it. */
export interface KeptSighting {
  /** 48 bits each: its paper's identifiers, then its title where that is one. */
  clues: number[];
  /** The last of its clues is its title's. */
  hasTitle: boolean;
  /** Of the paper; 0 where it is not known. */
  year: number;
  /** Seconds since 1970. */
  at: number;
  listing: SeenListing;
  rank: number;
  upvotes: number | null;
}

export interface SeenListing {
  address: string;
  site: string;
}

/** A part of the ledger in columns; this one is looked through with every question: the first 32 bits of all clues, sighting after sighting. */
export type ClueColumn = Uint32Array<ArrayBuffer>;

/** The others, a place a sighting (`checks`: a place a clue). */
export interface FactColumns {
  checks: Uint16Array<ArrayBuffer>;
  /** How many clues; the highest bit: the last of them is a title's. */
  counts: Uint8Array<ArrayBuffer>;
  at: Uint32Array<ArrayBuffer>;
  /** Years after 1900. */
  years: Uint8Array<ArrayBuffer>;
  /** Places in `listings`. */
  listing: Uint16Array<ArrayBuffer>;
  ranks: Uint16Array<ArrayBuffer>;
  upvotes: Uint32Array<ArrayBuffer>;
  listings: SeenListing[];
}

export interface Piece {
  clues: ClueColumn;
  facts: FactColumns;
}

const TITLE = 0x80;
const MOST_CLUES = 0x7f;
const NO_UPVOTES = 0xffff_ffff;

/** Listings that one piece has room for. */
export const MOST_LISTINGS = 0xffff;

export function pack(sightings: readonly KeptSighting[]): Piece {
  const cut = sightings.map((one) => (one.clues.length > MOST_CLUES ? { ...one, clues: one.clues.slice(-MOST_CLUES) } : one));
  const clues = cut.flatMap((one) => one.clues);
  const listings = new Map<string, number>();
  const all: SeenListing[] = [];
  const placeOf = ({ address, site }: SeenListing) => {
    const name = `${site} ${address}`;
    if (!listings.has(name)) listings.set(name, all.push({ address, site }) - 1);
    return listings.get(name)!;
  };
  const facts = {
    checks: Uint16Array.from(clues, checkOf), counts: Uint8Array.from(cut, ({ clues: { length }, hasTitle }) => length | (hasTitle ? TITLE : 0)),
    at: Uint32Array.from(cut, ({ at }) => at), years: Uint8Array.from(cut, ({ year }) => (year === 0 ? 0 : year - 1900)), listing: Uint16Array.from(cut, ({ listing }) => placeOf(listing)),
    ranks: Uint16Array.from(cut, ({ rank }) => Math.min(rank, 0xffff)), upvotes: Uint32Array.from(cut, ({ upvotes }) => upvotes ?? NO_UPVOTES), listings: all,
  };
  return { clues: Uint32Array.from(clues, headOf), facts };
}

/** Its sightings, or those at some places. */
export function unpack({ clues, facts }: Piece, places: Iterable<number> = facts.at.keys(), starts = startsIn(facts)): KeptSighting[] {
  return Array.from(places, (n): KeptSighting => ({
    clues: Array.from(clues.subarray(starts[n], starts[n + 1]), (head, place) => head * 65_536 + facts.checks[starts[n]! + place]!),
    hasTitle: hasTitle(facts, n), year: yearOf(facts, n), at: facts.at[n]!, listing: facts.listings[facts.listing[n]!]!, rank: facts.ranks[n]!,
    upvotes: facts.upvotes[n] === NO_UPVOTES ? null : facts.upvotes[n]!,
  }));
}

/** Where each sighting's clues begin, and where the last one's end. */
export function startsIn({ counts }: Pick<FactColumns, 'counts'>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let n = 0; n < counts.length; n++) starts[n + 1] = starts[n]! + (counts[n]! & MOST_CLUES);
  return starts;
}

/** How many clues this sighting has. */
export function cluesIn({ counts }: Pick<FactColumns, 'counts'>, n: number): number {
  return counts[n]! & MOST_CLUES;
}

export function hasTitle({ counts }: Pick<FactColumns, 'counts'>, n: number): boolean {
  return (counts[n]! & TITLE) !== 0;
}

export function yearOf({ years }: Pick<FactColumns, 'years'>, n: number): number {
  return years[n] === 0 ? 0 : years[n]! + 1900;
}

/** All in one; `null` where their listings are too many for that. */
export function joined(pieces: readonly Piece[]): Piece | null {
  const listings = pieces.flatMap(({ facts }) => facts.listings);
  if (listings.length > MOST_LISTINGS) return null;
  let before = 0;
  const moved = pieces.map(({ facts }) => {
    const from = before;
    before += facts.listings.length;
    return facts.listing.map((place) => place + from);
  });
  const columns = <C extends Column>(Kind: new (length: number) => C, columnOf: (facts: FactColumns) => C) => inARow(Kind, pieces.map(({ facts }) => columnOf(facts)));
  return {
    clues: inARow(Uint32Array, pieces.map(({ clues }) => clues)),
    facts: {
      checks: columns(Uint16Array, ({ checks }) => checks), counts: columns(Uint8Array, ({ counts }) => counts), at: columns(Uint32Array, ({ at }) => at),
      years: columns(Uint8Array, ({ years }) => years), listing: inARow(Uint16Array, moved), ranks: columns(Uint16Array, ({ ranks }) => ranks),
      upvotes: columns(Uint32Array, ({ upvotes }) => upvotes), listings,
    },
  };
}

/** What of the piece is of such times, in seconds since 1970; `null` where nothing is. */
export function pieceWhere({ clues, facts }: Piece, isLeft: (at: number) => boolean): Piece | null {
  const starts = startsIn(facts);
  const left: number[] = [];
  const places: number[] = [];
  for (let n = 0; n < facts.at.length; n++) {
    if (!isLeft(facts.at[n]!)) continue;
    left.push(n);
    for (let place = starts[n]!; place < starts[n + 1]!; place++) places.push(place);
  }
  if (left.length === 0) return null;
  const used = [...new Set(left.map((n) => facts.listing[n]!))];
  const moved = new Map(used.map((place, n) => [place, n]));
  return {
    clues: Uint32Array.from(places, (place) => clues[place]!),
    facts: {
      checks: Uint16Array.from(places, (place) => facts.checks[place]!), counts: Uint8Array.from(left, (n) => facts.counts[n]!), at: Uint32Array.from(left, (n) => facts.at[n]!),
      years: Uint8Array.from(left, (n) => facts.years[n]!), listing: Uint16Array.from(left, (n) => moved.get(facts.listing[n]!)!), ranks: Uint16Array.from(left, (n) => facts.ranks[n]!),
      upvotes: Uint32Array.from(left, (n) => facts.upvotes[n]!), listings: used.map((place) => facts.listings[place]!),
    },
  };
}

export type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export function inARow<C extends Column>(Kind: new (length: number) => C, columns: readonly C[]): C {
  const all = new Kind(columns.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}
