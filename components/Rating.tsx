import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icons.tsx';
import { MOST_STARS, ratingWords, STARS } from './rating-words.ts';

/** How long keys rest before what they came to is stored, as one decision. */
const SETTLED_MS = 600;

export interface RatingProps {
  /** `null`: none. */
  rating: number | null;
  /** Changes with what is stored. */
  stamp: string;
  /** Whether it was stored. */
  onRate(rating: number | null): Promise<boolean>;
  /** Of several papers that are rated differently. */
  isMixed?: boolean;
}

/** Five stars: press one to rate, the same one again for no rating; a slider to the keyboard. */
export function Rating(props: RatingProps) {
  const { choice, ratingNow, choose, settle, forget } = useChoice(props);
  const [pointedAt, pointAt] = useState<number | null>(null);
  const slider = useRef<HTMLInputElement>(null);
  const now = ratingNow();
  const press = (star: number, times: number) => {
    slider.current?.focus();
    pointAt(null);
    if (times > 1 || (star === now && choice?.state === 'sent')) return; // a double press rates once
    choose(star === now ? null : star);
    settle();
  };
  const byKey = (event: KeyboardEvent) => {
    if (choice?.state === 'wanted' && isBack(event)) {
      event.preventDefault();
      return forget();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter') return settle();
    const next = ratingByKey(event.key, ratingNow() ?? 0);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const words = props.isMixed === true && choice === null ? i18n.t('rating.mixed') : ratingWords(now);
  return (
    <span class={`rating${pointedAt !== null || choice?.state === 'wanted' ? ' unsettled' : ''}`} title={i18n.t('rating.hint')} onPointerLeave={() => pointAt(null)}>
      <input
        ref={slider} type="range" min={0} max={MOST_STARS} step={1} value={now ?? 0} aria-label={i18n.t('rating.rating')} title={i18n.t('rating.hint')} aria-valuetext={words}
        onKeyDown={byKey} onInput={({ currentTarget }) => choose(Number(currentTarget.value) || null)} onBlur={settle}
      />
      <span class="stars" aria-hidden="true">
        {STARS.map((star) => (
          <button
            key={star} type="button" tabIndex={-1} class={star <= (pointedAt ?? now ?? 0) ? 'star on' : 'star'}
            onClick={(event) => press(star, event.detail)} onPointerEnter={({ pointerType }) => { if (pointerType !== 'touch') pointAt(star); }}
          ><Icon name="star" /></button>
        ))}
      </span>
    </span>
  );
}

/** Escape, Ctrl+Z or ⌘Z: what keys have chosen is not to be stored. */
function isBack({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (shiftKey || altKey) return false;
  return ctrlKey || metaKey ? key.toLowerCase() === 'z' : key === 'Escape';
}

/** `undefined`: the key has nothing to do with ratings. */
function ratingByKey(key: string, now: number): number | null | undefined {
  const to = { ArrowRight: now + 1, ArrowUp: now + 1, ArrowLeft: now - 1, ArrowDown: now - 1, Home: 0, End: MOST_STARS, Delete: 0, Backspace: 0 }[key] ?? (/^[0-5]$/.test(key) ? Number(key) : undefined);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), MOST_STARS) || null;
}

/** What the reader has chosen and the library does not show yet. */
interface Choice {
  rating: number | null;
  state: 'wanted' | 'sent' | 'stored';
}

interface Choosing {
  choice: Choice | null;
  /** As chosen, else as stored; also before that is drawn. */
  ratingNow(): number | null;
  choose(rating: number | null): void;
  /** Stores what was chosen, if anything was, without waiting any longer. */
  settle(): void;
  /** Leaves the rating as it is stored. */
  forget(): void;
}

/** What is chosen is stored once the choosing rests, and when the control goes. */
function useChoice(props: RatingProps): Choosing {
  const [, drawAgain] = useState({});
  const latest = useRef<{ props: RatingProps; choice: Choice | null; timer: number }>({ props, choice: null, timer: 0 }).current;
  latest.props = props;
  const become = (choice: Choice | null) => {
    latest.choice = choice;
    drawAgain({});
  };
  const settle = () => {
    window.clearTimeout(latest.timer);
    if (latest.choice?.state !== 'wanted') return;
    const sent: Choice = { rating: latest.choice.rating, state: 'sent' };
    become(sent);
    void latest.props.onRate(sent.rating).then((isStored) => {
      if (latest.choice === sent) become(isStored ? { ...sent, state: 'stored' } : null);
    });
  };
  useEffect(() => {
    if (latest.choice !== null && latest.choice.state !== 'wanted') become(null);
  }, [props.stamp]);
  useLayoutEffect(() => settle, []);
  const choose = (rating: number | null) => {
    become({ rating, state: 'wanted' });
    window.clearTimeout(latest.timer);
    latest.timer = window.setTimeout(settle, SETTLED_MS);
  };
  const ratingNow = () => (latest.choice === null ? latest.props.rating : latest.choice.rating);
  return { choice: latest.choice, ratingNow, choose, settle, forget: () => become(null) };
}
