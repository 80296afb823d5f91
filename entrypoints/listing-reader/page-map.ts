import type { Kept } from './kept-states.ts';
import { MapStrip, type Sign } from './map-strip.ts';
import type { Feature, PageView } from './page-view.ts';

/** Shorter lists are looked through without a map. */
const LEAST_ROWS = 100;
/** Narrower pages have no room beside their content, in CSS pixels. */
const LEAST_WIDTH_PX = 700;

/** What of a row is worth finding again, the weightiest; `null`: nothing. */
export function signOf(kept: Kept | null, isWatched: boolean): Sign | null {
  if (isWatched) return 'watched';
  return kept === null ? null : kept.saved ? 'saved' : kept.seen === null ? 'new' : null;
}

/** Once nothing has changed for so long, the strip is drawn anew. */
const SETTLED_MS = 1_000;

/** A thin strip beside the scrollbar of a long list. Boxes of whole rows are read, never of what is in them: a page may leave rows out of view without layout. */
export function pageMap({ signal, kept, layer, looks, page }: PageView): Feature {
  let strip: MapStrip | null = null;
  let isOn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remove = () => {
    strip?.remove();
    strip = null;
  };
  const update = () => {
    if (signal.aborted) return;
    const read = page();
    const { scrollHeight } = document.documentElement;
    const hasRoom = isOn && innerWidth >= LEAST_WIDTH_PX && scrollHeight > innerHeight;
    if (!hasRoom || read === null || read.reading.kind === 'one' || read.rows.length <= LEAST_ROWS) return remove();
    const watched = new Set(layer.marks().filter(({ verdict }) => verdict?.kind === 'watch').map(({ key }) => key));
    const rows = read.rows.map((row, n) => {
      const key = read.keys[n]!;
      return { at: (row.getBoundingClientRect().top + scrollY) / scrollHeight, sign: signOf(kept.isKnown(key) ? kept.of(key) : null, watched.has(key)) };
    });
    // Rows of a box that scrolls by itself are not where the page is.
    if (rows.some(({ at }) => at > 1) || rows.every(({ sign }) => sign === null)) return remove();
    strip ??= new MapStrip();
    strip.draw(rows);
  };
  // After a frame: boxes are then known without another layout.
  const later = () => {
    clearTimeout(timer);
    if (isOn) timer = setTimeout(() => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(update)), { timeout: 1_000 }), SETTLED_MS);
  };
  const resized = new ResizeObserver(later);
  looks.whenMap((hasMap) => {
    isOn = hasMap;
    if (isOn) resized.observe(document.body);
    else resized.disconnect();
    if (isOn) later();
    else remove();
  });
  addEventListener('resize', later, { signal });
  signal.addEventListener('abort', () => { clearTimeout(timer); resized.disconnect(); remove(); }, { once: true });
  return { drawn: later, known: later, classified: later };
}
