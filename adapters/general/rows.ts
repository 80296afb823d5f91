import type { Candidate } from './candidates.ts';
import { firstFrom } from './sorted.ts';
import type { Known } from './reading.ts';
import { Flag, has, isBreak, LINE, lettersBetween, nextSibling, type Page } from './page.ts';

/** The part of a page that belongs to one candidate. */
export interface Row {
  candidate: Candidate;
  /** Pieces of text, `to` not included. */
  from: number;
  to: number;
  /** The largest element that holds this candidate and no other of its kind; the block around it where several share one. */
  top: number;
  /** Whether several rows stand in `top`, parted by line breaks only. */
  isShared: boolean;
}

/** Spans of text that belong to rows already, sorted. */
export type Spans = readonly { from: number; to: number }[];

const NO_ROWS = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'thead', 'tfoot', 'main', 'body', 'html']);
const WHOLE_ROWS = new Set(['li', 'tr', 'article']);
const HIGHEST = 24;
const LONGEST_ROW = 9_000;
const MOST_SIBLINGS = 8;

/** The rows of candidates of one kind, in page order: each gets all that lies nearer to it than to the others. */
export function rowsOf({ page, links }: Pick<Known, 'page' | 'links'>, members: readonly Candidate[], taken: Spans): Row[] {
  const tops = members.map((member, at) => topOf(page, member, members[at - 1], members[at + 1], taken));
  const usual = usualLevel(page, tops);
  const levelled = tops.map((top, at) => (top === -1 ? -1 : lowered(page, top, members[at]!.element, usual)));
  const gap = usualGap(page, levelled);
  return members.map((member, at) => {
    const top = levelled[at]!;
    if (top === -1) return sharedRow(page, members, at);
    const next = members[at + 1]?.from ?? Infinity;
    return { candidate: member, from: page.textFrom[firstOf(page, top, members[at - 1])]!, to: endOf({ page, links }, top, next, gap, members.length === 1, taken), top, isShared: false };
  });
}

/** The largest element around a candidate that holds no other; -1 when even its block does. */
function topOf(page: Page, member: Candidate, before: Candidate | undefined, after: Candidate | undefined, taken: Spans): number {
  const holdsOther = (element: number): boolean => (before !== undefined && before.from >= page.textFrom[element]!)
    || (after !== undefined && after.from < page.textTo[element]!) || holdsTaken(page, element, taken);
  let top = member.element;
  if (holdsOther(top)) return -1;
  for (let level = 0; level < HIGHEST; level += 1) {
    const parent = page.parents[top]!;
    if (parent === -1 || isEdge(page, top, parent) || holdsOther(parent)) break;
    if (lettersBetween(page, page.textFrom[parent]!, page.textTo[parent]!) > LONGEST_ROW) break;
    top = parent;
  }
  const holdsBlocks = page.blocks[member.element]! >= top; // other text may stand beside an inline element: then its line is its row
  return holdsBlocks ? top : -1;
}

/** Lists and whole rows end the search, but for tables that only lay out the inside of a cell. */
function isEdge(page: Page, element: number, parent: number): boolean {
  const tag = page.tags[element]!;
  if (LAYOUT.has(tag) && isInCell(page, element)) return false;
  return NO_ROWS.has(page.tags[parent]!) || WHOLE_ROWS.has(tag);
}

const LAYOUT = new Set(['tr', 'tbody', 'table']);

function isInCell(page: Page, element: number): boolean {
  let at = element;
  for (let level = 0; at !== -1 && level < 3 && page.tags[at] !== 'table'; level += 1) at = page.parents[at]!;
  const outside = at === -1 ? -1 : page.parents[at]!;
  return outside !== -1 && page.tags[outside] === 'td';
}

function holdsTaken(page: Page, element: number, taken: Spans): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.to <= page.textFrom[element]!) low = middle + 1;
    else high = middle;
  }
  return low < taken.length && taken[low]!.from < page.textTo[element]!;
}

/** The kind of element that most tops are. */
function usualLevel(page: Page, tops: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const top of tops) if (top !== -1) counts.set(levelOf(page, top), (counts.get(levelOf(page, top)) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

function levelOf(page: Page, element: number): string {
  return `${page.tags[element]}.${page.classes[element]!}`;
}

/** The only row of a section would else take in the section's heading. */
function lowered(page: Page, top: number, element: number, usual: string): number {
  if (levelOf(page, top) === usual) return top;
  let found = top;
  for (let at = element, level = 0; at !== top && at !== -1 && level < HIGHEST; at = page.parents[at]!, level += 1) if (levelOf(page, at) === usual) found = at;
  return found;
}

/** How many block siblings mostly stand between a row's element and the next row's. */
function usualGap(page: Page, tops: readonly number[]): number {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < tops.length; at += 1) {
    const [top, next] = [tops[at]!, tops[at + 1]!];
    if (top === -1 || next === -1 || page.parents[top] !== page.parents[next]) continue;
    let gap = 0;
    for (let sibling = nextSibling(page, top); sibling !== -1 && sibling < next && gap < MOST_SIBLINGS; sibling = nextSibling(page, sibling)) if (has(page, sibling, Flag.Block)) gap += 1;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** A `dd` belongs to the `dt` before it. */
function firstOf(page: Page, top: number, before: Candidate | undefined): number {
  if (page.tags[top] !== 'dd') return top;
  const siblings: number[] = [];
  for (let at = page.parents[top]! + 1; at < top; at = page.ends[at]!) siblings.push(at);
  for (let count = 1; count <= Math.min(siblings.length, MOST_SIBLINGS); count += 1) {
    const sibling = siblings[siblings.length - count]!;
    if (before !== undefined && page.textFrom[sibling]! <= before.from) return top;
    if (page.tags[sibling] === 'dt') return sibling;
    if (page.tags[sibling] !== 'dd') return top;
  }
  return top;
}

/** A row goes on in the siblings after its element that are of another kind (`dd` after `dt`), up to the next row or heading. */
function endOf({ page, links }: Pick<Known, 'page' | 'links'>, top: number, next: number, gap: number, isOnly: boolean, taken: Spans): number {
  const rank = /^h[1-6]$/.test(page.tags[top]!) ? page.tags[top]! : 'h9';
  const most = isOnly ? 4 : Math.max(gap, page.tags[top] === 'tr' || page.tags[top] === 'li' ? 0 : MOST_SIBLINGS);
  let count = 0;
  let sibling = nextSibling(page, top);
  for (; sibling !== -1; sibling = nextSibling(page, sibling)) {
    if (page.textTo[sibling]! > next || holdsTaken(page, sibling, taken)) break;
    const isBlock = has(page, sibling, Flag.Block);
    const tag = page.tags[sibling]!;
    if (isBlock && /^h[1-6r]$/.test(tag) && tag <= rank) break;
    const isAlike = levelOf(page, sibling) === levelOf(page, top);
    if (page.tags[top] === 'li' && tag === 'li') break;
    if (isBlock && (count >= (isAlike ? gap : most) || isAlike && isOther(links, page, top, sibling))) break;
    if (isBlock && tag === 'dt' || lettersBetween(page, page.textFrom[top]!, page.textTo[sibling]!) > LONGEST_ROW) break;
    count += isBlock ? 1 : 0;
  }
  if (sibling !== -1) return page.textFrom[sibling]!;
  const parent = page.parents[top]!;
  return parent === -1 || has(page, parent, Flag.Block) && lettersBetween(page, page.textFrom[top]!, page.textTo[parent]!) > LONGEST_ROW ? page.textTo[top]! : Math.min(page.textTo[parent]!, next);
}

/** An element like the row's own is another row when it is an item, or when both lead to a paper. */
function isOther(links: Known['links'], page: Page, top: number, sibling: number): boolean {
  return page.tags[top] === 'li' || page.tags[top] === 'article' || (leadsToPaper(links, page, top) && leadsToPaper(links, page, sibling));
}

function leadsToPaper(links: Known['links'], page: Page, element: number): boolean {
  for (let at = firstFrom(links, page.textFrom[element]!, (link) => link.at); at < links.length && links[at]!.at < page.textTo[element]!; at += 1) if (links[at]!.weight >= 0.8) return true;
  return false;
}

/** Rows that share a block: each from its line, or the empty line before it, to where the next begins. */
function sharedRow(page: Page, members: readonly Candidate[], at: number): Row {
  const member = members[at]!;
  const block = page.blocks[member.element]!;
  const before = members[at - 1];
  const after = members[at + 1];
  const from = startOf(page, member.from, Math.max(page.textFrom[block]!, before === undefined ? 0 : before.to));
  const end = after === undefined ? page.textTo[block]! : startOf(page, after.from, Math.max(member.to, page.textFrom[block]!));
  return { candidate: member, from, to: Math.min(end, endOfRun(page, member.to, Math.min(page.textTo[block]!, end))), top: block, isShared: true };
}

/** A line drawn with signs, and how far back one is looked for. */
const RULE = /^\s*[-=_*~]{5,200}\s*$/;
const MOST_PIECES = 60;

/** Back from a place to the line drawn before it, the empty line before it, else to the start of its own line. */
function startOf(page: Page, at: number, floor: number): number {
  for (let index = at - 1; index >= floor && index > at - MOST_PIECES; index -= 1) if (RULE.test(page.texts[index]!)) return index + 1;
  let line = -1;
  let breaks = 0;
  for (let index = at - 1; index >= floor; index -= 1) {
    if (!isBreak(page, index)) {
      if (/\S/.test(page.texts[index]!)) breaks = 0;
      continue;
    }
    if (line === -1) line = index + 1;
    breaks += 1;
    if (breaks > 1 || page.texts[index] !== LINE) return index + 1;
  }
  return line === -1 ? floor : line;
}

/** On from a place to the next empty line. */
function endOfRun(page: Page, at: number, ceiling: number): number {
  let breaks = 0;
  for (let index = at; index < ceiling; index += 1) {
    if (isBreak(page, index)) breaks += 1;
    else if (/\S/.test(page.texts[index]!)) breaks = 0;
    if (breaks > 1) return index;
  }
  return ceiling;
}
