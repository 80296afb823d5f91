import { i18n } from '#i18n';
import type { Act, DecisionVerb, StandingDecision } from '../domain/decision.ts';
import { STATUS_WORDS } from './status-words.ts';

const DONE = {
  save: ['decided.save', 'decided.saveSeveral'], remove: ['decided.remove', 'decided.removeSeveral'], dismiss: ['decided.dismiss', 'decided.dismissSeveral'],
  restore: ['decided.restore', 'decided.restoreSeveral'], tags: ['decided.tags', 'decided.tagsSeveral'],
  unmute: ['decided.unmute', 'decided.unmuteSeveral'], mute: ['decided.mute', 'decided.muteSeveral'],
} as const;

const STANDING = {
  save: ['standing.save', 'standing.saveSeveral'], remove: ['standing.remove', 'standing.removeSeveral'], dismiss: ['standing.dismiss', 'standing.dismissSeveral'],
  restore: ['standing.restore', 'standing.restoreSeveral'], status: ['standing.status', 'standing.statusSeveral'], rating: ['standing.rating', 'standing.ratingSeveral'],
  tags: ['standing.tags', 'standing.tagsSeveral'], note: ['standing.note', 'standing.note'], merge: ['standing.merge', 'standing.merge'],
  unmute: ['standing.unmute', 'standing.unmuteSeveral'], mute: ['standing.mute', 'standing.muteSeveral'], take: ['standing.take', 'standing.take'], refuse: ['standing.refuse', 'standing.refuse'],
  import: ['standing.import', 'standing.import'], undo: ['standing.other', 'standing.other'],
} as const satisfies Record<DecisionVerb, unknown>;

/** "18 saved", "Dismissed: TITLE". */
export function decidedWords(act: Act, title: string, papers: number): string {
  if (act.verb === 'status') {
    const status = i18n.t(STATUS_WORDS[act.status]);
    return papers === 1 ? i18n.t('decided.status', [title, status]) : i18n.t('decided.statusSeveral', [String(papers), status]);
  }
  if (act.verb === 'rating') return ratedWords(act.rating, title, papers);
  const [one, several] = DONE[act.verb];
  return papers === 1 ? i18n.t(one, [title]) : i18n.t(several, [String(papers)]);
}

function ratedWords(rating: number | null, title: string, papers: number): string {
  if (rating === null) return papers === 1 ? i18n.t('decided.unrated', [title]) : i18n.t('decided.unratedSeveral', [String(papers)]);
  return papers === 1 ? i18n.t('decided.rating', [title, String(rating)]) : i18n.t('decided.ratingSeveral', [String(papers), String(rating)]);
}

/** What an undo would take back, or has: "18 saved", "dismissed: TITLE". */
export function standingWords({ verb, title, papers }: Omit<StandingDecision, 'id'>): string {
  const [one, several] = STANDING[verb];
  return verb !== 'import' && papers === 1 ? i18n.t(one, [title]) : i18n.t(several, [String(papers)]);
}
