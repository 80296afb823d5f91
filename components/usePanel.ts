import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { paperKey } from '../domain/duplicates.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { Paper } from '../domain/paper.ts';
import type { PickedBy } from '../domain/picks.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { sendMessage } from '../messaging/protocol.ts';
import type { CardPaper } from './card-paper.ts';
import { wordsOfFailure } from './failure-words.ts';
import type { PanelProps, Tab, Toast } from './Panel.tsx';
import type { NoPage, PageToShow } from './ThisPage.tsx';
import { makeActions } from './useActions.ts';
import { useBackupNotice } from './useBackup.ts';
import { download, EXPORT_FORMATS, exportText, libraryOf, usePickerName } from './useExport.ts';
import { useKept, useSavedPapers } from './useLibrary.ts';
import { usePage, type Page } from './usePage.ts';
import { usePickedBy } from './usePicks.ts';
import { copyReport } from './useReport.ts';
import { usePanelSites } from './useSites.ts';
import { useTopics } from './useTopics.ts';

const TOAST_MS = 8_000;
const NONE: never[] = [];

/** Everything the panel shows and does, from the page, the library and the reader's presses. */
export function usePanel(say: (words: string) => void): PanelProps {
  const toast = useToast(say);
  const tab = useSignal<Tab>('page');
  const { page, asked, filtered } = usePage();
  const { reading } = page.value;
  const kept = useKept(reading?.papers ?? NONE, toast.failed);
  const picked = usePickedBy(reading?.papers ?? NONE, toast.failed);
  const picker = usePickerName();
  const backup = useBackupNotice(toast.failed);
  const libraryFailure = useSignal<string | null>(null);
  const saved = useSavedPapers((failure) => {
    libraryFailure.value = wordsOfFailure(failure);
    toast.failed(failure);
  });
  const topics = useTopics(saved.value ?? NONE, tab.value === 'list');
  const savedCards = useComputed(() => saved.value?.map((one) => savedCard(one, topics.value)) ?? null);
  const actions = useMemo(() => makeActions({
    saved: (papers) => say(savedWords(papers, page.value.reading?.papers ?? NONE, kept.value)),
    removed: ({ record }, undo) => toast.show({ words: i18n.t('panel.removedOf', [record.paper.title]), undo }),
    back: ({ title }) => say(i18n.t('panel.back', [title])),
    overtaken: () => toast.show({ words: i18n.t('panel.overtaken') }),
    failed: toast.failed,
  }), []);
  const toTab = (send: (tabId: number) => Promise<void>) => {
    if (page.value.tabId !== null) send(page.value.tabId).catch(() => undefined);
  };
  const sites = usePanelSites(page, () => toast.show({ words: i18n.t('problem.notAsked'), isFailure: true }));
  return {
    ...sites, onReport: () => void copyReport(page.value).then(() => toast.show({ words: i18n.t('problem.reportCopied') }), toast.failed),
    page: pageToShow(page.value, kept.value, picked.value), saved: savedCards.value, libraryFailure: libraryFailure.value, actions,
    filtered: filtered.value, asked: asked.value, formats: EXPORT_FORMATS, picker: picker.value, backup, toast: toast.current.value, onToastClosed: toast.close,
    onTab: (next) => { tab.value = next; },
    onFilter: (topic) => {
      (filtered as { value: string | null }).value = topic;
      toTab((tabId) => sendMessage('filter', { topic }, tabId));
    },
    onLocate: (key) => toTab((tabId) => sendMessage('showRow', { key }, tabId)),
    onCopy: async (format, extent, cards, picking) => {
      const text = await exportText(format, await libraryOf(extent, cards, format), picking).catch(toast.failed);
      if (typeof text !== 'string') return;
      await navigator.clipboard.writeText(text).then(() => toast.show({ words: i18n.t('export.copied') }), toast.failed);
    },
    onDownload: async (format, extent, cards, picking) => {
      await libraryOf(extent, cards, format).then((papers) => download(format, papers, picking)).catch(toast.failed);
    },
  };
}

function pageToShow({ state, reading, hasReader }: Page, kept: ReadonlyMap<string, KeptPaper>, picked: ReadonlyMap<string, readonly PickedBy[]>): PageToShow | NoPage {
  if (state !== 'read' || reading === null) return state === 'read' ? 'reading' : state;
  const { site, kind, heading, date, papers, skipped, problems, faults, adapter } = reading;
  const cards = papers.map(({ key, paper, topics, entry }): CardPaper => ({ key, paper, topics: topics ?? NONE, upvotes: entry.upvotes, kept: kept.get(key) ?? null, pickedBy: picked.get(key) }));
  const rows = papers.reduce((sum, paper) => sum + paper.rows.length, 0);
  const hasRows = hasReader && kind === 'list' && !problems.includes('forged-mark');
  return { site, kind, heading, date, cards, rows, skipped, problems, faults, isGeneral: adapter === 'general', hasRows };
}

function savedCard(kept: KeptPaper, topics: ReadonlyMap<string, readonly Topic[]>): CardPaper {
  const { id, paper } = kept.record;
  return { key: id, paper, topics: topics.get(id) ?? NONE, upvotes: null, kept };
}

/** "Saved: TITLE. 5 of 52": these too, whether the library's answer has come or not. */
function savedWords(papers: readonly Paper[], listed: readonly { key: string }[], kept: ReadonlyMap<string, KeptPaper>): string {
  const now = new Set(papers.map(paperKey));
  const saved = listed.filter(({ key }) => now.has(key) || kept.get(key)?.record.saved !== undefined).length;
  const sums: [string, string] = [String(saved), String(listed.length)];
  return papers.length === 1 ? i18n.t('panel.savedOf', [papers[0]!.title, ...sums]) : i18n.t('panel.savedSeveral', [String(papers.length), ...sums]);
}

interface Toasts {
  current: ReadonlySignal<Toast | null>;
  show(toast: Toast): void;
  failed(failure: unknown): void;
  close(): void;
}

/** One message at a time; a failure stays until it is closed. */
function useToast(say: (words: string) => void): Toasts {
  const current = useSignal<Toast | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useMemo(() => {
    const close = () => { current.value = null; };
    const show = (toast: Toast) => {
      current.value = toast;
      say(toast.words);
      window.clearTimeout(timer.current);
      if (toast.isFailure !== true) timer.current = window.setTimeout(close, TOAST_MS);
    };
    const failed = (failure: unknown) => show({ words: wordsOfFailure(failure), isFailure: true });
    return { current, show, failed, close };
  }, []);
}
