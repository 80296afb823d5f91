import { topicRows } from '../../domain/topics/catalogue.ts';
import { featuresOf } from '../../domain/topics/features.ts';
import { isPhrase } from '../../domain/topics/model.ts';
import { isMisleading, PhraseFinder } from '../../domain/topics/phrases.ts';
import { tokensOf } from '../../domain/topics/tokens.ts';
import type { TopicSource } from '../../domain/topics/topic.ts';
import type { Label } from './labels.ts';
import type { Example } from './linear.ts';

export const TOPICS: readonly string[] = topicRows.map(({ id }) => id);
export const topicIndex: ReadonlyMap<string, number> = new Map(TOPICS.map((id, n) => [id, n]));

/** Words that stand in fewer papers teach nothing that would hold elsewhere. */
const LEAST_PAPERS = 3;

export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Which features there are, and their numbers. */
export class Vocabulary {
  readonly names: readonly string[];
  readonly phrases: PhraseFinder;
  #numbers: Map<string, number>;

  constructor(names: readonly string[]) {
    this.names = names;
    this.#numbers = new Map(names.map((name, n) => [name, n]));
    this.phrases = new PhraseFinder(names.filter(isPhrase).map((name) => name.slice(1)));
  }

  has = (name: string): boolean => this.#numbers.has(name);

  /** `null`: not in it. */
  numberOf(name: string): number | null {
    return this.#numbers.get(name) ?? null;
  }

  exampleOf(source: TopicSource, label?: Label): Example {
    const features = featuresOf(source, this.phrases, this.has);
    return { features: Int32Array.from(features, ({ name }) => this.#numbers.get(name)!), values: Float32Array.from(features, ({ value }) => value), wanted: wantedBy(label) };
  }
}

/** The lexicon without phrases that no paper has. */
export function metIn(sources: Iterable<TopicSource>, lexicon: Lexicon): Lexicon {
  const finder = new PhraseFinder(lexicon.keys());
  const met = new Set<string>();
  for (const { title, abstract } of sources) for (const text of [title, abstract ?? '']) for (const { names } of finder.in(tokensOf(text))) for (const name of names) met.add(name);
  return new Map([...lexicon].filter(([name]) => met.has(name) || isMisleading(name)));
}

/** Every phrase of the lexicon, and the words and categories that stand in enough of these papers. */
export function vocabularyOf(sources: readonly TopicSource[], lexicon: Lexicon, kinds: { phrases: boolean; words: boolean } = { phrases: true, words: true }): Vocabulary {
  const phrases = kinds.phrases ? [...lexicon.keys()] : [];
  const finder = new PhraseFinder(phrases);
  const papers = new Map<string, number>();
  for (const source of sources) for (const { name } of featuresOf(source, finder, () => true)) papers.set(name, (papers.get(name) ?? 0) + 1);
  const others = [...papers].filter(([name, count]) => !isPhrase(name) && count >= LEAST_PAPERS && (kinds.words || /^(?:cat|ml):/.test(name))).map(([name]) => name);
  return new Vocabulary([...phrases.map((name) => `=${name}`), ...others]);
}

/** What is to be learned from a label. */
export function wantedBy(label: Label | undefined): Float32Array {
  const wanted = new Float32Array(TOPICS.length);
  for (const id of label?.acceptable ?? []) if (topicIndex.has(id)) wanted[topicIndex.get(id)!] = -1;
  for (const id of label?.topics ?? []) if (topicIndex.has(id)) wanted[topicIndex.get(id)!] = 1;
  return wanted;
}

/** The lexicon's weights in this vocabulary's numbering, times so much; 0 elsewhere. */
export function priorOf(vocabulary: Vocabulary, lexicon: Lexicon, times = 1): Float32Array {
  const weights = new Float32Array(vocabulary.names.length * TOPICS.length);
  for (const [name, topics] of lexicon) {
    const number = vocabulary.numberOf(`=${name}`);
    if (number === null) continue;
    for (const [id, weight] of topics) weights[number * TOPICS.length + topicIndex.get(id)!] = weight * times;
  }
  return weights;
}
