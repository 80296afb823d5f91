import type { ReadRow } from './fields.ts';
import { Flag, has, type Page } from './page.ts';

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
    if (place === -1 || isRow(page, at) && !isCell(page, place)) place = at;
  }
  if (place !== -1) return page.elements[place]!;
  return afterHeading(page, row.top, row.to);
}

function ownerAt(page: Page, at: number): number {
  return page.owners[at]!;
}

function isRow(page: Page, element: number): boolean {
  return page.tags[element] === 'li' || page.tags[element] === 'article';
}

function isCell(page: Page, element: number): boolean {
  return page.tags[element] === 'td' || page.tags[element] === 'th';
}

/** A heading is followed by what belongs to it. */
function afterHeading(page: Page, top: number, end: number): Element | null {
  const next = page.ends[top]!;
  const isOwn = next < page.elements.length && page.parents[next] === page.parents[top] && page.textTo[next]! <= end;
  return isOwn && MAY_HOLD.has(page.tags[next]!) ? page.elements[next]! : null;
}
