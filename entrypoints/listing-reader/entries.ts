import type { Mark } from './mark.ts';
import type { PageView } from './page-view.ts';

/** A row of the page as the keys go through it: an entry, with its mark. */
export interface EntryRow {
  key: string;
  mark: Mark;
  row: Element;
}

/** The page's entries whose marks stand, from its top to its end. */
export function entriesOf({ page, layer }: Pick<PageView, 'page' | 'layer'>): EntryRow[] {
  const { rows, keys, places } = page() ?? { rows: [], keys: [], places: [] };
  const marks = Map.groupBy(layer.marks().filter(({ host }) => host.isConnected), ({ key }) => key);
  return rows.flatMap((row, n): EntryRow[] => {
    const key = keys[n]!;
    const all = marks.get(key) ?? [];
    const mark = all.length < 2 ? all[0] : all.find(({ host }) => places[n]?.contains(host) || row.contains(host)); // a paper in several rows has a mark in each
    return mark === undefined || places[n] === null ? [] : [{ key, mark, row }];
  });
}

/** Where the entry stands in the window, in CSS pixels: a row may be less than what holds its mark (`dt` before `dd`). */
export function extentOf({ row, mark }: EntryRow): { top: number; bottom: number; left: number; right: number } {
  const [a, b] = [row.getBoundingClientRect(), mark.host.getBoundingClientRect()];
  if (a.height === 0) return b;
  return { top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom), left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) };
}
