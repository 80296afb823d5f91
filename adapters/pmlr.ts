import { emptyEntry, type Entry } from '../domain/entry.ts';
import { parseIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, isFrontMatter } from './cited-paper.ts';
import { linkNamed } from './links.ts';
import { extraOf, findAll, namesIn, onePaper, textOf, titleOf } from './read.ts';

/**
 * PMLR volumes: `div.paper > p.title` is plain text; the entry's own page is the link named "abs". Volumes from about 2023 on link to
 * OpenReview too. Pages about one paper have `citation_*` metas and `#abstract`. Established from a saved page, a translator and the
 * tests of three public scrapers.
 *     div.paper > p.title, p.details (span.authors; span.info), p.links ([abs][Download PDF][OpenReview]…)
 */
export const pmlr: Adapter = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['*://proceedings.mlr.press/v*', '*://proceedings.mlr.press/r*'],
  marks: { within: 'div.paper > p.title', rows: ['div.paper'], gapPx: 2 },
  expects: ['url', 'authors'],
  readListing,
};

/** "Download PDF"; a supplement has the word in its name too. */
const PDF = /^(?!.*supp).*\bpdf$/i;

function readListing(document: Document, url: string): Listing {
  const cited = citedPaper(document, url);
  if (cited !== null) return onePaper(document, readPaperPage(document, cited));
  return {
    kind: 'list', heading: textOf(document.querySelector('h1, h2')), date: null,
    rows: [...document.querySelectorAll('div.paper')], readRow: (row) => readRow(row, url),
  };
}

function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const place = row.querySelector('p.title');
  const title = titleOf(place);
  if (title === null) return 'no-title';
  if (isFrontMatter(title) || /^(?:preface|foreword|proceedings of)\b/i.test(title)) return null;
  const links = findAll(row, '.links a');
  const entry = {
    ...emptyEntry(title), url: linkNamed(links, /^abs$/i, url), pdfUrl: linkNamed(links, PDF, url), code: linkNamed(links, /^code$/i, url),
    identifiers: forumIn(links, url), ...namesIn(row.querySelector('.authors')), venue: textOf(row.querySelector('.info')),
    ...extraOf({ projectUrl: linkNamed(links, /^software$/i, url) }), // it leads to code as often as to a project's page
  };
  return { entry, place };
}

function forumIn(links: Iterable<Element>, url: string): string[] {
  const found = parseIdentifier(linkNamed(links, /^openreview$/i, url) ?? '');
  return found === null ? [] : [found.identifier];
}

function readPaperPage(document: Document, cited: Entry): Entry {
  return { ...cited, abstract: textOf(document.querySelector('#abstract')) };
}
