import { useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import type { Paper } from '../domain/paper.ts';
import type { ForYou, Reasons } from '../domain/ranking/for-you.ts';
import { Learner, type Learned, type Taste } from '../domain/ranking/learn.ts';
import { sourceOf } from '../domain/ranking/source.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { tasteOf } from '../storage/ranking.ts';
import type { CardPaper } from './card-paper.ts';
import type { ForYouLacks } from './ThisPage.tsx';
import { library } from './useLibrary.ts';

/** Decisions that come quickly are learned from together. */
const PAUSE_MS = 150;

/** Those met first are given their topics by the background. */
const learner = new Learner((papers) => sendMessage('topicsOf', { papers }));

/** Learns what the reader likes while it `isWanted`, and again after each decision. `null` until it is known. */
export function useForYou(isWanted: boolean, onFailure: (failure: unknown) => void): ReadonlySignal<Learned | null> {
  const state = useSignal<Learned | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let turn = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const learn = async (taste: Taste) => {
      turn.abort();
      const { signal } = turn = new AbortController();
      try {
        const learnt = await learner.learn(taste, signal);
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

/** A paper's place by what was learned, once for each: the same object until something else was learned or the paper changed. */
const places = new WeakMap<ForYou, WeakMap<Paper, { topics: readonly Topic[]; place: NonNullable<CardPaper['forYou']> }>>();

/** Where the order For you puts a paper; `undefined` where nothing was learned. */
export function placeIn(state: Learned | null, paper: Paper, topics: readonly Topic[]): CardPaper['forYou'] {
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
export function lackOf(state: Learned | null): ForYouLacks | null {
  if (state === null || state.kind === 'ready') return null;
  return state.kind === 'off' ? 'off' : { decisions: state.decisions };
}
