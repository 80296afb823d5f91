import { chosen, type Order } from '../../domain/topics/classify.ts';
import type { Rules } from '../../domain/topics/model.ts';
import type { TopicSource } from '../../domain/topics/topic.ts';
import { TOPICS, topicIndex } from './examples.ts';
import type { Read } from './fit.ts';
import { judge, type Judgement } from './judge.ts';

/** Thresholds and calibration of one way to read papers. */
export type Certainty = Pick<Rules, 'thresholds' | 'calibration'>;

/** How strongly a topic's own offset is held to the common one, in papers. */
const HOLD = 4;

/**
 * Thresholds for papers scored by models that had not seen them: a topic is shown from one probability on, which is the best when precision
 * counts `1 / beta²` times what recall does. A wrong chip costs more trust than a missing one.
 */
export function certaintyFrom(scored: readonly Float32Array[], read: readonly Read[], beta: number): Certainty {
  const { slope, offsets } = calibrate(scored, read);
  const [sources, labels] = [read.map(({ source }) => source), read.map(({ label }) => label)];
  const at = (shown: number) => offsets.map((offset) => (Math.log(shown / (1 - shown)) - offset) / slope);
  let best = { shown: 0.5, worth: -1 };
  for (let shown = 0.3; shown <= 0.8; shown += 0.02) {
    const { precision, recall } = judge(chipsOf(scored, sources, EVEN, at(shown)), labels);
    const worth = ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall || 1);
    if (worth > best.worth) best = { shown, worth };
  }
  return { thresholds: at(best.shown), calibration: { slope, shown: best.shown } };
}

/** No topic before another but by its score. */
export const EVEN: Order = { topics: [...TOPICS], primary: TOPICS.map(() => 0), primarySlope: 1 };

/** Chips of papers by the rules that the extension uses. */
export function chipsOf(scored: readonly Float32Array[], sources: readonly TopicSource[], order: Order, thresholds: readonly number[]): string[][] {
  return scored.map((scores, n) => {
    const topics = chosen(scores, sources[n]!, order, thresholds).map(({ row }) => row.id);
    const [category] = sources[n]!.categories;
    return topics.length > 0 || category === undefined ? topics : [`cat:${category}`];
  });
}

/** One slope for all topics, an offset each: logistic regression on how often scores were right. */
function calibrate(scored: readonly Float32Array[], read: readonly Read[]): { slope: number; offsets: number[] } {
  const cases = TOPICS.map((): { score: number; right: number }[] => []);
  for (const [n, { label }] of read.entries()) for (const [topic, id] of TOPICS.entries()) {
    const score = scored[n]![topic]!;
    if (score > -7 && !label.acceptable.includes(id)) cases[topic]!.push({ score, right: label.topics.includes(id) ? 1 : 0 });
  }
  let slope = 1;
  let common = 0;
  const own = TOPICS.map(() => 0);
  for (let round = 0; round < 400; round++) {
    let [slopePull, commonPull, weight] = [0, 0, 0];
    for (const [topic, list] of cases.entries()) {
      let [pull, curve] = [own[topic]! * HOLD, HOLD];
      for (const { score, right } of list) {
        const p = 1 / (1 + Math.exp(-slope * score - common - own[topic]!));
        pull += p - right;
        curve += p * (1 - p);
        commonPull += p - right;
        slopePull += (p - right) * score;
        weight += p * (1 - p);
      }
      own[topic]! -= (0.5 * pull) / curve;
    }
    common -= (0.5 * commonPull) / weight;
    slope -= (0.1 * slopePull) / (weight * 9);
  }
  return { slope, offsets: own.map((one) => common + one) };
}

/** For each topic how much more a paper is about it than about others beside it, and what a point of score counts against that. */
export function orderFrom(scored: readonly Float32Array[], read: readonly Read[], thresholds: readonly number[]): Omit<Order, 'topics'> {
  const primary = TOPICS.map(() => 0);
  let slope = 0.4;
  const cases = read.flatMap(({ label }, n) => {
    const shown = [...TOPICS.keys()].filter((topic) => scored[n]![topic]! >= thresholds[topic]! - 0.5);
    const first = topicIndex.get(label.primary);
    return first !== undefined && shown.length > 1 && shown.includes(first) ? [{ shown, first, scores: scored[n]! }] : [];
  });
  for (let epoch = 0; epoch < 40; epoch++) for (const { shown, first, scores } of cases) {
    const ranks = shown.map((topic) => slope * scores[topic]! + primary[topic]!);
    const most = Math.max(...ranks);
    const sum = ranks.reduce((all, rank) => all + Math.exp(rank - most), 0);
    for (const [k, topic] of shown.entries()) {
      const off = Math.exp(ranks[k]! - most) / sum - (topic === first ? 1 : 0);
      primary[topic]! -= 0.08 * (off + 0.03 * primary[topic]!);
      slope -= 0.002 * off * scores[topic]!;
    }
  }
  return { primary, primarySlope: slope };
}

/** Judged half by half, each ordered by what the other half teaches, so that no paper's own primary is used for it. */
export function judgeOrdered(scored: readonly Float32Array[], read: readonly Read[], thresholds: readonly number[]): Judgement {
  const chips: string[][] = [];
  for (const half of [0, 1]) {
    const others = [...read.keys()].filter((n) => n % 2 !== half);
    const order = { ...EVEN, ...orderFrom(others.map((n) => scored[n]!), others.map((n) => read[n]!), thresholds) };
    for (const [n, { source }] of read.entries()) if (n % 2 === half) chips[n] = chipsOf([scored[n]!], [source], order, thresholds)[0]!;
  }
  return judge(chips, read.map(({ label }) => label));
}
