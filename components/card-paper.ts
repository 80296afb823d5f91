import type { Act } from '../domain/decision.ts';
import type { DigestChange } from '../domain/digest.ts';
import type { Suggestion } from '../domain/enrich.ts';
import type { CarriedFact } from '../domain/facts.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { Paper } from '../domain/paper.ts';
import type { PickedBy } from '../domain/picks.ts';
import type { Reasons } from '../domain/ranking/for-you.ts';
import type { SignedTerm } from '../domain/ranking/model.ts';
import type { RuleSaid, Verdict } from '../domain/rules/rule.ts';
import type { SeenBefore } from '../domain/seen.ts';
import { folded } from '../domain/titles.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { soughtBy } from './finder-fields.ts';

/** A paper as a card shows it: from the page, from what is kept, or both. */
export interface CardPaper {
  key: string;
  paper: Paper;
  topics: readonly Topic[];
  upvotes: number | null;
  kept: KeptPaper | null;
  /** Before its page was opened; `null`: never, absent: not known. */
  seen?: SeenBefore | null;
  /** Another program that has it: `zotero`. */
  elsewhere?: string;
  /** So many saved papers it is truly like; absent: none, or the order For you says it all. */
  like?: number | undefined;
  /** Where the order For you puts it, and why; absent while neither is asked for. */
  forYou?: { score: number; reasons(): Reasons } | undefined;
  /** Colleagues who picked it. */
  pickedBy?: readonly PickedBy[] | undefined;
  /** What other listings say of it and the page does not, and what has changed since it was saved. */
  facts?: readonly CarriedFact[] | undefined;
  /** What has become of it on this digest since its reader was there. */
  since?: DigestChange | undefined;
  /** What the reader's rules say of it. */
  verdict?: Verdict | null | undefined;
}

/** Whether both look the same on a card. What is kept is compared by when it changed: it is read anew after every write. */
export function isSameCard(a: CardPaper, b: CardPaper): boolean {
  return AS_IT_IS.every((field) => a[field] === b[field]) && isSameKept(a.kept, b.kept)
    && BY_CONTENT.every((field) => a[field] === b[field] || JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

const AS_IT_IS = ['key', 'paper', 'topics', 'upvotes', 'elsewhere', 'forYou', 'like'] as const;
const BY_CONTENT = ['pickedBy', 'facts', 'since', 'seen', 'verdict'] as const;

function isSameKept(a: KeptPaper | null, b: KeptPaper | null): boolean {
  if (a === null || b === null) return a === b;
  return isSameVersion(a.record, b.record) && a.notes.length === b.notes.length && a.notes.every((note, n) => isSameVersion(note, b.notes[n]!));
}

function isSameVersion(a: { id: string; changedAt: string }, b: { id: string; changedAt: string }): boolean {
  return a.id === b.id && a.changedAt === b.changedAt;
}

/** What the reader can say of topics on a card. Each resolves when it is stored; failures are shown by the panel. */
export interface TopicActions {
  denyTopic(paper: Paper, topic: Topic): Promise<void>;
  hideTopic(topic: Topic): Promise<void>;
  /** Opens the settings of topics. */
  openTopics(): void;
  /** Opens the rules with this one begun. */
  beginRule(said: RuleSaid): void;
}

/** What the reader can say to what listings suggest. Each resolves when it is stored. */
export interface SuggestionActions {
  takeSuggestion(kept: KeptPaper, suggestion: Suggestion): Promise<void>;
  refuseSuggestion(kept: KeptPaper, suggestion: Suggestion): Promise<void>;
}

/** What the reader can do with a paper in the panel. Each resolves when it is stored; failures are shown by the panel. */
export interface PaperActions extends TopicActions, SuggestionActions {
  /** One decision about one paper or many. Whether it was stored. */
  decide(cards: readonly CardPaper[], act: Act): Promise<boolean>;
  draftNote(paper: Paper, id: string, text: string): Promise<void>;
  finishNote(paper: Paper, id: string): Promise<void>;
  /** Leaves a term out of the order For you. */
  leaveOut(term: SignedTerm): void;
  /** Learns what the reader likes, so that cards can say what they are like. */
  explain?(): void;
}

/** What makes these tags out of those. */
export function tagsAct(before: readonly string[], after: readonly string[]): Act {
  return { verb: 'tags', add: after.filter((tag) => !before.includes(tag)), remove: before.filter((tag) => !after.includes(tag)) };
}

/** A topic and how many papers have it. */
export interface Facet {
  topic: Topic;
  count: number;
}

/** The topics of these papers, the most frequent first. */
export function facetsOf(cards: readonly CardPaper[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const { topics } of cards) for (const topic of topics) {
    const facet = facets.get(topic.id) ?? { topic, count: 0 };
    facet.count += 1;
    facets.set(topic.id, facet);
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || (a.topic.name < b.topic.name ? -1 : 1));
}

/** The same by their topics' groups, the group with the most first. */
export function groupsOf(facets: readonly Facet[]): { id: string; facets: Facet[] }[] {
  const groups = [...Map.groupBy(facets, ({ topic }) => topic.group)].map(([id, some]) => ({ id, facets: some, count: some.reduce((sum, { count }) => sum + count, 0) }));
  return groups.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

export const ORDERS = ['page', 'new', 'since', 'for-you', 'upvotes', 'topic'] as const;
export type Order = (typeof ORDERS)[number];

/** The orders that tell these cards apart. */
export function ordersFor(cards: readonly CardPaper[]): Order[] {
  return ORDERS.filter((order) => {
    if (order === 'new') return cards.some(isNew) && !cards.every(isNew);
    if (order === 'since') return cards.some(({ since }) => weightOf(since) > 0);
    if (order === 'upvotes') return cards.some(({ upvotes }) => upvotes !== null);
    if (order === 'topic') return cards.some(({ topics }) => topics.length > 0);
    return order === 'page' || cards.length > 1;
  });
}

/** Never seen before its page was opened. */
export function isNew({ seen }: CardPaper): boolean {
  return seen === null;
}

/** What the panel is narrowed down to. */
export interface View {
  text: string;
  topic: string | null;
  order: Order;
  /** Only what a rule watches. */
  isWatched?: boolean;
}

/** The cards of a view, in its order. */
export function cardsInView(cards: readonly CardPaper[], view: View): CardPaper[] {
  const shown = cards.filter(fitsView(view));
  if (view.order === 'new') return shown.toSorted((a, b) => Number(isNew(b)) - Number(isNew(a)));
  if (view.order === 'since') return shown.toSorted((a, b) => weightOf(b.since) - weightOf(a.since));
  if (view.order === 'for-you') return shown.toSorted((a, b) => (b.forYou?.score ?? 0) - (a.forYou?.score ?? 0));
  if (view.order === 'upvotes') return shown.toSorted((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1));
  if (view.order === 'topic') return shown.toSorted((a, b) => compare(a.topics[0]?.name, b.topics[0]?.name));
  return shown;
}

/** New ones first, then those that rose. */
function weightOf(since: DigestChange | undefined): number {
  return since?.isNew === true ? 2 : Number(since?.rose === true);
}

/** Whether a view lets a card through. Words are sought in title, authors, abstract, tags and notes, whatever their case and accents; all must be there, and fields hold. */
export function fitsView({ text, topic, isWatched = false }: Pick<View, 'text' | 'topic' | 'isWatched'>): (card: CardPaper) => boolean {
  const sought = soughtBy(text);
  const words = folded(sought.words).split(/\s+/).filter((word) => word !== '');
  return (card) => sought.fits(card.kept) && (!isWatched || card.verdict?.kind === 'watch') && (topic === null || card.topics.some(({ id }) => id === topic)) && words.every((word) => wordsOf(card.paper).includes(word) || ownWordsOf(card.kept).includes(word));
}

/** Makes what a card is sought by, which is then known. */
export function prepareCard({ paper, kept }: CardPaper): void {
  wordsOf(paper);
  ownWordsOf(kept);
}

/** Made once for each paper, and for what is kept of it: a long list is sought through with every key. */
const WORDS = new WeakMap<Paper | KeptPaper, string>();

function wordsOf(paper: Paper): string {
  return known(paper, ({ title, abstract = '', venue, identifiers, authors }) => {
    const names = authors.map((author) => ('literal' in author ? author.literal : `${author.given ?? ''} ${author.family}`));
    return [title, abstract, venue?.name ?? '', ...identifiers, ...names];
  });
}

function ownWordsOf(kept: KeptPaper | null): string {
  return kept === null ? '' : known(kept, ({ record, notes }) => [...(record.saved?.tags ?? []), ...notes.map((note) => note.text)]);
}

function known<T extends Paper | KeptPaper>(of: T, make: (of: T) => string[]): string {
  const before = WORDS.get(of);
  if (before !== undefined) return before;
  const words = folded(make(of).join(' '));
  WORDS.set(of, words);
  return words;
}

/** Papers without a topic come last. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
