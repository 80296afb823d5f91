import { makeCitationKey } from '../../domain/citation-key.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { begin as beginBibtex } from '../../domain/formats/bibtex.ts';
import type { KeyedPaper } from '../../domain/formats/keys.ts';
import { markdownLink } from '../../domain/links.ts';
import type { Paper } from '../../domain/paper.ts';
import { onMessage, sendMessage, type PanelShows, type PanelWish } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { recordsOf } from '../../storage/reading-list.ts';
import { keyScheme } from '../../storage/settings.ts';
import { triageKeys } from '../../storage/triage-keys.ts';
import { browserKeys } from './browser-commands.ts';
import { openPanel } from './panel.ts';

/** The panel may only just be opening. */
const PATIENCE_MS = 1_500;
const PAUSE_MS = 100;
/** Only the panel that shows the tab answers, and that at once. */
const ANSWER_MS = 400;

/** Answers what the keys on pages ask for. */
export function answerKeys(db: GlossDatabase): void {
  onMessage('triageKeys', () => triageKeys(db));
  onMessage('browserKeys', () => browserKeys());
  onMessage('cite', async ({ data }) => {
    const { paper, as } = check.citeMessage(data);
    return as === 'markdown' ? markdownLink(paper) : bibtexOf(await citedOf(db, paper));
  });
  onMessage('panelWants', async ({ data, sender }) => {
    const wish = check.panelWantsMessage(data);
    const tabId = sender.tab?.id;
    if (tabId === undefined) return 'shut';
    if (!import.meta.env.FIREFOX) await openPanel(sender.tab?.windowId); // there a press on a page counts as one on us
    return showInPanel(wish, tabId);
  });
}

/** A page is told the citation key that the paper has here, and nothing of the reader's own: no tags, no notes. */
async function citedOf(db: GlossDatabase, paper: Paper): Promise<KeyedPaper> {
  const identity = identityOf(paper);
  const [known] = await recordsOf(db, [identity]);
  const { identifiers, titleKey } = identity;
  const citationKey = known?.record.citationKey ?? makeCitationKey(paper, () => false, await keyScheme(db));
  return { key: citationKey, record: { id: 'cited', identifiers, titleKey, paper, changedAt: '1970-01-01T00:00:00.000Z', citationKey }, notes: [] };
}

function bibtexOf(cited: KeyedPaper): string {
  return String(beginBibtex([cited.key]).paper(cited));
}

async function showInPanel(wish: PanelWish, tabId: number): Promise<PanelShows> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const shows = await Promise.race([sendMessage('showWanted', { ...wish, tabId }).catch(() => null), pause(ANSWER_MS)]);
    if (shows !== null) return shows;
    await pause(PAUSE_MS);
  }
  return 'shut';
}

function pause(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), ms));
}
