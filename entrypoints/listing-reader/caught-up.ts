import { wasSeen } from '../../domain/seen.ts';
import type { Mark } from './mark.ts';
import type { Feature, PageView } from './page-view.ts';
import { tellPanels } from './tell.ts';

/** Fewer rows seen before at the end of a list say nothing. */
const LEAST_SEEN = 3;

/**
 * Where in a listing in time order the reader is caught up: the index of the first row from which on all were seen before. `null` where there is no such
 * border: too few rows below it, or less than half of those above are new (then the list has another order, and the border came about by chance).
 */
export function caughtUpAt(wasSeen: readonly boolean[]): number | null {
  const first = wasSeen.lastIndexOf(false) + 1;
  const news = wasSeen.slice(0, first).filter((seen) => !seen).length;
  return first > 0 && wasSeen.length - first >= LEAST_SEEN && news * 2 >= first ? first : null;
}

/** Says on the page and to the panel from which row on the reader has seen everything. */
export function caughtUp({ kept, layer, looks, page }: PageView): Feature {
  let shown: Mark | null = null;
  const look = () => {
    const read = page();
    if (read === null) return;
    const keys = read.keys.filter((_, n) => read.places[n] != null);
    const at = keys.every((key) => kept.isKnown(key)) ? caughtUpAt(keys.map((key) => wasSeen(kept.of(key).seen))) : null;
    const key = at === null ? null : keys[at]!;
    showAt(key === null ? null : (layer.marks(new Set([key]))[0] ?? null));
    if ((read.reading.caughtUpAt ?? null) === key) return;
    read.reading.caughtUpAt = key;
    tellPanels('pageRead', { url: read.reading.url });
  };
  const showAt = (mark: Mark | null) => {
    if (shown === mark) return;
    shown?.host.removeAttribute('data-caught-up');
    shown = mark;
    if (mark === null) return;
    looks.useRules('caught-up');
    mark.host.setAttribute('data-caught-up', standing(mark, page()?.rows ?? []));
  };
  return { drawn: look, known: look };
}

/**
 * Where the words stand: `above` the row's edge, at its end; `beside`, at its beginning, in a flexible box, where nothing floats; `inside`
 * a row that would cut off what reaches out of it.
 */
function standing({ host }: Mark, rows: readonly Element[]): 'above' | 'beside' | 'inside' {
  const row = rows.find((one) => one.contains(host));
  if (row === undefined) return 'above';
  const { overflow, position, display } = getComputedStyle(row);
  return overflow !== 'visible' && position !== 'static' ? 'inside' : /flex|grid/.test(display) ? 'beside' : 'above';
}
