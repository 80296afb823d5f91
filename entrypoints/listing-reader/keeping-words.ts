import { i18n } from '#i18n';
import type { Act } from '../../domain/decision.ts';

const DONE = {
  save: ['decided.save', 'decided.saveSeveral'], remove: ['decided.remove', 'decided.removeSeveral'], dismiss: ['decided.dismiss', 'decided.dismissSeveral'],
  restore: ['decided.restore', 'decided.restoreSeveral'], rating: ['decided.rating', 'decided.ratingSeveral'], tags: ['decided.tags', 'decided.tagsSeveral'],
  status: ['decided.status', 'decided.statusSeveral'], unmute: ['decided.unmute', 'decided.unmuteSeveral'], mute: ['decided.mute', 'decided.muteSeveral'],
} as const;
const FAILED = {
  save: 'mark.saveFailed', remove: 'mark.removeFailed', dismiss: 'mark.dismissFailed', restore: 'mark.restoreFailed', status: 'mark.changeFailed', rating: 'mark.changeFailed', tags: 'mark.changeFailed', unmute: 'mark.changeFailed', mute: 'mark.changeFailed',
} as const;
const STATUS = { 'to-read': 'status.toRead', reading: 'status.reading', read: 'status.read', skipped: 'status.skipped' } as const;

/** "Saved: TITLE. 5 of 52", "6 saved. 11 of 52", "Dismissed: TITLE". */
export function keepingWords(act: Act, titles: readonly string[], saved: number, papers: number): string {
  const done = decidedWords(act, titles);
  if (act.verb === 'save') return i18n.t('mark.ofAll', [done, String(saved), String(papers)]);
  return act.verb === 'remove' ? i18n.t('mark.ofAllSaved', [done, String(saved), String(papers)]) : done;
}

/** "Saved: TITLE", "6 saved". */
export function decidedWords(act: Act, titles: readonly string[]): string {
  const [one, several] = DONE[act.verb];
  const status = act.verb === 'status' ? i18n.t(STATUS[act.status]) : '';
  return titles.length === 1 ? i18n.t(one, [titles[0]!, status]) : i18n.t(several, [String(titles.length), status]);
}

export function failedWords({ verb }: Act, titles: readonly string[], why: string): string {
  return i18n.t(FAILED[verb], [titles.length === 1 ? titles[0]! : i18n.t('panel.papers', titles.length), why]);
}
