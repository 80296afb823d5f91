import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { entryOfAddress } from '../domain/address.ts';
import { identityOf, paperKey } from '../domain/duplicates.ts';
import { makePaper } from '../domain/papers.ts';
import { originPattern } from '../domain/sites.ts';
import { onMessage, sendMessage, type Reading } from '../messaging/protocol.ts';
import { sitesOff } from '../storage/settings.ts';
import type { Asked } from './CardList.tsx';
import { library } from './useLibrary.ts';

/** What the tab beside the panel is. */
export interface Page {
  tabId: number | null;
  state: 'reading' | 'no-permission' | 'browser-page' | 'read';
  reading: Reading | null;
  /** The tab's address, where the browser tells it: on sites we may read, and after the reader's press. */
  url: string | null;
  /** Whether the reader runs in that tab and answers. */
  hasReader: boolean;
}

const START: Page = { tabId: null, state: 'reading', reading: null, url: null, hasReader: false };

/** A reader that is being put in needs a moment until it answers. */
const RETRIES_MS = [60, 120, 240, 480];

/** What was asked for is drawn, and has the focus if it can. */
const DRAWN_MS = 120;

function isTyping(): boolean {
  return document.hasFocus() && document.activeElement?.matches('input, textarea') === true;
}

/** Follows the active tab of the panel's own window, whatever is read there, and which of its papers the page asks for. */
export function usePage(): { page: ReadonlySignal<Page>; asked: ReadonlySignal<Asked | null>; filtered: ReadonlySignal<string | null> } {
  const page = useMemo(() => signal<Page>(START), []);
  const asked = useMemo(() => signal<Asked | null>(null), []);
  const filtered = useMemo(() => signal<string | null>(null), []);
  const times = useRef(0);
  useEffect(() => followTab((next) => {
    if (next.tabId !== page.value.tabId) asked.value = null;
    page.value = next;
    filtered.value = next.reading?.filter ?? null;
  }, (wish) => {
    asked.value = { ...wish, n: ++times.current };
  }, (topic) => {
    filtered.value = topic;
  }), []);
  return { page, asked, filtered };
}

function followTab(onPage: (page: Page) => void, onAsked: (wish: Omit<Asked, 'n'>) => void, onFiltered: (topic: string | null) => void): () => void {
  let windowId: number | undefined;
  let tabId: number | undefined;
  let turn = 0;
  const refresh = async () => {
    const mine = ++turn;
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? { currentWindow: true } : { windowId }) });
    if (mine !== turn) return;
    windowId ??= tab?.windowId;
    if (tabId !== tab?.id) onPage({ ...START, tabId: tab?.id ?? null });
    tabId = tab?.id;
    const page = await readTab(tab);
    if (mine === turn) onPage(page);
  };
  const activated = (info: { windowId: number }) => { if (windowId === undefined || info.windowId === windowId) void refresh(); };
  const updated = (id: number, change: { status?: string; url?: string }) => { if (id === tabId && (change.status === 'complete' || change.url !== undefined)) void refresh(); };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  const isOurs = (sender: { tab?: { id?: number } }) => sender.tab?.id === tabId;
  const endings = [
    onMessage('pageRead', ({ sender }) => { if (isOurs(sender)) void refresh(); }),
    onMessage('showCard', ({ data, sender }) => { if (isOurs(sender)) onAsked({ key: data.key, wants: 'card' }); }),
    onMessage('filtered', ({ data, sender }) => { if (isOurs(sender)) onFiltered(data.topic); }),
    onMessage('showWanted', async ({ data }) => {
      if (data.tabId !== tabId) return new Promise<never>(() => undefined); // the panel that shows the tab answers, not the first of several
      const { tabId: _, ...wish } = data;
      onAsked(wish);
      await new Promise((done) => setTimeout(done, DRAWN_MS));
      return isTyping() ? 'typing' : 'waiting';
    }),
  ];
  void refresh();
  return () => {
    turn += 1;
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    endings.forEach((end) => end());
  };
}

async function readTab(tab: { id?: number; url?: string; status?: string } | undefined): Promise<Page> {
  if (tab?.id === undefined) return { ...START, state: 'browser-page' };
  const { id, url } = tab;
  const known = { tabId: id, url: url ?? null };
  const reading = await askReader(id) ?? (await isSwitchedOff(url) ? null : await putReaderIn(id));
  if (reading !== null) return { ...known, state: 'read', reading, hasReader: true };
  const byAddress = url === undefined ? null : readingOfAddress(url);
  if (byAddress !== null) return { ...known, state: 'read', reading: byAddress, hasReader: false };
  const isOff = url !== undefined && (await isSwitchedOff(url));
  return { ...known, state: url === undefined || isOff ? 'no-permission' : 'browser-page', reading: null, hasReader: false };
}

/** A site that its reader has switched off is read on a press of the icon alone, which is not ours to make. */
async function isSwitchedOff(url: string | undefined): Promise<boolean> {
  const origin = url === undefined ? null : originPattern(url);
  return origin !== null && (await sitesOff(library()).catch((): string[] => [])).includes(origin);
}

async function askReader(tabId: number): Promise<Reading | null> {
  return sendMessage('reading', undefined, tabId).catch(() => null);
}

/** Where the reader's press or a standing permission lets us in; `null` where not, or where the page is no document. */
async function putReaderIn(tabId: number): Promise<Reading | null> {
  const file = '/listing-reader.js';
  const isIn = await browser.scripting.executeScript({ target: { tabId }, files: [file] }).then(() => true, () => false);
  if (!isIn) return null;
  for (const pause of RETRIES_MS) {
    await new Promise((done) => setTimeout(done, pause));
    const reading = await askReader(tabId);
    if (reading !== null) return reading;
  }
  return null;
}

/** A page that can't be read but whose address names a paper (a PDF in the browser's viewer). */
function readingOfAddress(url: string): Reading | null {
  const entry = entryOfAddress(url);
  if (entry === null) return null;
  const site = new URL(url).host;
  const paper = makePaper(entry, { id: 'address', name: site });
  return {
    url, adapter: null, site, kind: 'one', heading: null, date: null, skipped: [], problems: [], faults: [], filter: null,
    papers: [{ key: paperKey(paper), paper, identity: identityOf(paper), entry, rows: [0], topics: [] }],
  };
}
