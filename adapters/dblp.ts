import { emptyEntry, type Entry } from '../domain/entry.ts';
import { doiIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { absolute, authorsIn, textOf, titleOf } from './read.ts';

/**
 * dblp's searches, author and venue pages: `li.entry[id]`, the id being dblp's key, with microdata in `cite.data`. The menus before
 * it hold some twenty links that are not the paper's.
 */
export const dblp: Adapter = {
  id: 'dblp',
  name: 'dblp',
  matches: ['https://dblp.org/search*', 'https://dblp.org/pid/*', 'https://dblp.org/db/*', 'https://dblp.uni-trier.de/*'],
  marks: { within: 'li.entry > cite.data', rows: ['li.entry'], gapPx: 2 },
  expects: ['authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null,
    rows: [...document.querySelectorAll('li.entry:not(.editor)')], // an editor's entry is the volume itself: front matter
    readRow: (row) => {
      const place = row.querySelector('cite.data');
      const title = titleOf(place?.querySelector('.title'))?.replace(/\.$/, '') ?? null;
      return place === null || title === null ? 'no-title' : { entry: readEntry(title, row, place, url), place };
    },
  };
}

function readEntry(title: string, row: Element, place: Element, url: string): Entry {
  const address = absolute(row.querySelector('li.ee a')?.getAttribute('href'), url);
  return {
    ...emptyEntry(title),
    url: address,
    identifiers: identifiersIn(address),
    ...authorsIn(place.querySelectorAll('[itemprop="author"] [itemprop="name"]')),
    date: textOf(place.querySelector('[itemprop="datePublished"]')),
    venue: textOf(place.querySelector('[itemprop="isPartOf"] [itemprop="name"]')),
  };
}

/** The DOI of the electronic edition, in the case it is printed in; arXiv's own stand for an arXiv identifier. */
function identifiersIn(address: string | null): string[] {
  const found = address === null ? null : doiIdentifier(address);
  if (found === null) return [];
  const printed = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+)$/.exec(address!)?.[1];
  return [found.identifier.startsWith('doi:') && printed !== undefined ? `doi:${decodeURIComponent(printed)}` : found.identifier];
}
