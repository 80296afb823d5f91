import { folded } from '../titles.ts';
import type { Lexicon } from './lexicon.ts';
import { RankModel, type Example, type SignedTerm } from './model.ts';
import type { RankSource } from './terms.ts';

/** Terms that explain a paper's place, at most. */
const REASONS = 4;
/** So many of the strongest are looked through for them. */
const STRONGEST = 16;
/** A term that moves a paper less than this part of the strongest one explains nothing. */
const LEAST = 0.15;
/** A liked paper counts as like another when both have at least so many of the terms that speak for that one. */
const SHARED = 2;

/** Why a paper stands where it does. */
export interface Reasons {
  terms: SignedTerm[];
  /** Titles of liked papers that have most of the same terms, the likest first. */
  like: string[];
}

/** The order *For you*: what was learned, asked about papers. */
export class ForYou {
  #model: RankModel;
  #lexicon: Lexicon;
  #liked: { title: string; places: ReadonlySet<number> }[];

  constructor(lexicon: Lexicon, examples: readonly Example[], leftOut: ReadonlySet<string>) {
    this.#lexicon = lexicon;
    this.#model = new RankModel(lexicon, examples, leftOut);
    this.#liked = examples.filter(({ liked }) => liked === 1).map(({ paper }) => ({ title: paper.title, places: new Set(lexicon.of(paper).at) }));
  }

  /** The higher, the more the reader will like it. */
  score(paper: RankSource): number {
    return this.#model.score(paper);
  }

  reasons(paper: RankSource): Reasons {
    const strongest = this.#model.why(paper).slice(0, STRONGEST);
    const least = Math.abs(strongest[0]?.weight ?? 0) * LEAST;
    const terms = strongest.filter((one) => Math.abs(one.weight) >= least && !strongest.some((other) => says(other, one))).slice(0, REASONS);
    return { terms, like: this.#likeThis(paper, strongest.filter(({ weight }) => weight > 0)) };
  }

  /** What was learned, the strongest first; of words and the pairs they are in, the pairs. */
  terms(count: number): { liked: SignedTerm[]; disliked: SignedTerm[] } {
    const all = this.#model.terms();
    const side = (some: SignedTerm[]) => {
      const strongest = some.slice(0, count * 3);
      return strongest.filter((one) => !strongest.some((other) => says(other, one))).slice(0, count);
    };
    return { liked: side(all.filter(({ weight }) => weight > 0)), disliked: side(all.filter(({ weight }) => weight < 0)) };
  }

  #likeThis(paper: RankSource, reasons: readonly SignedTerm[]): string[] {
    const own = new Map([...this.#lexicon.of(paper).at].map((place) => [this.#lexicon.terms[place]!.id, place]));
    const close = this.#liked.flatMap(({ title, places }) => {
      const shared = reasons.filter(({ id }) => places.has(own.get(id)!));
      return shared.length < SHARED || title === paper.title ? [] : [{ title, by: shared.reduce((sum, { weight }) => sum + weight, 0) }];
    });
    return close.sort((a, b) => b.by - a.by).map(({ title }) => title);
  }
}

/** Whether a pair of words, or a topic by its name, already says what this word or pair says, in the same direction. */
function says(other: SignedTerm, word: SignedTerm): boolean {
  if (other === word || word.kind !== 'word' || other.weight * word.weight <= 0) return false;
  const words = word.id.slice('word:'.length).split(' ');
  if (other.kind === 'topic') return words.every((one) => folded(other.name).split(/[^\p{L}\p{N}]+/u).includes(one));
  return other.kind === 'word' && words.length === 1 && other.id.slice('word:'.length).split(' ').includes(words[0]!);
}
