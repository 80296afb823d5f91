import type { TopicSource } from '../../domain/topics/topic.ts';
import { TOPICS, vocabularyOf, type Lexicon } from './examples.ts';
import type { Read } from './fit.ts';
import { scores, train, type Example } from './linear.ts';
import { seeded } from './random.ts';

const SIZE = 200;
const ROUNDS = 4;
const PLAN = { topics: TOPICS.length, features: SIZE, prior: new Float32Array(SIZE * TOPICS.length), epochs: 20, rate: 1, seed: 1 };
/** Embeddings have length 1; this brings their values to the size of the other features. */
const SCALE = 4;

type Row = Pick<Example, 'features' | 'values'>;

/**
 * A paper as so many numbers: latent semantic analysis of all papers, labelled or not (tf–idf, truncated singular value decomposition by
 * randomised subspace iteration; Halko, Martinsson, Tropp 2011, algorithm 4.4).
 */
export function embed(sources: readonly TopicSource[], lexicon: Lexicon): Float32Array[] {
  const vocabulary = vocabularyOf(sources, lexicon, { phrases: false, words: true });
  const rows = tfIdf(sources.map((source) => vocabulary.exampleOf(source)), vocabulary.names.length);
  const random = seeded(5);
  let basis = Float32Array.from({ length: vocabulary.names.length * SIZE }, () => random() + random() + random() - 1.5);
  for (let round = 0; round < ROUNDS; round++) basis = orthogonal(transposed(rows, projected(rows, basis), vocabulary.names.length), vocabulary.names.length);
  return unitRows(projected(rows, basis), rows.length);
}

function tfIdf(examples: readonly Example[], features: number): Row[] {
  const papers = new Float32Array(features);
  for (const example of examples) for (const feature of example.features) papers[feature]!++;
  return examples.map((example) => {
    const values = example.values.map((value, k) => value * Math.log(examples.length / papers[example.features[k]!]!));
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { features: example.features, values: values.map((value) => value / length) };
  });
}

function projected(rows: readonly Row[], basis: Float32Array): Float32Array {
  const out = new Float32Array(rows.length * SIZE);
  for (const [n, { features, values }] of rows.entries()) features.forEach((feature, k) => {
    for (let d = 0; d < SIZE; d++) out[n * SIZE + d]! += values[k]! * basis[feature * SIZE + d]!;
  });
  return out;
}

function transposed(rows: readonly Row[], points: Float32Array, features: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(features * SIZE);
  for (const [n, row] of rows.entries()) row.features.forEach((feature, k) => {
    for (let d = 0; d < SIZE; d++) out[feature * SIZE + d]! += row.values[k]! * points[n * SIZE + d]!;
  });
  return out;
}

/** Columns made orthogonal to those before them (modified Gram–Schmidt), of length 1. */
function orthogonal(basis: Float32Array<ArrayBuffer>, rows: number): Float32Array<ArrayBuffer> {
  for (let column = 0; column < SIZE; column++) {
    for (let before = 0; before < column; before++) {
      let along = 0;
      for (let n = 0; n < rows; n++) along += basis[n * SIZE + column]! * basis[n * SIZE + before]!;
      for (let n = 0; n < rows; n++) basis[n * SIZE + column]! -= along * basis[n * SIZE + before]!;
    }
    let length = 0;
    for (let n = 0; n < rows; n++) length += basis[n * SIZE + column]! ** 2;
    for (let n = 0; n < rows; n++) basis[n * SIZE + column]! /= Math.sqrt(length) || 1;
  }
  return basis;
}

/** Strong directions are damped by the fourth root of their power, so that weak ones can be heard; rows get length 1. */
function unitRows(points: Float32Array, rows: number): Float32Array[] {
  for (let d = 0; d < SIZE; d++) {
    let power = 0;
    for (let n = 0; n < rows; n++) power += points[n * SIZE + d]! ** 2;
    for (let n = 0; n < rows; n++) points[n * SIZE + d]! *= (power / rows) ** -0.25;
  }
  return Array.from({ length: rows }, (_, n) => {
    const row = points.subarray(n * SIZE, (n + 1) * SIZE);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    return row.map((value) => value / length);
  });
}

/** Scores of `seen` by logistic regression on the embeddings of `read`. */
export function scoresByEmbedding(read: readonly Read[], seen: readonly Read[], embeddingOf: ReadonlyMap<TopicSource, Float32Array>, wantedOf: (read: Read) => Float32Array): Float32Array[] {
  const features = Int32Array.from({ length: SIZE }, (_, d) => d);
  const rowOf = ({ source }: Read) => ({ features, values: embeddingOf.get(source)!.map((value) => value * SCALE) });
  const model = train(read.map((one) => ({ ...rowOf(one), wanted: wantedOf(one) })), PLAN);
  return seen.map((one) => scores(rowOf(one), model));
}
