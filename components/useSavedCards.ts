import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { KeptPaper } from '../domain/library.ts';
import type { Topic } from '../domain/topics/topic.ts';
import type { CardPaper } from './card-paper.ts';
import { wordsOfFailure } from './failure-words.ts';
import { useSavedPapers } from './useLibrary.ts';
import { useTopics } from './useTopics.ts';

const NONE: never[] = [];

export interface SavedCards {
  /** `null` until known. */
  cards: ReadonlySignal<readonly CardPaper[] | null>;
  /** Why the library can't be read, in words for the reader. */
  failure: ReadonlySignal<string | null>;
}

/** The reading list as cards, as it is now and becomes; with topics once they are wanted. */
export function useSavedCards(isTopicsWanted: boolean, onFailure: (failure: unknown) => void): SavedCards {
  const failure = useSignal<string | null>(null);
  const saved = useSavedPapers((reason) => {
    failure.value = wordsOfFailure(reason);
    onFailure(reason);
  });
  const topics = useTopics(saved.value ?? NONE, isTopicsWanted);
  const cards = useComputed(() => saved.value?.map((one) => savedCard(one, topics.value)) ?? null);
  return { cards, failure };
}

function savedCard(kept: KeptPaper, topics: ReadonlyMap<string, readonly Topic[]>): CardPaper {
  const { id, paper } = kept.record;
  return { key: id, paper, topics: topics.get(id) ?? NONE, upvotes: null, kept };
}
