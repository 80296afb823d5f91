import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { identifierOfLink } from './links.ts';
import { absolute, authorsFrom, extraOf, foldSpace, pageOf, textOf, titleOf } from './read.ts';

const SITE = 'https://www.semanticscholar.org';

/**
 * Semantic Scholar: searches, authors' pages, libraries, and papers with those that cite them and those they cite. The markup was
 * established from a row of a saved search and from some ten public scrapers, of 2016 to 2026:
 *     .cl-paper-row > a[data-test-id="title-link"] > .cl-paper-title
 *       + ul ([data-test-id="author-list"]…, .more-authors-label, [data-test-id="venue-metadata"], .cl-paper-pubdates)
 *       + .tldr-abstract-replacement or .cl-paper-abstract + .cl-paper-controls (a[data-test-id="paper-link"])
 */
export const semanticScholar: Adapter = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  matches: ['search', 'author/*', 'paper/*', 'me/*'].map((path) => `${SITE}/${path}`),
  marks: { within: '.cl-paper-row', rows: ['.cl-paper-row'], gapPx: 6 },
  expects: ['authors'],
  readListing: (document, url) => (new URL(url).pathname.startsWith('/paper/') ? readPaperPage(document, url) : readList(document, url)),
};

function readList(document: Document, url: string): Listing {
  const found = textOf(document.querySelector('.dropdown-filters__result-count'));
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, ...(/^(?:about )?0 results?\b/i.test(found ?? '') ? { stated: 0 } : {}),
    rows: [...document.querySelectorAll('.cl-paper-row')], readRow: (row) => readRow(row, url),
  };
}

/** The paper itself, by its heading, and its two lists; what else the page recommends is left out. */
function readPaperPage(document: Document, url: string): Listing {
  const heading = document.querySelector(named('h1', 'paper-detail-title'));
  const rows = document.querySelectorAll('.cl-paper-row.citation-list__paper-row, #citing-papers .cl-paper-row, #references .cl-paper-row');
  return {
    kind: 'list', heading: textOf(heading), date: null, rows: [...(heading === null ? [] : [heading]), ...rows],
    readRow: (row) => (row === heading ? readHeading(heading, url) : readRow(row, url)),
  };
}

function readHeading(heading: Element, url: string): ReturnType<Listing['readRow']> {
  const title = titleOf(heading);
  if (title === null) return 'no-title';
  const header = heading.parentElement!;
  const date = textOf(header.querySelector(named('', 'paper-year')))?.replace(/^Published /, '') ?? null;
  return { entry: { ...emptyEntry(title), url: paperAddress(url, url), ...authorsIn(header), date }, place: null };
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector(named('a', 'title-link'));
  const title = titleOf(row.querySelector('.cl-paper-title') ?? link);
  return title === null ? 'no-title' : { entry: readEntry(title, link, row, url), place: row };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const view = absolute(row.querySelector(`${named('a', 'paper-link')}, a.cl-paper-view-paper`)?.getAttribute('href'), url);
  const identifier = identifierOfLink(view);
  const summary = withoutButtons(row.querySelector('.tldr-abstract-replacement'))?.replace(/^TL;?DR:?\s*/, '');
  const abstract = row.querySelector('.cl-paper-abstract');
  return {
    ...emptyEntry(title),
    url: paperAddress(link?.getAttribute('href'), url),
    pdfUrl: view !== null && /^https?:\/\/(?:[^?#]*\.pdf(?:[?#]|$)|(?:www\.)?arxiv\.org\/pdf\/)/i.test(view) ? view : null,
    identifiers: identifier === null ? [] : [identifier],
    ...authorsIn(row),
    date: textOf(row.querySelector('.cl-paper-pubdates')),
    venue: textOf(row.querySelector(named('', 'venue-metadata'))),
    abstract: withoutButtons(abstract?.querySelector('.full-abstract') ?? abstract),
    ...extraOf({ summary: summary === '' ? null : summary }),
  };
}

/** Its attribute was called otherwise until 2021. */
function named(tag: string, name: string): string {
  return `${tag}[data-test-id="${name}"], ${tag}[data-selenium-selector="${name}"]`;
}

/** One element a name, with or without a comma; where some are left out, a label "+3 authors" says so. */
function authorsIn(place: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const boxes = [...place.querySelectorAll(named('', 'author-list'))].flatMap((box) => (box.querySelectorAll('a').length > 1 ? [...box.querySelectorAll('a')] : [box]));
  const found = boxes.length > 0 ? boxes : [...place.querySelectorAll('.cl-paper-authors__author-link, .author-list__author-name')];
  const names = found.map((one) => foldSpace(one.textContent).replace(/[\s,]+$/, '')).filter((name) => !/^\+\d/.test(name));
  const label = place.querySelector('.more-authors-label')?.textContent ?? place.querySelector('.cl-paper-authors')?.textContent ?? '';
  return authorsFrom(names, !/\+\s*\d+/.test(label));
}

/** Paper pages are told apart by their path. */
function paperAddress(href: string | null | undefined, url: string): string | null {
  const address = absolute(href, url);
  return address?.startsWith(`${SITE}/paper/`) === true ? pageOf(address) : address;
}

/** "Expand" and "Collapse" stand at the end of a folded text. */
function withoutButtons(box: Element | null | undefined): string | null {
  return titleOf(box, [...(box?.querySelectorAll('button, .text-truncator__toggle') ?? [])])?.replace(/ ?\b(?:Expand|Collapse)$/, '') ?? null;
}
