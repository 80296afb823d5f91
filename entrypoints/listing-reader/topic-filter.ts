import { i18n } from '#i18n';
import type { Mark } from './mark.ts';
import type { PageView } from './page-view.ts';
import { tellPanels } from './tell.ts';

/** The topic a page is filtered by: rows without it are dimmed, its chips say that it is chosen. */
export class TopicFilter {
  #view: PageView;
  #topic: string | null = null;
  /** Whose chips say that they are chosen. */
  #shown: string | null = null;

  constructor(view: PageView) {
    this.#view = view;
  }

  get topic(): string | null {
    return this.#topic;
  }

  /** A chip was pressed: filters by its topic, or no longer. */
  toggle(topic: string): void {
    this.apply(this.#topic === topic ? null : topic);
    tellPanels('filtered', { topic: this.#topic });
  }

  /** `null`: all rows are shown. */
  apply(topic: string | null): void {
    const marks = this.#view.layer.marks();
    if (topic !== this.#topic) this.#view.say(filterWords(marks, topic));
    this.#topic = topic;
    const page = this.#view.page();
    if (page !== null) page.reading.filter = topic;
    this.show();
  }

  /** Rows or topics have changed. */
  show(): void {
    const topic = this.#topic;
    this.#view.looks.dim('filter', topic === null ? null : (mark) => !hasTopic(mark, topic));
    showChips(this.#view.layer.marks(), topic, this.#shown);
    this.#shown = topic;
  }

  /** Nothing to be done where there is no filter. */
  showAgain(): void {
    if (this.#topic !== null) this.show();
  }

  /** Where the last paper of the topic has gone, the filter goes too. */
  dropIfGone(): void {
    const topic = this.#topic;
    const isThere = [...this.#view.papers().values()].some(({ topics }) => topics?.some(({ id }) => id === topic));
    if (topic !== null && !isThere) this.toggle(topic);
  }
}

/** Says on the topic's chips that it is chosen, and how many rows have it; `before`: the one whose chips said so until now. */
export function showChips(marks: readonly Mark[], topic: string | null, before: string | null): void {
  const count = topic === null ? '' : i18n.t('mark.rowsOf', [String(rowsAbout(marks, topic)), String(marks.length)]);
  for (const { host } of marks.filter(({ topics }) => topics.some(({ id }) => id === topic || id === before))) for (const chip of host.shadowRoot!.querySelectorAll<HTMLElement>('.chip')) {
    const isOn = chip.dataset.topic === topic;
    if (!isOn && chip.dataset.topic !== before) continue;
    chip.setAttribute('aria-pressed', String(isOn));
    chip.setAttribute('aria-description', isOn ? `${count}\n${chip.title}` : chip.title);
  }
}

/** How many rows are about the topic, `null`: that all are shown again. */
export function filterWords(marks: readonly Mark[], topic: string | null): string {
  if (topic === null) return i18n.t('mark.allRows', marks.length);
  const name = marks.flatMap(({ topics }) => topics).find(({ id }) => id === topic)?.name ?? topic;
  const count = rowsAbout(marks, topic);
  return i18n.t('mark.rowsAbout', count, [String(count), String(marks.length), name]);
}

function rowsAbout(marks: readonly Mark[], topic: string): number {
  return marks.filter((mark) => hasTopic(mark, topic)).length;
}

function hasTopic({ topics }: Mark, topic: string): boolean {
  return topics.some(({ id }) => id === topic);
}
