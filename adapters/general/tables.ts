import { type Page, textOfElement } from './page.ts';

/** What a column of a table holds, as its head says. */
export type ColumnKind = 'title' | 'authors' | 'date' | 'venue' | 'abstract' | 'keywords' | 'code' | 'link' | 'other';

/** The tables of a page: which column an element stands in and what the head of the column says. */
export interface Columns {
  /** Column of the nearest cell, from 0; -1 outside of tables. */
  columnOf(element: number): number;
  /** What the column's head says; `null` where there is no head or outside of tables. */
  kindOf(element: number): ColumnKind | null;
}

const KINDS: readonly [ColumnKind, RegExp][] = [
  ['title', /^(?:(?:paper|article|publication|work)s?(?: ?(?:title|name)s?)?|titles?(?: .{0,30})?|name of paper|标题|论文(?:题目|标题|名称)?|タイトル|titel|titre|título)$/i],
  ['authors', /^(?:(?:list of |all )?authors?(?:\(s\)|s)?(?: .{0,30})?|作者|autor(?:en|es)?|auteurs?|著者)$/i],
  ['date', /^(?:date|year|published|publication (?:date|year)|month|time|日期|年份|时间|jahr|année)$/i],
  ['venue', /^(?:venue|journal|conference|conf\.?|publication venue|published in|publisher|source|proceedings|会议|期刊|发表)$/i],
  ['abstract', /^(?:abstract|summary|tl;?dr|description|摘要|notes?)$/i],
  ['keywords', /^(?:keywords?|topics?|tags?|subjects?|areas?|categor(?:y|ies)|session|track|类别)$/i],
  ['code', /^(?:codes?|github|implementation|repo(?:sitory)?|代码)$/i],
  ['link', /^(?:links?|urls?|pdfs?|arxiv|doi|download|resources?|paper link|链接|view)$/i],
];

interface Table {
  /** Kind of each column; empty where no head was found. */
  kinds: ColumnKind[];
}

/** Finds the tables' heads; cheap, for only cells and rows are looked at. */
export function columnsOf(page: Page): Columns {
  const cells = new Map<number, { table: Table; column: number }>();
  const tables = new Map<number, Table>();
  for (let index = 0; index < page.elements.length; index += 1) {
    if (page.tags[index] === 'tr') addRow(page, index, tables, cells);
  }
  const cellOf = (element: number): { table: Table; column: number } | undefined => {
    for (let at = element, level = 0; at !== -1 && level < 12; at = page.parents[at]!, level += 1) {
      const cell = cells.get(at);
      if (cell !== undefined) return cell;
    }
    return undefined;
  };
  return {
    columnOf: (element) => cellOf(element)?.column ?? -1,
    kindOf: (element) => {
      const cell = cellOf(element);
      return cell === undefined ? null : (cell.table.kinds[cell.column] ?? null);
    },
  };
}

function addRow(page: Page, row: number, tables: Map<number, Table>, cells: Map<number, { table: Table; column: number }>): void {
  const key = tableOf(page, row);
  let table = tables.get(key);
  const isFirst = table === undefined;
  if (table === undefined) tables.set(key, table = { kinds: [] });
  const own: number[] = [];
  for (let cell = row + 1; cell !== -1 && cell < page.ends[row]!; cell = page.ends[cell]!) if (page.tags[cell] === 'td' || page.tags[cell] === 'th') own.push(cell);
  if (isFirst && own.length > 1) {
    const kinds = own.map((cell) => kindOfHead(page, cell));
    if (kinds.some((kind) => kind !== 'other' && kind !== null) && own.every((cell, at) => page.tags[cell] === 'th' || kinds[at] !== 'other' || isShort(page, cell))) {
      table.kinds = kinds.map((kind) => kind ?? 'other');
      return;
    }
  }
  let column = 0;
  for (const cell of own) {
    cells.set(cell, { table, column });
    column += Math.min(50, Math.max(1, Number(page.elements[cell]!.getAttribute('colspan') ?? 1) || 1));
  }
}

/** The nearest table; a head in `thead` and rows in `tbody` are of one. */
function tableOf(page: Page, row: number): number {
  let at = page.parents[row]!;
  for (let level = 0; at !== -1 && level < 4 && page.tags[at] !== 'table'; level += 1) at = page.parents[at]!;
  return at;
}

function isShort(page: Page, cell: number): boolean {
  return textOfElement(page, cell).length < 25;
}

function kindOfHead(page: Page, cell: number): ColumnKind | null {
  if (page.textTo[cell]! - page.textFrom[cell]! > 30) return 'other';
  const text = textOfElement(page, cell).replace(/[^\p{L};. ()]/gu, '').trim();
  if (text === '') return null;
  return text.length > 40 ? 'other' : (KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other');
}
