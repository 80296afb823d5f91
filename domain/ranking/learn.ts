import { identityOf } from '../duplicates.ts';
import { inTurns } from '../in-turns.ts';
import type { KeptPaper } from '../library.ts';
import type { Author, PaperIdentity } from '../paper.ts';
import type { Topic, TopicSource } from '../topics/topic.ts';
import { decisionsAmong, examplesOf, NEEDED } from './examples.ts';
import { ForYou } from './for-you.ts';
import { Lexicon } from './lexicon.ts';
import type { RankingSettings } from './settings.ts';
import { sourceOf, tellingTopics } from './source.ts';
import type { RankSource } from './terms.ts';

/** What is learned from. */
export interface Taste {
  settings: RankingSettings;
  /** Papers that were decided about, as they are now, the latest decision first. */
  decided: KeptPaper[];
  /** Papers listed lately that were seen and left undecided, the latest first. */
  passed: PassedPaper[];
}

export interface PassedPaper {
  key: string;
  source: TopicSource;
  authors?: readonly Author[];
  venue?: string;
}

/** What is known of a reader's taste: switched off, not yet enough, or learned. */
export type Learned = { kind: 'off' } | { kind: 'few'; decisions: number } | { kind: 'ready'; decisions: number; forYou: ForYou };

/** Papers whose topics are asked for at once. */
const AT_ONCE = 100;
const MOST_PASSED = 400;

/** Topics of these papers, in the same order. */
export type TopicsOf = (papers: { paper: PaperIdentity; source: TopicSource }[]) => Promise<Topic[][]>;

/** Learns what a reader likes, again and again: what it has read of a paper it does not read anew. */
export class Learner {
  #topicsOf: TopicsOf;
  #lexicon = new Lexicon();
  #sources = new Map<string, RankSource>();

  constructor(topicsOf: TopicsOf) {
    this.#topicsOf = topicsOf;
  }

  /** Lets others go first, by `rest`, every few milliseconds. Rejects with the signal's reason when it aborts. */
  async learn({ settings, decided, passed }: Taste, signal?: AbortSignal, rest?: () => Promise<unknown>): Promise<Learned> {
    if (settings.isOff) return { kind: 'off' };
    const latest = passed.slice(0, MOST_PASSED);
    const sources = await this.#withTopics([
      ...decided.map(({ record: { id, changedAt, paper } }) => [`${id} ${changedAt}`, sourceOf(paper, [])] as const), ...latest.map((one) => [one.key, sourceOfPassed(one)] as const),
    ]);
    const examples = examplesOf(decided.map((kept, n) => ({ kept, paper: sources[n]! })), sources.slice(decided.length));
    const decisions = decisionsAmong(examples);
    if (decisions < NEEDED) return { kind: 'few', decisions };
    const leftOut = new Set(settings.leftOut.map(({ id }) => id));
    return { kind: 'ready', decisions, forYou: await inTurns(ForYou.learning(this.#lexicon, examples, leftOut), undefined, signal, rest) };
  }

  /** The same object for the same paper, so that it is read once; papers that are not learned from any more are forgotten. */
  async #withTopics(papers: readonly (readonly [string, RankSource])[]): Promise<RankSource[]> {
    const known = this.#sources;
    const now = new Map(papers.map(([key, source]) => [key, known.get(key) ?? source]));
    const fresh = [...now].filter(([key]) => !known.has(key));
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      const some = fresh.slice(from, from + AT_ONCE);
      const topics = await this.#topicsOf(some.map(([, source]) => toClassify(source)));
      some.forEach(([key, source], n) => now.set(key, { ...source, topics: tellingTopics(topics[n] ?? []) }));
    }
    this.#sources = now;
    return papers.map(([key]) => now.get(key)!);
  }
}

function toClassify({ title, abstract, categories, authors }: RankSource): Parameters<TopicsOf>[0][number] {
  return {
    paper: identityOf({ identifiers: [], title, authors: [...authors], type: 'preprint', categories: [...categories] }),
    source: { title, categories: [...categories], ...(abstract === undefined ? {} : { abstract }) },
  };
}

function sourceOfPassed({ source: { title, abstract, categories }, authors = [], venue }: PassedPaper): RankSource {
  return { title, authors, categories, topics: [], ...(abstract === undefined ? {} : { abstract }), ...(venue === undefined ? {} : { venue }) };
}
