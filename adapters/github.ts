import type { Adapter, Listing } from './adapter.ts';
import { readCandidate } from './github/read-candidate.ts';
import { candidatesOf } from './github/rows.ts';
import { textOf } from './read.ts';

/**
 * Lists of papers in READMEs and other Markdown files: awesome lists, reading lists, weekly digests. There is no markup for a paper;
 * a row is what holds a link that leads to one, by its name ("pdf", "paper", a badge) or its address.
 *     article.markdown-body > ul > li (**Title** *Authors* Venue year [pdf] [code]), table tr, p, div.markdown-heading > h3 + p
 * Established from two saved lists and a saved digest, and from the Markdown of some thirty public READMEs.
 */
export const github: Adapter = {
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*/*', 'https://gist.github.com/*/*'],
  // No selector tells a paper's item from any other: no line is kept, and each mark brings its own.
  marks: {
    within: 'gloss-none',
    rows: ['.markdown-body :not(td, th):has(> gloss-mark)', '.markdown-body tr:has(> :is(td, th) > gloss-mark)'], gapPx: 2,
  },
  expects: [],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  const articles = [...document.querySelectorAll('article.markdown-body, #wiki-body .markdown-body')];
  const candidates = new Map(articles.flatMap((article) => candidatesOf(article, url)).map((one) => [one.row, one]));
  return {
    kind: 'list', heading: textOf(articles[0]?.querySelector('h1')), date: null, rows: [...candidates.keys()],
    readRow: (row) => {
      const candidate = candidates.get(row);
      return candidate === undefined ? null : readCandidate(candidate, url);
    },
  };
}
