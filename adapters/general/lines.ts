import { Flag, isBreak, type Page, textBetween } from './page.ts';
import { firstFrom } from './sorted.ts';

/** A run of text without a break in it. */
export interface Line {
  from: number;
  to: number;
  /** The block it stands in. */
  block: number;
  /** How many lines stand before it since the block or the last empty line began. */
  place: number;
  segments: Segment[];
  /** Elements around the whole line and nothing else, outermost first: blocks, then inline ones. */
  wrappers: number[];
  /** Its text, once it was asked for. */
  text?: string;
}

/** A part of a line that is one inline element, or bare text between two. */
export interface Segment {
  from: number;
  to: number;
  /** -1 for bare text. */
  element: number;
}

const DEEPEST = 12;

/** The lines of a page that hold any text, hidden ones left out. */
export function* linesOf(page: Page): Generator<undefined, Line[]> {
  const lines: Line[] = [];
  let from = 0;
  let place = 0;
  let breaks = 0;
  for (let at = 0; at <= page.texts.length; at += 1) {
    if (at % 400 === 0) yield;
    if (at < page.texts.length && !isBreak(page, at)) continue;
    if (isFilled(page, from, at)) {
      const line = lineOf(page, from, at);
      const isNew = lines.length === 0 || lines[lines.length - 1]!.block !== line.block || breaks > 1;
      place = isNew ? 0 : place + 1;
      line.place = place;
      lines.push(line);
      breaks = 0;
    }
    breaks += 1;
    from = at + 1;
  }
  return lines;
}

function isFilled(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/\S/.test(page.texts[at]!)) return true;
  return false;
}

function lineOf(page: Page, from: number, to: number): Line {
  const [first, last] = trimmed(page, from, to);
  const block = page.blocks[page.owners[first]!]!;
  const wrappers = blocksAround(page, first, last, block);
  return { from: first, to: last, block, place: 0, segments: segmentsOf(page, first, last, block, wrappers), wrappers };
}

/** The slice without blank pieces at its ends. */
export function trimmed(page: Page, from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (first < last && !/\S/.test(page.texts[first]!)) first += 1;
  while (last > first && !/\S/.test(page.texts[last - 1]!)) last -= 1;
  return [first, last];
}

/** The blocks that hold this line alone. */
function blocksAround(page: Page, from: number, to: number, block: number): number[] {
  const around: number[] = [];
  for (let at = block; at !== -1 && around.length < 4; at = page.parents[at]!) {
    if (page.lengths[page.textTo[at]!]! - page.lengths[page.textFrom[at]!]! > page.lengths[to]! - page.lengths[from]! + 8) break;
    const [first, last] = trimmed(page, page.textFrom[at]!, page.textTo[at]!);
    if (skippedBreaks(page, first, from) !== from || skippedBreaks(page, to, last) !== last) break;
    around.unshift(at);
  }
  return around;
}

function skippedBreaks(page: Page, from: number, to: number): number {
  let at = from;
  while (at < to && (isBreak(page, at) || !/\S/.test(page.texts[at]!))) at += 1;
  return at;
}

/** The parts of a line; an element around the whole line counts as if it were not there, but is kept among the wrappers. */
function segmentsOf(page: Page, from: number, to: number, block: number, wrappers: number[]): Segment[] {
  let root = block;
  for (let level = 0; level < DEEPEST; level += 1) {
    const segments = partsWithin(page, from, to, root);
    const only = segments.length === 1 ? segments[0]!.element : -1;
    if (only === -1 || isPlainText(page, only, from, to)) return segments;
    wrappers.push(only);
    root = only;
  }
  return [{ from, to, element: root }];
}

function isPlainText(page: Page, element: number, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (page.owners[at] !== element && /\S/.test(page.texts[at]!)) return false;
  return true;
}

function partsWithin(page: Page, from: number, to: number, root: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = from; at < to; at += 1) {
    const element = partOf(page, page.owners[at]!, root);
    const last = segments[segments.length - 1];
    if (last !== undefined && last.element === element) last.to = at + 1;
    else if (/\S/.test(page.texts[at]!)) segments.push({ from: at, to: at + 1, element });
    else if (last !== undefined) last.to = at + 1;
  }
  return segments;
}

/** The child of `root` that holds the element; -1 for the root's own text. */
function partOf(page: Page, element: number, root: number): number {
  if (element === root) return -1;
  let child = element;
  for (let level = 0; level < 4 * DEEPEST; level += 1) {
    const parent = page.parents[child]!;
    if (parent === root || parent === -1) return child;
    child = parent;
  }
  return child;
}

/** Whether nothing but blanks stands between the line's start and the place. */
export function textBefore(page: Page, line: Line, at: number): string {
  return at <= line.from ? '' : textBetween(page, line.from, at);
}

/** Words that come before on the line and are no number, label, date or end of a sentence. */
export function isInSentence(page: Page, line: Line, from: number): boolean {
  const segment = line.segments[firstFrom(line.segments, from, (one) => one.from) - 1];
  if (segment === undefined || (segment.to <= from && segment.element !== -1 && holdsLink(page, segment))) return false;
  const before = textBetween(page, segment.from, Math.min(segment.to, from)).slice(-120);
  if (before.length < 3 || !/\p{L}{2}/u.test(before)) return false;
  return /(?:^|\s)\p{Ll}[\p{L}'’-]*[\s,(]*$/u.test(before) && !/(?:\bal|\b(?:19|20)\d\d)[.)]?,?\s*$/.test(before) && !/^\W*(?:paper|title|by|new|and)\W*$/i.test(before);
}

function holdsLink(page: Page, { from, to }: Segment): boolean {
  return page.owners.slice(from, Math.min(to, from + 50)).some((owner) => page.links[owner] !== -1);
}

export function textAfter(page: Page, line: Line, at: number): string {
  return at >= line.to ? '' : textBetween(page, at, line.to);
}

/** The text of a line. */
export function lineText(page: Page, line: Line): string {
  return (line.text ??= textBetween(page, line.from, line.to));
}

/** A line's parts with blanks between: labels that only style sets apart run together otherwise. */
export function spacedText(page: Page, { segments }: Line): string {
  return segments.map(({ from, to }) => textBetween(page, from, to)).join(' ');
}

/** The last line that begins at or before a piece of text; -1 when there is none. */
export function lineAt(lines: readonly Line[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function isShown(page: Page, element: number): boolean {
  return (page.flags[element]! & (Flag.Apart | Flag.Hidden)) === 0;
}
