import { signOf, signOfSteps, STEPS, type ModelFile, type ReadingFile } from '../../domain/topics/model.ts';
import { isMisleading } from '../../domain/topics/phrases.ts';
import type { Order } from '../../domain/topics/classify.ts';
import type { Certainty } from './decide.ts';
import { TOPICS } from './examples.ts';
import type { Fitted } from './fit.ts';

/** Fine enough that scores do not change by more than what two readers disagree about, coarse enough to pack well. */
const STEP = 0.25;

/** A model for one way to read papers, with what turns its scores into topics. */
export interface Reading {
  fitted: Fitted;
  certainty: Certainty;
}

/** The file of a model: terms sorted, weights as bytes. */
export function modelFile(abstract: Reading, title: Reading, { primary, primarySlope }: Omit<Order, 'topics'>): ModelFile {
  const tables = [abstract, title].map(({ fitted }) => tableOf(fitted)) as [Table, Table];
  const names = [...new Set(tables.flatMap((table) => [...table].filter(([name, row]) => row.length > 0 || isMisleading(name.slice(1))).map(([name]) => name)))].sort();
  return {
    topics: [...TOPICS], terms: names.join('\n'), step: STEP, primary: rounded(primary), primarySlope: round(primarySlope),
    abstract: readingFile(abstract, tables[0], names), title: readingFile(title, tables[1], names),
  };
}

type Table = Map<string, { topic: number; steps: number }[]>;

function tableOf({ vocabulary, weights }: Fitted): Table {
  return new Map(vocabulary.names.map((name, row) => [name, quantised(weights.subarray(row * TOPICS.length, (row + 1) * TOPICS.length))]));
}

function quantised(weights: Float32Array): { topic: number; steps: number }[] {
  return [...weights].flatMap((weight, topic) => {
    const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / STEP)));
    return steps === 0 ? [] : [{ topic, steps }];
  });
}

function readingFile({ fitted, certainty: { thresholds, calibration } }: Reading, table: Table, names: readonly string[]): ReadingFile {
  const rows = names.map((name) => table.get(name) ?? []);
  return {
    counts: rows.map((row) => signOf(row.length)).join(''), targets: rows.flatMap((row) => row.map(({ topic }, n) => signOf(topic - (row[n - 1]?.topic ?? 0)))).join(''),
    weights: rows.flatMap((row) => row.map(({ steps }) => signOfSteps(steps))).join(''), bias: rounded(fitted.bias), thresholds: rounded(thresholds), calibration,
  };
}

function rounded(numbers: ArrayLike<number>): number[] {
  return Array.from(numbers, round);
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
