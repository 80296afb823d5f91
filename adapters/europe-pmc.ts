import { emptyEntry, type Entry } from '../domain/entry.ts';
import { parseIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { fateIn } from './cited-paper.ts';
import { absolute, authorsIn, extraOf, find, isCut, textOf, titleWithoutStop } from './read.ts';

const ROW = '.citation[id^="search-results--single--block-"]';

/**
 * Europe PMC's search results; rows are replaced as the reader pages on. No DOI is printed.
 *     ul.separated-list > li > .citation[id^="search-results--single--block-"] > h3.citation-title > a[href^="/article/MED/"],
 *     p.citation-author-list a, p (a = the journal, span[id^="citation--id--pub-date"]), p (span[id^="citation--id--pmid"], …)
 * Established from two rows of 2026 in a public test and two public extensions and a scraper that read the same classes.
 */
export const europePmc: Adapter = {
  id: 'europe-pmc',
  name: 'Europe PMC',
  matches: ['*://europepmc.org/search*', '*://www.europepmc.org/search*'],
  marks: { within: ROW, rows: [ROW], gapPx: 4 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: new URL(url).searchParams.get('query') || null, date: null, rows: [...document.querySelectorAll(ROW)],
    readRow: (row) => {
      const link = find(row, '.citation-title a');
      const title = titleWithoutStop(link);
      return title === null ? 'no-title' : { entry: readEntry(title, link, row, url), place: row };
    },
  };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const address = absolute(link?.getAttribute('href'), url);
  const date = row.querySelector('[id^="citation--id--pub-date"]');
  return {
    ...emptyEntry(title), url: address, identifiers: identifiersOf(row, address), ...authorsOf(row.querySelector('.citation-author-list')),
    date: textOf(date), venue: textOf(date?.parentElement?.querySelector('a')), ...extraOf(fateIn(title)),
  };
}

/** Whether the site cuts long lists is not known, unless the row says so. */
function authorsOf(list: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const { authors } = authorsIn(list?.querySelectorAll('a') ?? []);
  return { authors, authorsComplete: authors !== null && isCut(list) ? false : null };
}

/** `MED` records are PubMed's; preprints (`PPR`), patents and the like have numbers of the site's own. */
function identifiersOf(row: Element, address: string | null): string[] {
  const [, pmid = ''] = /\/article\/MED\/(\d+)/i.exec(address ?? '') ?? [];
  const [pmcid = ''] = /PMC\d+/.exec(row.querySelector('[id^="citation--id--pmc"]')?.textContent ?? '') ?? [];
  return [`pmid:${pmid}`, pmcid].map((one) => parseIdentifier(one)?.identifier).filter((one) => one !== undefined);
}
