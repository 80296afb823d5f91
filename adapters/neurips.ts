import { emptyEntry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { absolute, namesIn, textOf, titleOf } from './read.ts';

/**
 * NeurIPS proceedings of a year: `li > a[href*="-Abstract"]` and the authors, in `i` on older pages and `.paper-authors` on newer
 * ones. The editors above the list stand in an `i` too, but in no list.
 */
export const neurips: Adapter = {
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  matches: ['https://proceedings.neurips.cc/paper/*', 'https://proceedings.neurips.cc/paper_files/paper/*', 'https://papers.nips.cc/paper/*', 'https://papers.neurips.cc/paper/*'],
  marks: { within: 'li:has(> a[href*="-Abstract"]), li:has(> div > a[href*="-Abstract"])', rows: ['li'], gapPx: 2 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('h4, h1')), date: null,
    rows: [...new Set(Array.from(document.querySelectorAll('li a[href*="-Abstract"]'), (link) => link.closest('li')!))],
    readRow: (row) => readRow(row, url),
  };
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector('a[href*="-Abstract"]');
  const title = titleOf(link);
  if (title === null) return 'no-title';
  return { entry: { ...emptyEntry(title), url: absolute(link!.getAttribute('href'), url), ...namesIn(row.querySelector('.paper-authors, i')) }, place: row };
}
