import { tokensOf } from '../topics/tokens.ts';
import type { Counts } from './lexicon.ts';
import { otherTerms, textsOf, valueOfWord, type RankSource, type Term } from './terms.ts';

/** Which of the known terms a word is, `-1` for none by itself, and those of the pairs that end with it, by their first word. */
interface Word {
  own: number;
  pairs: Map<string, number>;
}

/** Some terms of a lexicon, to be found in papers that pass by: quickly, and nothing is kept of the papers. */
export class KnownTerms {
  #words = new Map<string, Word>();
  #others = new Map<string, number>();
  /** Of each word and pair: its place in the lexicon, whether it is a pair, and how often the paper has it that is looked at. */
  #places: number[] = [];
  #isPair: boolean[] = [];
  #times: number[] = [];
  #inTitle: boolean[] = [];

  add(place: number, { id, kind }: Term): void {
    if (kind !== 'word') return void this.#others.set(id, place);
    const [first, second] = id.slice('word:'.length).split(' ') as [string, string?];
    const word = this.#words.get(second ?? first) ?? { own: -1, pairs: new Map() };
    const n = this.#places.push(place) - 1;
    this.#isPair.push(second !== undefined);
    this.#times.push(0);
    this.#inTitle.push(false);
    if (second === undefined) word.own = n;
    else word.pairs.set(first, n);
    this.#words.set(second ?? first, word);
  }

  /** What the paper has of them, counted as in the lexicon. */
  in(source: RankSource): Counts {
    const found = this.#wordsIn(source);
    const others = otherTerms(source).flatMap(({ id, value }) => (this.#others.has(id) ? [{ place: this.#others.get(id)!, value }] : []));
    const at = new Int32Array(found.length + others.length);
    const value = new Float64Array(at.length);
    found.forEach((n, k) => {
      at[k] = this.#places[n]!;
      value[k] = valueOfWord({ times: this.#times[n]!, inTitle: this.#inTitle[n]!, isPair: this.#isPair[n]! });
      this.#times[n] = 0;
    });
    others.forEach((one, k) => {
      at[found.length + k] = one.place;
      value[found.length + k] = one.value;
    });
    return { at, value, words: found.length };
  }

  #wordsIn(source: RankSource): number[] {
    const found: number[] = [];
    for (const [text, inTitle] of textsOf(source)) {
      const add = (n: number) => {
        if (this.#times[n]!++ > 0) return;
        found.push(n);
        this.#inTitle[n] = inTitle;
      };
      let before = '';
      let sentence = -1;
      for (const token of tokensOf(text)) {
        const word = this.#words.get(token.folded);
        if (word !== undefined && word.own >= 0) add(word.own);
        const pair = word === undefined || token.sentence !== sentence ? undefined : word.pairs.get(before);
        if (pair !== undefined) add(pair);
        before = token.folded;
        sentence = token.sentence;
      }
    }
    return found;
  }
}
