import { categoryRow, hueOf, type MlShare, topicRow, type TopicRow } from './catalogue.ts';
import { type Case, casesFor } from './evidence.ts';
import type { Topic, TopicSource } from './topic.ts';

/** At most so many topics are given to a paper. */
export const topicLimit = 4;

/** Points that decide, found by trying values on labelled papers. */
export const tuning = {
  /** What a topic needs where most papers are about machine learning, or where nothing is known. */
  needs: 1.05,
  /** In a category with some machine learning. */
  needsMixed: 1.3,
  /** A topic that is not about machine learning, in a category it does not belong to. */
  needsAway: 1.9,
  /** A topic of machine learning where hardly any paper is about it: the worst error. */
  needsOutside: 2,
  /** Times this much without a single sure cue. */
  unsure: 1.3,
  /** Times this much for a topic that does not belong to the category. */
  foreign: 1.25,
  /** Added for a topic that does. */
  home: 0.15,
  /** Times this much when the title must do alone. */
  titleOnly: 1.15,
  /** Kinds of paper count this much, so that the subject comes first. */
  kind: 0.55,
  /** Part of the first topic's points that a further one needs. */
  share: 0.4,
  kindShare: 0.2,
};

/**
 * Topics of a paper, the surest first, four at most; the fallback `cat:<code>` alone when no topic is certain and the
 * source has a category of arXiv; none otherwise. The same source always gets the same topics.
 */
export function classify(source: TopicSource): Topic[] {
  const topics = chosen(source).map(({ row, points, found }) => ({
    id: row.id, name: row.name, group: row.group, hue: hueOf(row.group), score: scoreOf(points), evidence: found.evidence,
  }));
  return topics.length > 0 ? topics : fallback(source.categories);
}

interface Candidate {
  row: TopicRow;
  points: number;
  found: Case;
  /** The topic stands in one of the paper's categories. */
  isHome: boolean;
  isKind: boolean;
}

function chosen(source: TopicSource): Candidate[] {
  const share = mlShare(source.categories);
  const certain = [...casesFor(source)]
    .flatMap(([id, found]) => candidate(id, found, source))
    .filter((one) => one.points >= needed(one, share))
    .sort((a, b) => b.points - a.points || (a.row.id < b.row.id ? -1 : 1));
  const first = certain[0]?.points ?? 0;
  const close = certain.filter(({ points, isKind }) => points >= first * (isKind ? tuning.kindShare : tuning.share));
  const parents = new Set(close.flatMap(({ row }) => row.parents));
  return close.filter(({ row }) => !parents.has(row.id)).slice(0, topicLimit);
}

/** What kind of paper it is, not what it is about. */
const kinds = new Set(['benchmarks', 'survey', 'position', 'evaluation-methods']);

function candidate(id: string, found: Case, source: TopicSource): Candidate[] {
  const row = topicRow(id);
  if (!row) return [];
  const isHome = source.categories.some((code) => row.arxiv.includes(code));
  const isKind = kinds.has(id);
  const words = found.points * (source.abstract ? 1 : tuning.titleOnly) + (isHome ? tuning.home : 0);
  return [{ row, found, isHome, isKind, points: words * (isKind ? tuning.kind : 1) }];
}

function needed(one: Candidate, share: MlShare | null): number {
  const kind = one.isKind ? tuning.kind : 1;
  const unsure = one.found.sure ? 1 : tuning.unsure;
  return neededIn(one, share) * kind * unsure;
}

function neededIn({ row, found, isHome, isKind }: Candidate, share: MlShare | null): number {
  const foreign = isHome ? 1 : tuning.foreign;
  if (share === 'mixed') return tuning.needsMixed * foreign;
  if (share !== 'none') return tuning.needs;
  if (row.ml) return found.cues < 2 ? Infinity : tuning.needsOutside * foreign;
  return isHome || isKind ? tuning.needs : tuning.needsAway;
}

/** By the first category that is known; `null` when there is none. */
function mlShare(categories: string[]): MlShare | null {
  return categories.map((code) => categoryRow(code)?.ml ?? null).find((share) => share !== null) ?? null;
}

function fallback(categories: string[]): Topic[] {
  const code = categories.find((printed) => categoryRow(printed) !== null);
  const row = code === undefined ? null : categoryRow(code);
  if (code === undefined || !row) return [];
  const evidence = [{ words: code, field: 'category' as const, at: 0, share: 1 }];
  return [{ id: `cat:${code}`, name: row.name, group: 'category', hue: null, score: 0.5, evidence }];
}

/** 0–1; a sure cue in the title alone gives 0.74. */
function scoreOf(points: number): number {
  return Math.round((1 - Math.exp(-points)) * 1000) / 1000;
}
