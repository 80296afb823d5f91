import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { KeptPaper } from '../domain/library.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { isSameCard, type CardPaper } from './card-paper.ts';
import { wordsOfFailure } from './failure-words.ts';
import { useSavedPapers } from './useLibrary.ts';
import { usePickedRecords } from './usePicks.ts';
import { useTopics } from './useTopics.ts';

const NONE: never[] = [];

export interface SavedCards {
  /** `null` until known. */
  cards: ReadonlySignal<readonly CardPaper[] | null>;
  /** Why the library can't be read, in words for the reader. */
  failure: ReadonlySignal<string | null>;
}

/** The reading list as cards, as it is now and becomes while it is wanted; with topics once they are. */
export function useSavedCards(isTopicsWanted: boolean, onFailure: (failure: unknown) => void, isWanted = true): SavedCards {
  const failure = useSignal<string | null>(null);
  const saved = useSavedPapers((reason) => {
    failure.value = wordsOfFailure(reason);
    onFailure(reason);
  }, isWanted);
  const topics = useTopics(saved.value ?? NONE, isTopicsWanted);
  const pickedBy = usePickedRecords(onFailure);
  const known = useMemo(() => new Map<string, CardPaper>(), []);
  const cards = useComputed(() => saved.value?.map((one) => knownCard(known, savedCard(one, topics.value, pickedBy.value(one.record)))) ?? null);
  return { cards, failure };
}

/** The card as it was, where nothing on it has changed: every write reads the whole list anew. */
function knownCard(known: Map<string, CardPaper>, card: CardPaper): CardPaper {
  const before = known.get(card.key);
  if (before !== undefined && isSameCard(before, { ...card, paper: before.paper })) return before;
  known.set(card.key, card);
  return card;
}

function savedCard(kept: KeptPaper, topics: ReadonlyMap<string, readonly Topic[]>, pickedBy: CardPaper['pickedBy']): CardPaper {
  const { id, paper } = kept.record;
  return { key: id, paper, topics: topics.get(id) ?? NONE, upvotes: null, kept, pickedBy };
}
