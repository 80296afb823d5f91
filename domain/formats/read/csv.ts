import Papa from 'papaparse';
import { parseAuthor } from '../../authors.ts';
import type { Author, PaperType } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble, instantOf, listOf, notesOf, ratingOf, statusOf } from './extras.ts';
import { present, type Known } from './known.ts';
import { exactAuthor, partsOfExactName } from './names.ts';
import { noteOfHtml } from './note-html.ts';
import { takeComment } from './others-words.ts';
import { beginningOf, countLines, emptyReading, type ReadPaper, type Reading, type Steps } from './result.ts';

/** A row by column, names of columns in small letters. */
type Row = Record<string, string>;

/** What columns are called in Zotero's file and in others', the first that is there counts. */
const COLUMNS = {
  title: ['title', 'article title', 'document title', 'name', 'paper', 'paper title'], authors: ['author', 'authors', 'author full names', 'author(s)'],
  doi: ['doi'], url: ['url', 'link', 'links', 'address', 'paper url'], arxiv: ['arxiv', 'arxiv id', 'arxiv_id', 'arxivid', 'eprint'], pmid: ['pmid', 'pubmed id'],
  date: ['date', 'publication date', 'published', 'publication year', 'year'], venue: ['publication title', 'journal', 'source title', 'journal/book', 'conference name', 'venue', 'publication', 'booktitle'],
  abstract: ['abstract note', 'abstract', 'summary'], tags: ['manual tags', 'tags', 'tag', 'labels', 'keywords'], notes: ['notes', 'note', 'comment', 'comments'],
  key: ['key', 'citation key', 'citekey', 'bibtex key'], saved: ['date added', 'added', 'saved'], rating: ['rating', 'stars'], status: ['status', 'reading status'],
  type: ['item type', 'type', 'document type'], extra: ['extra'], pdf: ['pdf', 'pdf url', 'pdf link'], code: ['code', 'code url', 'repository'],
} as const;

const TYPES: Readonly<Record<string, PaperType>> = {
  journalarticle: 'article-journal', 'journal article': 'article-journal', article: 'article-journal', conferencepaper: 'paper-conference',
  'conference paper': 'paper-conference', inproceedings: 'paper-conference', booksection: 'paper-conference', preprint: 'preprint', manuscript: 'preprint',
};

/** CSV with a first line of names: ours, Zotero's, or any with a title, DOI or address. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const plain = text.replace(/"[^"]*"|\r\n?/g, (part) => (part[0] === '"' ? part : '\n')); // one kind of line end between the rows
  const delimiter = delimiterOf(plain.slice(0, (plain.indexOf('\n') + 1 || plain.length + 1) - 1));
  const parser = rowsOf(plain, delimiter);
  const names = (parser.next().value?.cells ?? []).map((name) => name.trim().toLowerCase());
  const isExact = ['authors complete', 'venue kind', 'summary source'].every((name) => names.includes(name));
  for (const { cells, line, end, printed, isBroken } of parser) {
    yield { done: end, total: plain.length };
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = Object.fromEntries(names.map((name, n) => [name, isExact ? unescaped(cells[n] ?? '') : (cells[n] ?? '').trim()]));
    takeRow(reading, isExact ? ourPaper(row, line) : paperOfRow(row, line), { line, printed, isBroken });
  }
  return reading;
}

function takeRow(reading: Reading, paper: ReadPaper | null, { line, printed, isBroken }: { line: number; printed: string; isBroken: boolean }): void {
  const text = beginningOf(printed);
  if (isBroken || paper === null) reading.unreadable.push({ line, reason: isBroken ? 'not-closed' : 'no-title', text });
  else reading.papers.push(paper);
}

function delimiterOf(header: string): string {
  return [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0]!;
}

interface ParsedRow {
  cells: string[];
  line: number;
  end: number;
  printed: string;
  isBroken: boolean;
}

/** Rows as the library parses them, a few at a time. */
function* rowsOf(text: string, delimiter: string): Generator<ParsedRow, undefined> {
  let line = 1;
  let from = 0;
  while (from < text.length) {
    const { rows, end } = someRows(text.slice(from), delimiter);
    for (const row of rows) {
      yield { ...row, line, end: from + row.end, printed: text.slice(from + row.start, from + row.end) };
      line += countLines(text, from + row.start, from + row.end);
    }
    from += end;
  }
  return undefined;
}

const ROWS_AT_A_TIME = 50;
/** Longer than fifty rows are wont to be; where a single row is longer, more is looked at. */
const WINDOW = 1_000_000;

type SomeRow = Pick<ParsedRow, 'cells' | 'isBroken'> & { start: number; end: number };

function someRows(text: string, delimiter: string, length = WINDOW): { rows: SomeRow[]; end: number } {
  const window = text.slice(0, length);
  const rows: SomeRow[] = [];
  let start = 0;
  Papa.parse<string[]>(window, {
    delimiter, newline: '\n',
    step: ({ data, errors, meta: { cursor } }, parser) => {
      rows.push({ cells: data, isBroken: errors.some(({ type }) => type === 'Quotes'), start, end: cursor });
      start = cursor;
      if (rows.length === ROWS_AT_A_TIME) parser.abort();
    },
  });
  const isCut = window.length < text.length;
  if (isCut && rows.length < ROWS_AT_A_TIME) rows.pop();
  const end = rows.at(-1)?.end;
  if (end !== undefined && end > 0) return { rows, end };
  return isCut ? someRows(text, delimiter, 4 * length) : { rows, end: text.length };
}

/** Our own cells: one sign that keeps spreadsheets from computing them goes. */
function unescaped(cell: string): string {
  return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

function ourPaper(row: Row, line: number): ReadPaper | null {
  const cell = (name: string) => (row[name] === '' ? undefined : row[name]);
  const known: Known = {
    isExact: true, title: row['title']!, authors: listOf(row['authors'] ?? '').map((name) => exactAuthor(partsOfExactName(name))),
    identifiers: cell('identifiers')?.split(' ') ?? [], venue: cell('venue'), date: cell('date'), url: cell('url'), pdfUrl: cell('pdf'), codeUrl: cell('code'),
    projectUrl: cell('project'), discussionUrl: cell('discussion'), categories: listOf(row['categories'] ?? ''), keywords: listOf(row['keywords'] ?? ''),
    abstract: cell('abstract'), comments: cell('comments'), withdrawn: cell('withdrawn') === 'yes', version: Number(cell('version')) || undefined,
    summary: cell('summary') === undefined ? undefined : { text: row['summary']!, source: row['summary source'] ?? '' },
  };
  const type = cell('type');
  if (type === 'preprint' || type === 'article-journal' || type === 'paper-conference') known.type = type;
  const complete = cell('authors complete');
  if (complete !== undefined) known.authorsComplete = complete === 'yes';
  const status = statusOf(cell('status'));
  const extras = new Map([['gloss-status', status], ['gloss-venue', cell('venue kind') && `${cell('venue kind')} ${cell('venue standing')}`]].filter((pair): pair is [string, string] => pair[1] !== undefined));
  const saved = present({ status, rating: ratingOf(cell('rating')), tags: listOf(row['tags'] ?? ''), citationKey: cell('key'), savedAt: instantOf(cell('saved')) }) as Partial<Saved>;
  return assemble({ known, saved, notes: cell('notes') === undefined ? [] : notesOf(row['notes']!), extras, line });
}

function paperOfRow(row: Row, line: number): ReadPaper | null {
  const cell = (kind: keyof typeof COLUMNS) => COLUMNS[kind].map((name) => row[name]).find((value) => value !== undefined && value !== '');
  const extra = cell('extra') ?? '';
  const arxiv = cell('arxiv');
  const known: Known = {
    title: cell('title')?.replace(/\s+/g, ' ') ?? '', authors: authorsOf(cell('authors') ?? ''), abstract: cell('abstract'), venue: cell('venue'), date: cell('date'),
    identifiers: [arxiv === undefined ? undefined : `arxiv:${arxiv.replace(/^arxiv:\s*/i, '')}`, cell('doi'), cell('pmid') && `pmid:${cell('pmid')}`, ...[extra, row['number'], row['archive location']].map((text) => /\barxiv:\s*\S+/i.exec(text ?? '')?.[0])],
    url: cell('url'), pdfUrl: cell('pdf'), codeUrl: cell('code'),
  };
  const type = TYPES[(cell('type') ?? '').toLowerCase()];
  if (type !== undefined) known.type = type;
  if (known.title === '' && known.url === undefined && known.identifiers!.every((one) => one === undefined)) return null;
  const printedTags = cell('tags') ?? '';
  const tags = printedTags.split(printedTags.includes(';') || row['manual tags'] !== undefined ? ';' : ',').map((tag) => tag.trim()).filter((tag) => tag !== '');
  const key = /^Citation Key:\s*(\S+)/im.exec(extra)?.[1] ?? (/^[A-Z0-9]{8}$/.test(cell('key') ?? '') ? undefined : cell('key'));
  const saved = present({ status: statusOf(cell('status')), rating: ratingOf(cell('rating')), tags: [...new Set(tags)], citationKey: key, savedAt: instantOf(cell('saved')) }) as Partial<Saved>;
  const notes = (cell('notes') ?? '').split(/(?<=>)\s*;\s*(?=<)/).map((note) => noteOfHtml(note)); // Zotero's are HTML
  takeComment(known, extra.split('\n'));
  return assemble({ known, saved, notes: takeComment(known, notes), extras: new Map(), line });
}

/** Names with semicolons or "and" between them; with commas alone, where that can't be "Family, Given". */
function authorsOf(cell: string): Author[] {
  const separator = cell.includes(';') ? /;/ : /\sand\s/.test(cell) ? /,?\sand\s|(?<=\s\S+),(?=\s)/ : /^\S+\s[^,]+(?:,\s*\S+\s[^,]+)+$/.test(cell) ? /,/ : /\n/;
  return cell.split(separator).map((name) => name.trim()).filter((name) => name !== '').map(parseAuthor);
}
