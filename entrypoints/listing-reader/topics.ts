import type { ListedPaper, ListedSource } from '../../messaging/protocol.ts';
import { ask } from '../../messaging/ask.ts';
import { sameSource } from './readings.ts';
import { inViewFirst } from './slices.ts';

/** Papers a message carries: one view's worth, so that the rows in view do not wait for the rest. */
const PAPERS_A_MESSAGE = 40;

/** Chips of rows out of view are drawn together: every frame that changes a long page costs, whatever it changes. */
const REST_EVERY_MS = 300;

/** Asks for topics of a page's papers. What was answered before the reader said something else is asked for again, and shown until then. */
export class TopicQuestions {
  #outdated = new WeakSet<ListedPaper>();
  /** Goes up with everything that the reader says of topics. */
  #said = 0;

  /** Whether the paper's topics are not known, or not as the reader wants them now. */
  isOpen(paper: ListedPaper): boolean {
    return paper.topics === null || this.#outdated.has(paper);
  }

  /** Topics given before, where they hold for what the paper is now; `null` where they have to be asked for. */
  stillGiven(before: ListedPaper | undefined, now: ListedPaper): ListedPaper['topics'] {
    return before !== undefined && sameSource(before, now) && !this.isOpen(before) ? before.topics : null;
  }

  /** The reader has said something of these papers' topics: answers on their way no longer count. */
  askAgain(papers: readonly ListedPaper[]): void {
    this.#said += 1;
    for (const paper of papers) this.#outdated.add(paper);
  }

  /** Asks for the topics of these papers, in their order; hands the first batch on as it comes, the rest a few times a second. */
  async ask(papers: readonly ListedPaper[], signal: AbortSignal, onBatch: (batch: readonly ListedPaper[], isLast: boolean) => void): Promise<void> {
    const asked = this.#said;
    let waiting: ListedPaper[] = [];
    let lastDrawn = -Infinity;
    for (let from = 0; from < papers.length && !signal.aborted; from += PAPERS_A_MESSAGE) {
      const batch = papers.slice(from, from + PAPERS_A_MESSAGE);
      const topics = await ask('classify', { papers: batch.map(sourceOf) });
      if (asked !== this.#said) return onBatch(waiting, false); // asked again by now
      for (const [n, paper] of batch.entries()) {
        paper.topics = topics[n] ?? [];
        this.#outdated.delete(paper);
      }
      waiting.push(...batch);
      const isLast = from + PAPERS_A_MESSAGE >= papers.length;
      if (signal.aborted || (!isLast && performance.now() - lastDrawn < REST_EVERY_MS)) continue;
      onBatch(waiting, isLast);
      waiting = [];
      lastDrawn = performance.now();
    }
  }
}

/** Papers whose rows are in view come first; `places[i]` is where row `i` is. */
export function inReadingOrder(papers: readonly ListedPaper[], places: readonly (Element | null)[]): readonly ListedPaper[] {
  if (papers.some(({ rows }) => places[rows[0]!] == null)) return papers;
  return inViewFirst(papers, ({ rows }) => places[rows[0]!]!);
}

function sourceOf({ paper, identity }: ListedPaper): ListedSource {
  const { title, abstract, categories, keywords } = paper;
  const source = { title, categories, ...(abstract === undefined ? {} : { abstract }), ...(keywords === undefined ? {} : { keywords }) };
  return { paper: identity, source };
}
