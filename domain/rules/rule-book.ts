import type { Author } from '../paper.ts';
import { folded, titleKey } from '../titles.ts';
import type { TopicSource } from '../topics/topic.ts';
import { readUnits } from '../topics/tokens.ts';
import { AuthorRules } from './author-rules.ts';
import { Expressions } from './expressions.ts';
import { byAge, NAMED_RULES, type Rule, type Verdict } from './rule.ts';
import { WordRules } from './word-rules.ts';

/** What rules look at. */
export interface JudgedPaper extends TopicSource {
  authors: readonly Author[];
  venue?: string;
  /** Ids of its topics, as the reader sees them. */
  topics: readonly string[];
}

/**
 * Rules made ready for many papers: each paper is read once, and its words, names and topics lead to the rules about them. What a watch and
 * a mute both hold for is watched; among those of one kind the oldest explains.
 */
export class RuleBook {
  /** Rules that are on but can't be used: expressions that are none, or too large together. */
  readonly unused: readonly Rule[];
  /** Those that are on, the oldest first; below they are known by their places here. */
  #rules: readonly Rule[];
  #words = new WordRules<number>();
  #authors = new AuthorRules<number>();
  #expressions = new Expressions<number>();
  /** Of topics, categories and venues, by what is looked up: `topic survey`, `category cs.*`. */
  #exact = new Map<string, number[]>();
  /** For each rule, the last paper that it was found to hold for, counted from 1. */
  #foundFor: Uint32Array;
  #papers = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.filter(({ isOn }) => isOn).sort(byAge);
    this.#foundFor = new Uint32Array(this.#rules.length);
    this.#rules.forEach((rule, n) => this.#add(rule, n));
    this.unused = this.#expressions.unused.map((n) => this.#rules[n]!);
  }

  /** `null`: no rule holds. */
  verdictOf(paper: JudgedPaper): Verdict | null {
    const held: number[] = [];
    const here = ++this.#papers;
    const found = (n: number) => {
      if (this.#foundFor[n] !== here) held.push(n);
      this.#foundFor[n] = here;
    };
    const texts = [paper.title, paper.keywords?.join('; ') ?? '', paper.abstract ?? ''].map((text) => text.slice(0, readUnits));
    for (const text of texts) {
      this.#words.find(text, found);
      this.#expressions.find(text, found);
    }
    this.#authors.find(paper.authors, found);
    if (this.#exact.size > 0) for (const key of exactKeys(paper)) this.#exact.get(key)?.forEach(found);
    return held.length === 0 ? null : verdictOn(held.sort((a, b) => a - b).map((n) => this.#rules[n]!));
  }

  #add({ by, text }: Rule, n: number): void {
    if (by === 'words') return this.#words.add(text, n);
    if (by === 'author') return this.#authors.add(text, n);
    if (by === 'regex') return this.#expressions.add(text, n);
    const key = keyOf(by, text);
    const same = this.#exact.get(key);
    if (same === undefined) this.#exact.set(key, [n]);
    else same.push(n);
  }
}

function verdictOn(held: readonly Rule[]): Verdict {
  const kind = held.some((rule) => rule.kind === 'watch') ? 'watch' : 'mute';
  const inOrder = [...held.filter((rule) => rule.kind === kind), ...held.filter((rule) => rule.kind !== kind)];
  const named = inOrder.slice(0, NAMED_RULES).map(({ id, kind: one, by, text }) => ({ id, kind: one, by, text }));
  return { kind, rules: named, ...(held.length > NAMED_RULES ? { more: held.length - NAMED_RULES } : {}) };
}

function keyOf(by: 'topic' | 'category' | 'venue', text: string): string {
  if (by === 'topic') return `topic ${text}`;
  return by === 'category' ? `category ${folded(text)}` : `venue ${titleKey(text)}`;
}

/** A category also by its archive, a venue also without its year. */
function exactKeys({ topics, categories, venue }: JudgedPaper): string[] {
  const archives = categories.map((one) => `${one.split('.', 1)[0]!}.*`);
  const venues = venue === undefined ? [] : [venue, venue.replace(/(?:\b|['’])(?:19|20)?\d{2}\b/g, '')];
  return [
    ...topics.map((one) => keyOf('topic', one)), ...new Set([...categories, ...archives].map((one) => keyOf('category', one))),
    ...new Set(venues.map((one) => keyOf('venue', one)).filter((key) => key !== 'venue ')),
  ];
}
