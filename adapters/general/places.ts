import type { ReadRow } from './fields.ts';
import { Flag, has, lettersBetween, type Page } from './page.ts';

const MAY_HOLD = new Set(['li', 'td', 'th', 'dt', 'dd', 'article', 'p', 'div', 'section', 'blockquote', 'figcaption', 'details']);

/** The block of a row that a mark can stand in as last child; `null` where the block holds other rows too. */
export function placeOf(page: Page, { row, title }: ReadRow): Element | null {
  if (row.isShared) return null;
  let place = -1;
  const start = page.blocks[row.candidate.title === '' ? ownerAt(page, title.from) : row.candidate.element]!;
  for (let at = start, level = 0; at !== -1 && level < 24; at = page.parents[at]!, level += 1) {
    if (page.textFrom[at]! < row.from || page.textTo[at]! > row.to || at < row.top) break;
    if (page.links[at] !== -1 || has(page, at, Flag.Heading) || has(page, at, Flag.Button)) continue;
    if (!MAY_HOLD.has(page.tags[at]!)) continue;
    if (place === -1 || isRow(page, at) && !isCell(page, place) || page.tags[place] === 'div' && !holdsMore(page, place, title)) place = at;
  }
  if (place !== -1) return page.elements[place]!;
  return afterHeading(page, row.top, row.to);
}

function ownerAt(page: Page, at: number): number {
  return page.owners[at]!;
}

/**
 * The element that stands for a row: its own where it has one; of rows that share a block the title, or the line break before it;
 * failing these an element that is not on the page, for rows are told apart by their elements.
 */
export function elementOf(page: Page, { row, title }: ReadRow, used: ReadonlyMap<Element, unknown>, document: Document): Element {
  const own = page.elements[row.isShared ? row.candidate.element : row.top]!;
  if (!used.has(own) && !(row.isShared && has(page, row.candidate.element, Flag.Block))) return own;
  for (let at = title.from; at >= Math.max(0, row.from - 2); at -= 1) {
    const line = page.breaks.get(at);
    if (line !== undefined && !used.has(line)) return line;
  }
  return used.has(own) ? document.createElement('br') : own;
}

/** Whether an element holds more than the title: a title's own box is no place for a mark where it is one of several beside each other. */
function holdsMore(page: Page, element: number, title: ReadRow['title']): boolean {
  return lettersBetween(page, page.textFrom[element]!, page.textTo[element]!) > lettersBetween(page, title.from, title.to) + 3;
}

function isRow(page: Page, element: number): boolean {
  return page.tags[element] === 'li' || page.tags[element] === 'article';
}

function isCell(page: Page, element: number): boolean {
  return page.tags[element] === 'td' || page.tags[element] === 'th';
}

const LISTS = new Set(['ul', 'ol', 'dl']);

/** A heading is followed by what belongs to it; of a list its first item. */
function afterHeading(page: Page, top: number, end: number): Element | null {
  const next = page.ends[top]!;
  const isOwn = next < page.elements.length && page.parents[next] === page.parents[top] && page.textTo[next]! <= end;
  if (!isOwn) return null;
  const item = LISTS.has(page.tags[next]!) ? next + 1 : next;
  return item < page.ends[next]! && MAY_HOLD.has(page.tags[item]!) ? page.elements[item]! : null;
}
