import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nextTask } from '../domain/in-turns.ts';
import { prepareCard, type CardPaper } from './card-paper.ts';

/** How long a search goes on before keys and screen get their turn. */
const TURN_MS = 8;
/** Cards looked at between two looks at the clock. */
const AT_A_TIME = 50;

/** The cards that fit, found a few at a time. */
class Search {
  found: CardPaper[] = [];
  #cards: readonly CardPaper[];
  #fits: (card: CardPaper) => boolean;
  #at = 0;

  constructor(cards: readonly CardPaper[], fits: (card: CardPaper) => boolean) {
    this.#cards = cards;
    this.#fits = fits;
  }

  /** Goes on for a turn; whether all is found. */
  goOn(): boolean {
    for (const end = performance.now() + TURN_MS; this.#at < this.#cards.length && performance.now() < end; this.#at += AT_A_TIME) {
      for (const card of this.#cards.slice(this.#at, this.#at + AT_A_TIME)) if (this.#fits(card)) this.found.push(card);
    }
    return this.#at >= this.#cards.length;
  }
}

/**
 * The cards that a view lets through. Where a turn is too short to find them all, those of the view before are given meanwhile; what was
 * being sought when the view changes again is sought no further.
 */
export function useFound<View>(cards: readonly CardPaper[], view: View, fitsOf: (view: View) => (card: CardPaper) => boolean): readonly CardPaper[] {
  usePrepared(cards);
  const search = useMemo(() => new Search(cards, fitsOf(view)), [cards, view]);
  const last = useRef(cards);
  const [, drawAgain] = useState(0);
  const isFinished = search.goOn();
  if (isFinished) last.current = search.found;
  useEffect(() => (isFinished ? undefined : inTurns(() => search.goOn(), () => drawAgain((times) => times + 1))), [search]);
  return last.current;
}

/** Makes ready what cards are sought by, before anything is typed. */
function usePrepared(cards: readonly CardPaper[]): void {
  useEffect(() => {
    const search = new Search(cards, (card) => (prepareCard(card), false));
    return inTurns(() => search.goOn(), () => undefined);
  }, [cards]);
}

/** Takes one turn after the other until the last, unless it is called off by what is handed back. */
function inTurns(goOn: () => boolean, then: () => void): () => void {
  let isWanted = true;
  void (async () => {
    do await nextTask();
    while (isWanted && !goOn());
    if (isWanted) then();
  })();
  return () => { isWanted = false; };
}
