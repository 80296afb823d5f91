import { emptyEntry, type Entry } from '../domain/entry.ts';
import { arxivIdentifier, parseIdentifier } from '../domain/identifiers.ts';
import type { Adapter, ListedEntry, Listing } from './adapter.ts';
import { absolute, authorsFrom, authorsIn, extraOf, foldSpace, onePaper, textOf, titleOf } from './read.ts';

/**
 * papers.cool: arXiv by category and day, conferences, searches, and pages about one paper, which hold a single card. Established
 * from cards saved in the tests of three public readers, and from five more that read them.
 *     div.panel.paper[id] > h2.title (a "#1" to the source, a.title-link, a.title-pdf[data], more buttons),
 *     p.authors, p.summary, p.subjects, p.date > span.date-data
 * Readers' scripts add links to the heading; a menu after the cards repeats the titles.
 */
export const papersCool: Adapter = {
  id: 'papers-cool',
  name: 'papers.cool',
  matches: ['https://papers.cool/arxiv/*', 'https://papers.cool/venue/*'],
  marks: { within: 'div.panel.paper > h2.title', rows: ['div.panel.paper'], gapPx: 4 },
  expects: ['url', 'authors'],
  readListing: (document, url) => (isOnePaper(url) ? readPaperPage(document, url) : readCards(document, url)),
};

/** `/arxiv/2307.01189`, `/venue/TXcifVbFpG@OpenReview`; `/arxiv/cs.LG` and `/venue/ICML.2025` are lists. */
function isOnePaper(url: string): boolean {
  const [, site, rest = ''] = /^\/(arxiv|venue)\/(.+?)\/?$/.exec(new URL(url).pathname) ?? [];
  return site === 'arxiv' ? arxivIdentifier(rest) !== null : /.@[\w.-]+$/.test(rest);
}

function readPaperPage(document: Document, url: string): Listing {
  const card = document.querySelector('div.panel.paper');
  const read = card === null ? null : readCard(card, url);
  return onePaper(document, read === null || typeof read === 'string' ? null : read.entry);
}

function readCards(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: dayOf(document, url), ...statedIn(document, url),
    rows: [...document.querySelectorAll('div.panel.paper')], readRow: (card) => readCard(card, url),
  };
}

function readCard(card: Element, url: string): ListedEntry | 'no-title' {
  const link = card.querySelector('a.title-link');
  const title = titleOf(link);
  return title === null ? 'no-title' : { entry: readEntry(title, link!, card, url), place: card.querySelector('h2.title') };
}

function readEntry(title: string, link: Element, card: Element, url: string): Entry {
  const subjects = [...card.querySelectorAll('p.subjects a')];
  const categories = subjects.filter((one) => !isVenue(one)).map((one) => foldSpace(one.textContent)).filter((name) => name !== '');
  const ids = [identifierIn(card.id), parseIdentifier(sourceBefore(link))].filter((found) => found !== null);
  return {
    ...emptyEntry(title),
    url: absolute(link.getAttribute('href'), url),
    pdfUrl: absolute(card.querySelector('a.title-pdf')?.getAttribute('data'), url), // its href, where it has one, opens a frame
    identifiers: [...new Set(ids.map(({ identifier }) => identifier))],
    ...authorsOf(card.querySelector('p.authors')),
    date: textOf(card.querySelector('.date-data')) ?? labelled(card.querySelector('p.date')),
    venue: textOf(subjects.find(isVenue)),
    categories,
    abstract: textOf(card.querySelector('p.summary')),
    ...extraOf({ version: ids.find(({ version }) => version !== undefined)?.version }),
  };
}

/** A conference's papers have it as their subject: `a[href="/venue/ICML.2025?group=Poster"]`. */
function isVenue(subject: Element): boolean {
  return /^(?:https:\/\/papers\.cool)?\/venue\//.test(subject.getAttribute('href') ?? '');
}

/** A card's id is arXiv's, or one of another site's with that site's name: `TXcifVbFpG@OpenReview`. */
function identifierIn(id: string): ReturnType<typeof parseIdentifier> {
  const [, local = '', site = ''] = /^(.+)@(OpenReview|ACL)$/i.exec(id) ?? [];
  return local === '' ? arxivIdentifier(id) : parseIdentifier(`${site.toLowerCase()}:${local}`);
}

/** The number before a title is a link to where the paper comes from; the links after it may be a script's. */
function sourceBefore(link: Element): string {
  return link.previousElementSibling?.getAttribute('href') ?? '';
}

/** Names are links, or plain text after the label. */
function authorsOf(line: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const links = [...(line?.querySelectorAll('a.author') ?? [])];
  return links.length > 0 ? authorsIn(links) : authorsFrom((labelled(line) ?? '').split(','));
}

/** What follows a line's label: `<strong>Authors</strong>: …`. */
function labelled(line: Element | null): string | null {
  if (line === null) return null;
  const text = (titleOf(line, [line.querySelector('strong')]) ?? '').replace(/^[\s:]+/, '');
  return text === '' ? null : text;
}

/** The day of a category's page, in its address or beside the count; a search has none. */
function dayOf(document: Document, url: string): string | null {
  const { pathname, searchParams } = new URL(url);
  if (!pathname.startsWith('/arxiv/') || /\/search\/?$/.test(pathname)) return null;
  const printed = searchParams.get('date') ?? textOf(document.querySelector('p.info a.date')) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(printed) ? printed : null;
}

/**
 * "Total: 312" counts all that was found; the page holds the first of them and fetches more as one scrolls. How many it begins with
 * stands in the address only where the reader has chosen it.
 */
function statedIn(document: Document, url: string): Pick<Listing, 'stated'> {
  const total = Number(/Total:\s*(\d[\d,]*)/.exec(document.querySelector('p.info')?.textContent ?? '')?.[1]?.replaceAll(',', '') ?? NaN);
  const { searchParams } = new URL(url);
  const shown = searchParams.has('skip') ? NaN : Number(searchParams.get('show') ?? NaN);
  if (total <= 1) return { stated: total };
  return Number.isInteger(shown) && shown > 0 && total > 0 ? { stated: Math.min(total, shown) } : {};
}
