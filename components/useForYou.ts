import { useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useRef } from 'preact/hooks';
import { identityOf } from '../domain/duplicates.ts';
import { inTurns } from '../domain/in-turns.ts';
import type { Paper } from '../domain/paper.ts';
import { decisionsAmong, examplesOf, NEEDED } from '../domain/ranking/examples.ts';
import { ForYou, type Reasons } from '../domain/ranking/for-you.ts';
import { Lexicon } from '../domain/ranking/lexicon.ts';
import type { RankSource } from '../domain/ranking/terms.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { sendMessage } from '../messaging/protocol.ts';
import type { LatelyRow } from '../storage/database.ts';
import { tasteOf, type Taste } from '../storage/ranking.ts';
import type { CardPaper } from './card-paper.ts';
import type { ForYouLacks } from './ThisPage.tsx';
import { library } from './useLibrary.ts';

/** What is known of a reader's taste: switched off, not yet enough, or learned. */
export type ForYouState = { kind: 'off' } | { kind: 'few'; decisions: number } | { kind: 'ready'; decisions: number; forYou: ForYou };

/** Papers a message to the background carries. */
const PAPERS_A_MESSAGE = 100;
/** Decisions that come quickly are learned from together. */
const PAUSE_MS = 150;

/** All terms met since the page was opened; a paper is read once. */
const lexicon = new Lexicon();

/** Learns what the reader likes while it `isWanted`, and again after each decision. `null` until it is known. */
export function useForYou(isWanted: boolean, onFailure: (failure: unknown) => void): ReadonlySignal<ForYouState | null> {
  const state = useSignal<ForYouState | null>(null);
  const sources = useRef(new Map<string, RankSource>());
  useEffect(() => {
    if (!isWanted) return undefined;
    let turn = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const learn = async (taste: Taste) => {
      turn.abort();
      const { signal } = turn = new AbortController();
      try {
        const learnt = await learnFrom(taste, sources.current, signal);
        if (!signal.aborted) state.value = learnt;
      } catch (failure) {
        if (!signal.aborted) onFailure(failure);
      }
    };
    const subscription = liveQuery(() => tasteOf(library(), Date.now())).subscribe((taste) => {
      clearTimeout(timer);
      timer = setTimeout(() => void learn(taste), state.value === null ? 0 : PAUSE_MS);
    }, onFailure);
    return () => {
      clearTimeout(timer);
      turn.abort();
      subscription.unsubscribe();
    };
  }, [isWanted]);
  return state;
}

async function learnFrom({ settings, decided, passed }: Taste, known: Map<string, RankSource>, signal: AbortSignal): Promise<ForYouState> {
  if (settings.isOff) return { kind: 'off' };
  const keptSources = await withTopics(decided.map((kept) => [`${kept.record.id} ${kept.record.changedAt}`, sourceOf(kept.record.paper, [])] as const), known);
  const examples = examplesOf(decided.map((kept, n) => ({ kept, paper: keptSources[n]! })), await withTopics(passed.slice(0, 400).map((row) => [row.key, sourceOfRow(row)] as const), known));
  const decisions = decisionsAmong(examples);
  if (decisions < NEEDED) return { kind: 'few', decisions };
  await readInTurns(examples.map(({ paper }) => paper), signal);
  return { kind: 'ready', decisions, forYou: new ForYou(lexicon, examples, new Set(settings.leftOut.map(({ id }) => id))) };
}

/** Papers are turned into numbers little by little: the first time that takes a while. Rejects with the signal's reason. */
export async function readInTurns(papers: readonly RankSource[], signal: AbortSignal): Promise<void> {
  await inTurns((function* () {
    for (const paper of papers) {
      lexicon.of(paper);
      yield { done: 0, total: papers.length };
    }
  })(), undefined, signal);
}

/** The same object for the same paper, so that it is read once. Those met first are given their topics by the background. */
async function withTopics(papers: readonly (readonly [string, RankSource])[], known: Map<string, RankSource>): Promise<RankSource[]> {
  const fresh = papers.filter(([key]) => !known.has(key));
  for (let from = 0; from < fresh.length; from += PAPERS_A_MESSAGE) {
    const some = fresh.slice(from, from + PAPERS_A_MESSAGE);
    const topics = await sendMessage('topicsOf', { papers: some.map(([, { title, abstract, categories, authors }]) => ({
      paper: identityOf({ identifiers: [], title, authors: [...authors], type: 'preprint', categories: [...categories] }),
      source: { title, categories: [...categories], ...(abstract === undefined ? {} : { abstract }) },
    })) });
    some.forEach(([key, source], n) => known.set(key, { ...source, topics: (topics[n] ?? []).filter(isOurs) }));
  }
  return papers.map(([key]) => known.get(key)!);
}

/** A fallback by category says what the category says already. */
function isOurs({ group }: Topic): boolean {
  return group !== 'category';
}

export function sourceOf({ title, abstract, authors, categories, venue }: Paper, topics: readonly Topic[]): RankSource {
  return { title, authors, categories, topics: topics.filter(isOurs), ...(abstract === undefined ? {} : { abstract }), ...(venue === undefined ? {} : { venue: venue.name }) };
}

function sourceOfRow({ source: { title, abstract, categories }, authors = [], venue }: LatelyRow): RankSource {
  return { title, authors, categories, topics: [], ...(abstract === undefined ? {} : { abstract }), ...(venue === undefined ? {} : { venue }) };
}

/** A paper's place by what was learned, once for each: the same object until something else was learned or the paper changed. */
const places = new WeakMap<ForYou, WeakMap<Paper, { topics: readonly Topic[]; place: NonNullable<CardPaper['forYou']> }>>();

/** Where the order For you puts a paper; `undefined` where nothing was learned. */
export function placeIn(state: ForYouState | null, paper: Paper, topics: readonly Topic[]): CardPaper['forYou'] {
  if (state?.kind !== 'ready') return undefined;
  const { forYou } = state;
  if (!places.has(forYou)) places.set(forYou, new WeakMap());
  const known = places.get(forYou)!.get(paper);
  if (known?.topics === topics) return known.place;
  const source = sourceOf(paper, topics);
  let reasons: Reasons | undefined;
  const place = { score: forYou.score(source), reasons: () => (reasons ??= forYou.reasons(source)) };
  places.get(forYou)!.set(paper, { topics, place });
  return place;
}

/** What is lacking before anything can be ranked. */
export function lackOf(state: ForYouState | null): ForYouLacks | null {
  if (state === null || state.kind === 'ready') return null;
  return state.kind === 'off' ? 'off' : { decisions: state.decisions };
}
