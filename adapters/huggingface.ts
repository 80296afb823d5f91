import { emptyEntry, type Entry, type EntryExtra } from '../domain/entry.ts';
import { arxivIdentifier } from '../domain/identifiers.ts';
import { periodAfter } from '../domain/periods.ts';
import type { Adapter, ListedEntry, Listing } from './adapter.ts';
import { dailyPapersIn, paperIn, type DailyPapers, type EmbeddedPaper } from './huggingface/embedded.ts';
import { absolute, find, foldSpace, onePaper, textOf, titleOf } from './read.ts';

const PAPERS = 'https://huggingface.co/papers';

/**
 * Hugging Face: Daily Papers by day, week and month, trending, and pages about one paper. The visible cards say which papers and
 * in which order; the page's embedded JSON adds what a card leaves out, paper by paper, because after in-page navigation it may
 * still be that of another day.
 */
export const huggingface: Adapter = {
  id: 'huggingface',
  name: 'Hugging Face',
  matches: [PAPERS, `${PAPERS}/`, `${PAPERS}/date/*`, `${PAPERS}/week/*`, `${PAPERS}/month/*`, `${PAPERS}/trending*`, `${PAPERS}/*.*`],
  marks: { within: 'article div:has(> h3 > a[href^="/papers/"])', rows: ['article'], gapPx: 6 },
  expects: ['url', 'identifiers'],
  readListing: (document, url) => (isOnePaper(url) ? readPaperPage(document, url) : readCards(document, url)),
};

function isOnePaper(url: string): boolean {
  return /^\/papers\/\d{4}\.\d{4,5}/.test(new URL(url).pathname);
}

/** A card: `article > a (image)`, votes, `div > h3 > a[href="/papers/ID"]`, then avatars or an organisation, and counts. */
function readCards(document: Document, url: string): Listing {
  const embedded = dailyPapersIn(document);
  return {
    kind: 'list', heading: textOf(document.querySelector('main h1, h1')), date: dateOf(url, embedded), ...neighbours(embedded, url),
    rows: [...document.querySelectorAll('article')],
    readRow: (card) => {
      const link = find(card, 'h3 a') ?? card.querySelector('h3');
      const title = titleOf(link);
      if (title !== null) return readCard(card, link!, title, embedded, url);
      return card.querySelector('a[href^="/papers/"]') === null ? null : 'no-title';
    },
  };
}

function readCard(card: Element, link: Element, title: string, embedded: DailyPapers, url: string): ListedEntry {
  const address = absolute(link.getAttribute('href') ?? card.querySelector('a[href^="/papers/"]')?.getAttribute('href'), url);
  const id = address === null ? null : arxivIdentifier(address);
  const paper = id === null ? undefined : embedded.papers.get(id.identifier);
  const entry: Entry = {
    ...emptyEntry(title),
    url: address,
    identifiers: id === null ? [] : [id.identifier],
    upvotes: votesOn(card) ?? paper?.upvotes ?? null,
    ...embeddedFields(paper, address),
  };
  return { entry, place: card.querySelector('h3')?.parentElement ?? null };
}

/** What a card leaves out. Its avatars are no authors: at most five, user names among them, or an organisation instead. */
function embeddedFields(paper: EmbeddedPaper | undefined, address: string | null): Partial<Entry> {
  const discussion: EntryExtra = address === null ? {} : { discussionUrl: `${address}#community` };
  if (paper === undefined) return Object.keys(discussion).length === 0 ? {} : { extra: discussion };
  const { authors, abstract, code, extra } = paper;
  return { authors, authorsComplete: authors === null ? null : true, abstract, code, extra: { ...discussion, ...extra } };
}

/** The number in the box with the hidden check box; big ones may be shortened ("1.2k"), which says too little. */
function votesOn(card: Element): number | null {
  const box = card.querySelector('input[type="checkbox"]')?.parentElement;
  const text = foldSpace(box?.querySelector('.leading-none')?.textContent ?? box?.textContent ?? '');
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** The address goes before the JSON, which may be that of the page the reader came from. */
function dateOf(url: string, embedded: DailyPapers): string | null {
  const { pathname, searchParams } = new URL(url);
  const inPath = /^\/papers\/(?:date|week|month)\/([\d-]+(?:W\d{1,2})?)\/?$/.exec(pathname)?.[1];
  const inQuery = /^\d{4}-\d{2}-\d{2}$/.exec(searchParams.get('date') ?? '')?.[0];
  return inPath ?? inQuery ?? (pathname.startsWith('/papers/trending') ? null : embedded.date);
}

/** Of a day, as its embedded JSON says (days without papers are left out there); else the one before and the one after by the calendar. */
function neighbours({ date, previous, next }: DailyPapers, url: string): Pick<Listing, 'previousUrl' | 'nextUrl'> {
  const [, kind = 'date', period = null] = /^\/papers\/(date|week|month)\/([\dW-]+)\/?$/.exec(new URL(url).pathname) ?? [];
  const isEmbedded = kind === 'date' && date !== null && (period === null || period === date);
  const [before, after] = isEmbedded ? [previous, next] : [-1, 1].map((by) => (period === null ? null : periodAfter(period, by)));
  return { ...(before == null ? {} : { previousUrl: `${PAPERS}/${kind}/${before}` }), ...(after == null ? {} : { nextUrl: `${PAPERS}/${kind}/${after}` }) };
}

/** The page of one paper: embedded JSON where it is there, else its heading and the text under "Abstract". */
function readPaperPage(document: Document, url: string): Listing {
  const id = arxivIdentifier(url);
  const paper = paperIn(document, id?.identifier ?? '');
  const title = titleOf(document.querySelector('main h1, h1')) ?? paper?.title ?? null;
  const address = id === null ? null : `${PAPERS}/${id.identifier.slice('arxiv:'.length)}`;
  if (title === null || id === null) return onePaper(document, null);
  const entry: Entry = {
    ...emptyEntry(title), url: address, identifiers: [id.identifier], upvotes: paper?.upvotes ?? null,
    ...embeddedFields(paper, address),
  };
  if (entry.abstract === null) entry.abstract = abstractUnderHeading(document);
  return onePaper(document, entry);
}

function abstractUnderHeading(document: Document): string | null {
  const heading = [...document.querySelectorAll('h2')].find((one) => foldSpace(one.textContent) === 'Abstract');
  const paragraphs = heading === undefined ? [] : [...(heading.parentElement?.querySelectorAll('p') ?? [])];
  return textOf(paragraphs.at(-1));
}
