import { isPhrase } from '../../domain/topics/model.ts';
import type { TopicSource } from '../../domain/topics/topic.ts';
import { priorOf, TOPICS, Vocabulary, vocabularyOf, type Lexicon } from './examples.ts';
import type { Label } from './labels.ts';
import { scores, train, type Example, type Linear } from './linear.ts';

/** A labelled paper. */
export interface Read {
  source: TopicSource;
  label: Label;
}

/** A model while it is being made: which features there are, and what they weigh. */
export interface Fitted extends Linear {
  vocabulary: Vocabulary;
}

/** What fits into the size that a model may have: so many weights, for so many words beside the phrases of the lexicon. */
export interface Size {
  weights: number;
  words: number;
}

const PLAN = { topics: TOPICS.length, epochs: 12, rate: 1, seed: 1 };
/** After all but the heaviest weights are gone, the rest finds its place anew. */
const AGAIN = { epochs: 5, rate: 0.3, seed: 2 };
/** Titles are many and short, and a phrase in one says more. */
const TITLES = { ...PLAN, epochs: 6, rate: 0.5 };
const TITLE_PRIOR = 1.6;

/** A sparse model for papers with abstracts, learned from labelled ones. */
export function fit(read: readonly Read[], lexicon: Lexicon, size: Size): Fitted {
  return sparse(fitWhole(read, lexicon), labelled(read), size);
}

/** The same with every weight there is. */
export function fitWhole(read: readonly Read[], lexicon: Lexicon, kinds?: { phrases: boolean; words: boolean }): Fitted {
  const vocabulary = vocabularyOf(read.map(({ source }) => source), lexicon, kinds);
  return { vocabulary, ...train(labelled(read)(vocabulary), { ...PLAN, features: vocabulary.names.length, prior: priorOf(vocabulary, lexicon) }) };
}

type ExamplesIn = (vocabulary: Vocabulary) => Example[];

function labelled(read: readonly Read[]): ExamplesIn {
  return (vocabulary) => read.map(({ source, label }) => vocabulary.exampleOf(source, label));
}

/**
 * A sparse model for titles that must do alone. It learns from the labels, and from what `teacher`, which reads abstracts, says of papers
 * that nobody has labelled.
 */
export function fitTitles(read: readonly Read[], unread: readonly TopicSource[], teacher: Fitted, lexicon: Lexicon, size: Size): Fitted {
  const taught = unread.map((source) => ({ title: withoutAbstract(source), wanted: wantedBy(teacher, source) }));
  const examples: ExamplesIn = (vocabulary) => [
    ...read.map(({ source, label }) => vocabulary.exampleOf(withoutAbstract(source), label)),
    ...taught.map(({ title, wanted }) => ({ ...vocabulary.exampleOf(title), wanted })),
  ];
  const vocabulary = vocabularyOf([...read.map(({ source }) => withoutAbstract(source)), ...taught.map(({ title }) => title)], lexicon);
  const whole = { vocabulary, ...train(examples(vocabulary), { ...TITLES, features: vocabulary.names.length, prior: priorOf(vocabulary, lexicon, TITLE_PRIOR) }) };
  return sparse(whole, examples, size);
}

/** How sure the teacher is, in the mean over topics (its scores are log-odds that are too careful). */
function wantedBy({ vocabulary, ...linear }: Fitted, source: TopicSource): Float32Array {
  return scores(vocabulary.exampleOf(source), linear).map((score) => 1 / (1 + Math.exp(-0.8 * score - 1.2)));
}

/** The source as a page shows it that has titles only. */
export function withoutAbstract({ title, categories }: TopicSource): TopicSource {
  return { title, categories };
}

/** Keeps the weights that matter most and learns again with those alone. */
function sparse({ vocabulary, weights, bias }: Fitted, examplesIn: ExamplesIn, size: Size): Fitted {
  const matters = mattering(weights, examplesIn(vocabulary));
  const heaviest = Float32Array.from(vocabulary.names, (_, row) => matters.subarray(row * TOPICS.length, (row + 1) * TOPICS.length).reduce((most, one) => Math.max(most, one), 0));
  const rowsOf = (isWanted: (name: string) => boolean) => [...vocabulary.names.keys()].filter((row) => isWanted(vocabulary.names[row]!));
  const words = rowsOf((name) => !isPhrase(name)).sort((a, b) => heaviest[b]! - heaviest[a]!).slice(0, size.words);
  const rows = [...rowsOf(isPhrase), ...words].sort((a, b) => a - b);
  const least = Float32Array.from(rows.flatMap((row) => [...matters.subarray(row * TOPICS.length, (row + 1) * TOPICS.length)])).sort().at(-size.weights) ?? 0;
  const mask = new Uint8Array(rows.length * TOPICS.length);
  const prior = new Float32Array(mask.length);
  for (const [n, row] of rows.entries()) for (let topic = 0; topic < TOPICS.length; topic++) {
    const from = row * TOPICS.length + topic;
    if (weights[from] === 0 || matters[from]! < least) continue;
    mask[n * TOPICS.length + topic] = 1;
    prior[n * TOPICS.length + topic] = weights[from]!;
  }
  const smaller = new Vocabulary(rows.map((row) => vocabulary.names[row]!));
  return { vocabulary: smaller, ...train(examplesIn(smaller), { ...PLAN, ...AGAIN, features: rows.length, prior, mask, bias }) };
}

/** How much a weight moves scores in all: its size by the root of the summed squares of what it is multiplied with. */
function mattering(weights: Float32Array, examples: readonly Example[]): Float32Array {
  const seen = new Float32Array(weights.length / TOPICS.length).fill(0.2); // a phrase that none of these papers has may still be met
  for (const { features, values } of examples) features.forEach((feature, k) => { seen[feature]! += values[k]! ** 2; });
  return weights.map((weight, n) => Math.abs(weight) * Math.sqrt(seen[Math.floor(n / TOPICS.length)]!));
}

/** What a model says of a source, by topic. */
export function scoresOf(source: TopicSource, { vocabulary, ...linear }: Fitted): Float32Array {
  return scores(vocabulary.exampleOf(source), linear);
}
