import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { STATUSES, type Status } from '../domain/reading-list.ts';
import { fitsView, type CardPaper, type View } from './card-paper.ts';
import { Finder } from './Finder.tsx';
import { STATUS_WORDS } from './status-words.ts';

/** What the reading list is narrowed down to. */
export interface ListView extends View {
  status: Status | null;
  tag: string | null;
}

export const WHOLE_LIST: ListView = { text: '', topic: null, order: 'page', status: null, tag: null };

/** The cards of the reading list that its view lets through. */
export function listInView(cards: readonly CardPaper[], view: ListView): CardPaper[] {
  return cards.filter(fitsList(view));
}

/** Whether the reading list's view lets a card through. */
export function fitsList(view: ListView): (card: CardPaper) => boolean {
  const fits = fitsView(view);
  return (card) => {
    const saved = card.kept?.record.saved;
    return (view.status === null || saved?.status === view.status) && (view.tag === null || saved?.tags.includes(view.tag) === true) && fits(card);
  };
}

interface ListFinderProps {
  cards: readonly CardPaper[];
  view: ListView;
  onView(view: ListView): void;
  /** Stands in the first line, at its end. */
  children?: ComponentChildren;
}

/** Ways to narrow the reading list down: status, tag, words, topics. */
export function ListFinder({ cards, view, onView, children }: ListFinderProps) {
  return (
    <>
      <div class="narrow">
        <select aria-label={i18n.t('list.byStatus')} value={view.status ?? ''} onChange={(event) => onView({ ...view, status: (event.currentTarget.value || null) as Status | null })}>
          <option value="">{i18n.t('list.anyStatus')}</option>
          {STATUSES.map((status) => <option key={status} value={status}>{i18n.t(STATUS_WORDS[status])}</option>)}
        </select>
        <TagSelect cards={cards} tag={view.tag} onTag={(tag) => onView({ ...view, tag })} />
        {children}
      </div>
      <Finder cards={cards} view={view} orders={[]} onView={(next) => onView({ ...view, ...next })} />
    </>
  );
}

function TagSelect({ cards, tag, onTag }: { cards: readonly CardPaper[]; tag: string | null; onTag(tag: string | null): void }) {
  const tags = useMemo(() => [...new Set(cards.flatMap(({ kept }) => kept?.record.saved?.tags ?? []))].sort(), [cards]);
  if (tags.length === 0) return null;
  return (
    <select aria-label={i18n.t('list.byTag')} value={tag ?? ''} onChange={(event) => onTag(event.currentTarget.value || null)}>
      <option value="">{i18n.t('list.anyTag')}</option>
      {tags.map((one) => <option key={one} value={one}>#{one}</option>)}
    </select>
  );
}
