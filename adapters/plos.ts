import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, ListedEntry, Listing } from './adapter.ts';
import { doiIn } from './links.ts';
import { readArticlePage } from './plos/article-page.ts';
import { addressOfArticle } from './plos/article-address.ts';
import { absolute, authorsFrom, extraOf, isCut, namesIn, textOf, titleFrom, titleOf } from './read.ts';

const SITE = 'https://journals.plos.org';
const PATHS = ['/*/search*', '/search*', '/*/browse*', '/*/issue*', '/*/article*'];

/**
 * The PLOS journals: searches, subjects as a list or as covers, issues, and pages about one article. Established from the site's
 * public templates and from public readers of the live pages. The four kinds of row:
 *     dl.search-results-list > dt.search-results-title[data-doi] > a, dd (p.search-results-authors, span[id$="-date"], …)
 *     ul#search-results > li[data-doi] > h2 > a, p.authors > span.author…, p.date
 *     div.article-block > a.article-url (picture), div.details > h2.title > a[title]
 *     .browse-issue div.section > div.item > h3 > a, p.authors, p.article-info, ol of related articles
 * Retractions, corrections and expressions of concern are articles with a DOI of their own and stand as rows like others.
 */
export const plos: Adapter = {
  id: 'plos',
  name: 'PLOS',
  matches: PATHS.map((path) => SITE + path),
  marks: {
    within: 'dt.search-results-title, ul#search-results > li > h2, div.article-block, .browse-issue div.item > h3',
    rows: ['dt.search-results-title', 'dt.search-results-title + dd', 'ul#search-results > li', 'div.article-block', '.browse-issue div.item'],
    gapPx: 4,
  },
  expects: ['url', 'identifiers'],
  readListing: (document, url) => (/\/article(?:\/|$)/.test(new URL(url).pathname) ? readArticlePage(document, url) : readList(document, url)),
};

const ROWS = 'dt.search-results-title, ul#search-results > li, div.article-block, .browse-issue div.item';

function readList(document: Document, url: string): Listing {
  const query = document.querySelector('input[name="q"][value]')?.getAttribute('value') || null;
  return {
    kind: 'list', heading: textOf(document.querySelector('.filter-bar h1, .browse-issue h1')) ?? query, date: null, ...statedIn(document),
    rows: [...document.querySelectorAll(ROWS)], readRow: (row) => readRow(row, url),
  };
}

/** "Showing 14 - 26 of 1,234" above a subject's articles; a search prints only how many it found, or that there were none. */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  if (document.querySelector('.search-results-none-found') !== null) return { stated: 0 };
  const [, from, to] = /Showing ([\d,]+) - ([\d,]+) of/.exec(textOf(document.querySelector('.hdr-results .count')) ?? '') ?? [];
  return from === undefined ? {} : { stated: numberOf(to!) - numberOf(from) + 1 };
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}

function readRow(row: Element, url: string): ListedEntry | 'no-title' | null {
  const heading = row.localName === 'dt' ? row : row.querySelector('h2, h3');
  const link = heading?.querySelector('a') ?? null;
  const title = titleOfLink(link);
  if (title === null) return 'no-title';
  const address = absolute(link!.getAttribute('href'), url);
  const [doi] = [...doiIn(row.getAttribute('data-doi')), ...doiIn(address)];
  if (doi?.startsWith('doi:10.1371/image.') === true) return null; // the picture on an issue's cover
  const entry: Entry = {
    ...emptyEntry(title),
    url: address === null && doi !== undefined ? addressOfArticle(doi, url) : address,
    identifiers: doi === undefined ? [] : [doi],
    ...(row.localName === 'dt' ? fieldsOfResult(row) : fieldsOfItem(row)),
  };
  return { entry, place: row.matches('.article-block') ? row : heading };
}

/** On covers the site's script cuts long titles; the whole one is in the attribute then, with its markup as text. */
function titleOfLink(link: Element | null): string | null {
  const title = titleOf(link);
  const whole = titleFrom(link?.getAttribute('title')?.replace(/<[^<>]+>/g, ''));
  return title !== null && /(?:…|\.\.\.)$/.test(title) && whole !== null && whole.length > title.length ? whole : title;
}

/** A search result's `dt` is followed by its `dd`. The note on a retraction stood there in the older layout of the page. */
function fieldsOfResult(term: Element): Partial<Entry> {
  const details = term.nextElementSibling?.localName === 'dd' ? term.nextElementSibling : null;
  const isRetracted = /has been retracted/.test(details?.querySelector('.search-results-eoc')?.textContent ?? '');
  return {
    ...namesIn(details?.querySelector('.search-results-authors') ?? null),
    date: published(details?.querySelector('[id$="-date"]')), venue: textOf(details?.querySelector('[id$="-journal-name"]')),
    ...extraOf({ retracted: isRetracted ? true : null }),
  };
}

function fieldsOfItem(row: Element): Partial<Entry> {
  const info = row.querySelector('.article-info');
  const { authors, authorsComplete } = authorsOf(row.querySelector('.authors'));
  return {
    authors, authorsComplete: authorsComplete === true && row.matches('.article-block') ? null : authorsComplete,
    date: published(row.querySelector('p.date') ?? info), venue: textOf(info?.querySelector('b'))?.replace(/:$/, '') ?? null,
  };
}

/** A name a span, or all as text between commas. Dots stand for names that are left out. */
function authorsOf(line: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const spans = [...(line?.querySelectorAll('.author') ?? [])];
  const names = spans.length > 0 ? spans.map((one) => one.textContent.replace(/,\s*$/, '')) : (line?.textContent ?? '').split(',');
  return authorsFrom(names.filter((name) => /\p{L}/u.test(name) && !/…|\.\.\./.test(name)), !isCut(line));
}

/** "published 05 Nov 2019 |" */
function published(element: Element | null | undefined): string | null {
  return /\bpublished (.*?)\s*(?:\||$)/.exec(textOf(element) ?? '')?.[1] ?? null;
}
