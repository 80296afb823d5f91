import type { Verdict } from '../../domain/rules/rule.ts';
import { ask } from '../../messaging/ask.ts';
import { onMessage, type ListedPaper, type PaperToJudge } from '../../messaging/protocol.ts';
import { showVerdict, type Mark } from './mark.ts';
import { shownVerdict, type ShownVerdict } from './mark-words.ts';
import type { Feature, MakeFeature, PageView } from './page-view.ts';
import { inSlices } from './slices.ts';
import { tellPanels } from './tell.ts';

/** Papers a message carries. */
const PAPERS_A_MESSAGE = 100;

/** What the reader's rules say of the page's papers: rows that are muted are dimmed and say why, those watched say that too. */
export const rules: MakeFeature = (view) => new Rules(view);

class Rules implements Feature {
  #view: PageView;
  #verdicts = new Map<string, Verdict | null>();
  /** By which question a paper is asked about: answers to those before do not count any more. */
  #asking = new Map<string, number>();
  #questions = 0;
  #isDimming = false;

  constructor(view: PageView) {
    this.#view = view;
    const end = onMessage('rulesChanged', () => this.#askAgain());
    view.signal.addEventListener('abort', end, { once: true });
  }

  taken(): void {
    const papers = this.#view.papers();
    for (const key of this.#verdicts.keys()) if (!papers.has(key)) this.#verdicts.delete(key);
    for (const [key, paper] of papers) paper.verdict = this.#verdicts.get(key) ?? null;
  }

  drawn(): void {
    void this.#show(this.#view.layer.marks());
    const papers = [...this.#view.papers().values()];
    void this.#ask(papers.filter(({ key, topics }) => topics !== null && !this.#verdicts.has(key)));
  }

  known(keys: ReadonlySet<string>): void {
    void this.#show(this.#view.layer.marks(keys));
  }

  classified(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#asking.delete(key); // on other grounds than those that were asked about
    void this.#ask([...this.#view.papers().values()].filter(({ key }) => keys.has(key)));
  }

  returned(): void {
    this.#askAgain();
  }

  #askAgain(): void {
    this.#asking.clear();
    void this.#ask([...this.#view.papers().values()].filter(({ topics }) => topics !== null));
  }

  async #ask(papers: readonly ListedPaper[]): Promise<void> {
    const waiting = papers.filter(({ key }) => !this.#asking.has(key));
    const question = ++this.#questions;
    const isAsked = ({ key }: Pick<ListedPaper, 'key'>) => this.#asking.get(key) === question;
    for (const { key } of waiting) this.#asking.set(key, question);
    for (let from = 0; from < waiting.length && !this.#view.signal.aborted; from += PAPERS_A_MESSAGE) {
      const batch = waiting.slice(from, from + PAPERS_A_MESSAGE).filter(isAsked);
      if (batch.length === 0) continue;
      const verdicts = await ask('judge', { site: this.#view.page()?.reading.site ?? '', papers: batch.map(toJudge) }).catch(() => null); // rows stay as they are: the next reading asks again
      const answered = batch.map((paper, n) => ({ key: paper.key, verdict: verdicts?.[n] ?? null })).filter(isAsked);
      for (const { key } of answered) this.#asking.delete(key);
      if (verdicts !== null) await this.#take(answered);
    }
  }

  async #take(verdicts: readonly { key: string; verdict: Verdict | null }[]): Promise<void> {
    const changed = new Set<string>();
    for (const { key, verdict } of verdicts) {
      if (JSON.stringify(this.#verdicts.get(key) ?? null) !== JSON.stringify(verdict)) changed.add(key);
      this.#verdicts.set(key, verdict);
      const paper = this.#view.papers().get(key);
      if (paper !== undefined) paper.verdict = verdict;
    }
    if (changed.size === 0) return;
    await this.#show(this.#view.layer.marks(changed));
    tellPanels('pageRead', { url: location.href });
  }

  async #show(marks: readonly Mark[]): Promise<void> {
    if (this.#verdicts.size === 0) return;
    this.#dim();
    if ([...this.#verdicts.values()].some((one) => one?.kind === 'watch')) this.#view.looks.useRules('watched');
    await inSlices(marks, this.#view.signal, (slice) => {
      for (const mark of slice) showVerdict(mark, this.#shownAt(mark));
    });
  }

  /** Only while something is muted: rules for rows are not free. */
  #dim(): void {
    const isDimming = [...this.#verdicts.values()].some((one) => one?.kind === 'mute');
    if (isDimming || this.#isDimming) this.#view.looks.dim('muted', isDimming ? (mark) => this.#isMuted(mark.key) : null);
    this.#isDimming = isDimming;
  }

  #isMuted(key: string): boolean {
    const { saved, isUnmuted } = this.#view.kept.of(key);
    return this.#verdicts.get(key)?.kind === 'mute' && !saved && !isUnmuted;
  }

  /** What is saved is there to be read, whatever is muted. */
  #shownAt({ key, topics }: Mark): ShownVerdict | null {
    const verdict = this.#verdicts.get(key) ?? null;
    const { saved, isUnmuted } = this.#view.kept.of(key);
    if (verdict === null || (verdict.kind === 'mute' && saved)) return null;
    return shownVerdict(verdict, topics, verdict.kind === 'mute' && isUnmuted);
  }
}

function toJudge({ paper, identity, topics }: ListedPaper): PaperToJudge {
  const { title, abstract, authors, categories, keywords, venue, publishedOn } = paper;
  return {
    paper: {
      title, authors, categories, ...(abstract === undefined ? {} : { abstract }), ...(keywords === undefined ? {} : { keywords }),
      ...(venue === undefined ? {} : { venue: venue.name }), ...(publishedOn === undefined ? {} : { publishedOn }),
    },
    identity, topics: (topics ?? []).map(({ id }) => id),
  };
}
