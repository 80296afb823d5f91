import type { MarkPlace } from '../../adapters/adapter.ts';
import type { Mark } from './mark.ts';

/** How many levels above the element that holds the mark a row is still known as a whole. */
const MOST_LEVELS = 8;
/** A page with rows of more kinds than this is asked about every element. */
const MOST_KINDS = 6;
const MOST_CLASSES = 3;

export type RowPlace = Pick<MarkPlace, 'rows' | 'title'>;

/** What a page's rows are, as far as rules have to know. */
export interface RowShape {
  /** Selectors of the rows: those of the adapter, or what the rows with marks have in common. */
  rows: readonly string[];
  /** The adapter's, which may be several elements each. */
  isListed: boolean;
  /** How far the marks stand below their rows, every distance once. */
  levels: readonly number[];
  /** The title, where the element that holds the mark does not begin with it. */
  title?: string;
}

/** `listed`: the adapter's; `null` where the general reader found the rows. */
export function shapeOf(listed: RowPlace | null, marks: readonly Mark[]): RowShape {
  const hosts = marks.map(({ host }) => host);
  const levels = [...new Set(hosts.map(levelOf))].sort((a, b) => a - b);
  return { rows: listed?.rows ?? kindsOf(hosts.map(rowOf)), isListed: listed !== null, levels, ...(listed?.title === undefined ? {} : { title: listed.title }) };
}

/** One of the elements that are a row together. */
export interface Part {
  selector: string;
  /** The mark stands in it; the others stand before or after. */
  hasMark: boolean;
}

/** The elements of rows with such a mark. */
export function partsOf({ rows, isListed, levels }: RowShape, mark: string): Part[] {
  if (isListed) return rows.map((row) => rowWith(row, mark));
  const whole = rows.flatMap((row) => levels.map((level) => ({ selector: `${row}${hasBelow(level, mark)}`, hasMark: true })));
  const beside = rows.some((row) => /^d[dt]\b/.test(row)) ? [`dt:has(+ dd ${mark})`, `dt:has(${mark}) + dd`] : [];
  return [...whole, ...beside.map((selector) => ({ selector, hasMark: false }))];
}

/** A row that its adapter names. "dt.title + dd" follows the element that holds the mark; a bare `dt` goes before it. */
function rowWith(row: string, mark: string): Part {
  const [holder = '', ...followers] = row.split(' + ');
  const selector = [`${holder}:has(${row === 'dt' ? '+ dd ' : ''}${mark})`, ...followers].join(' + ');
  return { selector, hasMark: followers.length === 0 && row !== 'dt' };
}

/** The elements from the mark's own, with which it begins, up to the row, and on each level what stands beside that way. */
export interface Way {
  way: string[];
  beside: string[];
}

/** For every kind of row and every distance of its mark. */
export function waysTo({ rows, isListed, levels }: RowShape, mark: string): Way[] {
  const whole = rows.filter((row) => !isListed || (row !== 'dt' && !row.includes(' + ')));
  return whole.flatMap((row) => levels.map((level) => wayTo(row, level, mark)));
}

function wayTo(row: string, level: number, mark: string): Way {
  const above = Array.from({ length: level + 1 }, (_, n) => hasBelow(n, mark, level));
  const way = above.map((has, n) => (n === level ? `${row}${has}` : `${row} ${has}`));
  return { way, beside: way.map((one, n) => `${one} > :not(${n === 0 ? 'gloss-mark' : above[n - 1]})`) };
}

/** The other elements of a row that is several. */
export function othersOf(shape: RowShape, mark: string): string[] {
  return partsOf(shape, mark).filter(({ hasMark }) => !hasMark).map(({ selector }) => selector);
}

/** `:has()` for an element so far above a mark whose row is that far, or further. */
function hasBelow(level: number, mark: string, ofRow = level): string {
  return `:has(${'> * '.repeat(level)}> ${mark}[data-up="${ofRow}"])`;
}

/** How many levels above the place of its mark a row begins; 0 where it does not hold that place, or from too far above. */
export function levelsAbove(place: Element, row: Element): number {
  const whole = row.matches('td, th') ? (row.closest('tr') ?? row) : row;
  let element: Element | null = place;
  for (let level = 0; level <= MOST_LEVELS && element !== null; level++, element = element.parentElement) if (element === whole) return level;
  return 0;
}

function levelOf(host: HTMLElement): number {
  return Number(host.getAttribute('data-up') ?? 0);
}

function rowOf(host: HTMLElement): Element | null {
  let row = host.parentElement;
  for (let level = levelOf(host); level > 0 && row !== null; level--) row = row.parentElement;
  return row;
}

/** Names of these elements, each with the classes that all of that name have. */
function kindsOf(rows: readonly (Element | null)[]): string[] {
  const byName = Map.groupBy(rows.filter((row) => row !== null), ({ localName }) => localName);
  const names = [...byName.keys()];
  if (names.length > MOST_KINDS || !names.every(isPlainName)) return ['*'];
  return names.map((name) => {
    const [first, ...others] = byName.get(name)!;
    const classes = [...first!.classList].filter((one) => isPlainName(one) && others.every(({ classList }) => classList.contains(one)));
    return [name, ...classes.slice(0, MOST_CLASSES)].join('.');
  });
}

/** Needs no escape in a selector. */
function isPlainName(name: string): boolean {
  return /^[a-z_][\w-]*$/i.test(name);
}
