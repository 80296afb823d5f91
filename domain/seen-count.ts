import { startsIn, type Piece } from './seen-piece.ts';

/** How much is kept of what was seen. */
export interface SeenCounts {
  papers: number;
  sightings: number;
}

/** Counts papers and sightings through the ledger's pieces. Papers by 32 bits of their clues: of a million, some few are taken for others. */
export class SeenCount {
  #met: Uint32Array;
  #counts: SeenCounts = { papers: 0, sightings: 0 };

  /** `clues`: how many there are at most. */
  constructor(clues: number) {
    this.#met = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(16, clues * 2))));
  }

  get counts(): SeenCounts {
    return { ...this.#counts };
  }

  /** A sighting none of whose clues was met before is a new paper's; those before `from`, in seconds since 1970, are left out. */
  add({ clues, facts }: Piece, from: number): void {
    const starts = startsIn(facts);
    for (let n = 0; n < facts.at.length; n++) {
      if (facts.at[n]! < from) continue;
      let isMet = false;
      for (let place = starts[n]!; place < starts[n + 1]!; place++) if (!this.#meet(clues[place]!)) isMet = true;
      this.#counts.sightings += 1;
      if (!isMet) this.#counts.papers += 1;
    }
  }

  /** Whether it was not met before. */
  #meet(clue: number): boolean {
    const name = clue || 1; // 0 is an empty place
    const mask = this.#met.length - 1;
    for (let place = name & mask; ; place = (place + 1) & mask) {
      if (this.#met[place] === name) return false;
      if (this.#met[place] !== 0) continue;
      this.#met[place] = name;
      return true;
    }
  }
}
