import type { Sightings } from '../../domain/seen.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import type { Feature, PageView } from './page-view.ts';
import { withoutFragment } from './seen-in-visit.ts';

/** How long a row has to be before the reader's eyes. */
export const SEEN_MS = 1_000;
/** How long what was seen waits for more to be told along with it. */
export const TELL_MS = 2_000;
/** What could not be told is told with what comes next, so much of it at most. */
const MOST_UNTOLD = 50;

/** Half of the row is in view, or it covers half the view: rows higher than that are few, and looked at again when their time has come. */
const THRESHOLDS = [0, 0.5];

/** Watches which rows the reader has before their eyes, in a visible tab, and tells of each paper once a visit. */
export function sightings(view: PageView): Feature {
  const watch = new Watch((row) => see(row));
  const teller = new Teller();
  let listing = '';
  let rows = new Map<Element, ListedPaper>();
  const look = () => {
    const page = view.page();
    if (page === null) return;
    const { url, site } = page.reading;
    if (withoutFragment(url) !== listing) {
      teller.tell();
      listing = withoutFragment(url);
      view.seen.clear();
      watch.only([]);
    }
    teller.at(listing, site);
    rows = new Map(page.rows.flatMap((row, n) => {
      const paper = view.papers().get(page.keys[n]!);
      return paper === undefined || view.seen.has(paper.key) ? [] : [[row, paper]];
    }));
    watch.only(rows.keys());
  };
  const see = (row: Element) => {
    const paper = rows.get(row);
    if (paper === undefined || view.seen.has(paper.key)) return;
    view.seen.add(paper.key);
    teller.add(paper);
  };
  const left = () => {
    if (document.visibilityState === 'visible') return watch.resume();
    watch.pause();
    teller.tell();
  };
  document.addEventListener('visibilitychange', left, { signal: view.signal });
  window.addEventListener('pagehide', () => { watch.pause(); teller.tell(); }, { signal: view.signal });
  window.addEventListener('pageshow', left, { signal: view.signal });
  view.signal.addEventListener('abort', () => { watch.end(); teller.tell(); }, { once: true });
  return { taken: look, drawn: look };
}

/** Calls back when a row has been before the reader's eyes for long enough: one observer, one timer. */
class Watch {
  #onSeen: (row: Element) => void;
  #observer = new IntersectionObserver((entries) => this.#take(entries), { threshold: THRESHOLDS });
  #rows = new Set<Element>();
  /** Rows before the reader's eyes, and since when. */
  #since = new Map<Element, number>();
  /** Rows in view that are higher than the view. */
  #high = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onSeen: (row: Element) => void) {
    this.#onSeen = onSeen;
  }

  /** Watches these rows and no others. */
  only(rows: Iterable<Element>): void {
    const wanted = new Set(rows);
    for (const row of this.#rows) if (!wanted.has(row)) this.#leave(row);
    for (const row of wanted) if (!this.#rows.has(row) && row.isConnected) {
      this.#rows.add(row);
      this.#observer.observe(row);
    }
  }

  /** Nobody looks. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const row of this.#since.keys()) this.#since.set(row, Infinity);
  }

  /** Somebody looks again: the time begins anew. */
  resume(): void {
    for (const row of this.#since.keys()) this.#since.set(row, performance.now());
    this.#wait();
  }

  end(): void {
    this.pause();
    this.#observer.disconnect();
    this.#rows.clear();
  }

  #leave(row: Element): void {
    this.#observer.unobserve(row);
    for (const one of [this.#rows, this.#since, this.#high]) one.delete(row);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const { target: row } = entry;
      if (!this.#rows.has(row)) continue;
      const view = entry.rootBounds?.height ?? innerHeight;
      const isHigh = entry.isIntersecting && entry.boundingClientRect.height > view;
      if (isHigh) this.#high.add(row);
      else this.#high.delete(row);
      const isSeen = isHigh ? entry.intersectionRect.height >= view / 2 : entry.isIntersecting && entry.intersectionRatio >= 0.5;
      if (!isSeen) this.#since.delete(row);
      else if (!this.#since.has(row)) this.#since.set(row, document.visibilityState === 'visible' ? performance.now() : Infinity);
    }
    this.#wait();
  }

  /** Until the first of the rows is due; while a high one is in view, what it covers is looked at in between. */
  #wait(): void {
    if (this.#timer !== undefined || document.visibilityState !== 'visible') return;
    const first = Math.min(...this.#since.values(), this.#high.size > 0 ? performance.now() - SEEN_MS / 2 : Infinity);
    if (first !== Infinity) this.#timer = setTimeout(() => this.#due(), Math.max(0, first + SEEN_MS - performance.now()));
  }

  #due(): void {
    this.#timer = undefined;
    const now = performance.now();
    for (const [row, since] of this.#since) if (now - since >= SEEN_MS) {
      this.#leave(row);
      this.#onSeen(row);
    }
    for (const row of this.#high) {
      this.#observer.unobserve(row);
      this.#observer.observe(row); // tells anew how it lies
    }
    this.#wait();
  }
}

/** Tells the background what was seen, some at a time. */
class Teller {
  #where = { listing: '', site: '' };
  #waiting: Sightings['sightings'] = [];
  #untold: Sightings[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  at(listing: string, site: string): void {
    this.#where = { listing, site };
  }

  add({ identity, rows, entry: { upvotes } }: ListedPaper): void {
    this.#waiting.push({ paper: identity, rank: rows[0]! + 1, ...(upvotes === null ? {} : { upvotes }) });
    this.#timer ??= setTimeout(() => this.tell(), TELL_MS);
  }

  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0 || !/^https?:/.test(this.#where.listing)) return;
    const all = [...this.#untold, { ...this.#where, at: new Date().toISOString(), sightings: this.#waiting }];
    this.#waiting = [];
    this.#untold = [];
    for (const one of all) ask('seen', one).catch(() => { this.#untold = [...this.#untold, one].slice(-MOST_UNTOLD); });
  }
}
