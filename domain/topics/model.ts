import { PhraseFinder } from './phrases.ts';
import file from './model.json' with { type: 'json' };

/** What `npm run train-topics` writes: a sparse linear model, all in numbers and single terms. */
export interface ModelFile {
  /** Topic ids; all tables stand in their order. */
  topics: string[];
  /** Names of features, one a line, sorted (`Feature.name`). */
  terms: string;
  /** What a weight of 1 in the tables is worth. */
  step: number;
  /** How much the topic is what a paper is about, beside others of the same score (added to `primarySlope` × score). */
  primary: number[];
  primarySlope: number;
  /** For papers with an abstract, and for those whose title has to do alone. */
  abstract: ReadingFile;
  title: ReadingFile;
}

export interface ReadingFile extends Rules {
  /** A sign each (`signOf`): how many weights each term has; then for each weight how far its topic is from the term's one before, and its value in steps. */
  counts: string;
  targets: string;
  weights: string;
}

/** What turns weights into topics. */
export interface Rules {
  bias: number[];
  /** What a topic's score must reach to be shown. */
  thresholds: number[];
  calibration: Calibration;
}

/** A topic at its threshold is right with probability `shown`, measured on papers not learned from; log-odds grow by `slope` with each point of score. */
export interface Calibration {
  slope: number;
  shown: number;
}

/** The weights of one feature: topic index → weight. */
export type Weights = readonly { topic: number; weight: number }[];

/** One way to read a paper. */
export interface ModelReading extends Rules {
  /** Weights of the features it knows; a phrase without any only hides what it holds. */
  weightsOf: ReadonlyMap<string, Weights>;
  phrases: PhraseFinder;
}

export interface Model extends Pick<ModelFile, 'topics' | 'primary' | 'primarySlope'> {
  abstract: ModelReading;
  title: ModelReading;
}

/** A model from its file. */
export function readModel({ topics, terms, step, primary, primarySlope, abstract, title }: ModelFile): Model {
  const names = terms.split('\n');
  const phrases = new PhraseFinder(names.filter(isPhrase).map((name) => name.slice(1)));
  const readingOf = (one: ReadingFile): ModelReading => ({ bias: one.bias, thresholds: one.thresholds, calibration: one.calibration, weightsOf: weightsIn(one, names, step), phrases });
  return { topics, primary, primarySlope, abstract: readingOf(abstract), title: readingOf(title) };
}

/** Whether a feature of this name is a phrase of the lexicon. */
export function isPhrase(name: string): boolean {
  return name.startsWith('=');
}

/** Numbers are written as letters: one each packs better than bytes in Base64. Small ones stand in ASCII, around `MIDDLE` where they can be negative. */
const SIGNS = ' !#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const BEYOND = 0x100;
const MIDDLE = SIGNS.length >> 1;

/** Weights reach this many steps up and down. */
export const STEPS = MIDDLE;

/** The sign of a count, or of how far a topic is from the one before. */
export function signOf(number: number): string {
  return SIGNS[number] ?? String.fromCharCode(BEYOND + number);
}

/** The sign of a weight, −`STEPS` to `STEPS`. */
export function signOfSteps(steps: number): string {
  return signOf(MIDDLE + steps);
}

function weightsIn(file: ReadingFile, names: readonly string[], step: number): Map<string, Weights> {
  const [counts, distances, steps] = [numbersOf(file.counts), numbersOf(file.targets), numbersOf(file.weights)];
  const weightsOf = new Map<string, Weights>();
  let from = 0;
  for (const [n, name] of names.entries()) {
    const weights: { topic: number; weight: number }[] = [];
    let topic = 0;
    for (const to = from + counts[n]!; from < to; from++) {
      topic += distances[from]!;
      weights.push({ topic, weight: (steps[from]! - MIDDLE) * step });
    }
    if (weights.length > 0 || isPhrase(name)) weightsOf.set(name, weights);
  }
  return weightsOf;
}

function numbersOf(signs: string): Uint8Array {
  const known = new Map([...SIGNS].map((sign, number) => [sign, number]));
  return Uint8Array.from(signs, (sign) => known.get(sign) ?? sign.charCodeAt(0) - BEYOND);
}

let model: Model | null = null;

/** The shipped model, read once. */
export function shippedModel(): Model {
  return model ??= readModel(file);
}
