import type { TopicSource } from '../../domain/topics/topic.ts';
import { certaintyFrom, judgeOrdered } from './decide.ts';
import { embed, scoresByEmbedding } from './embeddings.ts';
import { wantedBy, type Lexicon } from './examples.ts';
import { fit, fitWhole, scoresOf, type Read, type Size } from './fit.ts';
import { judgementLine } from './judge.ts';

const PARTS = 5;
const BETA = 0.85;
const SHARES = [0.1, 0.2, 0.4, 0.7, 1];

/** Prints how well kinds of models do on a fifth of the papers by what the others teach; all see the same papers. */
export function compareFamilies(read: readonly Read[], unread: readonly TopicSource[], lexicon: Lexicon, size: Size): void {
  const { learned, seen } = split(read);
  const print = (name: string, scored: readonly Float32Array[]) => {
    console.log(`${name.padEnd(46)} ${judgementLine(judgeOrdered(scored, seen, certaintyFrom(scored, seen, BETA).thresholds))}`);
  };
  const models = {
    'phrases of the lexicon, weights measured': fitWhole(learned, lexicon, { phrases: true, words: false }),
    'linear on words and runs of words': fitWhole(learned, lexicon, { phrases: false, words: true }),
    'phrases and words in one linear model': fitWhole(learned, lexicon),
    'the same, sparse (what is shipped)': fit(learned, lexicon, size),
  };
  for (const [name, model] of Object.entries(models)) print(name, seen.map(({ source }) => scoresOf(source, model)));
  const sources = [...read.map(({ source }) => source), ...unread];
  const embeddings = embed(sources, lexicon);
  const embeddingOf = new Map(sources.map((source, n) => [source, embeddings[n]!]));
  print('factorised embeddings, linear on top', scoresByEmbedding(learned, seen, embeddingOf, ({ label }) => wantedBy(label)));
}

/** Prints how well the shipped kind of model does when fewer papers are labelled. */
export function printCurve(read: readonly Read[], lexicon: Lexicon, size: Size): void {
  const { learned, seen } = split(read);
  for (const share of SHARES) {
    const some = learned.filter((_, n) => (n * 7919) % 1000 < share * 1000);
    const model = fit(some, lexicon, size);
    const scored = seen.map(({ source }) => scoresOf(source, model));
    console.log(`${String(some.length).padStart(5)} papers: ${judgementLine(judgeOrdered(scored, seen, certaintyFrom(scored, seen, BETA).thresholds))}`);
  }
}

function split(read: readonly Read[]): { learned: Read[]; seen: Read[] } {
  return { learned: read.filter((_, n) => n % PARTS !== 0), seen: read.filter(({ label }, n) => n % PARTS === 0 && label.drawn === 'random') };
}
