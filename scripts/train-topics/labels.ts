import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../domain/topics/training/labels.tsv');

/** What one reader said of one paper (domain/topics/training/README.md says how). */
export interface Label {
  id: string;
  /** Who read it: a letter. */
  reader: string;
  /** `random`, or `sought` for the sake of rare topics. */
  drawn: 'random' | 'sought';
  primary: string;
  /** The primary first. */
  topics: string[];
  acceptable: string[];
  isMl: boolean;
}

/** All labels, in the order of the file; a paper read twice stands in it twice. */
export function readLabels(): Label[] {
  return readFileSync(FILE, 'utf8').split('\n').slice(1).filter((line) => line !== '').map((line) => {
    const [id = '', reader = '', drawn, topics = '', acceptable = '', ml] = line.split('\t');
    const list = topics.split(',');
    return { id, reader, drawn: drawn === 'sought' ? 'sought' : 'random', primary: list[0]!, topics: list, acceptable: acceptable === '-' ? [] : acceptable.split(','), isMl: ml === '1' };
  });
}

/** One label a paper: the first reader's. */
export function onePerPaper(labels: readonly Label[]): Label[] {
  return [...new Map(labels.toReversed().map((label) => [label.id, label])).values()].reverse();
}

/** How well two readers of the same papers agree, the second judged by the first as `topics/score.mjs` judges chips. */
export function agreement(labels: readonly Label[]): { papers: number; f1: number; primary: number; ml: number } {
  const pairs = [...Map.groupBy(labels, ({ id }) => id).values()].filter((pair) => pair.length === 2) as [Label, Label][];
  let [right, wrong, missed] = [0, 0, 0];
  for (const [one, other] of pairs) {
    for (const topic of other.topics.filter(isTopic)) {
      if (one.topics.includes(topic)) right++;
      else if (!one.acceptable.includes(topic)) wrong++;
    }
    missed += one.topics.filter((topic) => isTopic(topic) && !other.topics.includes(topic)).length;
  }
  const share = (holds: (pair: [Label, Label]) => boolean) => pairs.filter(holds).length / pairs.length;
  return { papers: pairs.length, f1: (2 * right) / (2 * right + wrong + missed), primary: share(([a, b]) => a.primary === b.primary), ml: share(([a, b]) => a.isMl === b.isMl) };
}

/** A topic, no category. */
export function isTopic(id: string): boolean {
  return !id.startsWith('cat:');
}
