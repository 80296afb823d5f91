import { arxivIdentifier } from '../../domain/identifiers.ts';
import { parseDate } from '../../domain/dates.ts';
import { emptyEntry, type Entry, type EntryExtra } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { absolute, authorsFrom, authorsIn, extraOf, foldSpace, textOf, titleOf } from '../read.ts';
import { categoriesIn, isWithdrawn } from './fields.ts';

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
  return {
    kind: 'list', heading: textOf(document.querySelector('#dlpage h1, #content h1')), date: digestDate(url, day),
    ...statedIn(document, shown), rows: [...rows.keys()],
    readRow: (row) => {
      const place = row.querySelector('.list-title');
      const title = titleOf(place, [place?.querySelector('.descriptor') ?? null]);
      const { term, section } = rows.get(row)!;
      return title === null ? 'no-title' : { entry: readEntry(title, term, row, section, url), place };
    },
  };
}

interface Rows {
  /** Each `dd` with its `dt` and what the headings before them say. */
  rows: Map<Element, { term: Element; section: Section }>;
  /** How many rows the headings say stand below them; `null` where one does not say. */
  shown: number | null;
  /** The last day that a heading names. */
  day: string | null;
}

function rowsOf(document: Document): Rows {
  const rows: Rows['rows'] = new Map();
  let section: Section = { date: dayOfPage(document) };
  let shown = 0;
  const enter = (heading: Element) => {
    section = sectionAfter(heading, section);
    shown += shownIn(heading);
  };
  for (const list of document.querySelectorAll('#dlpage > h3, dl#articles, #dlpage dl')) {
    if (list.localName === 'h3') enter(list);
    let term: Element | null = null;
    for (const element of list.children) {
      if (element.localName === 'h3') enter(element);
      else if (element.localName === 'dt') term = element;
      else if (element.localName === 'dd' && term !== null) rows.set(element, { term, section });
    }
  }
  return { rows, shown: shown > 0 ? shown : null, day: section.date };
}

/** "(showing 45 of 45 entries)", "(showing first 25 of 130 entries )", "(continued, showing last 30 of 80 entries )": 0 where none says so. */
function shownIn(heading: Element): number {
  return Number(/showing (?:first |last )?(\d+) of \d+ entries/.exec(heading.textContent)?.[1] ?? 0);
}

function readEntry(title: string, term: Element, row: Element, section: Section, url: string): Entry {
  const link = term.querySelector('a[href*="/abs/"]');
  const address = absolute(link?.getAttribute('href'), url);
  const note = foldSpace(term.textContent);
  const id = arxivIdentifier(address ?? note);
  const comments = field(row, '.list-comments');
  const crossListFrom = /\(cross-list from ([\w.-]+)\)/.exec(note)?.[1];
  const announced = crossListFrom !== undefined ? 'cross-list' : /\(replaced\)/.test(note) ? 'replacement' : section.announced;
  return {
    ...emptyEntry(title),
    url: address,
    pdfUrl: absolute(term.querySelector('a[href*="/pdf/"]')?.getAttribute('href'), url),
    identifiers: id === null ? [] : [id.identifier],
    ...authorsOf(row.querySelector('.list-authors')),
    date: section.date,
    venue: field(row, '.list-journal-ref'),
    categories: categoriesIn(field(row, '.list-subjects')),
    comments,
    abstract: textOf(row.querySelector('p.mathjax')),
    ...extraOf({ announced, crossListFrom, version: id?.version, withdrawn: isWithdrawn(comments) ? true : null }),
  };
}

/** A labelled field without its label; `null` when the row has none: arXiv leaves the element out then. */
function field(row: Element, selector: string): string | null {
  const element = row.querySelector(selector);
  return element === null ? null : titleOf(element, [element.querySelector('.descriptor')]);
}

/**
 * Names are links; text between them is separators, affiliations and the like. An old record may end in
 * "et al. (84 additional authors not shown)".
 */
function authorsOf(element: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  if (element === null) return authorsFrom([]);
  const { authors, authorsComplete } = authorsIn(element.querySelectorAll('a'));
  const isCut = authors?.length === MOST_AUTHORS || /\bet al\b|additional authors not shown/.test(element.textContent);
  return { authors, authorsComplete: authors === null ? authorsComplete : !isCut };
}

function sectionAfter(heading: Element, before: Section): Section {
  const text = foldSpace(heading.textContent);
  const announced = /^(New|Cross|Replacement) submissions/i.exec(text)?.[1]?.toLowerCase();
  if (announced !== undefined) {
    return { date: before.date, announced: ({ new: 'new', cross: 'cross-list', replacement: 'replacement' } as const)[announced]! };
  }
  const day = /^(?:\w{3}, )?\d{1,2} \w{3,9} \d{4}/.exec(text)?.[0];
  return day === undefined ? before : { date: day };
}

/** "Showing new listings for Friday, 3 March 2023" and "Catchup results for … on Fri, 19 Dec 2025". */
function dayOfPage(document: Document): string | null {
  for (const heading of document.querySelectorAll('#dlpage h1, #dlpage h3, #content h1')) {
    const day = /(?:listings for|\bon) (\w{3,9}, \d{1,2} \w{3,9} \d{4})/.exec(foldSpace(heading.textContent))?.[1];
    if (day !== undefined) return day;
  }
  return null;
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
