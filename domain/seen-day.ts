import { fromBase64, toBase64 } from './base64.ts';
import { pack, startsIn, unpack, type KeptSighting, type Piece, type SeenListing } from './seen-piece.ts';

/** All sightings of one UTC day as files have them: in columns, each of them its bytes in base64, numbers of several bytes with the lowest first. */
export interface SeenDay {
  /** A calendar date. */
  day: string;
  listings: SeenListing[];
  /** Six bytes a clue, here the highest first. */
  clues: string;
  /** A byte a sighting: how many clues, and 128 more where the last one is a title's. */
  counts: string;
  /** Four bytes: seconds since 1970. */
  at: string;
  /** A byte: years after 1900, 0 where it is not known. */
  years: string;
  /** Two bytes: a place in `listings`. */
  listing: string;
  /** Two bytes. */
  ranks: string;
  /** Four bytes, all of them 255 where they are not known. */
  upvotes: string;
}

const DAY_S = 86_400;
const CLUE_BYTES = 6;

/** The day with these sightings in the one order they have in files. */
export function seenDay(sightings: readonly KeptSighting[]): SeenDay {
  const { clues, facts } = pack(sightings.map(withSortedClues).sort(inOrder));
  return {
    day: new Date(Math.floor(facts.at[0]! / DAY_S) * DAY_S * 1_000).toISOString().slice(0, 10),
    listings: facts.listings.map(({ address, site }) => ({ address, site })),
    clues: toBase64(bytesOf(clues, facts.checks)), counts: toBase64(facts.counts), at: toBase64(facts.at), years: toBase64(facts.years),
    listing: toBase64(facts.listing), ranks: toBase64(facts.ranks), upvotes: toBase64(facts.upvotes),
  };
}

/** The day's columns as the ledger keeps them; throws where one of them is no base64, or does not go with the others. */
export function pieceOf({ day, listings, ...columns }: SeenDay): Piece {
  const { heads: clues, checks } = cluesIn(fromBase64(columns.clues));
  const [at, listing, upvotes] = [wide(columns.at), narrow(columns.listing), wide(columns.upvotes)];
  const facts = { checks, counts: fromBase64(columns.counts), at, years: fromBase64(columns.years), listing, ranks: narrow(columns.ranks), upvotes, listings };
  const begins = Date.parse(day) / 1_000;
  const isWhole = [facts.counts, facts.years, listing, facts.ranks, upvotes].every(({ length }) => length === at.length) && at.length > 0
    && startsIn(facts)[at.length] === clues.length && at.every((one) => one >= begins && one < begins + DAY_S) && listing.every((place) => place < listings.length);
  if (!isWhole) throw new RangeError(`what was seen on ${day}: columns that do not go together`);
  return { clues, facts };
}

/** Whether a day out of a file can be taken. */
export function isWhole(day: SeenDay): boolean {
  try {
    return pieceOf(day).facts.at.length > 0;
  } catch {
    return false;
  }
}

export function sightingsOf(day: SeenDay): KeptSighting[] {
  return unpack(pieceOf(day));
}

/** How many sightings the days have. */
export function sightingsIn(days: readonly SeenDay[]): number {
  return days.reduce((sum, { counts }) => sum + (counts.length / 4) * 3 - (counts.endsWith('==') ? 2 : Number(counts.endsWith('='))), 0);
}

function bytesOf(heads: Uint32Array, checks: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(heads.length * CLUE_BYTES);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < heads.length; n++) {
    view.setUint32(n * CLUE_BYTES, heads[n]!);
    view.setUint16(n * CLUE_BYTES + 4, checks[n]!);
  }
  return bytes;
}

function cluesIn({ buffer, length }: Uint8Array<ArrayBuffer>): { heads: Uint32Array<ArrayBuffer>; checks: Uint16Array<ArrayBuffer> } {
  const view = new DataView(buffer);
  const heads = new Uint32Array(length / CLUE_BYTES);
  const checks = new Uint16Array(heads.length);
  for (let n = 0; n < heads.length; n++) {
    heads[n] = view.getUint32(n * CLUE_BYTES);
    checks[n] = view.getUint16(n * CLUE_BYTES + 4);
  }
  return { heads, checks };
}

function narrow(column: string): Uint16Array<ArrayBuffer> {
  return new Uint16Array(fromBase64(column).buffer);
}

function wide(column: string): Uint32Array<ArrayBuffer> {
  return new Uint32Array(fromBase64(column).buffer);
}

/** The identifiers' clues in their order, the title's last. */
function withSortedClues(one: KeptSighting): KeptSighting {
  const identifiers = one.hasTitle ? one.clues.slice(0, -1) : one.clues;
  return identifiers.length < 2 ? one : { ...one, clues: [...identifiers.toSorted((a, b) => a - b), ...one.clues.slice(identifiers.length)] };
}

function inOrder(a: KeptSighting, b: KeptSighting): number {
  return compare(a.listing.address, b.listing.address) || compare(a.listing.site, b.listing.site) || a.at - b.at || a.rank - b.rank
    || compare(a.clues.join(), b.clues.join()) || Number(a.hasTitle) - Number(b.hasTitle) || a.year - b.year || (a.upvotes ?? -1) - (b.upvotes ?? -1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
