import { BEGINNING, rankedAuthors, sourceOf } from '../../domain/ranking/source.ts';
import { ask } from '../../messaging/ask.ts';
import { onMessage, type ListedPaper, type PaperToRank } from '../../messaging/protocol.ts';
import { showLike, type Mark } from './mark.ts';
import type { Feature, MakeFeature, PageView } from './page-view.ts';
import { inSlices } from './slices.ts';
import { tellPanels } from './tell.ts';
import { whenIdleAfterLoad } from './timing.ts';

/** Papers a message carries. */
const PAPERS_A_MESSAGE = 100;
/** All else comes first; decisions that follow each other are asked about together. */
export const PAUSE_MS = 1_500;

/** Says on rows how many saved papers theirs is truly like. */
export const likeYours: MakeFeature = (view) => new LikeYours(view);

class LikeYours implements Feature {
  #view: PageView;
  #counts = new Map<string, number>();
  /** Counted on today's grounds. */
  #told = new Set<string>();
  /** Goes up when the grounds are others: answers on their way do not count any more. */
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;

  constructor(view: PageView) {
    this.#view = view;
    const { signal } = view;
    const end = onMessage('rankingChanged', () => this.#beginAnew());
    document.addEventListener('visibilitychange', () => this.#askSoon(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      end();
    }, { once: true });
  }

  taken(): void {
    const papers = this.#view.papers();
    for (const key of this.#counts.keys()) if (!papers.has(key)) this.#forget(key);
    for (const paper of papers.values()) put(paper, this.#counts.get(paper.key) ?? 0);
  }

  drawn(): void {
    void this.#show(this.#view.layer.marks());
    this.#askSoon();
  }

  known(keys: ReadonlySet<string>): void {
    void this.#show(this.#view.layer.marks(keys));
    this.#askSoon();
  }

  classified(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#told.delete(key);
    this.#askSoon();
  }

  /** What was said of a row before it was decided about stays in the panel, where it would be missed by whoever is reading it. */
  decided(): void {
    this.#askAgain();
  }

  #beginAnew(): void {
    for (const paper of this.#view.papers().values()) if (!this.#isOpen(paper.key)) {
      this.#forget(paper.key);
      put(paper, 0);
    }
    this.#askAgain();
  }

  #askAgain(): void {
    this.#round += 1;
    this.#told.clear();
    this.#askSoon();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    if (!this.#view.signal.aborted) this.#timer = setTimeout(() => whenIdleAfterLoad(this.#view.signal, () => void this.#ask()), PAUSE_MS);
  }

  /** In a tab that is seen; the others ask when they are. */
  async #ask(): Promise<void> {
    if (this.#isAsking || this.#view.signal.aborted || document.visibilityState !== 'visible') return;
    this.#isAsking = true;
    const round = this.#round;
    const open = [...this.#view.papers().values()].filter(({ key, topics }) => topics !== null && this.#isOpen(key) && !this.#told.has(key));
    for (let from = 0; from < open.length; from += PAPERS_A_MESSAGE) {
      const batch = open.slice(from, from + PAPERS_A_MESSAGE);
      const counts = await ask('likeYours', { papers: batch.map(toRank) }).catch(() => undefined);
      if (round !== this.#round || this.#view.signal.aborted || counts === undefined) break; // rows stay as they are until they are asked about again
      await this.#take(counts === null ? open : batch, counts ?? []);
      if (counts === null) break; // of no paper can anything be told
    }
    this.#isAsking = false;
    if (round !== this.#round) this.#askSoon();
  }

  async #take(papers: readonly ListedPaper[], counts: readonly number[]): Promise<void> {
    const changed = new Set<string>();
    papers.forEach(({ key }, n) => {
      const count = counts[n] ?? 0;
      if ((this.#counts.get(key) ?? 0) !== count) changed.add(key);
      this.#counts.set(key, count);
      this.#told.add(key);
      const paper = this.#view.papers().get(key);
      if (paper !== undefined) put(paper, count);
    });
    if (changed.size === 0) return;
    await this.#show(this.#view.layer.marks(changed));
    tellPanels('pageRead', { url: location.href });
  }

  async #show(marks: readonly Mark[]): Promise<void> {
    if (this.#counts.size === 0) return;
    await inSlices(marks, this.#view.signal, (slice) => {
      for (const mark of slice) showLike(mark, this.#isOpen(mark.key) ? (this.#counts.get(mark.key) ?? 0) : 0);
    });
  }

  #forget(key: string): void {
    this.#counts.delete(key);
    this.#told.delete(key);
  }

  /** Known to be neither saved nor dismissed. */
  #isOpen(key: string): boolean {
    const { saved, isDismissed } = this.#view.kept.of(key);
    return this.#view.kept.isKnown(key) && !saved && !isDismissed;
  }
}

function put(paper: ListedPaper, count: number): void {
  if (count > 0) paper.like = count;
  else delete paper.like;
}

function toRank({ paper, topics }: ListedPaper): PaperToRank {
  const { abstract, authors, ...source } = sourceOf(paper, topics ?? []);
  return {
    ...source, authors: [...rankedAuthors(authors)], categories: [...source.categories], topics: source.topics.map(({ id }) => id), ...(abstract === undefined ? {} : { abstract: abstract.slice(0, BEGINNING) }),
  };
}
