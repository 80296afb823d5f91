import { emptyEntry, type Entry } from '../domain/entry.ts';
import { arxivIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { fateIn } from './cited-paper.ts';
import { identifiersIn } from './links.ts';
import { absolute, authorsIn, extraOf, find, findAll, foldSpace, onePaper, textOf, titleWithoutStop } from './read.ts';

const HOSTS = ['dblp.org', 'www.dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'];
const PATHS = ['search*', 'pid/*', 'pers/*', 'db/*', 'rec/*'];

/**
 * dblp and its mirrors: searches, author pages, volumes and issues, single records.
 *     li.entry[id] (the id is dblp's key) > nav.publ li.ee a (electronic editions, among some twenty links that are not the paper's),
 *     cite.data > [itemprop="author"] [itemprop="name"], span.title, [itemprop="isPartOf"], [itemprop="datePublished"]
 * Until 2018 `div.data` or `article` stood for `cite.data`, and at first the names were plain links. Established from a saved search
 * of 2025, one of 2014 and public scrapers of author and venue pages.
 */
export const dblp: Adapter = {
  id: 'dblp',
  name: 'dblp',
  matches: HOSTS.flatMap((host) => PATHS.map((path) => `*://${host}/${path}`)),
  marks: { within: 'li.entry > .data, li.entry > article', rows: ['li.entry'], title: '.title', gapPx: 2 },
  expects: ['authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/rec/')) return readRecord(document, url);
  const query = pathname.startsWith('/search') ? document.querySelector('input[name="q"]')?.getAttribute('value') : null;
  return {
    kind: 'list', heading: query || textOf(document.querySelector('h1')), date: null, ...statedIn(document),
    rows: [...document.querySelectorAll('li.entry')], readRow: (row) => readRow(row, url),
  };
}

function readRecord(document: Document, url: string): Listing {
  const row = document.querySelector('li.entry');
  const read = row === null ? null : readRow(row, url);
  return onePaper(document, read === null || typeof read === 'string' ? null : read.entry);
}

/** More come as the reader scrolls; the first ones are so many. */
const FIRST_MATCHES = 30;

/** "found 7 matches", "found one match", "no matches"; what else is found (authors, venues) is counted in sections of its own. */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  const words = document.querySelector('#completesearch-publs #completesearch-info-matches')?.textContent ?? '';
  const [, printed] = /\b(no|one|[\d,]+) match/i.exec(words) ?? [];
  if (printed === undefined) return {};
  const count = { no: 0, one: 1 }[printed] ?? Number(printed.replaceAll(',', ''));
  return count > FIRST_MATCHES ? {} : { stated: count };
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  if (row.matches('.editor')) return null; // the volume itself: front matter
  const place = row.querySelector(':scope > .data, :scope > article');
  const words = place?.querySelector('.title') ?? null;
  const title = titleWithoutStop(words);
  return place === null || words === null || title === null ? 'no-title' : { entry: readEntry(title, words, row, place, url), place };
}

function readEntry(title: string, words: Element, row: Element, place: Element, url: string): Entry {
  const addresses = editionsOf(row, url);
  const identifiers = identifiersIn(addresses);
  return {
    ...emptyEntry(title), url: addresses.find((one) => !isPdf(one)) ?? null, pdfUrl: addresses.find(isPdf) ?? null,
    identifiers: identifiers.length === 0 ? preprintOf(row, place) : identifiers,
    ...authorsIn(namesIn(place, words)), date: textOf(place.querySelector('[itemprop="datePublished"]')),
    venue: textOf(find(place, '[itemprop="isPartOf"] [itemprop="name"]')),
    ...extraOf({ ...fateIn(title), ...(row.matches('.withdrawn') ? { withdrawn: true } : {}) }),
  };
}

/** The electronic editions, the publisher's first; before they were marked as such it was the first menu's own link. */
function editionsOf(row: Element, url: string): string[] {
  const marked = findAll(row, 'nav.publ li.ee a');
  const links = marked.length > 0 ? [...marked] : [...row.querySelectorAll('nav.publ li.drop-down:first-child > .head > a')];
  const addresses = links.map((link) => absolute(link.getAttribute('href'), url));
  return addresses.filter((one) => one !== null).filter((one) => !HOSTS.includes(new URL(one).host));
}

function isPdf(address: string): boolean {
  return /\.pdf(?:$|[?#])|^https?:\/\/arxiv\.org\/pdf\//i.test(address);
}

function namesIn(place: Element, words: Element): Element[] {
  const marked = findAll(place, '[itemprop="author"] [itemprop="name"]');
  const isBefore = (link: Element) => (words.compareDocumentPosition(link) & 2) !== 0; // DOCUMENT_POSITION_PRECEDING
  return marked.length > 0 || place.querySelector('[itemprop]') !== null ? [...marked] : [...place.querySelectorAll('a')].filter(isBefore);
}

/** A preprint's volume is its identifier: "CoRR abs/2401.01234". */
function preprintOf(row: Element, place: Element): string[] {
  const volume = row.id.startsWith('journals/corr/') ? foldSpace(place.querySelector('[itemprop="volumeNumber"]')?.textContent ?? '') : '';
  const found = arxivIdentifier(volume.replace(/^abs\//, ''));
  return found === null ? [] : [found.identifier];
}
