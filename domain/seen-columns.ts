import { cluesIn, inARow, startsIn, type ClueColumn, type Column, type FactColumns, type Piece, type SeenListing } from './seen-piece.ts';

/** A piece for look-ups, which take as long as there are bytes to read: what is told again of a paper is only a place, and few columns are needed. */
export interface SettledColumns {
  clues: ClueColumn;
  sought: SoughtColumns;
  /** Of the sightings with clues of their own, then of the repeats. */
  rest: Pick<FactColumns, 'ranks' | 'upvotes'>;
}

/** What a look-up needs beside the clues; the columns are of the sightings with clues of their own. */
export interface SoughtColumns extends Pick<FactColumns, 'checks' | 'counts' | 'years'> {
  runs: Runs;
  repeats: Repeats;
  listings: SeenListing[];
}

/** Sightings that follow each other, of one time and listing: which is the first, when, and its listing's place. */
export interface Runs {
  starts: Uint32Array<ArrayBuffer>;
  at: Uint32Array<ArrayBuffer>;
  listing: Uint16Array<ArrayBuffer>;
}

/** Sightings with all the clues and the year of an earlier one: which one's. */
export interface Repeats {
  of: Uint32Array<ArrayBuffer>;
  runs: Runs;
}

export function settledOf(piece: Piece): SettledColumns {
  const { facts } = piece;
  const { firsts, repeats, of } = repeatsIn(piece);
  const places = placesOf(firsts, startsIn(facts));
  const all = inARow(Uint32Array, [firsts, repeats]);
  return {
    clues: at(piece.clues, places),
    sought: {
      checks: at(facts.checks, places), counts: at(facts.counts, firsts), years: at(facts.years, firsts), listings: facts.listings,
      runs: runsOf(at(facts.at, firsts), at(facts.listing, firsts)), repeats: { of, runs: runsOf(at(facts.at, repeats), at(facts.listing, repeats)) },
    },
    rest: { ranks: at(facts.ranks, all), upvotes: at(facts.upvotes, all) },
  };
}

/** The same for a piece that is still growing. */
export function soughtIn({ checks, counts, years, listings, at: times, listing }: FactColumns): SoughtColumns {
  return { checks, counts, years, listings, runs: runsOf(times, listing), repeats: { of: new Uint32Array(), runs: runsOf(new Uint32Array(), new Uint16Array()) } };
}

/** The piece that was settled, repeats last. */
export function pieceOf({ clues, sought: { checks, counts, years, runs, repeats, listings }, rest }: SettledColumns): Piece {
  const sightings = inARow(Uint32Array, [Uint32Array.from(counts.keys()), repeats.of]);
  const places = placesOf(sightings, startsIn({ counts }));
  const times = new Uint32Array(sightings.length);
  const listing = new Uint16Array(sightings.length);
  spread(runs, times.subarray(0, counts.length), listing.subarray(0, counts.length));
  spread(repeats.runs, times.subarray(counts.length), listing.subarray(counts.length));
  return { clues: at(clues, places), facts: { ...rest, at: times, listing, listings, checks: at(checks, places), counts: at(counts, sightings), years: at(years, sightings) } };
}

/** Others with the same first clue that a sighting is compared with: there are that many only where somebody makes them. */
const MOST_COMPARED = 16;

/** The sightings with clues of their own, the others, and which of the first, counted among these, each of the others repeats. */
function repeatsIn(piece: Piece): { firsts: Uint32Array<ArrayBuffer>; repeats: Uint32Array<ArrayBuffer>; of: Uint32Array<ArrayBuffer> } {
  const { clues, facts: { counts } } = piece;
  const starts = startsIn({ counts });
  const mask = 2 ** Math.ceil(Math.log2(counts.length * 2 + 2)) - 1;
  const met = new Uint32Array(mask + 1); // by the first clue: which of the first, from 1
  const [firsts, repeats, of] = [new Uint32Array(counts.length), new Uint32Array(counts.length), new Uint32Array(counts.length)];
  let [own, again] = [0, 0];
  for (let n = 0; n < counts.length; n++) {
    let place = clues[starts[n]!]! & mask;
    const last = place + MOST_COMPARED;
    while (place < last && met[place & mask] !== 0 && !isSame(piece, starts, firsts[met[place & mask]! - 1]!, n)) place += 1;
    const known = place === last ? 0 : met[place & mask]!;
    if (known === 0) {
      firsts[own++] = n;
      if (place < last) met[place & mask] = own;
    } else {
      repeats[again] = n;
      of[again++] = known - 1;
    }
  }
  return { firsts: firsts.subarray(0, own), repeats: repeats.subarray(0, again), of: of.slice(0, again) };
}

function isSame({ clues, facts }: Piece, starts: Uint32Array, a: number, b: number): boolean {
  const [from, to] = [starts[a]!, starts[b]!];
  if (clues[from] !== clues[to] || facts.counts[a] !== facts.counts[b] || facts.years[a] !== facts.years[b]) return false;
  for (let k = cluesIn(facts, a) - 1; k >= 0; k--) if (clues[from + k] !== clues[to + k] || facts.checks[from + k] !== facts.checks[to + k]) return false;
  return true;
}

function runsOf(times: FactColumns['at'], listing: FactColumns['listing']): Runs {
  const starts: number[] = [];
  for (let n = 0; n < times.length; n++) if (n === 0 || times[n] !== times[n - 1] || listing[n] !== listing[n - 1]) starts.push(n);
  const places = Uint32Array.from(starts);
  return { starts: places, at: at(times, places), listing: at(listing, places) };
}

function spread(runs: Runs, times: Uint32Array, listing: Uint16Array): void {
  for (let run = 0; run < runs.starts.length; run++) {
    times.fill(runs.at[run]!, runs.starts[run], runs.starts[run + 1]);
    listing.fill(runs.listing[run]!, runs.starts[run], runs.starts[run + 1]);
  }
}

/** The places of these sightings' clues. */
function placesOf(sightings: Uint32Array, starts: Uint32Array): Uint32Array {
  let length = 0;
  for (const n of sightings) length += starts[n + 1]! - starts[n]!;
  const places = new Uint32Array(length);
  let next = 0;
  for (const n of sightings) for (let place = starts[n]!; place < starts[n + 1]!; place++) places[next++] = place;
  return places;
}

/** What stands at these places of the column. */
function at<C extends Column>(column: C, places: Uint32Array): C {
  const taken = new (column.constructor as new (length: number) => C)(places.length);
  for (let n = 0; n < places.length; n++) taken[n] = column[places[n]!]!;
  return taken;
}
