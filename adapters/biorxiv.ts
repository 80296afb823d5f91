import { parseDate } from '../domain/dates.ts';
import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { readPreprintPage } from './biorxiv/preprint-page.ts';
import { versionIn } from './biorxiv/version.ts';
import { fateIn } from './cited-paper.ts';
import { doiIn } from './links.ts';
import { absolute, authorsFrom, extraOf, isCut, textOf, titleOf } from './read.ts';

const HOSTS = ['https://www.biorxiv.org', 'https://www.medrxiv.org'];
const PATHS = ['/search*', '/collection/*', '/archive*', '/content/*'];

/** The addresses below /content/ that are one preprint's; `/content/early/recent` is a list. */
const PREPRINT = /^\/content\/(?:10\.\d{4,9}\/|(?:biorxiv\/|medrxiv\/)?early\/\d{4}\/)/;

/**
 * bioRxiv and medRxiv (HighWire on Drupal): searches, subject collections, recent preprints, and pages about one. Established from
 * rows saved in the tests and comments of five public readers of these pages.
 *     li > div.highwire-article-citation > div.highwire-cite > span.highwire-cite-title > a.highwire-cite-linked-title,
 *     div.highwire-cite-authors .highwire-citation-author…, div.highwire-cite-metadata (journal, pages, DOI), div.highwire-cite-extras
 * Recent preprints and collections stand below a day: h3.highwire-list-title, div.highwire-list > ul.
 */
export const biorxiv: Adapter = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: HOSTS.flatMap((host) => PATHS.map((path) => host + path)),
  marks: { within: 'li > .highwire-article-citation', rows: ['li:has(> .highwire-article-citation)'], gapPx: 4 },
  expects: ['url', 'identifiers', 'authors'],
  readListing: (document, url) => (PREPRINT.test(new URL(url).pathname) ? readPreprintPage(document, url) : readList(document, url)),
};

function readList(document: Document, url: string): Listing {
  const rows = rowsOf(document);
  return {
    kind: 'list', heading: textOf(document.querySelector('h1#page-title, h1')), date: null, ...statedIn(document), rows,
    readRow: (row) => {
      const link = row.querySelector('a.highwire-cite-linked-title');
      const title = titleOf(link ?? row.querySelector('.highwire-cite-title'));
      return title === null ? 'no-title' : { entry: readEntry(title, link, row, url), place: row };
    },
  };
}

/** What stands beside the main column is no part of the list. */
function rowsOf(document: Document): Element[] {
  const inMain = [...document.querySelectorAll('.main-content-wrapper .highwire-article-citation')];
  return inMain.length > 0 ? inMain : [...document.querySelectorAll('.highwire-article-citation')];
}

/** "31 Results", which all stand here when there are no further pages; "No Results". */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  const [, first = ''] = /^(no|\d[\d,]*)\b/i.exec(textOf(document.querySelector('.highwire-search-summary')) ?? '') ?? [];
  if (/^no$/i.test(first)) return { stated: 0 };
  return first === '' || document.querySelector('.pager-item, .pager-last') !== null ? {} : { stated: Number(first.replaceAll(',', '')) };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const address = absolute(link?.getAttribute('href'), url);
  const printed = doiIn(row.querySelector('.highwire-cite-metadata-doi')?.textContent);
  return {
    ...emptyEntry(title),
    url: address,
    identifiers: printed.length > 0 ? printed : doiIn(address),
    ...authorsOf(row),
    date: dayAbove(row),
    venue: textOf(row.querySelector('.highwire-cite-metadata-journal')),
    ...extraOf({ version: versionIn(address ?? ''), ...fateIn(title) }),
  };
}

/** A name is several spans, or one of a group; the hidden words of a link to ORCID may stand among them. */
function authorsOf(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const names = Array.from(row.querySelectorAll('.highwire-citation-author'), (author) => author.textContent.replace('View ORCID Profile', ''));
  return authorsFrom(names, !isCut(row.querySelector('.highwire-cite-authors')));
}

function dayAbove(row: Element): string | null {
  const heading = textOf(row.closest('.highwire-list-wrapper')?.querySelector('h3.highwire-list-title'));
  return heading !== null && /^\d{4}-\d{2}-\d{2}$/.test(parseDate(heading) ?? '') ? heading : null;
}
