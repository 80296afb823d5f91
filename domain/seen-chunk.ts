import * as v from 'valibot';
import type { KeptSighting, SeenListing } from './seen-piece.ts';

/** Some of the ledger as plain data, for files: a listing once, and of each sighting `[at, listing, rank, upvotes or -1, year, has title, ...clues]`. */
export interface SeenChunk {
  listings: SeenListing[];
  sightings: number[][];
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(2 ** 48 - 1));

/** What a chunk out of a file must be. */
export const seenChunkSchema = v.pipe(
  v.looseObject({ listings: v.array(v.looseObject({ address: v.string(), site: v.string() })), sightings: v.array(v.pipe(v.array(whole), v.minLength(7))) }),
  v.check(({ listings, sightings }) => sightings.every(([at, listing]) => at! >= 0 && at! < 2 ** 32 && listing! >= 0 && listing! < listings.length), 'a sighting without its listing'),
) as v.GenericSchema<unknown, SeenChunk>;

export function chunkOf(kept: readonly KeptSighting[]): SeenChunk {
  const places = new Map<string, number>();
  const listings: SeenListing[] = [];
  const sightings = kept.map(({ clues, hasTitle, year, at, listing, rank, upvotes }) => {
    const name = `${listing.site} ${listing.address}`;
    if (!places.has(name)) places.set(name, listings.push(listing) - 1);
    return [at, places.get(name)!, rank, upvotes ?? -1, year, Number(hasTitle), ...clues];
  });
  return { listings, sightings };
}

export function sightingsOf({ listings, sightings }: SeenChunk): KeptSighting[] {
  return sightings.map(([at, listing, rank, upvotes, year, hasTitle, ...clues]) => (
    { clues, hasTitle: hasTitle === 1, year: year!, at: at!, listing: listings[listing!]!, rank: Math.max(0, rank!), upvotes: upvotes === -1 ? null : upvotes! }
  ));
}
