import { aboutInView } from './slices.ts';

/** How long a row has to be before the reader's eyes. */
export const SEEN_MS = 1_000;

/** How often is looked while the page is scrolled. */
export const LOOK_MS = 250;

/** Of more rows than these, only those about in view are asked for where they lie. */
const FEW = 200;

/**
 * Calls back, once, when a row has been before the reader's eyes for a second: half of it in view, or half of the view covered by it. Observers
 * that stay cost the page a share of every frame, a millisecond for some hundreds of rows: so an observer is asked now and then, while
 * something may have moved and when a row's second is over, and let go when it has answered.
 */
export class RowWatch {
  #onSeen: (row: Element) => void;
  #observer = new IntersectionObserver((entries) => this.#take(entries));
  #rows: readonly Element[] = [];
  /** Rows before the reader's eyes, and since when. */
  #since = new Map<Element, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Something may have moved since the last look. */
  #hasMoved = false;
  #isPaused = document.visibilityState !== 'visible';

  constructor(onSeen: (row: Element) => void, signal: AbortSignal) {
    this.#onSeen = onSeen;
    const moved = () => this.#moved();
    document.addEventListener('scroll', moved, { capture: true, passive: true, signal });
    window.addEventListener('resize', moved, { passive: true, signal });
    signal.addEventListener('abort', () => this.pause(), { once: true });
  }

  /** Watches these rows, in page order, and no others. */
  only(rows: readonly Element[]): void {
    this.#rows = rows.filter(({ isConnected }) => isConnected);
    const wanted = new Set(this.#rows);
    for (const row of this.#since.keys()) if (!wanted.has(row)) this.#since.delete(row);
    this.#moved();
  }

  /** Nobody looks. */
  pause(): void {
    this.#isPaused = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observer.disconnect();
    this.#since.clear();
  }

  /** Somebody looks again: every row's second begins anew. */
  resume(): void {
    this.#isPaused = false;
    this.#moved();
  }

  #moved(): void {
    if (this.#hasMoved && this.#timer !== undefined) return;
    this.#hasMoved = true;
    this.#wait(LOOK_MS);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#isPaused || this.#rows.length === 0 ? undefined : setTimeout(() => this.#look(), ms);
  }

  #look(): void {
    this.#timer = undefined;
    this.#hasMoved = false;
    this.#observer.disconnect(); // what is asked again is answered again
    const rows = this.#rows.length > FEW ? aboutInView(this.#rows) : this.#rows;
    if (rows.length === 0) this.#since.clear();
    for (const row of rows) this.#observer.observe(row);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    this.#observer.disconnect();
    const before = this.#since;
    const now = performance.now();
    this.#since = new Map(entries.filter(isBeforeEyes).map(({ target }) => [target, before.get(target) ?? now]));
    const seen = [...this.#since].filter(([, since]) => now - since >= SEEN_MS - 1).map(([row]) => row); // timers may be early by a hair
    if (seen.length > 0) this.#rows = this.#rows.filter((row) => !seen.includes(row));
    for (const row of seen) {
      this.#since.delete(row);
      this.#onSeen(row);
    }
    const due = Math.min(...this.#since.values()) + SEEN_MS - now;
    if (this.#hasMoved) this.#wait(Math.min(LOOK_MS, due));
    else if (due !== Infinity) this.#wait(due);
  }
}

/** A row higher than the view can't be in it by half. */
function isBeforeEyes({ isIntersecting, boundingClientRect, intersectionRect, intersectionRatio, rootBounds }: IntersectionObserverEntry): boolean {
  const view = rootBounds?.height ?? innerHeight;
  if (!isIntersecting) return false;
  return boundingClientRect.height > view ? intersectionRect.height >= view / 2 : intersectionRatio >= 0.5;
}
