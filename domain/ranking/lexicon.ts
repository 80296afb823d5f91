import { termsOf, type RankSource, type Term } from './terms.ts';

/** A paper's terms as numbers: their places in the lexicon, and how much of each it has. The first ones are words. */
export interface Counts {
  at: Int32Array;
  value: Float64Array;
  words: number;
}

/** Every term met, each with a place; and the papers as numbers, each read once. */
export class Lexicon {
  terms: Term[] = [];
  #places = new Map<string, number>();
  #papers = new WeakMap<RankSource, Counts>();

  of(paper: RankSource): Counts {
    const known = this.#papers.get(paper);
    if (known !== undefined) return known;
    const terms = termsOf(paper);
    const counts = {
      at: Int32Array.from(terms, (one) => this.#placeOf(one)), value: Float64Array.from(terms, ({ value }) => value), words: terms.filter(({ kind }) => kind === 'word').length,
    };
    this.#papers.set(paper, counts);
    return counts;
  }

  #placeOf({ id, kind, name }: Term): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.terms.length);
    return this.terms.push({ id, kind, name }) - 1;
  }
}
