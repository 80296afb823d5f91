import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardPaper, Order, View } from './card-paper.ts';
import { Facets } from './Facets.tsx';
import { Icon } from './icons.tsx';

interface FinderProps {
  cards: readonly CardPaper[];
  view: View;
  /** Orders that make sense here; less than two: no choice is shown. */
  orders: readonly Order[];
  onView(view: View): void;
  /** Grows with each press on the page that asks for the field. */
  asked?: number;
}

const ORDER_WORDS = {
  page: 'panel.orderPage',
  new: 'panel.orderNew',
  since: 'panel.orderSince',
  'for-you': 'panel.orderForYou',
  upvotes: 'panel.orderUpvotes',
  topic: 'panel.orderTopic',
} as const;

/** Ways to narrow the list down: words, order, topics with their counts. */
export function Finder({ cards, view, orders, onView, asked = 0 }: FinderProps) {
  const watched = cards.filter(({ verdict }) => verdict?.kind === 'watch').length;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return (
    <div class="finder">
      <search class="find">
        <span class="search"><Icon name="search" /><input
          ref={field} type="search" value={view.text} aria-label={i18n.t('panel.filter')} placeholder={i18n.t('panel.filterShort')} title={i18n.t('panel.filterFields')}
          onInput={(event) => onView({ ...view, text: event.currentTarget.value })}
        /></span>
        {orders.length > 1 && (
          <select aria-label={i18n.t('panel.order')} value={orders.includes(view.order) ? view.order : 'page'} onChange={(event) => onView({ ...view, order: event.currentTarget.value as Order })}>
            {orders.map((order) => <option key={order} value={order}>{i18n.t(ORDER_WORDS[order])}</option>)}
          </select>
        )}
      </search>
      {(view.isWatched === true || watched > 0) && (
        <button type="button" class="watched-only" aria-pressed={view.isWatched === true} onClick={() => onView({ ...view, isWatched: view.isWatched !== true })}>{i18n.t('panel.watchedOnly')} <span class="count">{watched}</span></button>
      )}
      <Facets cards={cards} topic={view.topic} onTopic={(id) => onView({ ...view, topic: view.topic === id ? null : id })} />
    </div>
  );
}
