import type { Adapter, Listing } from './adapter.ts';
import { readAbstract } from './pubmed/abstract.ts';
import { readCitation } from './pubmed/bibliography.ts';
import { readSummary } from './pubmed/summary.ts';
import { readReport } from './pubmed/report.ts';
import { onePaper } from './read.ts';

/** Each layout's rows and what reads one of them. */
const LAYOUTS: readonly [rows: string, read: (row: Element, url: string) => ReturnType<Listing['readRow']>][] = [
  ['.full-docsum, .labs-full-docsum', readSummary],
  ['.results-article', readAbstract],
  ['.citation-wrap .ncbi-docsum', readCitation],
  ['.rprt', readReport],
];

const NCBI = '*://www.ncbi.nlm.nih.gov';

/**
 * PubMed: searches, similar and citing articles, collections and the clipboard, as summaries (`article.full-docsum`) or abstracts
 * (`.results-article`); bibliographies of My NCBI (`.ncbi-docsum`); PubMed and PubMed Central as they were until 2020 (`.rprt`); pages
 * about one article. Established from saved rows of 2023 and 2026, Zotero's public translators and public scrapers of each layout.
 */
export const pubmed: Adapter = {
  id: 'pubmed',
  name: 'PubMed',
  matches: [
    '*://pubmed.ncbi.nlm.nih.gov/*', `${NCBI}/pubmed`, `${NCBI}/pubmed/*`, `${NCBI}/labs/pubmed/*`, `${NCBI}/pmc`, `${NCBI}/pmc/`,
    `${NCBI}/myncbi/*`, `${NCBI}/sites/myncbi/*`,
  ],
  marks: {
    within: '.docsum-content, .labs-docsum-content, .results-article, .citation-wrap .ncbi-docsum, .rprt > .rslt, .rprt.abstract',
    rows: ['.full-docsum', '.labs-full-docsum', '.results-article', '.citation-wrap', '.rprt'], gapPx: 4,
  },
  expects: ['url', 'identifiers'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  const article = document.querySelector('.article-details') ?? (isArticle(url) ? document.querySelector('.rprt.abstract') ?? document.body : null);
  if (article !== null) return readArticle(document, article, url);
  const rows = [...document.querySelectorAll(LAYOUTS.map(([selector]) => selector).join())];
  const readRow: Listing['readRow'] = (row) => LAYOUTS.find(([selector]) => row.matches(selector))?.[1](row, url) ?? null;
  return { kind: 'list', heading: document.querySelector('input[name="term"]')?.getAttribute('value') || null, date: null, ...statedIn(document), rows, readRow };
}

function isArticle(url: string): boolean {
  return /^(?:\/labs)?(?:\/pubmed)?\/\d+\/?$/.test(new URL(url).pathname);
}

/** The lists beside an article are of others: similar ones, citing ones, references. */
function readArticle(document: Document, article: Element, url: string): Listing {
  const read = (article.matches('.rprt') ? readReport : readAbstract)(article, url);
  return onePaper(document, read === null || typeof read === 'string' ? null : read.entry);
}

/** A search names the articles of the page: `.search-results-chunk[data-chunk-ids="37,38"]`; "Show more" adds another. */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  const chunks = [...document.querySelectorAll('[data-chunk-ids]')];
  const ids = chunks.flatMap((chunk) => chunk.getAttribute('data-chunk-ids')!.split(',')).filter((id) => /^\s*\d+\s*$/.test(id));
  if (ids.length > 0) return { stated: ids.length };
  return /No results were found\./.test(document.querySelector('.search-results, #search-results')?.textContent ?? '') ? { stated: 0 } : {};
}
