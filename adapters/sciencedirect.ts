import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, fateIn, isFrontMatter } from './cited-paper.ts';
import { doiIn } from './links.ts';
import { absolute, authorsIn, extraOf, findAll, namesIn, onePaper, textOf, titleOf } from './read.ts';

/**
 * ScienceDirect: searches, issues and articles in press (one markup for both), pages of single articles.
 *     li.ResultItem[data-doi] .result-item-content: a.result-list-title-link; .srctitle-date-fields > span (journal, date); ol.Authors .author
 *     li.js-article-list-item > .js-article: .js-article-subtype, a.article-content-title > .js-article-title, .js-article__item__authors, div[hidden] = DOI
 * Established from a saved search page and, for issues, from a dozen public scrapers of 2018–2026 that agree.
 */
export const sciencedirect: Adapter = {
  id: 'sciencedirect',
  name: 'ScienceDirect',
  matches: [
    'https://www.sciencedirect.com/search*', 'https://www.sciencedirect.com/journal/*/vol/*', 'https://www.sciencedirect.com/journal/*/articles-in-press',
    'https://www.sciencedirect.com/journal/*/special-issue/*', 'https://www.sciencedirect.com/special-issue/*', 'https://www.sciencedirect.com/science/article/*',
  ],
  marks: { within: 'li.ResultItem .result-item-content, li.js-article-list-item', rows: ['li.ResultItem', 'li.js-article-list-item'], gapPx: 4 },
  expects: ['url', 'identifiers'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (new URL(url).pathname.startsWith('/science/article/')) return onePaper(document, readArticle(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('h2.js-vol-issue, h2.js-special-issue-title')), date: null,
    rows: [...document.querySelectorAll('li.ResultItem, li.js-article-list-item')],
    readRow: (row) => (row.classList.contains('ResultItem') ? readResult(row, url) : readIssueItem(row, url)),
  };
}

function readResult(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector('a.result-list-title-link');
  const title = titleOf(link);
  if (title === null) return 'no-title';
  const [venue, date] = findAll(row, '.srctitle-date-fields > span');
  const entry = {
    ...emptyEntry(title), url: absolute(link?.getAttribute('href'), url), pdfUrl: pdfIn(row, url), identifiers: doiIn(row.getAttribute('data-doi')),
    ...authorsOfResult(row), date: textOf(date), venue: textOf(venue), ...extraOf(fateIn(title)),
  };
  return isFrontMatter(title) ? null : { entry, place: row.querySelector('.result-item-content') };
}

/** The list stands for the first two names and the last where it is a `reduce-list`; the site's style draws "…" between them. */
function authorsOfResult(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  return authorsIn(findAll(row, '.Authors .author'), row.querySelector('.Authors.reduce-list') === null);
}

function readIssueItem(row: Element, url: string): ReturnType<Listing['readRow']> {
  const title = titleOf(row.querySelector('.js-article-title'));
  if (title === null) return 'no-title';
  if (isFrontMatter(title) || isFrontMatter(textOf(row.querySelector('.js-article-subtype')) ?? '')) return null;
  const abstract = row.querySelector('.js-abstract-body-text'); // there once the reader has opened it
  const entry = {
    ...emptyEntry(title), url: absolute(row.querySelector('a.article-content-title')?.getAttribute('href'), url), pdfUrl: pdfIn(row, url),
    identifiers: [...row.querySelectorAll('div[hidden]')].flatMap((hidden) => doiIn(hidden.textContent)).slice(0, 1),
    ...namesIn(row.querySelector('.js-article__item__authors')), date: textOf(row.querySelector('.js-article-item-aip-date')),
    abstract: abstract === null ? null : titleOf(abstract, [...abstract.querySelectorAll('h2, h3, h4, h5, h6')].slice(0, 1)), ...extraOf(fateIn(title)),
  };
  return { entry, place: row };
}

function pdfIn(row: Element, url: string): string | null {
  return absolute(row.querySelector('.DownloadPdf a, a.pdf-download')?.getAttribute('href'), url);
}

/** The metas hold no authors; the page prints them as buttons, or links, of a given name and a surname. */
function readArticle(document: Document, url: string): Entry | null {
  const paper = citedPaper(document, url);
  const names = document.querySelectorAll('.author-group .react-xocs-alternative-link');
  const abstract = document.querySelector('.abstract.author');
  return paper === null ? null : {
    ...paper, ...(names.length === 0 ? {} : authorsIn(names)),
    abstract: abstract === null ? paper.abstract : titleOf(abstract, [abstract.querySelector('h2')]),
  };
}
