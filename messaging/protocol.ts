import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BrowserKeys } from '../domain/commands.ts';
import type { Act, StandingDecision } from '../domain/decision.ts';
import type { DigestDiff, DigestSnapshot } from '../domain/digest.ts';
import type { Entry, SkippedEntry } from '../domain/entry.ts';
import type { FactSaid } from '../domain/facts.ts';
import type { Fault, Visit } from '../domain/health.ts';
import type { Author, Paper, PaperIdentity } from '../domain/paper.ts';
import type { PaperState } from '../domain/reading-list.ts';
import type { SeenBefore, Sightings } from '../domain/seen.ts';
import type { RowLookSettings } from '../domain/row-looks.ts';
import type { RuleSaid, Verdict } from '../domain/rules/rule.ts';
import type { Topic, TopicSource } from '../domain/topics/topic.ts';
import type { TriageKeys } from '../domain/triage-keys.ts';

/**
 * Every message and its reply. Each name has one kind of receiver, named in its line.
 * What comes from a page is checked in the background (messaging/schemas.ts): a page's process is not trusted.
 */
export interface Protocol {
  /** Gate → background: inject the reader into this tab. `false`: the reader of this page has switched its site off. */
  readThisTab(message: undefined): boolean;
  /** Reader → background: put the general reader into this tab. `false`: the browser does not let it in. */
  bringGeneralReader(message: undefined): boolean;
  /** Reader → background: how a listing was read; the same visit again replaces what was said of it before. */
  visited(message: Visit): void;
  /** Reader → background: topics of these papers, in the same order. */
  classify(message: { papers: ListedSource[] }): Topic[][];
  /** Reader → background: the reader says that this paper is not about the topic; the answer is the correction's id, `null` where none could be made. */
  correctTopic(message: { paper: PaperIdentity; title: string; topic: string }): string | null;
  /** Reader → background: that was not meant. */
  undoCorrection(message: { id: string }): void;
  /** Reader → background: this topic is to be shown nowhere, or again. */
  hideTopic(message: { topic: string; isHidden: boolean }): void;
  /** Reader → background: what the reader's rules say of these papers, in the same order; `null` where none holds. */
  judge(message: { site: string; papers: PaperToJudge[] }): (Verdict | null)[];
  /** Reader → background: how many saved papers each of these is truly like, in the same order, and no word of them; `null`: nothing can be told yet, or not at all. */
  likeYours(message: { papers: PaperToRank[] }): number[] | null;
  /** Reader → background: open the rules with this one begun. */
  proposeRule(message: RuleSaid): void;
  /** Reader → background: what is kept about these papers, in the same order, and whether they were seen before the page was opened (`since`, an instant); `null` where nothing is. */
  statesOf(message: { papers: PaperIdentity[]; since: string }): (PaperState | null)[];
  /** Reader → background: what was decided about these papers; the answer comes after the commit: what is kept about each now, and the decision's id, `null` where all was so already. */
  decide(message: { papers: Paper[]; act: Act; since: string }): { states: (PaperState | null)[]; decision: string | null };
  /** Reader → background: the latest decision that still stands, from whichever page or window; `null` where there is none. */
  lastDecision(message: undefined): StandingDecision | null;
  /** Reader → background: takes this decision back. `false`: a later one stands in its way, or it was taken back already. */
  undo(message: { id: string }): boolean;
  /** Reader → background: what this digest, an address of the page's own site, listed when its reader was there last; `null` where that is not known. */
  digestBefore(message: { url: string }): DigestSnapshot | null;
  /** Reader → background: this much of the digest was in view; the same visit again adds to what was said of it before. */
  digestViewed(message: { url: string; snapshot: DigestSnapshot }): void;
  /** Reader → background: what rows of this page say of their papers. */
  listed(message: { papers: { identity: PaperIdentity; facts: FactSaid[] }[] }): void;
  /** Reader → background: how rows are to look that the reader is done with. */
  rowLooks(message: undefined): RowLookSettings;
  /** Reader → background: open the panel (where the browser lets us) with what is wanted of this paper, or of none. */
  panelWants(message: PanelWish): PanelShows;
  /** Reader → background: this paper in BibTeX, or as a link in Markdown. */
  cite(message: { paper: Paper; as: 'bibtex' | 'markdown' }): string;
  /** Reader → background: what is set about the keys that act on pages. */
  triageKeys(message: undefined): TriageKeys;
  /** Reader → background: the keys of the browser's that open ours. */
  browserKeys(message: undefined): BrowserKeys;

  /** Our own pages → background: topics of these, in the same order; nothing is remembered of them. */
  topicsOf(message: { papers: ListedSource[] }): Topic[][];
  /** Reader → background: what the reader has had before their eyes; the same told again is kept once. */
  seen(message: Sightings): void;
  /** Reader → background: so many papers of this page are new, `null` where that is not known. */
  newOnPage(message: { count: number | null }): void;

  /** Our own pages → background: write a backup to the downloads, if one is due. */
  backUp(message: undefined): void;

  /** Reader → panels: this tab was read (again), or what is known of its rows changed. */
  pageRead(message: { url: string }): void;
  /** Reader → panels: a row was pressed; show its card. */
  showCard(message: { key: string }): void;
  /** Reader → panels: the page is filtered by this topic, or no longer. */
  filtered(message: { topic: string | null }): void;
  /** Background → panels: show what is wanted. Only the panel that shows this tab answers. */
  showWanted(message: PanelWish & { tabId: number }): PanelShows;

  /** Panel → reader in a tab: what was read there. */
  reading(message: undefined): Reading;
  /** Panel → reader: what the page is built like, without its words, for a report on a changed site. */
  structure(message: undefined): string;
  /** Panel → reader: scroll to this paper's row and flash it. */
  showRow(message: { key: string }): void;
  /** Panel → reader: dim the rows without this topic; `null`: none. */
  filter(message: { topic: string | null }): void;
  /** Whoever wrote → readers in all tabs: these papers' records changed (identifiers and title keys). */
  papersChanged(message: { keys: string[] }): void;
  /** Whoever wrote → readers in all tabs: what is kept of what was seen changed as a whole. */
  seenChanged(message: undefined): void;
  /** Whoever wrote → readers in all tabs: what the reader says of topics changed, as to papers with these keys; `null`: as to all. */
  topicsChanged(message: { keys: string[] | null }): void;
  /** Whoever wrote → readers in all tabs: rows that the reader is done with look so from now on. */
  rowLooksChanged(message: RowLookSettings): void;
  /** Background → reader in the active tab: its command was pressed; rows seen before are dimmed on this page, or no longer. */
  toggleDim(message: undefined): void;
  /** Whoever wrote → readers in all tabs: the rules changed. */
  rulesChanged(message: undefined): void;
  /** Whoever wrote → readers in all tabs: what is set about the order For you changed. */
  rankingChanged(message: undefined): void;
  /** Whoever wrote → readers in all tabs: what is set about keys changed. */
  triageKeysChanged(message: undefined): void;
}

/** What a press on a page asks the panel for; `cite`: the paper selected, to be exported; `selected`: those selected on the page; `why`: which saved papers it is like. */
export interface PanelWish {
  key: string | null;
  wants: 'note' | 'tags' | 'filter' | 'cite' | 'why' | 'selected';
  /** The papers that the page has selected: `tags` are for all of them. */
  keys?: string[];
}

/** `typing`: it has the focus; `waiting`: it shows what was asked for, and the focus stayed with the page; `shut`: the reader must open it. */
export type PanelShows = 'typing' | 'waiting' | 'shut';

/** What topics are decided from, and of which paper: some were corrected by the reader. */
export interface ListedSource {
  paper: PaperIdentity;
  source: TopicSource;
}

/** What rules look at, and of which paper. */
export interface PaperToJudge {
  paper: TopicSource & { authors: Author[]; venue?: string; publishedOn?: string };
  identity: PaperIdentity;
  /** Ids of its topics, as the reader sees them. */
  topics: string[];
}

/** What a paper is ranked by, its topics by their ids. */
export type PaperToRank = Omit<TopicSource, 'keywords'> & { authors: Author[]; venue?: string; topics: string[] };

/** Why a page shows no papers, or why its marks are not there. The words stand in `locales/`. */
export type PageProblem =
  /** No adapter knows the address, and the general reader found no papers. */
  | 'no-papers'
  /** An adapter knows it, and neither it nor the general reader found any. */
  | 'empty'
  /** The site's adapter falls short of what the site is known to print; `Reading.faults` says how. */
  | 'site-changed'
  /** The page defines `gloss-mark` itself: no marks are drawn. */
  | 'forged-mark'
  /** What is kept could not be asked (storage failed or the background did not answer). */
  | 'states-unknown';

/** One reading of a page, as the panel shows it. */
export interface Reading {
  url: string;
  /** Who read it: the id of an adapter or of the general reader; `null` where the address alone says what it is. */
  adapter: string | null;
  /** The site's name, the host where no adapter knows it. */
  site: string;
  kind: 'list' | 'one';
  heading: string | null;
  date: string | null;
  papers: ListedPaper[];
  skipped: SkippedEntry[];
  problems: PageProblem[];
  /** What is wrong with how the site's adapter read the page. */
  faults: Fault[];
  /** The topic the page is filtered by. */
  filter: string | null;
  /** What has become of the digest since its reader was there; absent where that is not known. */
  digest?: DigestDiff;
  /** The first of the papers at the list's end that were all seen before, where those above are new; `null` where there is no such border. */
  caughtUpAt?: string | null;
}

/** One paper of a page; several rows of one work are one paper. */
export interface ListedPaper {
  /** Names it between page and panel: the first identifier, else `title:<key>`; unique within a reading. */
  key: string;
  paper: Paper;
  identity: PaperIdentity;
  /** The first row as printed. */
  entry: Entry;
  /** Rows it stands in, counted from 0 in page order. */
  rows: number[];
  /** `null`: not classified yet. */
  topics: Topic[] | null;
  /** When it was seen before this page was opened; `null`: never, absent: not known. */
  seen?: SeenBefore | null;
  /** What the reader's rules say; `null` or absent: nothing so far. */
  verdict?: Verdict | null;
  /** So many saved papers it is truly like; absent: none, as far as is known. */
  like?: number;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
