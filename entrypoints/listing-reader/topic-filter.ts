import { i18n } from '#i18n';
import type { Mark } from './mark.ts';

/** Dims the rows that are not about the topic (`null`: none), and says on its chips that it is chosen and how many rows have it. */
export function showFilter(marks: readonly Mark[], topic: string | null): void {
  const count = topic === null ? '' : i18n.t('mark.rowsOf', [String(rowsAbout(marks, topic)), String(marks.length)]);
  for (const mark of marks) {
    mark.host.toggleAttribute('data-dim', topic !== null && !hasTopic(mark, topic));
    for (const chip of mark.host.shadowRoot!.querySelectorAll<HTMLElement>('.chip')) {
      const isOn = chip.dataset.topic === topic;
      chip.setAttribute('aria-pressed', String(isOn));
      chip.setAttribute('aria-description', isOn ? `${count}\n${chip.title}` : chip.title);
    }
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
