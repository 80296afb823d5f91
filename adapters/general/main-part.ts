import { Flag, has, lettersBetween, type Page } from './page.ts';

const MOST_APART = 0.6;

/** What holds most of the page's text is no navigation or sidebar, whatever it is called (or wherever an end tag is missing). */
export function freeMainPart(page: Page): void {
  const all = page.lengths[page.lengths.length - 1]!;
  for (let index = 0; index < page.elements.length; index += 1) {
    if (!has(page, index, Flag.ApartRoot)) continue;
    if (lettersBetween(page, page.textFrom[index]!, page.textTo[index]!) < all * MOST_APART) index = page.ends[index]! - 1;
    else free(page, index);
  }
}

/** Takes the mark away from the element and all within but for parts that have it of their own. */
function free(page: Page, root: number): void {
  page.flags[root]! &= ~(Flag.Apart | Flag.ApartRoot);
  for (let index = root + 1; index < page.ends[root]!; index += 1) {
    if (has(page, index, Flag.ApartRoot)) index = page.ends[index]! - 1;
    else page.flags[index]! &= ~Flag.Apart;
  }
}
