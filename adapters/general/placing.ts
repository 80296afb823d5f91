import { Hint } from './hints.ts';
import { isInSentence, type Line } from './lines.ts';
import type { PaperLink } from './links.ts';
import { namesOf } from './names.ts';
import { Flag, has, lettersBetween, type Page, textBetween } from './page.ts';
import type { Columns } from './tables.ts';

/** What candidates are made from. */
export interface Sources {
  page: Page;
  lines: readonly Line[];
  linkAt: ReadonlyMap<number, PaperLink>;
  columns: Columns;
}

/** What the element's type and place say: headings, links to papers and elements called titles come first; a link in the middle of a sentence last. */
export function scoreOfPlace(sources: Sources, line: Line, element: number, from: number): number {
  const { page, linkAt } = sources;
  const link = linkAt.get(page.links[element]!);
  let score = 0.6;
  if ((page.hints[element]! & Hint.Title) !== 0 && !isPerson(page, element)) score = 1.5;
  else if (link !== undefined && link.weight > 0) score = 0.9 + 0.3 * link.weight;
  else if (has(page, element, Flag.Heading)) score = 1.1;
  else if (link !== undefined) score = link.weight < 0 ? 0.35 : 0.9;
  else if (has(page, element, Flag.Bold)) score = 0.95;
  else if (has(page, element, Flag.Italic)) score = 0.7;
  return score * columnScore(sources, element) * (has(page, element, Flag.Pre) ? 0.2 : 1) * (isInSentence(page, line, from) ? 0.08 : 1) * (isHinted(page, element) ? 0.1 : 1);
}

export function columnScore({ columns }: Sources, element: number): number {
  switch (columns.kindOf(element)) {
    case 'title': return 1.6;
    case null: return 1;
    default: return 0.15;
  }
}

/** A paper may be called by a word or two where the words are the link to it. */
export function linkWeight({ page, linkAt }: Sources, element: number): number {
  return linkAt.get(page.links[element]!)?.weight ?? 0;
}

/** Whether it is a piece of a line that is a title, link or heading as a whole. */
export function isPart(page: Page, line: Line, element: number, from: number, to: number): boolean {
  if (from === line.from && to === line.to || (page.hints[element]! & Hint.Title) !== 0) return false;
  return line.wrappers.some((wrapper) => wrapper !== element && ((page.hints[wrapper]! & Hint.Title) !== 0 || page.links[wrapper] === wrapper || has(page, wrapper, Flag.Heading)));
}

/** Whether an element within it is called a title, or is the only link and nearly all of it: then that is the title. */
export function isOutdone(page: Page, element: number, letters: number): boolean {
  let links = 0;
  let linked = 0;
  for (let at = element + 1; at < page.ends[element]! && at < element + 12; at += 1) {
    const own = lettersBetween(page, page.textFrom[at]!, page.textTo[at]!);
    if ((page.hints[at]! & Hint.Title) !== 0 && own > 5) return true;
    if (page.links[at] !== at) continue;
    links += 1;
    linked = Math.max(linked, own);
  }
  return links > 0 && linked > letters * 0.6 && linked < letters - 2;
}

/** Whether the next part continues the sentence: a word in italics, a word searched for. */
export function goesOn(page: Page, line: Line, place: number): boolean {
  const next = line.segments[place + 1];
  if (next === undefined || next.element === -1 || page.links[next.element] !== -1) return false;
  const text = textBetween(page, next.from, next.to);
  return text.length < 30 && !/[\d([.,]/.test(text) && !/[.,:;([–—-]\s*$/.test(page.texts[next.from - 1] ?? '') && namesOf(text) === null;
}

/** Classes that say plainly that it is something else: its own, or those of an element that holds little besides. */
function isHinted(page: Page, element: number): boolean {
  const own = lettersBetween(page, page.textFrom[element]!, page.textTo[element]!);
  for (let at = element, level = 0; at !== -1 && level < 2; at = page.parents[at]!, level += 1) {
    const hints = page.hints[at]!;
    if ((hints & Hint.Title) !== 0 || lettersBetween(page, page.textFrom[at]!, page.textTo[at]!) > 1.5 * own + 20) return false;
    if ((hints & (Hint.Authors | Hint.Abstract | Hint.Venue | Hint.Date | Hint.Bibtex | Hint.Keywords)) !== 0) return true;
  }
  return false;
}

function isPerson(page: Page, element: number): boolean {
  for (let at = element, level = 0; at !== -1 && level < 4; at = page.parents[at]!, level += 1) if ((page.hints[at]! & Hint.Person) !== 0) return true;
  return false;
}

export function columnOf({ columns }: Sources, element: number): string {
  const column = columns.columnOf(element);
  return column === -1 ? '' : `@${column}`;
}

/** The element's tag and classes, those of the two above (up to the block), and its column. */
export function signatureOf(sources: Sources, element: number): string {
  const { page } = sources;
  const own = `${page.tags[element]}.${page.classes[element]!}`;
  const parent = page.parents[element]!;
  if (parent === -1) return own;
  const above = has(page, element, Flag.Block) ? page.tags[parent]! : `${page.tags[parent]}.${page.classes[parent]!}`;
  return `${own}<${above}${columnOf(sources, element)}`;
}
