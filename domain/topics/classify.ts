import { categoryRow, hueOf, topicRow, type MlShare, type TopicRow } from './catalogue.ts';
import { mlShare } from './features.ts';
import { shippedModel, type Calibration, type Model } from './model.ts';
import { evidenceFor, scoresOf, type Scores } from './score.ts';
import type { Topic, TopicSource } from './topic.ts';

/** At most so many topics are given to a paper. */
export const topicLimit = 4;

/**
 * Points above its threshold that a topic of machine learning needs where hardly any, or only some, papers of the category are about it, with
 * an abstract and by the title alone: such a topic on another paper is the worst error.
 */
const NEEDS: Readonly<Record<MlShare, { abstract: number; title: number }>> = {
  none: { abstract: 3, title: 4 }, mixed: { abstract: 0.6, title: 0.6 }, core: { abstract: 0, title: 0 },
};

/** A chip's name has so many characters at most. */
const NAME_LENGTH = 24;

/**
 * Topics of a paper, what it is mostly about first, four at most; its first category alone, as `cat:<code>`, when no topic is certain;
 * none where it has no category either. The same source always gets the same topics.
 */
export function classify(source: TopicSource, model: Model = shippedModel()): Topic[] {
  const reading = source.abstract ? model.abstract : model.title;
  const said = scoresOf(source, reading);
  const topics = chosen(said.scores, source, model, reading.thresholds).map(({ index, row, margin }): Topic => ({
    id: row.id, name: row.name, group: row.group, hue: hueOf(row.group), score: probability(margin, reading.calibration),
    evidence: evidenceFor(index, said, reading, source),
  }));
  return topics.length > 0 ? topics : fallback(source.categories);
}

/** A topic that may be shown. */
export interface Candidate {
  /** In the model's tables. */
  index: number;
  row: TopicRow;
  score: number;
  /** How much the score is above the topic's threshold. */
  margin: number;
}

/** What orders topics: see `ModelFile`. */
export type Order = Pick<Model, 'topics' | 'primary' | 'primarySlope'>;

/** The topics that are certain enough, without parents of others among them, the four surest, in chip order. */
export function chosen(scores: Scores['scores'], { categories, abstract }: TopicSource, { topics, primary, primarySlope }: Order, thresholds: readonly number[]): Candidate[] {
  const needs = NEEDS[mlShare(categories) ?? 'core'][abstract ? 'abstract' : 'title'];
  const certain: Candidate[] = [];
  for (const [index, id] of topics.entries()) {
    const margin = scores[index]! - thresholds[index]!;
    if (margin < 0) continue;
    const row = topicRow(id);
    if (row !== null && (!row.ml || margin >= needs)) certain.push({ index, row, score: scores[index]!, margin });
  }
  const parents = new Set(certain.flatMap(({ row }) => row.parents));
  const rank = ({ index, score }: Candidate) => primarySlope * score + primary[index]!;
  return certain.filter(({ row }) => !parents.has(row.id))
    .sort((a, b) => b.margin - a.margin || a.index - b.index).slice(0, topicLimit)
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index);
}

/** 0–1: how often a topic so far above its threshold is right. */
function probability(margin: number, { slope, shown }: Calibration): number {
  return Math.round(1000 / (1 + ((1 - shown) / shown) * Math.exp(-slope * margin))) / 1000;
}

/** The first category: of arXiv by its own name, else as the site prints it. */
function fallback(categories: readonly string[]): Topic[] {
  const code = categories.find((printed) => categoryRow(printed) !== null) ?? categories.find((printed) => printed.trim() !== '');
  if (code === undefined) return [];
  const evidence = [{ words: code, field: 'category' as const, at: 0, share: 1 }];
  return [{ id: `cat:${code}`, name: categoryRow(code)?.name ?? shortened(code.trim()), group: 'category', hue: null, score: 0.5, evidence }];
}

function shortened(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}
