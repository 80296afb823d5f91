import type { MarkPlace } from '../../adapters/adapter.ts';
import { fit, makeMark, setMarkWidth, type Mark, type MarkView } from './mark.ts';
import { MarkWidths } from './mark-widths.ts';
import { keptGap, roomIn } from './room.ts';
import { levelsAbove } from './row-parts.ts';
import { inSlices, inViewFirst, nextTask, SLICE_ROWS } from './slices.ts';

/** Marks that come into the page at once, after those in view: a frame of a long page costs far more than what is drawn in it, and all of these at once would be a long task. */
const PUT_ROWS = 250;

/** A row that wants a mark. */
export interface MarkedRow {
  place: Element;
  /** The row as a whole. */
  row: Element;
  key: string;
}

/** The marks of a page: one per row, put in slice by slice, found by paper, taken away as a whole. */
export class MarkLayer {
  #byPlace = new Map<Element, Mark>();
  /** Where in a place without a kept line its mark goes. */
  #rooms = new WeakMap<Element, Element>();
  #byHost = new WeakMap<Element, Mark>();
  /** Made, and in the page never yet. */
  #isNew = new WeakSet<Mark>();
  #widths = new MarkWidths(() => this.marks(), setMarkWidth, (marks) => void this.#fit(marks));
  #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /**
   * Makes the page show exactly one mark in each of these rows: what is right stays, what is missing comes, what is left
   * over goes. Rows in view first; at most a slice of marks is made in a task. `marks` `null`: no line is kept for any. Rejects with ForgedMarkError.
   */
  async draw(listed: readonly MarkedRow[], marks: MarkPlace | null, viewOf: (key: string) => MarkView, signal: AbortSignal): Promise<void> {
    const rows = marks === null ? listed.map((one) => ({ ...one, place: this.#roomIn(one) })) : listed;
    const wanted = new Map(rows.map((row) => [row.place, row]));
    for (const [place, mark] of this.#byPlace) if (wanted.get(place)?.key !== mark.key) this.#remove(place, mark);
    const missing = rows.filter(({ place }) => !this.#stands(place));
    if (missing.length > 0) await this.#drawMissing(missing, marks, viewOf, signal);
    this.#byPlace = new Map([...wanted.keys()].flatMap((place) => { // in the order of the page
      const mark = this.#byPlace.get(place);
      return mark === undefined ? [] : [[place, mark] as const];
    }));
  }

  async #drawMissing(missing: readonly MarkedRow[], marks: MarkPlace | null, viewOf: (key: string) => MarkView, signal: AbortSignal): Promise<void> {
    const rows = inViewFirst(missing, ({ place }) => place);
    for (let from = 0, to = SLICE_ROWS; from < rows.length && !signal.aborted; [from, to] = [to, to + PUT_ROWS]) {
      const some = rows.slice(from, to);
      if (from > 0) await nextTask();
      await inSlices(some, signal, (slice) => slice.forEach((row) => this.#make({ ...row, row: rowAt(row, marks) }, keptGap(row.place, marks), viewOf)));
      if (some.length > SLICE_ROWS) await nextTask();
      if (!signal.aborted) for (const { place } of some) this.#put(place);
    }
  }

  /** In tasks of its own: widths are told in the middle of a frame, which would be laid out once more. */
  async #fit(marks: readonly Mark[]): Promise<void> {
    await nextTask();
    await inSlices(marks, this.#signal, (slice) => slice.forEach(fit));
  }

  /** The marks of these papers, or all. */
  marks(keys?: ReadonlySet<string>): Mark[] {
    const all = [...this.#byPlace.values()];
    return keys === undefined ? all : all.filter(({ key }) => keys.has(key));
  }

  /** Ours, or `null`: a page may put elements of that name there, and clones of ours. */
  markOf(host: EventTarget | null | undefined): Mark | null {
    return host instanceof Element ? (this.#byHost.get(host) ?? null) : null;
  }

  clear(): void {
    this.#widths.clear();
    for (const [place, mark] of this.#byPlace) this.#remove(place, mark);
  }

  #stands(place: Element): boolean {
    const mark = this.#byPlace.get(place);
    return mark !== undefined && place.lastElementChild === mark.host;
  }

  #roomIn({ place, row }: MarkedRow): Element {
    const known = this.#rooms.get(place);
    if (known !== undefined && row.contains(known)) return known;
    const room = roomIn(place, row);
    this.#rooms.set(place, room);
    return room;
  }

  /** The row's mark, which is told what becomes known from now on; it stands nowhere yet. */
  #make({ place, row, key }: MarkedRow, gapPx: number | null, viewOf: (key: string) => MarkView): void {
    if (this.#signal.aborted || this.#byPlace.has(place)) return;
    const mark = makeMark(key, gapPx, levelsAbove(place, row), viewOf(key));
    this.#byPlace.set(place, mark);
    this.#byHost.set(mark.host, mark);
    this.#isNew.add(mark);
  }

  #put(place: Element): void {
    const mark = this.#byPlace.get(place);
    if (this.#signal.aborted || mark === undefined) return;
    for (const child of [...place.children]) if (child.localName === 'gloss-mark') child.remove();
    place.append(mark.host);
    if (this.#isNew.delete(mark)) this.#widths.add(mark);
  }

  #remove(place: Element, mark: Mark): void {
    mark.host.remove();
    this.#byPlace.delete(place);
    this.#widths.remove(mark);
  }
}

/** The row as rules know it: an adapter may read another of its elements. */
function rowAt({ place, row }: MarkedRow, marks: MarkPlace | null): Element {
  return marks === null || marks.rows.length === 0 ? row : (place.closest(marks.rows.join(', ')) ?? row);
}
