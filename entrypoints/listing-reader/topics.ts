import type { ListedPaper } from '../../messaging/protocol.ts';
import type { TopicSource } from '../../domain/topics/topic.ts';
import { ask } from '../../messaging/ask.ts';

/** Papers a message carries: one view's worth, so that the rows in view do not wait for the rest. */
const PAPERS_A_MESSAGE = 40;

/** Chips of rows out of view are drawn together: every frame that changes a long page costs, whatever it changes. */
const REST_EVERY_MS = 300;

/** Asks for the topics of these papers, in their order; hands the first batch on as it comes, the rest a few times a second. */
export async function classifyPapers(
  papers: readonly ListedPaper[], signal: AbortSignal, onBatch: (batch: readonly ListedPaper[], isLast: boolean) => void,
): Promise<void> {
  let waiting: ListedPaper[] = [];
  let lastDrawn = -Infinity;
  for (let from = 0; from < papers.length && !signal.aborted; from += PAPERS_A_MESSAGE) {
    const batch = papers.slice(from, from + PAPERS_A_MESSAGE);
    const topics = await ask('classify', { papers: batch.map(sourceOf) });
    batch.forEach((paper, n) => { paper.topics = topics[n] ?? []; });
    waiting.push(...batch);
    const isLast = from + PAPERS_A_MESSAGE >= papers.length;
    if (signal.aborted || (!isLast && performance.now() - lastDrawn < REST_EVERY_MS)) continue;
    onBatch(waiting, isLast);
    waiting = [];
    lastDrawn = performance.now();
  }
}

function sourceOf({ paper }: ListedPaper): TopicSource {
  const { title, abstract, categories, keywords } = paper;
  return { title, categories, ...(abstract === undefined ? {} : { abstract }), ...(keywords === undefined ? {} : { keywords }) };
}
