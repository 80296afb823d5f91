import { i18n } from '#i18n';
import type { Outcome } from '../targets/zotero-sending.ts';
import { Notice } from './Notice.tsx';
import type { Report } from './Zotero.tsx';

const WHY_WORDS = {
  unanswered: 'zotero.stoppedAnswering', 'not-zotero': 'zotero.notZotero', blocked: 'zotero.blocked', outdated: 'zotero.outdated', 'read-only': 'zotero.readOnly',
  'target-gone': 'zotero.failed', failed: 'zotero.failed',
} as const;

/** What came of the last press: done, partly done with which and why, or not begun. */
export function ZoteroReport({ report }: { report: Report }) {
  if (report.kind !== 'outcome') {
    const isBusy = report.kind === 'busy';
    return <Notice title={i18n.t(isBusy ? 'zotero.busy' : 'zotero.targetGone')} isWarning><p>{i18n.t(isBusy ? 'zotero.busyNext' : 'zotero.targetGoneNext')}</p></Notice>;
  }
  const { outcome, place, titles } = report;
  const { sent, misplaced, refused, unknown, left, why } = outcome;
  const total = sent.length + refused.length + unknown.length + left.length;
  const isWhole = sent.length === total && misplaced.length === 0;
  if (isWhole) return <div class="notice done"><h2>{i18n.t('zotero.done', sent.length, [String(sent.length), place])}</h2></div>;
  const isStopped = left.length > 0 && why === null;
  return (
    <Notice title={titleOf(outcome, total)} isWarning={!isStopped}>
      {misplaced.length > 0 && <p>{i18n.t('zotero.misplaced', misplaced.length, [String(misplaced.length), place])}</p>}
      {refused.length > 0 && (
        <>
          <p>{i18n.t('zotero.notStored', refused.length)}</p>
          <ul>{refused.map((id) => <li key={id}>{titles.get(id)}</li>)}</ul>
        </>
      )}
      {unknown.length > 0 && <p>{i18n.t('zotero.unknown', unknown.length)}</p>}
      {left.length > 0 && <p>{i18n.t(isStopped ? 'zotero.leftStopped' : 'zotero.left', left.length)} {why !== null && i18n.t(WHY_WORDS[why])}</p>}
    </Notice>
  );
}

function titleOf({ sent, unknown }: Outcome, total: number): string {
  if (sent.length === 0 && unknown.length > 0) return i18n.t('zotero.notRunning');
  return sent.length === 0 ? i18n.t('zotero.none') : i18n.t('zotero.partly', total, [String(sent.length), String(total)]);
}
