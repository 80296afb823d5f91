import { folded } from '../titles.ts';
import { KnownTerms } from './known-terms.ts';
import type { Lexicon } from './lexicon.ts';
import { RankModel, type Example, type SignedTerm } from './model.ts';
import { BEGINNING } from './source.ts';
import type { RankSource } from './terms.ts';

/** Terms that explain a paper's place, at most. */
const REASONS = 4;
/** So many of the strongest are looked through for them. */
const STRONGEST = 16;
/** A term that moves a paper less than this part of the strongest one explains nothing. */
const LEAST = 0.15;

/** Why a paper stands where it does. */
export interface Reasons {
  terms: SignedTerm[];
  /** Titles of liked papers that it is truly like, the likest first. */
  like: string[];
}

/**
 * When a paper is truly like some that were liked, chosen by `bench -- ranking`: it stands above this part of those that were not liked, of which
 * there have to be some; and at least so many liked ones each have at least two of the terms that speak for it and this part of what they say.
 */
const ABOVE = 0.97;
const NOT_LIKED = 50;
const LIKE = 2;
const TERMS_SHARED = 2;
const PART_SHARED = 0.6;

/** The order *For you*: what was learned, asked about papers. */
export class ForYou {
  #model: RankModel;
  /** The terms that move a paper. */
  #known = new KnownTerms();
  /** Titles of what was liked, and which of them have a term, by its id. */
  #liked: string[] = [];
  #having = new Map<string, number[]>();
  /** A paper above it may be called like others. */
  #bar = Infinity;

  private constructor(model: RankModel) {
    this.#model = model;
  }

  /** Learns in steps of a few milliseconds, so that others can go first in between. */
  static *learning(lexicon: Lexicon, examples: readonly Example[], leftOut: ReadonlySet<string>): Generator<undefined, ForYou> {
    const model = yield* RankModel.learning(lexicon, examples, leftOut);
    const forYou = new ForYou(model);
    const moving = new Set(model.places());
    for (const place of moving) {
      forYou.#known.add(place, lexicon.terms[place]!);
      yield;
    }
    const others: number[] = [];
    for (const { liked, paper } of examples) {
      if (liked === 1) forYou.#remember(paper.title, [...lexicon.of(paper).at].filter((place) => moving.has(place)).map((place) => lexicon.terms[place]!.id));
      else others.push(model.score(paper));
      yield;
    }
    if (others.length >= NOT_LIKED) forYou.#bar = others.sort((a, b) => a - b)[Math.floor(ABOVE * others.length)]!;
    return forYou;
  }

  /** The higher, the more the reader will like it. */
  score(paper: RankSource): number {
    return this.#model.score(paper);
  }

  reasons(paper: RankSource): Reasons {
    const strongest = this.#model.why(paper).slice(0, STRONGEST);
    const least = Math.abs(strongest[0]?.weight ?? 0) * LEAST;
    const terms = strongest.filter((one) => Math.abs(one.weight) >= least && !strongest.some((other) => says(other, one))).slice(0, REASONS);
    return { terms, like: this.like(paper) };
  }

  /** Titles of liked papers that this one is truly like, the likest first; mostly none. Nothing is kept of the paper. */
  like(paper: RankSource): string[] {
    const counts = this.#known.in({ ...paper, ...(paper.abstract === undefined ? {} : { abstract: paper.abstract.slice(0, BEGINNING) }) });
    if (this.#model.score(paper, counts) <= this.#bar) return [];
    const speaking = this.#model.why(paper, counts).slice(0, STRONGEST).filter(({ weight }) => weight > 0);
    const shared = new Map<number, { terms: number; weight: number }>();
    for (const { id, weight } of speaking) for (const n of this.#having.get(id) ?? []) {
      const before = shared.get(n) ?? { terms: 0, weight: 0 };
      shared.set(n, { terms: before.terms + 1, weight: before.weight + weight });
    }
    const least = PART_SHARED * speaking.reduce((sum, { weight }) => sum + weight, 0);
    const close = [...shared].filter(([n, { terms, weight }]) => terms >= TERMS_SHARED && weight >= least && this.#liked[n] !== paper.title);
    return close.length < LIKE ? [] : close.sort(([, a], [, b]) => b.weight - a.weight).map(([n]) => this.#liked[n]!);
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

  #remember(title: string, terms: readonly string[]): void {
    const n = this.#liked.push(title) - 1;
    for (const id of terms) {
      const having = this.#having.get(id);
      if (having === undefined) this.#having.set(id, [n]);
      else having.push(n);
    }
  }
}

/** Whether a pair of words, or a topic by its name, already says what this word or pair says, in the same direction. */
function says(other: SignedTerm, word: SignedTerm): boolean {
  if (other === word || word.kind !== 'word' || other.weight * word.weight <= 0) return false;
  const words = word.id.slice('word:'.length).split(' ');
  if (other.kind === 'topic') return words.every((one) => folded(other.name).split(/[^\p{L}\p{N}]+/u).includes(one));
  return other.kind === 'word' && words.length === 1 && other.id.slice('word:'.length).split(' ').includes(words[0]!);
}
