import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { absolute, authorsFrom, foldSpace, textOf, titleOf } from './read.ts';

const NEW = '.document-results-list-layout';
const OLD = '#srchResultsList tr.searchArea';
const OF_AUTHOR = 'li[data-testid="results-list-item"]';

/**
 * Scopus: results and citing documents, in the newer and the older table, and the documents of an author. The markup was
 * established from a published translator and some ten public scrapers and extensions:
 *     .document-results-list-layout table tr > td (box), td h3 a, td [data-testid="author-list"], td (source), td (year); then rows of details
 *     #srchResultsList tr.searchArea > td[data-type="docTitle"] a.ddmDocTitle, .ddmAuthorList, .ddmPubYr, td[data-type="source"] .ddmDocSource
 *     li[data-testid="results-list-item"]: a, [data-testid="author-list"]
 */
export const scopus: Adapter = {
  id: 'scopus',
  name: 'Scopus',
  matches: ['results/*', 'authid/*'].map((path) => `https://www.scopus.com/${path}`),
  marks: { within: `${NEW} tbody h3, ${OLD} > td[data-type="docTitle"], ${OF_AUTHOR}`, rows: [`${NEW} tbody > tr`, OLD, OF_AUTHOR], gapPx: 4 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null,
    rows: [...document.querySelectorAll(`${NEW} tbody h3, ${OLD}, ${OF_AUTHOR}`)].filter((row) => row.localName !== 'h3' || row.querySelector('a') !== null),
    readRow: (row) => {
      if (row.localName === 'h3') return readNew(row, url);
      return row.localName === 'li' ? readOfAuthor(row, url) : readOld(row, url);
    },
  };
}

/** The other cells follow the title's in a fixed order: authors, source, year. */
function readNew(heading: Element, url: string): ReturnType<Listing['readRow']> {
  const title = titleOf(heading);
  if (title === null) return 'no-title';
  const authors = heading.closest('td')?.nextElementSibling ?? null;
  const source = authors?.nextElementSibling;
  const entry = {
    ...emptyEntry(title), url: documentAddress(heading.querySelector('a'), url),
    ...authorsIn(authors?.querySelector('[data-testid="author-list"]') ?? authors, null),
    date: textOf(source?.nextElementSibling), venue: textOf(source?.querySelector('a') ?? source),
  };
  return { entry, place: heading };
}

function readOld(row: Element, url: string): ReturnType<Listing['readRow']> {
  if (row.querySelector('.authorResultsNamesCol') !== null) return null; // found people, not papers
  const place = row.querySelector('td[data-type="docTitle"]');
  const link = row.querySelector('.ddmDocTitle');
  const title = titleOf(link ?? place?.querySelector('span')); // a guest's page has no links
  if (title === null) return 'no-title';
  const entry = {
    ...emptyEntry(title), url: documentAddress(link, url), ...authorsIn(row.querySelector('.ddmAuthorList'), true),
    date: textOf(row.querySelector('.ddmPubYr')), venue: textOf(row.querySelector('.ddmDocSource') ?? row.querySelector('td[data-type="source"]')),
  };
  return { entry, place };
}

function readOfAuthor(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector('h3 a, h4 a, a[href*="/pages/publications/"], a[href*="/record/display.uri"]');
  const title = titleOf(link);
  if (title === null) return 'no-title';
  return { entry: { ...emptyEntry(title), url: documentAddress(link, url), ...authorsIn(row.querySelector('[data-testid="author-list"]'), null) }, place: row };
}

/** A document's page is told by its path, or by `eid` alone; the rest says where the reader came from. */
function documentAddress(link: Element | null, url: string): string | null {
  const address = absolute(link?.getAttribute('href'), url);
  if (address === null) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (pathname.startsWith('/pages/publications/')) return origin + pathname;
  const eid = searchParams.get('eid');
  return pathname === '/record/display.uri' && eid !== null ? `${origin}${pathname}?eid=${encodeURIComponent(eid)}` : address;
}

/**
 * Each name ("Family, G.") is a link or button of its own, "..." standing for those left out; without links the commas come in
 * pairs. `isComplete` says what a list without "..." is: whether the newer pages always tell is not known.
 */
function authorsIn(list: Element | null, isComplete: true | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const line = foldSpace(list?.textContent ?? '');
  const boxes = Array.from(list?.querySelectorAll('a, button') ?? [], (one) => foldSpace(one.textContent).replace(/[,;]$/, ''));
  const names = boxes.length > 0 ? boxes : Array.from(line.matchAll(/(?<![^,;.])[^,;]{1,200},\s*(?:\p{L}[\p{L}.-]*\.)+/gu), ([name]) => name.replace(/^[,;]?\s*/, ''));
  const found = authorsFrom(names.filter((name) => !/^(?:\.{3}|…)$/.test(name)), !/\.{3}|…/.test(line));
  return found.authorsComplete === true ? { ...found, authorsComplete: isComplete } : found;
}
