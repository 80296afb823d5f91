import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { authorName } from '../domain/authors.ts';
import type { Author } from '../domain/paper.ts';
import { useTop } from './CardList.tsx';
import type { CardPaper } from './card-paper.ts';
import { Icon } from './icons.tsx';
import { ratingWords, STARS } from './rating-words.ts';
import { STATUS_WORDS } from './status-words.ts';
import { addressOf } from './places.ts';
import { Title } from './Title.tsx';

/** Height of a row; the style sheet says the same. */
const ROW_REM = 5.25;
/** Rows drawn beyond those in view, and the step in which the drawn part moves on. */
const MARGIN = 10;

interface PaperRowsProps {
  cards: readonly CardPaper[];
  /** Key of the paper shown beside the list. */
  current: string | null;
  /** What the papers were sought by; others are shown from their top. */
  sought: string;
  /** The reader went to this row by an arrow key. */
  onMove(key: string): void;
  /** A row was pressed, by a key where `isByKey`; its link does the rest. */
  onOpen(key: string, isByKey: boolean): void;
}

/** Papers a row each. Only rows in view and near it are drawn, so that any number of them scrolls alike. */
export function PaperRows({ cards, current, sought, onMove, onOpen }: PaperRowsProps) {
  const list = useRef<HTMLOListElement>(null);
  const at = cards.findIndex(({ key }) => key === current);
  const { from, to } = useDrawn(list, cards.length, at);
  const isMoving = useRef(false);
  useTop(list, sought);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const pressed = (event: KeyboardEvent) => {
    const next = nextRow(event.key, at, cards.length, Math.max(1, to - from - 2 * MARGIN));
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    isMoving.current = true;
    onMove(cards[next]!.key);
  };
  const drawn = Array.from({ length: to - from }, (_, n) => from + n);
  if (at >= 0 && (at < from || at >= to)) drawn.push(at); // keeps the focus while it is scrolled away
  const tabStop = at < 0 ? from : at;
  return (
    <ol ref={list} class="rows" style={{ height: `${cards.length * ROW_REM}rem` }}>
      {drawn.map((n) => {
        const card = cards[n]!;
        return (
          <li key={card.key} style={{ top: `${n * ROW_REM}rem` }} aria-setsize={cards.length} aria-posinset={n + 1}>
            <a
              href={addressOf('papers', card.key)} tabIndex={n === tabStop ? 0 : -1} aria-current={n === at ? 'true' : undefined}
              onKeyDown={pressed} onClick={(event) => onOpen(card.key, event.detail === 0)}
            >
              <PaperRow card={card} />
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function PaperRow({ card: { paper, kept, pickedBy } }: { card: CardPaper }) {
  const saved = kept?.record.saved;
  const facts = [shortAuthors(paper.authors), paper.publishedOn?.slice(0, 4), paper.venue?.name].filter((one) => one !== undefined && one !== '');
  return (
    <>
      <span class="row-title"><Title text={paper.title} /></span>
      <span class="row-facts" dir="auto">{facts.join(' · ')}</span>
      <span class="row-own">
        {saved !== undefined && <span class={`row-status ${saved.status}`}>{i18n.t(STATUS_WORDS[saved.status])}</span>}
        {saved?.rating !== undefined && <RowRating rating={saved.rating} />}
        {kept !== null && kept.notes.length > 0 && <span class="row-notes"><Icon name="note" />{i18n.t('mark.notes', kept.notes.length)}</span>}
        {pickedBy !== undefined && <span class="row-picked" dir="auto">{i18n.t('picks.by', [pickedBy.map(({ by }) => by).join(', ')])}</span>}
        {saved?.tags.map((tag) => <span key={tag}>#{tag}</span>)}
      </span>
    </>
  );
}

/** As many stars, without those it has not got. */
function RowRating({ rating }: { rating: number }) {
  if (rating === 0) return <span>{ratingWords(rating)}</span>;
  return <span class="row-rating"><span class="voice">{ratingWords(rating)}</span>{STARS.slice(0, rating).map((star) => <Icon key={star} name="star" />)}</span>;
}

function shortAuthors(authors: readonly Author[]): string {
  const names = authors.slice(0, 2).map((author) => ('literal' in author ? authorName(author) : author.family));
  return authors.length > 2 ? i18n.t('library.etAl', [names[0]!]) : names.join(', ');
}

function nextRow(key: string, at: number, count: number, page: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(at, 1) - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 }[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

/** Which rows are drawn; at first those around `at`, which is scrolled to. */
function useDrawn(list: { current: HTMLElement | null }, count: number, at: number): { from: number; to: number } {
  const [drawn, setDrawn] = useState({ from: 0, to: 3 * MARGIN });
  useLayoutEffect(() => {
    const scroller = list.current?.closest<HTMLElement>('.scroll');
    if (scroller == null) return undefined;
    const look = () => {
      const height = rowHeight();
      const top = scroller.scrollTop - (list.current?.offsetTop ?? 0);
      const first = Math.max(0, Math.floor(top / height / MARGIN) * MARGIN - MARGIN);
      const last = first + Math.ceil(scroller.clientHeight / height / MARGIN) * MARGIN + 3 * MARGIN;
      setDrawn((now) => (now.from === first && now.to === last ? now : { from: first, to: last }));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      scroller.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, []);
  useLayoutEffect(() => {
    const scroller = list.current?.closest<HTMLElement>('.scroll');
    if (scroller != null && at * rowHeight() > scroller.clientHeight / 2) scroller.scrollTop = at * rowHeight();
  }, []);
  return { from: Math.min(drawn.from, Math.max(0, count - 3 * MARGIN)), to: Math.min(drawn.to, count) };
}

function rowHeight(): number {
  return ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}
