import type { Sightings } from './seen.ts';
import { areYearsClose, seenCluesOf } from './seen-clues.ts';
import { joined, type KeptSighting, type Piece } from './seen-piece.ts';

const DAY_S = 86_400;

/** The day, UTC, of a time in seconds since 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_S);
}

/** The sightings with new ones; a time in the future counts as now. Papers without any clue are left out. */
export function withSightings(kept: readonly KeptSighting[], { listing, site, at, sightings }: Sightings, nowMs: number): KeptSighting[] {
  const seconds = Math.floor(Math.min(Date.parse(at), nowMs) / 1_000);
  const made = sightings.flatMap(({ paper, rank, upvotes }): KeptSighting[] => {
    const { identifiers, title, year } = seenCluesOf(paper);
    const clues = title === null ? identifiers : [...identifiers, title];
    return clues.length === 0 ? [] : [{ clues, hasTitle: title !== null, year, at: seconds, listing: { address: listing, site }, rank, upvotes: upvotes ?? null }];
  });
  return joinedSightings(kept, made, (one) => one.listing.address === listing && dayOf(one.at) === dayOf(seconds));
}

/** The sightings with others: of each paper, listing and day there is one, and the later time wins, whichever is told first. `mayBeMet`: of what is kept, which have to be looked at. */
export function joinedSightings(kept: readonly KeptSighting[], others: readonly KeptSighting[], mayBeMet: (one: KeptSighting) => boolean = () => true): KeptSighting[] {
  const all = [...kept];
  const places = new Map<number, number[]>();
  const remember = (place: number) => { for (const clue of all[place]!.clues) places.set(clue, [...(places.get(clue) ?? []), place]); };
  for (const [place, one] of all.entries()) if (mayBeMet(one)) remember(place);
  for (const one of others) {
    const same = one.clues.flatMap((clue) => places.get(clue) ?? []).find((place) => isSame(all[place]!, one));
    if (same === undefined) remember(all.push(one) - 1);
    else all[same] = latest(all[same]!, one);
  }
  return all;
}

/** Of those that share a clue: on one listing and day, and by an identifier, or by the title and years that allow it. */
function isSame(a: KeptSighting, b: KeptSighting): boolean {
  if (a.listing.address !== b.listing.address || dayOf(a.at) !== dayOf(b.at)) return false;
  return identifiersOf(a).some((clue) => identifiersOf(b).includes(clue)) || areYearsClose(a.year, b.year);
}

function identifiersOf({ clues, hasTitle }: KeptSighting): number[] {
  return hasTitle ? clues.slice(0, -1) : clues;
}

function latest(a: KeptSighting, b: KeptSighting): KeptSighting {
  const last = b.at >= a.at ? b : a;
  const title = [a, b].find(({ hasTitle }) => hasTitle)?.clues.at(-1);
  const identifiers = [...new Set([...identifiersOf(a), ...identifiersOf(b)])];
  return { ...last, clues: title === undefined ? identifiers : [...identifiers, title], hasTitle: title !== undefined, year: last.year === 0 ? a.year : last.year };
}

/** Both in one; `null` where that has become too large. */
export function grown(piece: Piece, more: Piece, most: number): Piece | null {
  return piece.facts.at.length + more.facts.at.length > most ? null : joined([piece, more]);
}
