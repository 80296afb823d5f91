import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { extraOf, foldSpace, textOf } from '../read.ts';
import { linkAt, linkFields, paperLinks, readBlock, withLinks } from './entry.ts';
import { lineOf, PICTURE, type ReadLine } from './line.ts';
import type { RowLink } from './links.ts';
import { namesOf } from './names.ts';
import { readTail, type Tail } from './tail.ts';
import { findSetOff, type FoundTitle } from './title.ts';
import { isDate, type Appeared } from './venue.ts';

/** What a column's heading says stands in it; the first rule that fits. */
const ROLES = [
  ['link', /\b(?:paper|pdf|publication|title)?\s*(?:links?|urls?)\b|\bpdf\b|^(?:arxiv|doi|materials?|resources?)$|链接/i], ['title', /\btitle|标题|题目|论文名/i], ['authors', /author|作者/i],
  ['date', /\b(?:date|year|time|month|when)\b|年份|日期|时间/i], ['code', /code|github|\brepo|implementation|代码/i], ['abstract', /abstract|摘要/i], ['summary', /tl;?\s?dr/i],
  ['venue', /venue|\bconf|journal|\bpub\b|\bpub\.|publi(?:cation|sh)|booktitle|proceedings|\bwhere\b|accept|会议|期刊|来源|发表/i], ['project', /project|website|home\s?page/i],
  ['paper', /^(?:the )?(?:research )?(?:papers?|articles?|works?|references?|literature|论文|文章)\b/i], ['name', /\b(?:name|method|model|approach|algorithm|abbr|acronym|framework|system)|方法|模型/i],
] as const;
type Role = (typeof ROLES)[number][0];

/** A description is cut to its title where it is set off by nothing but a dash or a double blank. */
const LONG_CELL = 25;
const LONGEST_TAIL = 400;
const LONGEST_VENUE = 60;

/** Rows of a table's body: with cells, below the heading, no mere section line. */
export function bodyRows(table: HTMLTableElement): Element[] {
  const head = headOf(table);
  return [...table.rows].filter((row) => row !== head && row.cells.length > (head === null ? 0 : 1));
}

/** The row that names the columns: in `thead`, or of `th` alone, or all bold. */
function headOf(table: HTMLTableElement): HTMLTableRowElement | null {
  const [first] = table.rows;
  if (first === undefined) return null;
  const isHead = first.parentElement?.localName === 'thead' || [...first.cells].every((cell) => cell.localName === 'th' || (textOf(cell) ?? '') === (textOf(cell.querySelector('b, strong')) ?? ''));
  return isHead && [...first.cells].some((cell) => foldSpace(cell.textContent) !== '') ? first : null;
}

/** The columns whose heading says what they hold, from the right end, since a cell that spans rows is missing in the later ones. */
function columnsOf(row: HTMLTableRowElement): Map<Role, HTMLTableCellElement> | null {
  const head = headOf(row.closest('table')!);
  if (head === null || head === row) return null;
  const shift = Math.max(0, head.cells.length - row.cells.length);
  const columns = new Map<Role, HTMLTableCellElement>();
  for (const [at, cell] of [...head.cells].entries()) {
    const heading = foldSpace(cell.textContent);
    const role = ROLES.find(([, pattern]) => pattern.test(heading))?.[0];
    const own = row.cells[at - shift];
    if (role !== undefined && own !== undefined && !columns.has(role)) columns.set(role, own);
  }
  return columns;
}

/** Whether the table's heading speaks of papers. */
export function listsPapers(table: HTMLTableElement): boolean {
  const head = headOf(table);
  return head !== null && [...head.cells].some((cell) => /\btitle\b|\bpapers?\b|\barticles?\b|论文|标题/i.test(cell.textContent));
}

/** One row's paper, and the cell its title stands in. */
export function readTableRow(row: HTMLTableRowElement, url: string, isPeer: boolean): { entry: Entry; place: Element } | null {
  const columns = columnsOf(row);
  const named = columns === null ? null : titleCell(columns, url);
  if (columns === null || named === null) return readCells(row, url);
  const { place, title } = named;
  const links = [...row.querySelectorAll('a[href]')].flatMap((one) => linkAt(one, url) ?? []);
  const papers = papersOf(columns, links, title, place, url);
  if (papers.length === 0 && !isPeer) return null;
  const tail = tailOf(named);
  const written = (role: Role) => textOf(columns.get(role));
  const { extra, ...fields } = linkFields(links, papers);
  const entry = {
    ...emptyEntry(title.title), ...fields, ...(columns.has('authors') ? namesOf(written('authors') ?? '') : (title.authors ?? tail.authors ?? {})),
    ...appearedIn(columns, tail.appeared ?? title.appeared),
    code: fields.code ?? anyLink(columns.get('code'), url), abstract: written('abstract'),
    ...extraOf({ ...extra, projectUrl: extra?.projectUrl ?? anyLink(columns.get('project'), url), summary: written('summary') }),
  };
  return { entry, place };
}

/** The columns' own words; a column of venues may hold a date. */
function appearedIn(columns: Map<Role, HTMLTableCellElement>, inTitle: Appeared | null): Appeared {
  const venue = columns.has('venue') ? plainText(columns.get('venue')) : (inTitle?.venue ?? null);
  const date = columns.has('date') ? plainText(columns.get('date')) : (inTitle?.date ?? null);
  return venue !== null && date === null && isDate(venue) ? { venue: null, date: venue } : { venue, date };
}

/** A title's cell may go on with authors or venue; a description is neither. */
function tailOf({ line, title }: TitleCell): Tail {
  const { length } = line.text.slice(title.end).replaceAll(PICTURE, '').trim();
  if (length > LONGEST_TAIL) return { authors: null, appeared: null };
  const tail = readTail(line, title.end);
  return length > LONGEST_VENUE && tail.authors === null ? { authors: null, appeared: null } : tail;
}

interface TitleCell {
  place: Element;
  line: ReadLine;
  title: FoundTitle;
}

/** The cell of the title: by its heading, unless it holds nothing but buttons. */
function titleCell(columns: Map<Role, HTMLTableCellElement>, url: string): TitleCell | null {
  for (const role of ['title', 'paper', 'name', 'venue', 'link'] as const) {
    const cell = columns.get(role);
    if (cell === undefined || (role === 'venue' && columns.has('name'))) continue;
    const line = withLinks(lineOf([cell]), url);
    const title = titleOfCell(line);
    if (title !== null) return { place: cell, line, title };
  }
  return null;
}

function titleOfCell(line: ReadLine): FoundTitle | null {
  const title = findSetOff(line);
  if (title !== null) return title;
  const [first = ''] = line.text.replaceAll(PICTURE, ' ').split('\n').filter((one) => /\p{L}/u.test(one));
  const words = first.replace(/^\s*(?:\d{1,4}[).]|\[\d+\])\s*/, '').trimEnd();
  const isLong = line.text.split(/\s+/).length > LONG_CELL;
  const [head = ''] = isLong ? words.trimStart().split(/ {2,}|\s[-–—]\s|(?<=\w{3})[.:]\s/) : [words];
  const text = foldSpace(head).replace(/[,;:]$|(?<!\.)\.$/, '');
  return /\p{L}/u.test(text) ? { title: text, end: line.text.indexOf(first) + first.length, how: 'plain', link: null, authors: null, appeared: null } : null;
}

/** Links to the paper: as in any row, and whatever stands in a column of paper links or is the title's own link. */
function papersOf(columns: Map<Role, HTMLTableCellElement>, links: readonly RowLink[], title: FoundTitle, place: Element, url: string): RowLink[] {
  const isPaperTitle = title.link !== null && !/^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/[^/]+\/?$/.test(title.link.href) && place !== columns.get('name');
  const papers = paperLinks(links, title.link, isPaperTitle && !links.some(({ kind }) => kind === 'paper'));
  if (papers.length > 0) return papers;
  const named = [columns.get('link'), columns.get('paper')].filter((cell) => cell !== place).flatMap((cell) => [...(cell?.querySelectorAll('a[href]') ?? [])]).find((one) => /^(?:\W*(?:link|here|url)\W*|https?:.*)$/i.test(one.textContent.trim()));
  return named === undefined ? [] : [linkAt(named, url) ?? []].flat();
}

function anyLink(cell: Element | undefined, url: string): string | null {
  const link = cell?.querySelector('a[href]');
  return link == null ? null : (linkAt(link, url)?.href ?? null);
}

/** Text without badges. */
function plainText(cell: Element | undefined): string | null {
  const text = textOf(cell);
  return text === null || /^[-–—/]+$|^n\/?a$/i.test(text) ? null : text;
}

/** A table that only arranges: the first cell that reads as a row of a list. */
function readCells(row: HTMLTableRowElement, url: string): { entry: Entry; place: Element } | null {
  for (const cell of row.cells) {
    const entry = readBlock([cell], url, false, true);
    if (entry !== null) return { entry, place: cell };
  }
  return null;
}
