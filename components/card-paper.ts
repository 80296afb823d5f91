import type { KeptPaper } from '../domain/library.ts';
import type { Paper } from '../domain/paper.ts';
import type { PickedBy } from '../domain/picks.ts';
import type { Status } from '../domain/reading-list.ts';
import type { Topic } from '../domain/topics/topic.ts';

/** A paper as a card shows it: from the page, from what is kept, or both. */
export interface CardPaper {
  key: string;
  paper: Paper;
  topics: readonly Topic[];
  upvotes: number | null;
  kept: KeptPaper | null;
  /** Another program that has it: `zotero`. */
  elsewhere?: string;
  /** Colleagues who picked it. */
  pickedBy?: readonly PickedBy[] | undefined;
}

/** Whether both look the same on a card. What is kept is compared by when it changed: it is read anew after every write. */
export function isSameCard(a: CardPaper, b: CardPaper): boolean {
  return a.key === b.key && a.paper === b.paper && a.topics === b.topics && a.upvotes === b.upvotes && a.elsewhere === b.elsewhere && stamps(a.kept) === stamps(b.kept)
    && JSON.stringify(a.pickedBy) === JSON.stringify(b.pickedBy);
}

function stamps(kept: KeptPaper | null): string {
  return kept === null ? '' : [kept.record, ...kept.notes].map(({ id, changedAt }) => `${id} ${changedAt}`).join();
}

/** What the reader can say of topics on a card. Each resolves when it is stored; failures are shown by the panel. */
export interface TopicActions {
  denyTopic(paper: Paper, topic: Topic): Promise<void>;
  hideTopic(topic: Topic): Promise<void>;
  /** Opens the settings of topics. */
  openTopics(): void;
}

/** What the reader can do with a paper in the panel. Each resolves when it is stored; failures are shown by the panel. */
export interface PaperActions extends TopicActions {
  save(paper: Paper): Promise<void>;
  remove(kept: KeptPaper): Promise<void>;
  setStatus(kept: KeptPaper, status: Status): Promise<void>;
  setTags(kept: KeptPaper, tags: string[]): Promise<void>;
  /** Tags a paper that may not be saved yet, and then is. */
  addTags(paper: Paper, tags: string[]): Promise<void>;
  draftNote(paper: Paper, id: string, text: string): Promise<void>;
  finishNote(paper: Paper, id: string): Promise<void>;
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

export const ORDERS = ['page', 'upvotes', 'topic'] as const;
export type Order = (typeof ORDERS)[number];

/** The orders that tell these cards apart. */
export function ordersFor(cards: readonly CardPaper[]): Order[] {
  return ORDERS.filter((order) => order === 'page' || cards.some(({ upvotes, topics }) => (order === 'upvotes' ? upvotes !== null : topics.length > 0)));
}

/** What the panel is narrowed down to. */
export interface View {
  text: string;
  topic: string | null;
  order: Order;
}

/** The cards of a view, in its order. Words are sought in title, authors, abstract, tags and notes; all must be there. */
export function cardsInView(cards: readonly CardPaper[], { text, topic, order }: View): CardPaper[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const shown = cards.filter((card) => (topic === null || card.topics.some(({ id }) => id === topic)) && hasWords(card, words));
  if (order === 'upvotes') return shown.toSorted((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1));
  if (order === 'topic') return shown.toSorted((a, b) => compare(a.topics[0]?.name, b.topics[0]?.name));
  return shown;
}

function hasWords({ paper, kept }: CardPaper, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = [...(kept?.record.saved?.tags ?? []), ...(kept?.notes ?? []).map((note) => note.text)].join('\n').toLowerCase();
  return words.every((word) => wordsOf(paper).includes(word) || own.includes(word));
}

/** Made once for each paper: a long list is sought through with every key. */
const WORDS = new WeakMap<Paper, string>();

function wordsOf(paper: Paper): string {
  const known = WORDS.get(paper);
  if (known !== undefined) return known;
  const names = paper.authors.map((author) => ('literal' in author ? author.literal : `${author.given ?? ''} ${author.family}`));
  const all = [paper.title, paper.abstract ?? '', paper.venue?.name ?? '', ...paper.identifiers, ...names].join('\n').toLowerCase();
  WORDS.set(paper, all);
  return all;
}

/** Papers without a topic come last. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
