import { pieceOf, settledOf, soughtIn, type Runs, type SoughtColumns } from '../domain/seen-columns.ts';
import type { ClueColumn, Column, FactColumns, Piece, SeenListing } from '../domain/seen-piece.ts';

/**
 * The other columns of a settled piece, one behind the other. Browsers read a file's bytes in half the time that arrays take, which are copied
 * more often.
 */
export interface PackedFacts {
  /** How many sightings have clues of their own, how many clues, and so on: as long are the columns. */
  lengths: { sightings: number; clues: number; runs: number; repeats: number; repeatRuns: number };
  /** What a look-up needs; the listings are last, as JSON. */
  sought: Blob;
  rest: Blob;
}

/** Wide columns stand before narrow ones, so that each begins where it may. */
export function packPiece(piece: Piece): { clues: Blob; facts: PackedFacts } {
  const { clues, sought: { checks, counts, years, runs, repeats, listings }, rest } = settledOf(piece);
  return {
    clues: new Blob([clues]),
    facts: {
      lengths: { sightings: counts.length, clues: clues.length, runs: runs.starts.length, repeats: repeats.of.length, repeatRuns: repeats.runs.starts.length },
      sought: new Blob([runs.starts, runs.at, repeats.of, repeats.runs.starts, repeats.runs.at, runs.listing, repeats.runs.listing, checks, counts, years, JSON.stringify(listings)]),
      rest: new Blob([rest.upvotes, rest.ranks]),
    },
  };
}

export async function cluesFrom(clues: ClueColumn | Blob): Promise<ClueColumn> {
  return clues instanceof Blob ? new Uint32Array(await clues.arrayBuffer()) : clues;
}

/** What a look-up needs of them. */
export async function soughtFrom(facts: FactColumns | PackedFacts): Promise<SoughtColumns> {
  if (!isPacked(facts)) return soughtIn(facts);
  const { sightings, clues, runs, repeats, repeatRuns } = facts.lengths;
  const next = columnsIn(await facts.sought.arrayBuffer());
  const own: Omit<Runs, 'listing'> = { starts: next(Uint32Array, runs), at: next(Uint32Array, runs) };
  const of = next(Uint32Array, repeats);
  const theirs: Omit<Runs, 'listing'> = { starts: next(Uint32Array, repeatRuns), at: next(Uint32Array, repeatRuns) };
  return {
    runs: { ...own, listing: next(Uint16Array, runs) }, repeats: { of, runs: { ...theirs, listing: next(Uint16Array, repeatRuns) } },
    checks: next(Uint16Array, clues), counts: next(Uint8Array, sightings), years: next(Uint8Array, sightings),
    listings: JSON.parse(new TextDecoder().decode(next(Uint8Array))) as SeenListing[],
  };
}

/** The whole piece. */
export async function pieceFrom(clues: ClueColumn | Blob, facts: FactColumns | PackedFacts): Promise<Piece> {
  const column = await cluesFrom(clues);
  if (!isPacked(facts)) return { clues: column, facts };
  const { sightings, repeats } = facts.lengths;
  const next = columnsIn(await facts.rest.arrayBuffer());
  return pieceOf({ clues: column, sought: await soughtFrom(facts), rest: { upvotes: next(Uint32Array, sightings + repeats), ranks: next(Uint16Array, sightings + repeats) } });
}

function isPacked(facts: FactColumns | PackedFacts): facts is PackedFacts {
  return 'sought' in facts;
}

/** Hands out one column after the other, the last as long as there are bytes. */
function columnsIn(bytes: ArrayBuffer): <C extends Column>(Kind: new (bytes: ArrayBuffer, from: number, length?: number) => C, length?: number) => C {
  let from = 0;
  return (Kind, length) => {
    const column = new Kind(bytes, from, length);
    from += column.byteLength;
    return column;
  };
}
