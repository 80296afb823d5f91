import { digestAddress, digestDiff, digestPaper, LONGEST_DIGEST, type DigestDiff, type DigestPaper, type DigestRow, type DigestSnapshot } from '../../domain/digest.ts';
import { ask } from '../../messaging/ask.ts';
import type { Reading } from '../../messaging/protocol.ts';
import type { Feature, PageView } from './page-view.ts';
import { tellPanels } from './tell.ts';

/** A digest was visited when it has been in view for so long; a page opened by mistake is none. */
export const VIEWED_MS = 5_000;

/** What was in view of a digest, from the moment on that it counts as visited. */
interface Visited {
  papers: Map<string, DigestPaper>;
  isOpen: boolean;
}

/** Compares a digest with what it listed when its reader was there last, and remembers what is in view now. */
export class DigestWatch implements Feature {
  #view: PageView;
  #url: string | null = null;
  #address: string | null = null;
  #openedAt = '';
  #before: DigestSnapshot | null = null;
  #visited: Visited | null = null;
  #viewedMs = 0;
  #inViewSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: PageView) {
    this.#view = view;
    document.addEventListener('visibilitychange', () => this.#count(), { signal: view.signal });
    addEventListener('pagehide', () => this.#send(), { signal: view.signal });
    view.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  taken(): void {
    const { reading } = this.#view.page()!;
    const isDigest = reading.kind === 'list' && reading.papers.length > 0 && reading.papers.length <= LONGEST_DIGEST;
    const address = isDigest ? digestAddress(reading.url) : null;
    if (address !== this.#address) this.#enter(address, reading);
    if (address === null) return;
    this.#show(reading);
    this.#add(rowsOf(reading));
  }

  #enter(address: string | null, { url }: Reading): void {
    this.#send();
    clearTimeout(this.#timer);
    this.#address = address;
    this.#url = url;
    this.#openedAt = new Date().toISOString();
    this.#before = this.#visited = this.#inViewSince = null;
    this.#viewedMs = 0;
    this.#view.kept.tellDigest(null);
    if (address === null) return;
    void ask('digestBefore', { url }).then((before) => {
      const page = this.#view.page();
      if (address !== this.#address || before === null || page === null) return;
      this.#before = before;
      this.#show(page.reading);
      tellPanels('pageRead', { url: page.reading.url });
    }).catch(() => undefined); // nothing is said of what changed
    this.#count();
  }

  #show(reading: Reading): void {
    if (this.#before === null) return;
    const diff: DigestDiff = digestDiff(this.#before, rowsOf(reading));
    reading.digest = diff;
    this.#view.kept.tellDigest(diff);
  }

  /** Counts the time in view; when that ends, what was in view is said once more, so that it is known when. */
  #count(): void {
    clearTimeout(this.#timer);
    if (this.#inViewSince !== null) this.#viewedMs += performance.now() - this.#inViewSince;
    const isInView = document.visibilityState === 'visible';
    this.#inViewSince = isInView ? performance.now() : null;
    if (this.#address === null) return;
    if (!isInView) this.#send();
    else if (this.#visited === null) this.#timer = setTimeout(() => this.#visit(), Math.max(0, VIEWED_MS - this.#viewedMs));
  }

  #visit(): void {
    const page = this.#view.page();
    if (this.#view.signal.aborted || page === null || digestAddress(page.reading.url) !== this.#address) return;
    this.#visited = { papers: new Map(), isOpen: false };
    for (const row of rowsOf(page.reading)) this.#visited.papers.set(row.key, digestPaper(row));
    this.#send();
  }

  /** Rows that come later belong to the visit; those that go stay in it. */
  #add(rows: readonly DigestRow[]): void {
    const visited = this.#visited;
    if (visited === null) return;
    const had = visited.papers.size;
    for (const row of rows) visited.papers.set(row.key, digestPaper(row));
    if (rows.length !== visited.papers.size || had !== visited.papers.size) visited.isOpen = true;
    if (had !== visited.papers.size) this.#send();
  }

  #send(): void {
    if (this.#visited === null || this.#url === null || this.#view.signal.aborted) return;
    const papers = [...this.#visited.papers.values()].filter(({ clues }) => clues.length > 0).slice(0, LONGEST_DIGEST);
    if (papers.length === 0) return;
    const snapshot: DigestSnapshot = { at: this.#openedAt, papers, ...(this.#visited.isOpen ? { isOpen: true } : {}) };
    ask('digestViewed', { url: this.#url, snapshot }).catch(() => undefined); // the next visit compares with an older one
  }
}

function rowsOf({ papers }: Reading): DigestRow[] {
  return papers.map(({ key, identity, entry }) => ({ key, identity, upvotes: entry.upvotes }));
}
