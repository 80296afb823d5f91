import { Component } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PanelWish } from '../messaging/protocol.ts';
import { isSameCard, type CardPaper, type PaperActions } from './card-paper.ts';
import { PaperCard, type PaperCardProps } from './PaperCard.tsx';

/** Cards drawn before the first frame, and how many more each time the panel has nothing else to do. */
const FIRST = 20;
const MORE = 20;

/** A press on the page that asks for one of the cards, or for the filter; `n` tells one from the next. */
export interface Asked {
  key: string | null;
  /** Papers that the page has selected. */
  keys?: readonly string[];
  wants: 'card' | PanelWish['wants'];
  n: number;
}

type Presses = Pick<PaperCardProps, 'actions' | 'onTopic' | 'onLocate' | 'onSelect'>;

interface CardListProps extends Presses {
  cards: readonly CardPaper[];
  actions: PaperActions;
  topic: string | null;
  selected: ReadonlySet<string>;
  asked: Asked | null;
  isOne?: boolean;
  /** The first card of those that were all seen before, where a line says so. */
  caughtUpAt?: string | null | undefined;
  /** What the cards were sought by; another one is shown from its top. */
  sought: string;
}

/** The cards in order. The first are there at once, the rest follows while the reader looks at them. */
export function CardList({ cards, asked, selected, topic, sought, caughtUpAt = null, isOne = false, ...presses }: CardListProps) {
  const list = useRef<HTMLOListElement>(null);
  const shown = useGrowing(cards.length, asked === null ? 0 : cards.findIndex(({ key }) => key === asked.key) + 1, sought);
  const steady = useSteady(presses);
  useTop(list, sought);
  return (
    <ol ref={list} class="cards">
      {cards.slice(0, shown).map((card) => {
        const times = asked?.key === card.key ? asked.n : 0;
        return <Slot key={card.key} card={card} topic={topic} isOne={isOne} isCaughtUp={card.key === caughtUpAt} isSelected={selected.has(card.key)} flash={times} noteAsked={asked?.wants === 'note' ? times : 0} tagsAsked={asked?.wants === 'tags' ? times : 0} whyAsked={asked?.wants === 'why' ? times : 0} {...steady} />;
      })}
    </ol>
  );
}

type SlotProps = PaperCardProps & { isCaughtUp: boolean };

/** One card's place: drawn again only when something in it has changed, so that a press costs one card and not a thousand. */
class Slot extends Component<SlotProps> {
  override shouldComponentUpdate(next: SlotProps): boolean {
    const now = this.props;
    return (Object.keys(next) as (keyof SlotProps)[]).some((name) => (name === 'card' ? !isSameCard(now.card, next.card) : now[name] !== next[name]));
  }

  override render() {
    const { isCaughtUp, ...props } = this.props;
    return <li>{isCaughtUp && <p class="caught-up">{i18n.t('mark.caughtUp')}</p>}<PaperCard {...props} /></li>;
  }
}

/** The same functions for as long as the list lives; each does what the latest given one does. */
function useSteady(presses: Presses): Presses {
  const latest = useRef(presses);
  latest.current = presses;
  const hasRows = presses.onLocate !== undefined;
  return useMemo(() => ({
    actions: presses.actions,
    onTopic: (id) => latest.current.onTopic(id),
    onSelect: (key, isRange) => latest.current.onSelect(key, isRange),
    onLocate: hasRows ? (key) => latest.current.onLocate?.(key) : undefined,
  }), [presses.actions, hasRows]);
}

/** How many of so many are to be drawn by now; at least `needed`. What is sought anew begins anew. */
function useGrowing(count: number, needed: number, sought: string): number {
  const [grown, setGrown] = useState({ sought, to: FIRST });
  const now = Math.max(grown.sought === sought ? grown.to : FIRST, needed);
  useEffect(() => {
    if (now >= count) return undefined;
    const task = requestIdleCallback(() => setGrown({ sought, to: now + MORE }), { timeout: 1_000 });
    return () => cancelIdleCallback(task);
  }, [now, count, sought]);
  return now;
}

export function useTop(list: { current: HTMLElement | null }, sought: string): void {
  const last = useRef(sought);
  useEffect(() => {
    const scroller = list.current?.closest('.scroll');
    if (last.current !== sought && scroller) scroller.scrollTop = 0;
    last.current = sought;
  }, [sought]);
}
