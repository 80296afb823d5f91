import type { Progress } from './formats/read/result.ts';
import { isSame } from './library-differences.ts';
import { pieceOf, seenDay, sightingsOf, type SeenDay } from './seen-day.ts';
import { dayOf, joinedSightings } from './seen-ledger.ts';
import { joined, MOST_LISTINGS, startsIn, unpack, type Piece } from './seen-piece.ts';

/** A day's sightings in one piece. */
interface Part {
  piece: Piece;
  starts: Uint32Array;
  places: number[];
}

/** The ledger as the days of a file. */
export function* daysOf(pieces: readonly Piece[]): Generator<Progress, SeenDay[]> {
  const all: SeenDay[] = [];
  for (const { days, ...progress } of eachDay(pieces)) {
    all.push(...days);
    yield progress;
  }
  return all;
}

/** The ledger day by day: the same days however it lies in pieces. What is older than `from`, in seconds since 1970, is left out. */
export function* eachDay(pieces: readonly Piece[], from = 0): Generator<Progress & { days: SeenDay[] }> {
  const parts = new Map<number, Part[]>();
  for (const piece of pieces) {
    for (const [day, part] of partsOf(piece, from)) parts.set(day, [...(parts.get(day) ?? []), part]);
    yield { days: [], done: 0, total: 1 };
  }
  let done = 0;
  for (const [, all] of [...parts].sort(([a], [b]) => a - b)) {
    const days = [seenDay(all.flatMap(({ piece, places, starts }) => unpack(piece, places, starts)))];
    yield { days, done: ++done, total: parts.size };
  }
}

function partsOf(piece: Piece, from: number): Map<number, Part> {
  const starts = startsIn(piece.facts);
  const parts = new Map<number, Part>();
  for (const [n, at] of piece.facts.at.entries()) {
    if (at < from) continue;
    const day = dayOf(at);
    if (!parts.has(day)) parts.set(day, { piece, starts, places: [] });
    parts.get(day)!.places.push(n);
  }
  return parts;
}

/** The ledger in pieces of so many sightings; what may still be told again, from that day on, in one of its own. */
export function* piecesOf(days: readonly SeenDay[], most: number, today: number): Generator<Progress, { settled: Piece[]; growing: Piece | null }> {
  const settled: Piece[] = [];
  let some: Piece[] = [];
  let [size, listings] = [0, 0];
  const growing: Piece[] = [];
  for (const [done, day] of days.entries()) {
    yield { done, total: days.length };
    const piece = pieceOf(day);
    if (dayOf(piece.facts.at[0]!) >= today) growing.push(piece);
    else {
      size += piece.facts.at.length;
      listings += piece.facts.listings.length;
      if (some.length > 0 && (size > most || listings > MOST_LISTINGS)) {
        settled.push(joined(some)!);
        [some, size, listings] = [[], piece.facts.at.length, piece.facts.listings.length];
      }
      some.push(piece);
    }
  }
  if (some.length > 0) settled.push(joined(some)!);
  const last = growing.length === 0 ? null : joined(growing);
  return { settled: last === null ? [...settled, ...growing] : settled, growing: last };
}

/** Both ledgers as one: of each paper, listing and day there is one sighting. Of theirs, what is older than `from`, in seconds since 1970, stays out. */
export function* mergedDays(mine: readonly SeenDay[], theirs: readonly SeenDay[], from: number): Generator<Progress, SeenDay[]> {
  const days = new Map(mine.map((day) => [day.day, day]));
  for (const [done, day] of theirs.entries()) {
    yield { done, total: theirs.length };
    const own = days.get(day.day);
    if (isSame(own, day)) continue;
    const others = sightingsOf(day).filter(({ at }) => at >= from);
    if (others.length > 0) days.set(day.day, seenDay(joinedSightings(own === undefined ? [] : sightingsOf(own), others)));
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
