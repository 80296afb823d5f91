import type { Entry } from '../../domain/entry.ts';
import type { Candidate } from './candidates.ts';
import { Hint } from './hints.ts';
import { type Line, lineAt } from './lines.ts';
import type { PaperLink } from './links.ts';
import type { Page } from './page.ts';
import type { Row } from './rows.ts';
import { firstFrom } from './sorted.ts';
import type { Columns } from './tables.ts';

/** What is known of a page before its rows are read; everything sorted by place. */
export interface Known {
  page: Page;
  lines: readonly Line[];
  links: readonly PaperLink[];
  linkAt: ReadonlyMap<number, PaperLink>;
  columns: Columns;
  candidates: readonly Candidate[];
  /** What the page says for machines of papers anywhere on it, by the letters of their titles. */
  records: ReadonlyMap<string, Entry>;
  /** Elements whose names say what they hold. */
  hinted: readonly number[];
}

/** Elements with hints, in page order. */
export function hintedOf(page: Page): number[] {
  const hinted: number[] = [];
  for (let index = 0; index < page.elements.length; index += 1) if (page.hints[index] !== 0) hinted.push(index);
  return hinted;
}

function between<T>(list: readonly T[], from: number, to: number, placeOf: (one: T) => number, most: number): T[] {
  const found: T[] = [];
  for (let index = firstFrom(list, from, placeOf); index < list.length && found.length < most && placeOf(list[index]!) < to; index += 1) found.push(list[index]!);
  return found;
}

export function linksIn({ links }: Known, { from, to }: Pick<Row, 'from' | 'to'>): PaperLink[] {
  return between(links, from, to, ({ at }) => at, 60);
}

export function candidatesIn({ candidates }: Known, { from, to }: Pick<Row, 'from' | 'to'>): Candidate[] {
  return between(candidates, from, to, (one) => one.from, 200);
}

/** The row's lines, hidden ones too. */
export function linesIn({ lines }: Known, { from, to }: Pick<Row, 'from' | 'to'>): Line[] {
  const first = lineAt(lines, from);
  const start = first >= 0 && lines[first]!.to > from ? first : first + 1;
  const found: Line[] = [];
  for (let index = start; index < lines.length && lines[index]!.from < to && found.length < 80; index += 1) found.push(clipped(lines[index]!, from, to));
  return found;
}

/** The part of a line that lies in the row: several rows may stand on one line. */
function clipped(line: Line, from: number, to: number): Line {
  if (line.from >= from && line.to <= to) return line;
  const first = Math.max(0, firstFrom(line.segments, from, (segment) => segment.from));
  const segments = line.segments.slice(first, firstFrom(line.segments, to, (segment) => segment.from));
  return { ...line, from: Math.max(line.from, from), to: Math.min(line.to, to), segments, text: undefined };
}

/** The row's elements that are hinted to hold something, outermost ones only. */
export function hintedIn({ page, hinted }: Known, { from, to }: Pick<Row, 'from' | 'to'>, hint: number): number[] {
  const found: number[] = [];
  let end = -1;
  for (let index = firstFrom(hinted, from, (element) => page.textFrom[element]!), count = 0; index < hinted.length && count < 300; index += 1, count += 1) {
    const element = hinted[index]!;
    if (page.textFrom[element]! >= to) break;
    if ((page.hints[element]! & hint) === 0 || element < end || page.textTo[element]! > to) continue;
    found.push(element);
    end = page.ends[element]!;
  }
  return found;
}

export { Hint };
