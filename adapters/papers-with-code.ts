import { emptyEntry, type Entry } from '../domain/entry.ts';
import { parseIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { absolute, authorsFrom, authorsIn, extraOf, find, findAll, onePaper, textOf, titleOf } from './read.ts';

/**
 * Papers with Code, closed in 2025 and kept by the Internet Archive, which puts `/web/<time>/` before every address.
 *     div.infinite-item.paper-card > .item-content (h1 > a[href^="/paper/"]; .author-section; p.item-strip-abstract); .entity-stars
 *     table#datatable-papers tr > td > div.black-links > a (methods, datasets); .paper-title h1, .authors, .paper-abstract (one paper)
 * Established from a saved search and a dozen public scrapers of the front page, task, method, dataset and paper pages.
 */
export const papersWithCode: Adapter = {
  id: 'papers-with-code',
  name: 'Papers with Code',
  matches: [
    '*://paperswithcode.com/*', '*://www.paperswithcode.com/*',
    ...['http', 'https'].flatMap((scheme) => ['', 'www.'].map((www) => `*://web.archive.org/web/*/${scheme}://${www}paperswithcode.com/*`)),
  ],
  marks: { within: '.infinite-item .item-content, #datatable-papers td:first-child', rows: ['.infinite-item', '#datatable-papers tr'], gapPx: 2 },
  expects: ['url'],
  readListing,
};

function readListing(document: Document, address: string): Listing {
  const url = original(address, address) ?? address;
  if (/^\/paper\//.test(URL.parse(url)?.pathname ?? '')) return onePaper(document, readPaper(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('#task-home, .method-title h1, .dataset-title h1, .home-page-title')), date: null,
    rows: [...document.querySelectorAll('.paper-card, .infinite-item.item, #datatable-papers tbody tr')],
    readRow: (row) => (row.localName === 'tr' ? readTableRow(row, url) : readCard(row, url)),
  };
}

/** An address as it was before the archive took it in, resolved against the page's own. */
function original(href: string | null | undefined, url: string): string | null {
  return absolute(href?.replace(/^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d+(?:[a-z]{2}_)?\/(?=\S)/, ''), url);
}

function addressOf(link: Element | null | undefined, url: string): string | null {
  return original(link?.getAttribute('href'), url);
}

function isPaper(address: string | null): boolean {
  return address !== null && /^https?:\/\/(?:www\.)?paperswithcode\.com\/paper\//.test(address);
}

/** A card; of a repository without a paper on some old front pages. */
function readCard(card: Element, url: string): ReturnType<Listing['readRow']> {
  const link = find(card, 'h1 a[href]');
  const title = titleOf(link ?? card.querySelector('h1'));
  if (title === null) return 'no-title';
  const address = addressOf(link, url);
  if (link !== null && !isPaper(address)) return null;
  const code = [...card.querySelectorAll('.item-github-link a[href], a.badge-dark[href]')].map((one) => addressOf(one, url)).find((one) => one !== null && !isPaper(one));
  const stars = /^[\d,]+$/.exec(textOf(find(card, '.entity-stars .badge')) ?? '')?.[0].replaceAll(',', '');
  const tasks = [...card.querySelectorAll('a[href*="/task/"] .badge-primary')].flatMap((task) => textOf(task) ?? []);
  const entry = {
    ...emptyEntry(title), url: address, ...authorsIn(findAll(card, '.author-section a[href*="/author/"]')),
    date: textOf(card.querySelector('.item-date-pub')), venue: textOf(card.querySelector('.item-conference-link')), code: code ?? null,
    abstract: textOf(card.querySelector('.item-strip-abstract')),
    ...extraOf({ codeStars: stars === undefined ? null : Number(stars), keywords: tasks.length === 0 ? null : tasks }),
  };
  return { entry, place: card.querySelector('.item-content') };
}

/** A row of a method's or dataset's papers; the table's script puts one without a link while it waits. */
function readTableRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector('.black-links a[href], td a[href*="/paper/"]');
  const address = addressOf(link, url);
  if (!isPaper(address)) return null;
  const title = titleOf(link);
  const headings = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(textOf);
  const dated = headings.indexOf('Date');
  return title === null ? 'no-title' : { entry: { ...emptyEntry(title), url: address, date: textOf(row.children[dated]) }, place: row.querySelector('td') };
}

/** "12 May 2021", in the place of the first author. */
const DATE = /^\d{1,2} [A-Z][a-z]{2} \d{4}$/;

function readPaper(document: Document, url: string): Entry | null {
  const title = titleOf(document.querySelector('.paper-title h1'));
  if (title === null) return null;
  const names = [...document.querySelectorAll('.authors .author-span')].map((span) => (textOf(span) ?? '').replace(/,$/, ''));
  const links = [...document.querySelectorAll('.paper-abstract a[href]')].flatMap((link) => addressOf(link, url) ?? []);
  const arxiv = links.map((link) => parseIdentifier(link)?.identifier).find((one) => one?.startsWith('arxiv:'));
  const tasks = [...document.querySelectorAll('.paper-tasks a[href*="/task/"]')].flatMap((task) => textOf(task) ?? []);
  return {
    ...emptyEntry(title), url, pdfUrl: links.find((link) => /\.pdf$|\/pdf[/?]/.test(link)) ?? null, identifiers: arxiv === undefined ? [] : [arxiv],
    ...authorsFrom(names.filter((name) => !DATE.test(name))), date: names.find((name) => DATE.test(name)) ?? null,
    venue: textOf(document.querySelector('.authors .item-conference-link')), code: addressOf(document.querySelector('.paper-impl-cell a[href]'), url),
    abstract: textOf(document.querySelector('.paper-abstract p'))?.replace(/\s*(?:\(read more\)|…?read more)$/i, '') ?? null,
    ...extraOf({ keywords: tasks.length === 0 ? null : tasks }),
  };
}
