import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DigestDiff } from '../domain/digest.ts';
import { identityOf, isSamePaper } from '../domain/duplicates.ts';
import type { CarriedFact } from '../domain/facts.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { Paper } from '../domain/paper.ts';
import type { PickedBy } from '../domain/picks.ts';
import type { Learned } from '../domain/ranking/learn.ts';
import { sendMessage, type ListedPaper } from '../messaging/protocol.ts';
import type { CardPaper } from './card-paper.ts';
import type { PanelProps, Tab } from './Panel.tsx';
import type { NoPage, PageToShow } from './ThisPage.tsx';
import { makeActions } from './useActions.ts';
import { useBackupNotice } from './useBackup.ts';
import { cardFacts, useFacts } from './useFacts.ts';
import { copyLinks, PANEL_FORMATS, useExport, usePickerName } from './useExport.ts';
import { lackOf, placeIn, useForYou } from './useForYou.ts';
import { useElsewhere, useKept } from './useLibrary.ts';
import { usePage, type Page } from './usePage.ts';
import { usePickedBy } from './usePicks.ts';
import { copyReport } from './useReport.ts';
import { usePanelSites } from './useSites.ts';
import { sessions } from './useSession.ts';
import { useSavedCards } from './useSavedCards.ts';
import { useToast } from './useToast.ts';

const NONE: never[] = [];

/** Everything the panel shows and does, from the page, the library and the reader's presses. */
export function usePanel(say: (words: string) => void): PanelProps {
  const toast = useToast(say);
  const tab = useSignal<Tab>('page');
  const { page, asked, filtered } = usePage();
  const { reading } = page.value;
  const kept = useKept(reading?.papers ?? NONE, toast.failed);
  const elsewhere = useElsewhere(reading?.papers ?? NONE, toast.failed);
  const picked = usePickedBy(reading?.papers ?? NONE, toast.failed);
  const facts = useFacts(reading?.papers ?? NONE, toast.failed);
  const picker = usePickerName();
  const isForYou = useSignal(false);
  const isExplaining = useSignal(false);
  const forYou = useForYou(isForYou.value || isExplaining.value, toast.failed);
  const exporting = useExport(toast);
  const backup = useBackupNotice(toast.failed);
  const saved = useSavedCards(tab.value === 'list', toast.failed);
  const actions = useMemo(() => ({ ...makeActions({
    saved: (paper) => say(savedWords(paper, page.value.reading?.papers ?? NONE, kept.value)),
    told: say,
    said: (words, undo) => toast.show(undo === undefined ? { words } : { words, undo }),
    failed: toast.failed,
  }), explain: () => { isExplaining.value = true; } }), []);
  const toTab = (send: (tabId: number) => Promise<void>) => {
    if (page.value.tabId !== null) send(page.value.tabId).catch(() => undefined);
  };
  const sites = usePanelSites(page, () => toast.show({ words: i18n.t('problem.notAsked'), isFailure: true }));
  return {
    ...sites, onReport: () => void copyReport(page.value).then(() => toast.show({ words: i18n.t('problem.reportCopied') }), toast.failed),
    page: pageToShow(page.value, { kept: kept.value, elsewhere: elsewhere.value, picked: picked.value, facts: facts.value, forYou: forYou.value, isForYou: isForYou.value }), saved: saved.cards.value, libraryFailure: saved.failure.value, actions,
    filtered: filtered.value, asked: asked.value, formats: PANEL_FORMATS, picker: picker.value, backup, toast: toast.current.value, onToastClosed: toast.close,
    onTab: (next) => { tab.value = next; },
    onOrder: (order) => { isForYou.value = order === 'for-you'; },
    forYouLacks: lackOf(isForYou.value ? forYou.value : null),
    onFilter: (topic) => {
      (filtered as { value: string | null }).value = topic;
      toTab((tabId) => sendMessage('filter', { topic }, tabId));
    },
    menu: { lastDecision: actions.lastDecision, onUndo: actions.undo, ...sessions(toast) },
    onLocate: (key) => toTab((tabId) => sendMessage('showRow', { key }, tabId)),
    exporting,
    onCopyLinks: (cards) => copyLinks(cards, toast),
  };
}

/** What the library knows of the papers of a page, by their keys. */
interface Known {
  kept: ReadonlyMap<string, KeptPaper>;
  elsewhere: ReadonlyMap<string, string>;
  picked: ReadonlyMap<string, readonly PickedBy[]>;
  forYou: Learned | null;
  /** Whether that order is asked for. */
  isForYou: boolean;
  facts: ReadonlyMap<string, readonly CarriedFact[]>;
}

function pageToShow({ state, reading, hasReader }: Page, { kept, elsewhere, picked, forYou, isForYou, facts }: Known): PageToShow | NoPage {
  if (state !== 'read' || reading === null) return state === 'read' ? 'reading' : state;
  const { site, kind, heading, date, papers, skipped, problems, faults, adapter, digest, caughtUpAt } = reading;
  const cards = papers.map(({ key, paper, topics, entry, seen, verdict, like }): CardPaper => ({
    key, paper, topics: topics ?? NONE, upvotes: entry.upvotes, kept: kept.get(key) ?? null, pickedBy: picked.get(key), verdict, like: isForYou ? undefined : like, forYou: isForYou || like !== undefined ? placeIn(forYou, paper, topics ?? NONE) : undefined, ...inOther(elsewhere.get(key)), ...(seen === undefined ? {} : { seen }),
    facts: cardFacts(paper, entry.upvotes, facts.get(key), kept.get(key), site), since: digest?.changes[key],
  }));
  const rows = papers.reduce((sum, paper) => sum + paper.rows.length, 0);
  const hasRows = hasReader && kind === 'list' && !problems.includes('forged-mark');
  return { site, kind, heading, date, cards, rows, skipped, problems, faults, isGeneral: adapter === 'general', hasRows, caughtUpAt, ...since(digest) };
}

function since(digest: DigestDiff | undefined): Pick<PageToShow, 'digest'> {
  return digest === undefined ? {} : { digest };
}

function inOther(elsewhere: string | undefined): Pick<CardPaper, 'elsewhere'> {
  return elsewhere === undefined ? {} : { elsewhere };
}

/** "Saved: TITLE. 5 of 52": this one too, whether the library's answer has come or not. */
function savedWords(paper: Paper, listed: readonly ListedPaper[], kept: ReadonlyMap<string, KeptPaper>): string {
  const now = identityOf(paper);
  const saved = listed.filter(({ key, identity }) => isSamePaper(identity, now) || kept.get(key)?.record.saved !== undefined).length;
  return i18n.t('panel.savedOf', [paper.title, String(saved), String(listed.length)]);
}
