import { atOnce } from '../in-turns.ts';
import type { Counts, Lexicon } from './lexicon.ts';
import type { RankSource, Term } from './terms.ts';

/** A paper and what the reader did with it. */
export interface Example {
  paper: RankSource;
  /** 1 liked, 0 not. */
  liked: 0 | 1;
  /** How much it says, above 0. */
  weight: number;
}

/** A term and how much it moves a paper up, or down below 0. */
export interface SignedTerm extends Term {
  weight: number;
}

/** All words of a paper together have this length, however many there are; its other terms stand beside it as they are. */
const WORDS_LENGTH = 1.5;
/** Steps of the fit, how far each goes, and the pull of every weight towards 0. */
const STEPS = 15;
const STEP = 6;
const PULL = 0.02;

/**
 * What a reader likes, as one weight for each term: logistic regression with L2, fitted in a fixed number of steps from zero, so that the
 * same examples give the same weights. Words that hardly tell papers apart count little (inverse document frequency among the examples).
 */
export class RankModel {
  #lexicon: Lexicon;
  #weights: Float64Array;
  /** What a word's count is multiplied by; 0 for what was met once or is muted. */
  #rarity: Float64Array;

  private constructor(lexicon: Lexicon, rarity: Float64Array) {
    this.#lexicon = lexicon;
    this.#rarity = rarity;
    this.#weights = new Float64Array(rarity.length);
  }

  static learn(lexicon: Lexicon, examples: readonly Example[], muted?: ReadonlySet<string>): RankModel {
    return atOnce(RankModel.learning(lexicon, examples, muted));
  }

  /** The same in steps of a few milliseconds. */
  static *learning(lexicon: Lexicon, examples: readonly Example[], muted: ReadonlySet<string> = new Set()): Generator<undefined, RankModel> {
    const counts: Counts[] = [];
    for (const { paper } of examples) {
      counts.push(lexicon.of(paper));
      yield;
    }
    const model = new RankModel(lexicon, rarityOf(counts, lexicon.terms, muted));
    const vectors: Vector[] = [];
    for (const one of counts) {
      vectors.push(model.#telling(one));
      yield;
    }
    yield* fit(model.#weights, vectors, examples, model.#rarity);
    return model;
  }

  /** Places of the terms that move a paper. */
  places(): number[] {
    return [...this.#weights.keys()].filter((place) => this.#weights[place] !== 0);
  }

  /** The higher, the more the reader will like it; comparable within one model. */
  score(paper: RankSource, counts = this.#lexicon.of(paper)): number {
    const value = this.#scaled(counts);
    let sum = 0;
    for (let k = 0; k < value.length; k++) sum += value[k]! * (this.#weights[counts.at[k]!] ?? 0);
    return sum;
  }

  /** What each known term adds to the paper's score, the strongest first. */
  why(paper: RankSource, counts = this.#lexicon.of(paper)): SignedTerm[] {
    const value = this.#scaled(counts);
    const signed = [...counts.at].map((place, k) => ({ ...this.#lexicon.terms[place]!, weight: value[k]! * (this.#weights[place] ?? 0) }));
    return signed.filter(({ weight }) => weight !== 0).sort(strongestFirst);
  }

  /** All terms with their weights, the strongest first. */
  terms(): SignedTerm[] {
    return [...this.#weights].map((weight, n) => ({ ...this.#lexicon.terms[n]!, weight })).filter(({ weight }) => weight !== 0).sort(strongestFirst);
  }

  /** The paper without terms that tell nothing. */
  #telling(counts: Counts): Vector {
    const all = this.#scaled(counts);
    const at = new Int32Array(all.length);
    const value = new Float64Array(all.length);
    let kept = 0;
    for (let k = 0; k < all.length; k++) if (all[k] !== 0) {
      at[kept] = counts.at[k]!;
      value[kept++] = all[k]!;
    }
    return { at: at.subarray(0, kept), value: value.subarray(0, kept) };
  }

  #scaled({ at, value, words }: Counts): Float64Array {
    const scaled = new Float64Array(at.length);
    let squares = 0;
    for (let k = 0; k < at.length; k++) {
      scaled[k] = value[k]! * (this.#rarity[at[k]!] ?? 0);
      if (k < words) squares += scaled[k]! ** 2;
    }
    const factor = squares === 0 ? 0 : WORDS_LENGTH / Math.sqrt(squares);
    for (let k = 0; k < words; k++) scaled[k]! *= factor;
    return scaled;
  }
}

function strongestFirst(a: SignedTerm, b: SignedTerm): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1);
}

/** Words in every paper tell nothing; words of one paper alone could not tell about another. Other terms count as they are. */
function rarityOf(counts: readonly Counts[], terms: readonly Term[], muted: ReadonlySet<string>): Float64Array {
  const rarity = new Float64Array(terms.length);
  for (const { at } of counts) for (let k = 0; k < at.length; k++) rarity[at[k]!]! += 1;
  for (let place = 0; place < rarity.length; place++) {
    const count = rarity[place]!;
    if (terms[place]!.kind === 'word') rarity[place] = count < 2 ? 0 : Math.log(counts.length / count);
    else if (count > 1) rarity[place] = 1;
  }
  if (muted.size > 0) terms.forEach(({ id }, place) => { if (muted.has(id)) rarity[place] = 0; });
  return rarity;
}

/** Terms by their places, and how much of each. */
interface Vector {
  at: Int32Array;
  value: Float64Array;
}

function* fit(weights: Float64Array, vectors: readonly Vector[], examples: readonly Example[], rarity: Float64Array): Generator<undefined, void> {
  const gradient = new Float64Array(rarity.length);
  const telling = Int32Array.from(rarity.keys()).filter((place) => rarity[place]! > 0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    let tilt = 0;
    vectors.forEach(({ at, value }, n) => {
      let sum = bias;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * value[k]!;
      const { liked, weight } = examples[n]!;
      const error = (weight / total) * (liked - 1 / (1 + Math.exp(-sum)));
      tilt += error;
      for (let k = 0; k < at.length; k++) gradient[at[k]!]! += error * value[k]!;
    });
    bias += STEP * tilt;
    for (const term of telling) {
      weights[term]! += STEP * (gradient[term]! - PULL * weights[term]!);
      gradient[term] = 0;
    }
    yield;
  }
}
