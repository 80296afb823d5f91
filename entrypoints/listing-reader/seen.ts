import type { Sightings } from '../../domain/seen.ts';
import { ask } from '../../messaging/ask.ts';
import type { ListedPaper } from '../../messaging/protocol.ts';
import type { Feature, PageView } from './page-view.ts';
import { RowWatch } from './row-watch.ts';

/** How long what was seen waits for more to be told along with it. */
export const TELL_MS = 2_000;
/** What could not be told is told with what comes next, so much of it at most. */
const MOST_UNTOLD = 50;

/** Watches which rows the reader has before their eyes, in a visible tab, and tells of each paper once a visit. */
export function sightings(view: PageView): Feature {
  const watch = new RowWatch((row) => see(row), view.signal);
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
    watch.only([...rows.keys()]);
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
  view.signal.addEventListener('abort', () => teller.tell(), { once: true });
  return { taken: look, drawn: look };
}

/** The listing's address: where in it the page was scrolled to makes no other one of it. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
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
    const isTold = this.#waiting.length > 0 && /^https?:/.test(this.#where.listing);
    const all = isTold ? [...this.#untold, { ...this.#where, at: new Date().toISOString(), sightings: this.#waiting }] : this.#untold;
    this.#waiting = [];
    this.#untold = [];
    for (const one of all) ask('seen', one).catch(() => { this.#untold = [...this.#untold, one].slice(-MOST_UNTOLD); });
  }
}
