import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, fateIn, isFrontMatter } from './cited-paper.ts';
import { doiIn } from './links.ts';
import { absolute, extraOf, foldSpace, namesIn, onePaper, textOf, titleOf } from './read.ts';

/** What holds one paper, by kind of page, today's layout first. */
const ROWS = {
  search: ['li[data-test="search-result-item"]', '#results-list > li'], // since 2024, until then
  journal: ['article.app-card-open', 'article.c-card'], // since 2022, until then
  book: ['li[data-test="chapter"]', 'li.chapter-item'], // since 2021, until then
};
const ALL_ROWS = Object.values(ROWS).flat();
/** The row's title. The mark stands in it: it is a block in every layout, while some cards are flexible boxes. */
const TITLES = ['.app-card-open__heading', '.c-card__title', '[data-test="title"]', '[data-test^="chapter-title"]', '.content-type-list__title', '#results-list h2'].join(', ');

/**
 * SpringerLink: searches, volumes and issues, contents of books and proceedings, pages of single papers.
 *     li[data-test="search-result-item"] h3 > a; [data-test="authors"] "A, B, ... C"; a[data-test="parent"]; [data-test="published"]
 *     article.app-card-open h3 > a; .app-card-open__authors li; .app-card-open__meta .c-meta__item (kind, access, date)
 *     li[data-test="chapter"] h3[data-test^="chapter-title"] > a; li.app-author-list__item "A, B et al."; a[data-test="chapter-pdf"]
 * Established from some twenty public scrapers, importers and a browsing guide of 2018–2026 that agree.
 */
export const springer: Adapter = {
  id: 'springer',
  name: 'SpringerLink',
  matches: ['search', 'journal/', 'book/', 'referencework/', 'article/', 'chapter/', 'protocol/', 'referenceworkentry/'].map((path) => `https://link.springer.com/${path}*`),
  marks: { within: `:is(${ALL_ROWS.join(', ')}) :is(${TITLES})`, rows: ALL_ROWS, gapPx: 2 },
  expects: ['url', 'identifiers'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (/^\/(?:article|chapter|protocol|referenceworkentry)\//.test(new URL(url).pathname)) return onePaper(document, readArticle(document, url));
  const [, from, to] = /(\d+)\s*-\s*(\d+) of/.exec(document.querySelector('[data-test="results-data-total"]')?.textContent ?? '') ?? [];
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, ...(from === undefined ? {} : { stated: Number(to) - Number(from) + 1 }),
    rows: rowsOf(document, url),
    readRow: (row) => readRow(row, url),
  };
}

/** Those of the page's kind: a book's page also shows cards of other books. */
function rowsOf(document: Document, url: string): Element[] {
  const { pathname } = new URL(url);
  const kind = pathname.startsWith('/search') ? ROWS.search : pathname.startsWith('/journal/') ? ROWS.journal : ROWS.book;
  return [...document.querySelectorAll(kind.join(', '))];
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const place = row.querySelector(TITLES);
  const link = place?.querySelector('a') ?? row.querySelector('a.app-card-open__link');
  const title = titleOf(link ?? place);
  if (title === null) return 'no-title';
  const address = absolute(link?.getAttribute('href'), url);
  if (isFrontMatter(title) || !/\/10\.\d{4,9}(?:\/|%2F)/i.test(address ?? '')) return null; // without a DOI: a journal, a series, a video
  const entry = {
    ...emptyEntry(title), url: address, pdfUrl: absolute(row.querySelector('a[data-test="chapter-pdf"], a[href$=".pdf"]')?.getAttribute('href'), url),
    identifiers: doiIn(address), ...authorsOf(row), date: dateOf(row), venue: textOf(row.querySelector('[data-test="parent"], .publication-title')), ...extraOf(fateIn(title)),
  };
  return { entry, place };
}

/** One name an item, or a line of several; lists of the class "truncated" show the first two and the last of more than three names. */
function authorsOf(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const items = [...row.querySelectorAll('.app-author-list li, .c-author-list li, .app-card-open__authors li')];
  if (items.length === 0) return namesIn(row.querySelector('[data-test="authors"], [data-test="author-text"], .authors'));
  const names = namesIn(items.map((item) => item.textContent).join(','));
  const isShort = items.length > 2 && row.querySelector('[class*="author-list--truncated"]') !== null;
  return isShort && names.authors !== null ? { ...names, authorsComplete: false } : names;
}

function dateOf(row: Element): string | null {
  const printed = textOf(row.querySelector('[data-test="published"], time')) ?? textOf(row.querySelector('.year'))?.replace(/^\((.*)\)$/, '$1');
  if (printed !== undefined) return printed;
  const items = Array.from(row.querySelectorAll('.c-meta__item'), (item) => foldSpace(item.textContent));
  return items.findLast((item) => /^(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d{2}$/.test(item)) ?? null;
}

function readArticle(document: Document, url: string): Entry | null {
  const paper = citedPaper(document, url);
  return paper === null ? null : { ...paper, abstract: textOf(document.querySelector('#Abs1-content, section.Abstract .Para')) ?? paper.abstract };
}
