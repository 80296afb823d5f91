import { i18n } from '#i18n';
import { bringIntoView, viewAt } from './bring-into-view.ts';
import { entriesOf, extentOf, type EntryRow } from './entries.ts';
import type { Mark } from './mark.ts';
import type { PageView } from './page-view.ts';
import { stateWords } from './state-words.ts';
import { tellPanels } from './tell.ts';

/** While a key is held down nothing is said and the panel does not follow; a pause this long ends that. */
const PAUSE_MS = 200;

/** The current entry: ringed, in view, said, and shown by the panel. The focus of the page stays where it is. */
export class Cursor {
  #view: PageView;
  #current: EntryRow | null = null;
  /** The entries as they were when it moved last: where it goes when its own has gone. */
  #order: readonly string[] = [];
  #place = 0;
  #frame = 0;
  /** As long as the marks stand as they were drawn. */
  #known: EntryRow[] | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #toldAt = -Infinity;

  constructor(view: PageView) {
    this.#view = view;
    view.signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** On a page about one paper, that one: it has no row, and is no step from any other. */
  get key(): string | null {
    const reading = this.#view.page()?.reading;
    return reading?.kind === 'one' ? (reading.papers[0]?.key ?? null) : (this.#current?.key ?? null);
  }

  get mark(): Mark | null {
    return this.#current?.mark ?? null;
  }

  /** To the next entry downwards (1) or upwards (-1) for which it holds; from nowhere, to the first in view or below. `false`: there is none. */
  step(by: 1 | -1, isHeld: boolean, holds: (key: string) => boolean = () => true): boolean {
    const entries = this.#entries();
    const at = this.#at(entries);
    const from = at >= 0 ? at + by : this.#current === null ? firstInView(entries) : (this.#beside(entries, by) ?? -1);
    for (let n = from; n >= 0 && n < entries.length; n += by) if (holds(entries[n]!.key)) return this.#goTo(entries, n, isHeld);
    if (at >= 0 && !isHeld) this.#goTo(entries, at, false); // into view again
    return false;
  }

  /** To the first entry of the page for which it holds. `false`: there is none. */
  toFirst(holds: (key: string) => boolean): boolean {
    const entries = this.#entries();
    const n = entries.findIndex(({ key }) => holds(key));
    return n >= 0 && this.#goTo(entries, n, false);
  }

  /** There is no current entry any more. */
  clear(): void {
    this.#known = null;
    clearTimeout(this.#pause);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#current !== null) this.#view.looks.flag(this.#current.mark, 'current', false);
    this.#current = null;
    this.#order = [];
  }

  /** Something is done with the entry now: what was still to be said of it would come after that. */
  hush(): void {
    if (this.#pause === undefined) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (this.#current !== null) tellPanels('showCard', { key: this.#current.key });
  }

  /** Rows came, went or stand in another order: it stays with its paper; where that has gone, it is on the nearest one that followed. */
  drawn(): void {
    this.#known = null;
    const before = this.#current;
    if (before === null) return;
    const entries = this.#entries();
    const same = this.#at(entries);
    const next = same >= 0 ? same : (this.#beside(entries, 1) ?? this.#beside(entries, -1));
    this.#view.looks.flag(before.mark, 'current', false);
    if (next === undefined) return this.clear();
    this.#set(entries, next);
    this.#view.looks.flag(this.#current!.mark, 'current', true);
  }

  /** Where now the nearest one stands that followed the current entry (1), or came before it (-1). */
  #beside(entries: readonly EntryRow[], by: 1 | -1): number | undefined {
    const places = new Map(entries.map(({ key }, n) => [key, n] as const).reverse()); // of a paper's rows, the first
    const beside = by === 1 ? this.#order.slice(this.#place) : this.#order.slice(0, this.#place).reverse();
    return beside.map((key) => places.get(key)).find((n) => n !== undefined);
  }

  #goTo(entries: readonly EntryRow[], n: number, isHeld: boolean): true {
    const before = this.#current;
    this.#set(entries, n);
    if (before !== null && before.mark !== this.#current!.mark) this.#view.looks.flag(before.mark, 'current', false);
    this.#view.looks.flag(this.#current!.mark, 'current', true);
    if (!isHeld) this.#show();
    else if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#show());
    this.#tell(isHeld);
    return true;
  }

  #set(entries: readonly EntryRow[], n: number): void {
    this.#current = entries[n]!;
    this.#order = entries.map(({ key }) => key);
    this.#place = n;
  }

  #show(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const entry = this.#current;
    if (entry !== null) bringIntoView(entry.row.isConnected ? entry.row : entry.mark.host, () => extentOf(entry));
  }

  /** At once, where nothing was told lately; else when there is a pause. */
  #tell(isHeld: boolean): void {
    clearTimeout(this.#pause);
    const tell = () => {
      this.#pause = undefined;
      this.#toldAt = performance.now();
      if (this.#current === null) return;
      this.#view.say(this.words());
      tellPanels('showCard', { key: this.#current.key });
    };
    if (!isHeld && performance.now() - this.#toldAt > PAUSE_MS) tell();
    else this.#pause = setTimeout(tell, PAUSE_MS);
  }

  /** "3 of 52: TITLE, saved". */
  words(): string {
    const key = this.#current!.key;
    const { papers, kept, selection } = this.#view;
    const { title } = papers().get(key)?.paper ?? { title: '' };
    const place = [String(this.#place + 1), String(this.#order.length)] as const;
    return i18n.t('keys.at', [...place, [title, ...stateWords(kept.of(key), selection.has(key))].join(', ')]);
  }

  #entries(): readonly EntryRow[] {
    if (this.#known === null || this.#known.some(({ mark }) => !mark.host.isConnected)) this.#known = entriesOf(this.#view);
    return this.#known;
  }

  #at(entries: readonly EntryRow[]): number {
    const current = this.#current;
    if (current === null) return -1;
    const same = entries.findIndex(({ row, key }) => row === current.row && key === current.key);
    return same >= 0 ? same : entries.findIndex(({ key }) => key === current.key);
  }
}

/** The first entry whose beginning is in view, or that comes after it; the last where all are above. */
function firstInView(entries: readonly EntryRow[]): number {
  const [first] = entries;
  if (first === undefined) return 0;
  const { top } = viewAt(first.row, extentOf(first));
  const n = entries.findIndex((entry) => extentOf(entry).top >= top);
  return n < 0 ? entries.length - 1 : n;
}
