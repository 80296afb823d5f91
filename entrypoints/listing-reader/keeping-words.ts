import { i18n } from '#i18n';
import { decidedWords } from '../../components/decision-words.ts';
import type { Act } from '../../domain/decision.ts';

const FAILED = {
  save: 'mark.saveFailed', remove: 'mark.removeFailed', dismiss: 'mark.dismissFailed', restore: 'mark.restoreFailed', status: 'mark.changeFailed', rating: 'mark.changeFailed', tags: 'mark.changeFailed', unmute: 'mark.changeFailed', mute: 'mark.changeFailed',
} as const;

/** "Saved: TITLE. 5 of 52", "6 saved. 11 of 52", "Dismissed: TITLE". */
export function keepingWords(act: Act, titles: readonly string[], saved: number, papers: number): string {
  const done = decidedWords(act, titles[0] ?? '', titles.length);
  if (act.verb === 'save') return i18n.t('mark.ofAll', [done, String(saved), String(papers)]);
  return act.verb === 'remove' ? i18n.t('mark.ofAllSaved', [done, String(saved), String(papers)]) : done;
}

export function failedWords({ verb }: Act, titles: readonly string[], why: string): string {
  return i18n.t(FAILED[verb], [titles.length === 1 ? titles[0]! : i18n.t('panel.papers', titles.length), why]);
}
