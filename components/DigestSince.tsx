import { i18n } from '#i18n';
import type { DigestDiff } from '../domain/digest.ts';
import { agoWords } from './date-words.ts';

/** "11 new, 3 rose since 09:12": what has become of the digest since its reader was there. */
export function DigestSince({ digest: { since, fresh, rose, gone } }: { digest: DigestDiff }) {
  const when = agoWords(since, true);
  const parts = [
    fresh > 0 && i18n.t('panel.sinceFresh', [String(fresh)]),
    rose > 0 && i18n.t('panel.sinceRose', [String(rose)]),
    gone > 0 && i18n.t('panel.sinceGone', [String(gone)]),
  ].filter((part) => part !== false);
  const words = parts.length === 0 ? i18n.t('panel.sinceNothing', [when]) : i18n.t('panel.since', [parts.join(', '), when]);
  return <p class={`sum since${fresh > 0 ? ' has-new' : ''}`} title={rose > 0 ? i18n.t('panel.sinceRoseIs') : undefined}>{words}</p>;
}
