import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { fateIn } from './cited-paper.ts';
import { identifiersIn } from './links.ts';
import { absolute, authorsIn, extraOf, findAll, isCut, textOf, titleOf, titleWithoutStop } from './read.ts';

const PAGES = ['recent*', 'browse/*', 's/*', 'asearch.pl', 'pub/*', 'profile/*'];

/**
 * PhilPapers and PhilArchive: new papers, topics, searches, journals and authors' pages. The markup is that of the site's published
 * source (xPapers), of a saved page and of public scrapers. Title and names mostly share one link:
 *     li.entry[id] > span.citation > a[href="/rec/…"] (.name…, .pubYear, .recTitle), .pubInfo > .pubName
 *                    div.extras > .abstract, .catsCon a.catName, .options a[href="/go.pl?…&u=…"]
 */
export const philpapers: Adapter = {
  id: 'philpapers',
  name: 'PhilPapers',
  matches: ['philpapers.org', 'philarchive.org'].flatMap((host) => PAGES.map((page) => `*://${host}/${page}`)),
  marks: { within: 'ol.entryList > li.entry', rows: ['ol.entryList > li.entry'], gapPx: 4 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('h1.gh, .gh h1, .gh h2, h1')), date: null,
    ...(document.querySelector('#nothingFoundMsg') === null ? {} : { stated: 0 }),
    rows: [...document.querySelectorAll('ol.entryList > li.entry')],
    readRow: (row) => {
      const citation = row.querySelector('.citation');
      if (citation === null) return null; // a contribution to a discussion
      const box = citation.querySelector('.recTitle, .articleTitle');
      const title = titleWithoutStop(box, [...(box?.querySelectorAll('.hint') ?? [])]);
      return title === null || title === 'NO TITLE' ? 'no-title' : { entry: readEntry(title, citation, row, url), place: row };
    },
  };
}

function readEntry(title: string, citation: Element, row: Element, url: string): Entry {
  const head = titleOf(citation, [...citation.querySelectorAll('.recTitle, .articleTitle, .pubInfo')]) ?? '';
  const names = [...citation.querySelectorAll('.name')].filter((name) => name.closest('.pubInfo') === null); // a book's editors stand there
  const page = citation.querySelector('a[href*="/rec/"]') ?? row.querySelector('a[href*="/rec/"]');
  return {
    ...emptyEntry(title),
    url: absolute(page?.getAttribute('href'), url),
    pdfUrl: absolute(row.querySelector('.options a[href$=".pdf"]:not([href*="go.pl"])')?.getAttribute('href'), url),
    identifiers: identifiersOf(row, url),
    ...authorsIn(names, !isCut(head)),
    date: textOf(citation.querySelector('.pubYear')) ?? /\(((?:1[5-9]|20)\d\d(?:\/\d{4})?|forthcoming)\)/.exec(head)?.[1] ?? null,
    venue: venueOf(citation, row),
    categories: Array.from(findAll(row, '.catsCon a.catName'), textOf).filter((name) => name !== null),
    abstract: abstractOf(row.querySelector('.abstract')),
    ...extraOf(fateIn(title)),
  };
}

/** Links out go through `go.pl`, with the address they lead to in `u`. */
function identifiersOf(row: Element, url: string): string[] {
  const targets = Array.from(row.querySelectorAll('.extras a[href*="go.pl?"], .extras a[href*="doi.org/"]'), (link) => {
    const address = absolute(link.getAttribute('href'), url);
    return (address === null ? null : URL.parse(address)?.searchParams.get('u')) ?? address;
  });
  return identifiersIn(targets);
}

/** The journal, or the book that a chapter is in. Lists by journal print it above a group of rows instead. */
function venueOf(citation: Element, row: Element): string | null {
  const printed = textOf(citation.querySelector('.pubInfo .pubName, .pubInfo em, .pubInfo i'));
  return printed ?? textOf(row.closest('.group2')?.querySelector(':scope > .sh .header_source'));
}

/** A long one is folded after 80 words, its rest hidden: "… (...)" + "… (shrink)", the bracketed words being buttons. */
function abstractOf(box: Element | null): string | null {
  if (box === null) return null;
  const text = titleOf(box, [...box.querySelectorAll('[id$="-absexp"], .ll')])?.replace(/ \(\)(?= |$)/g, '') ?? '';
  return text === '' ? null : text;
}
