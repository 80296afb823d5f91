/** Room left above and below what is brought into view, so that what comes next shows, in CSS pixels. */
const MARGIN_PX = 64;
/** Bars that lie over one another at an edge of the window. */
const MOST_BARS = 4;

interface Extent { top: number; bottom: number; left: number; right: number }

/**
 * Scrolls, no further than needed and at once, until the extent is in view: below what the page keeps at the top of the window, above what it
 * keeps at its foot. Where it is taller than the view, its top is.
 */
export function bringIntoView(element: Element, extent: () => Extent): void {
  for (let turn = 0; turn < 2; turn++) { // scrolling may make another bar stick
    const delta = missing(extent(), viewAt(element, extent()));
    if (Math.abs(delta) < 1) return;
    scrollerOf(element).scrollBy({ top: delta, behavior: 'instant' });
  }
}

/** How far there is to scroll. */
export function missing({ top, bottom }: Pick<Extent, 'top' | 'bottom'>, view: { top: number; bottom: number }): number {
  const margin = Math.max(0, Math.min(MARGIN_PX, (view.bottom - view.top - (bottom - top)) / 2));
  const [first, last] = [view.top + margin, view.bottom - margin];
  if (top < first || bottom - top > last - first) return top - first;
  return Math.max(0, bottom - last);
}

/** What of the window is free for the element. */
export function viewAt(element: Element, { left, right }: Extent): { top: number; bottom: number } {
  const scroller = scrollerOf(element);
  const box = scroller === document.scrollingElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const x = Math.min(innerWidth - 1, Math.max(0, (left + right) / 2));
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  return { top: pastBars(element, x, top, 1), bottom: pastBars(element, x, bottom, -1) };
}

/** From this edge inwards, past whatever stays there while the page scrolls. */
function pastBars(element: Element, x: number, edge: number, step: 1 | -1): number {
  let y = edge;
  for (let n = 0; n < MOST_BARS; n++) {
    const bar = barAt(element, x, step === 1 ? y + 1 : y - 1);
    if (bar === null) return y;
    const { top, bottom } = bar.getBoundingClientRect();
    if (bottom - top > innerHeight / 2) return y; // a cover over everything is no bar
    const next = step === 1 ? bottom : top;
    if ((next - y) * step < 1) return y;
    y = next;
  }
  return y;
}

/** What lies there and stays while the page scrolls; `null` where nothing does. */
function barAt(element: Element, x: number, y: number): Element | null {
  for (let one = document.elementFromPoint(x, y); one !== null && !one.contains(element); one = one.parentElement) {
    if (element.contains(one) || one.localName.startsWith('gloss-')) return null;
    const { position } = getComputedStyle(one);
    if (position === 'fixed' || position === 'sticky') return one;
  }
  return null;
}

/** What scrolls the element up and down. */
function scrollerOf(element: Element): Element {
  for (let one = element.parentElement; one !== null && one !== document.body && one !== document.documentElement; one = one.parentElement) {
    if (one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return document.scrollingElement ?? document.documentElement;
}
