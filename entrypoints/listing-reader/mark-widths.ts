import type { Mark } from './mark.ts';

/** Marks that differ by less hold the same chips. */
const SAME_PX = 4;

/**
 * Learns how wide marks are, without asking for layout. The rows of a listing are mostly equally wide, so that the 1st, 2nd, 4th, 8th…
 * mark stand for all; once two of these differ, each is measured.
 */
export class MarkWidths {
  #all: () => readonly Mark[];
  #onWidth: (px: number) => void;
  #onMeasured: (marks: readonly Mark[]) => void;
  #watched = new Map<Element, Mark>();
  #added = 0;
  #isEven = true;
  #observer = new ResizeObserver((entries) => this.#measured(entries));

  /** `onWidth`: the width of all marks that have none of their own. `onMeasured`: these marks' widths have changed. */
  constructor(all: () => readonly Mark[], onWidth: (px: number) => void, onMeasured: (marks: readonly Mark[]) => void) {
    this.#all = all;
    this.#onWidth = onWidth;
    this.#onMeasured = onMeasured;
  }

  /** A mark that is in the page now. */
  add(mark: Mark): void {
    this.#added += 1;
    const isPowerOfTwo = (this.#added & (this.#added - 1)) === 0;
    if (isPowerOfTwo || !this.#isEven || this.#watched.size === 0) this.#watch(mark);
  }

  remove({ host }: Mark): void {
    if (!this.#watched.delete(host)) return;
    this.#observer.unobserve(host);
    const [next] = this.#all();
    if (this.#watched.size === 0 && next !== undefined) this.#watch(next);
  }

  clear(): void {
    this.#watched.clear();
    this.#observer.disconnect();
  }

  #watch(mark: Mark): void {
    if (this.#watched.has(mark.host)) return;
    this.#watched.set(mark.host, mark);
    this.#observer.observe(mark.host);
  }

  #measured(entries: readonly Pick<ResizeObserverEntry, 'target' | 'contentRect'>[]): void {
    const changed: Mark[] = [];
    for (const { target, contentRect: { width } } of entries) {
      const mark = this.#watched.get(target);
      if (mark === undefined || width === 0) continue; // on its way out
      mark.widthPx = width;
      changed.push(mark);
    }
    if (changed.length === 0) return;
    const widths = Array.from(this.#watched.values(), ({ widthPx }) => widthPx).filter((px) => px !== undefined);
    if (this.#isEven && Math.max(...widths) - Math.min(...widths) > SAME_PX) {
      this.#isEven = false;
      for (const mark of this.#all()) this.#watch(mark);
    }
    if (this.#isEven) this.#onWidth(changed[0]!.widthPx!);
    this.#onMeasured(this.#isEven ? this.#all() : changed);
  }
}
