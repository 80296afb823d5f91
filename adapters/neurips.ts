import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper } from './cited-paper.ts';
import { absolute, authorsIn, foldSpace, namesIn, onePaper, textOf, titleOf } from './read.ts';

const HOSTS = ['proceedings.neurips.cc', 'papers.nips.cc', 'papers.neurips.cc', 'datasets-benchmarks-proceedings.neurips.cc', 'proceedings.iclr.cc'];
const PATHS = ['/paper/*', '/paper_files/paper/*', '/papers/search', '/book/*'];

/**
 * NeurIPS proceedings of a year and searches in them, and ICLR's, which run on the same site; pages about one paper. The editors above
 * a list stand in an `i` too, but in no list. Established from a saved page, a translator and six public scrapers.
 *     since 2020      li > a[href*="-Abstract"], i
 *     since 2025      li[data-track] > .paper-content > a[title="paper title"], .paper-authors
 *     before, /book/  li > a[href*="/paper/"], a.author…
 */
export const neurips: Adapter = {
  id: 'neurips',
  name: 'NeurIPS and ICLR Proceedings',
  matches: HOSTS.flatMap((host) => PATHS.map((path) => `*://${host}${path}`)),
  marks: { within: 'li:has(> a[href*="-Abstract"]), li > div:has(> a[href*="-Abstract"]), li:has(> a.author)', rows: ['li:not(:has(li))'], gapPx: 2 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  const cited = citedPaper(document, url);
  if (cited !== null) return onePaper(document, readPaperPage(document, cited));
  return {
    kind: 'list', heading: textOf(document.querySelector('.book-title, h4, h1')), date: null,
    rows: [...new Set(Array.from(document.querySelectorAll('li a[href*="-Abstract"], li > a.author'), (link) => link.closest('li')!))],
    readRow: (row) => readRow(row, url),
  };
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector('a[href*="-Abstract"]') ?? row.querySelector('a[href*="/paper/"]');
  const title = titleOf(link);
  if (title === null) return 'no-title';
  const linked = authorsIn(row.querySelectorAll('a.author'));
  const authors = linked.authors === null ? namesIn(row.querySelector('.paper-authors') ?? row.querySelector('i')) : linked;
  return { entry: { ...emptyEntry(title), url: absolute(link!.getAttribute('href'), url), ...authors }, place: link!.parentElement };
}

function readPaperPage(document: Document, cited: Entry): Entry {
  return { ...cited, abstract: textOf(document.querySelector('p.paper-abstract')) ?? headed(document, 'Abstract') };
}

/** The text under a heading. The site's pages have a paragraph in a paragraph there, which leaves an empty one before it. */
function headed(document: Document, name: string): string | null {
  const heading = [...document.querySelectorAll('h2, h3, h4')].find((one) => foldSpace(one.textContent) === name);
  for (let next = heading?.nextElementSibling; next != null && !/^h\d$/.test(next.localName); next = next.nextElementSibling) {
    const text = next.localName === 'p' ? textOf(next) : null;
    if (text !== null) return text;
  }
  return null;
}
