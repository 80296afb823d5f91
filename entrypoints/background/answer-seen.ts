import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { PaperIdentity } from '../../domain/paper.ts';
import type { PaperState } from '../../domain/reading-list.ts';
import { seenFrom, type WhetherSeen } from '../../domain/seen.ts';
import { onMessage } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { hasSeenAny, rememberSeen, seenBefore } from '../../storage/seen.ts';
import { pruneSeen, seenSettings } from '../../storage/seen-keeping.ts';

/** Long enough for a page that has woken us to have been answered. */
const PRUNE_AFTER_MS = 5_000;

/** Quiet on light and dark toolbars. */
const BADGE = { background: '#5f6b7a', text: '#ffffff' };
const MOST_SHOWN = 999;

/** What was told last is stored before anything is looked up: a page may be left for the one that asks. */
let storing: Promise<unknown> = Promise.resolve();

/** Keeps what pages tell that was seen, says on the toolbar icon how many papers are new, and throws away what is to be kept no longer. */
export function answerSeen(db: GlossDatabase): void {
  onMessage('seen', ({ data }) => {
    const seen = check.seenMessage(data);
    const stored = storing.then(async () => {
      const nowMs = Date.now();
      if ((await seenSettings(db)).isKept) await rememberSeen(db, seen, nowMs);
    });
    storing = stored.catch(() => undefined);
    return stored;
  });
  onMessage('newOnPage', async ({ data, sender }) => {
    const { count } = check.newOnPageMessage(data);
    if (sender.tab?.id === undefined || sender.frameId !== 0) return;
    const { hasBadge } = await seenSettings(db);
    await showNew(sender.tab.id, hasBadge ? (count ?? 0) : 0);
  });
  setTimeout(() => void pruneSeen(db, Date.now()).catch(() => undefined), PRUNE_AFTER_MS); // the next start tries again
}

/** The states with whether each paper was seen before `since`; a ledger that can't be asked keeps nobody from the rest. */
export async function withSeen(db: GlossDatabase, papers: readonly PaperIdentity[], since: string, states: Promise<(PaperState | null)[]>): Promise<(PaperState | null)[]> {
  const seen = await whetherSeen(db, papers, since).catch((): WhetherSeen[] => papers.map(() => 'unknown'));
  return (await states).map((state, n) => (seen[n] == null ? state : { ...(state ?? { id: null, status: null, notes: 0 }), seen: seen[n] }));
}

async function whetherSeen(db: GlossDatabase, papers: readonly PaperIdentity[], since: string): Promise<WhetherSeen[]> {
  await storing;
  const nowMs = Date.now();
  const settings = await seenSettings(db);
  if (!settings.isKept) return papers.map(() => 'unknown');
  const times = { from: seenFrom(settings, nowMs), since: Math.min(nowMs, Date.parse(since)), now: nowMs };
  const seen = await seenBefore(db, papers, times);
  // To a reader who has seen nothing yet everything is new, so that it says nothing.
  return seen.some((one) => one !== null) || (await hasSeenAny(db, times)) ? seen : papers.map(() => 'unknown');
}

/** In this tab, until it shows another page. Tabs that are gone do not mind. */
async function showNew(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  const title = i18n.t('extension.action');
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.background }), browser.action.setBadgeTextColor({ tabId, color: BADGE.text }),
    browser.action.setBadgeText({ tabId, text }), browser.action.setTitle({ tabId, title: count === 0 ? title : i18n.t('extension.newOnPage', count, [String(count), title]) }),
  ]).catch(() => undefined);
}
