import { i18n } from '#i18n';
import { minutesOf, type Session } from '../domain/session.ts';

/** "52 seen, 6 saved, 14 dismissed, 9 min" */
export function sessionWords(session: Session): string {
  const { seen, saved, dismissed, rated } = session;
  return [
    i18n.t('session.seen', [String(seen)]), i18n.t('session.saved', [String(saved.length)]),
    i18n.t('session.dismissed', [String(dismissed)]), ...(rated === 0 ? [] : [i18n.t('session.rated', [String(rated)])]), i18n.t('session.minutes', [String(minutesOf(session))]),
  ].join(', ');
}
