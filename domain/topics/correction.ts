import { isSamePaper, keysOf } from '../duplicates.ts';
import type { PaperIdentity } from '../paper.ts';

/** The reader's word that a paper is not about a topic. Plain data: it is stored as it is. */
export interface Correction {
  /** UUID. */
  id: string;
  /** Everything the paper may be asked for by. */
  keys: string[];
  paper: PaperIdentity;
  /** Id of the topic. */
  topic: string;
  /** The paper's title as it was printed. */
  title: string;
  /** Instant, ISO 8601 UTC. */
  at: string;
}

/** Ids of the topics that are wrong for each of these papers, in their order. */
export function wrongTopics(papers: readonly PaperIdentity[], corrections: readonly Correction[]): string[][] {
  if (corrections.length === 0) return papers.map(() => []);
  const byKey = new Map<string, Correction[]>();
  for (const one of corrections) for (const key of one.keys) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  return papers.map((paper) => {
    const close = new Set(keysOf(paper).flatMap((key) => byKey.get(key) ?? []));
    return [...new Set([...close].filter((one) => isSamePaper(one.paper, paper)).map(({ topic }) => topic))];
  });
}

/** The corrections as a file to hand on: papers, topics and when, nothing else. */
export function feedbackText(corrections: readonly Correction[]): string {
  const rows = corrections.map(({ keys, title, topic, at }) => ({ keys, title, topic, at }));
  return `${JSON.stringify({ version: 1, corrections: rows }, null, 1)}\n`;
}
