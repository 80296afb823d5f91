import { arxivIdentifier } from '../../domain/identifiers.ts';
import { parseDate } from '../../domain/dates.ts';
import type { Entry, EntryExtra } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { absolute, authorsFrom, authorsIn, extraOf, foldSpace, textOf, titleFrom, titleOf } from '../read.ts';
import { categoriesIn, isWithdrawn } from './fields.ts';
import { neighbours } from './neighbours.ts';

/** From how many printed names on a list may have been cut: arXiv prints at most this many, and says nothing (arxiv-browse). */
const MOST_AUTHORS = 100;

/** What the headings before a row say of it. */
interface Section {
  date: string | null;
  announced?: EntryExtra['announced'];
}

/**
 * A list page. Several `<dl id="articles">` share one id, each begins with its heading (before mid-2024 it stood before the list):
 *     dl#articles > h3 "New submissions (showing 53 of 53 entries)", (dt, dd)…
 */
export function readLists(document: Document, url: string): Listing {
  const { rows, shown, day } = rowsOf(document);
  const date = digestDate(url, day);
  return {
    kind: 'list', heading: textOf(document.querySelector('#dlpage h1, #content h1')), date,
    ...neighbours(document, url, date), ...statedIn(document, shown), rows: [...rows.keys()],
    readRow: (row) => {
      const term = row.previousElementSibling;
      if (term?.localName !== 'dt') return null;
      const parts = partsOf(row);
      const title = field(parts, 'list-title');
      const section = rows.get(row)!;
      return title === null ? 'no-title' : { entry: readEntry(title, term, parts, section, url), place: parts.get('list-title')! };
    },
  };
}

interface Rows {
  /** Each `dd`, which stands behind its `dt`, with what the headings before it say. */
  rows: Map<Element, Section>;
  /** How many rows the headings say stand below them; `null` where one does not say. */
  shown: number | null;
  /** The last day that a heading names. */
  day: string | null;
}

function rowsOf(document: Document): Rows {
  const rows: Rows['rows'] = new Map();
  let section: Section = { date: dayIn(document.querySelector('#content h1')) };
  let shown = 0;
  const enter = (heading: Element) => {
    section = sectionAfter(heading, section);
    shown += shownIn(heading);
  };
  const enterList = (list: Element) => {
    for (let element = list.firstElementChild; element !== null; element = element.nextElementSibling) {
      if (element.localName === 'dd') rows.set(element, section);
      else if (element.localName === 'h3') enter(element);
    }
  };
  for (const block of document.getElementById('dlpage')?.children ?? document.querySelectorAll('dl#articles')) {
    if (block.localName === 'h3' || block.localName === 'h1') enter(block);
    else if (block.localName === 'dl') enterList(block);
    else for (const list of block.getElementsByTagName('dl')) enterList(list);
  }
  return { rows, shown: shown > 0 ? shown : null, day: section.date };
}

/** "(showing 45 of 45 entries)", "(showing first 25 of 130 entries )", "(continued, showing last 30 of 80 entries )": 0 where none says so. */
function shownIn(heading: Element): number {
  return Number(/showing (?:first |last )?(\d+) of \d+ entries/.exec(heading.textContent)?.[1] ?? 0);
}

function readEntry(title: string, term: Element, parts: ReadonlyMap<string, Element>, section: Section, url: string): Entry {
  const link = term.querySelector('a[href*="/abs/"]');
  const address = absolute(link?.getAttribute('href'), url);
  const id = arxivIdentifier(address ?? foldSpace(term.textContent));
  // "(cross-list from cs.LG)" and "(replaced)" stand behind the identifier, which in a list is a link.
  const note = link?.nextSibling?.nodeValue ?? term.textContent;
  const comments = field(parts, 'list-comments');
  const crossListFrom = /\(cross-list\s+from\s+([\w.-]+)\)/.exec(note)?.[1];
  const announced = crossListFrom !== undefined ? 'cross-list' : note.includes('(replaced)') ? 'replacement' : section.announced;
  const { authors, authorsComplete } = authorsOf(parts.get('list-authors'));
  // Every field by name: a list may have 2,000 rows, and copying them from an empty entry is felt.
  return {
    title,
    url: address,
    pdfUrl: absolute(term.querySelector('a[href*="/pdf/"]')?.getAttribute('href'), url),
    identifiers: id === null ? [] : [id.identifier],
    authors,
    authorsComplete,
    date: section.date,
    venue: field(parts, 'list-journal-ref'),
    categories: categoriesIn(field(parts, 'list-subjects')),
    comments,
    code: null,
    upvotes: null,
    abstract: textOf(parts.get('mathjax')),
    ...extraOf({ announced, crossListFrom, version: id?.version, withdrawn: isWithdrawn(comments) ? true : null }),
  };
}

/**
 * The elements of a row by the first of their classes; the abstract is a paragraph of the class `mathjax`.
 *     dd > div.meta > div.list-title.mathjax, div.list-authors, div.list-comments.mathjax, …, p.mathjax
 */
function partsOf(row: Element): Map<string, Element> {
  const parts = new Map<string, Element>();
  for (let part = row.firstElementChild?.firstElementChild ?? null; part !== null; part = part.nextElementSibling) {
    const name = firstClass(part.className);
    if (!parts.has(name)) parts.set(name, part);
  }
  return parts;
}

/** The same few class names stand in every row. */
const FIRST_CLASSES = new Map<string, string>();

function firstClass(className: string): string {
  let first = FIRST_CLASSES.get(className);
  if (first === undefined && FIRST_CLASSES.size < 100) FIRST_CLASSES.set(className, first = className.split(' ', 1)[0]!);
  return first ?? className.split(' ', 1)[0]!;
}

/** What the site prints before the subjects, in an element of its own. */
const LABEL = /^\s*Subjects:/;

/**
 * A labelled field without its label; `null` when the row has none: arXiv leaves the element out then. Where there is no element in it but
 * the label, the text behind that is the field; the subjects have one element more, the primary subject.
 */
function field(parts: ReadonlyMap<string, Element>, name: string): string | null {
  const element = parts.get(name);
  if (element === undefined) return null;
  const elements = element.childElementCount;
  if (elements === 1 && element.lastChild!.nodeType === 3) return titleFrom(element.lastChild!.nodeValue);
  if (elements === 2 && name === 'list-subjects') return titleFrom(element.textContent.replace(LABEL, ''));
  return titleOf(element, [element.querySelector('.descriptor')]);
}

/**
 * Names are links; text between them is separators, affiliations and the like. An old record may end in
 * "et al. (84 additional authors not shown)".
 */
function authorsOf(element: Element | undefined): Pick<Entry, 'authors' | 'authorsComplete'> {
  if (element === undefined) return authorsFrom([]);
  const printed = element.textContent.replace(/^\s*Authors:/, '');
  const pieces = printed.split(',');
  // As many pieces as links, no affiliation, no word that is none of a name: only commas stand between the names, and no link has to be touched.
  if (pieces.length === element.childElementCount && !/[()]|\b(?:for|the|and|al)\b/i.test(printed)) return authorsFrom(pieces, pieces.length !== MOST_AUTHORS);
  const { authors } = authorsIn(element.querySelectorAll('a'));
  return authorsFrom(authors ?? [], authors?.length !== MOST_AUTHORS && !/\bet al\b|additional authors not shown/.test(printed));
}

function sectionAfter(heading: Element, before: Section): Section {
  const text = foldSpace(heading.textContent);
  const announced = /^(New|Cross|Replacement) submissions/i.exec(text)?.[1]?.toLowerCase();
  if (announced !== undefined) {
    return { date: before.date, announced: ({ new: 'new', cross: 'cross-list', replacement: 'replacement' } as const)[announced]! };
  }
  const day = /^(?:\w{3}, )?\d{1,2} \w{3,9} \d{4}/.exec(text)?.[0] ?? dayIn(heading);
  return day === null ? before : { date: day };
}

/** "Showing new listings for Friday, 3 March 2023" and "Catchup results for … on Fri, 19 Dec 2025". */
function dayIn(heading: Element | null): string | null {
  return /(?:listings for|\bon) (\w{3,9}, \d{1,2} \w{3,9} \d{4})/.exec(foldSpace(heading?.textContent ?? ''))?.[1] ?? null;
}

/** The day of a page that is about one, the month of a month's list; a week's page has none. */
function digestDate(url: string, day: string | null): string | null {
  const { pathname } = new URL(url);
  if (/^\/list\/[^/]+\/new|^\/catchup\//.test(pathname)) return day === null ? null : parseDate(day);
  return /^\/list\/[^/]+\/(\d{4}-\d{2})/.exec(pathname)?.[1] ?? null;
}

/** On a month's list, without headings, by the range that is not a link: "1-25 | 26-50 | …". No updates: "No updates today." */
function statedIn(document: Document, shown: number | null): Pick<Listing, 'stated'> {
  if (shown !== null) return { stated: shown };
  const paging = document.querySelector('.paging');
  const [, from, to] = paging === null ? [] : (/(\d+)-(\d+)/.exec(titleOf(paging, [...paging.querySelectorAll('a')]) ?? '') ?? []);
  if (from !== undefined) return { stated: Number(to) - Number(from) + 1 };
  return /No updates (?:today|for this time period)/.test(document.querySelector('#dlpage')?.textContent ?? '') ? { stated: 0 } : {};
}
