import { i18n } from '#i18n';
import { latestSession, LONGEST_MS, sessionMarkdown, type Session } from '../domain/session.ts';
import { decisionsSince } from '../storage/journal.ts';
import { seenLately } from '../storage/seen-lately.ts';
import { sessionWords } from './session-words.ts';
import { library } from './useLibrary.ts';
import type { Toasts } from './useToast.ts';

/** What the panel shows of the session, and how it is copied. */
export function sessions(toast: Pick<Toasts, 'show' | 'failed'>): { session(): Promise<Session | null>; onCopySession(session: Session): void } {
  return {
    session: async () => {
      const now = Date.now();
      const since = now - LONGEST_MS;
      return Promise.all([decisionsSince(library(), since), seenLately(library(), since, now)])
        .then(([decisions, seen]) => latestSession(decisions, seen.map(({ row: { key }, at }) => ({ key, at }))), (failure) => (toast.failed(failure), null));
    },
    onCopySession: (session) => {
      void navigator.clipboard.writeText(sessionMarkdown(session, sessionWords(session))).then(() => toast.show({ words: i18n.t('session.copied') }), toast.failed);
    },
  };
}
