import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, fateIn, isFrontMatter } from './cited-paper.ts';
import { doiIn } from './links.ts';
import { absolute, authorsFrom, extraOf, isCut, onePaper, textOf, titleOf } from './read.ts';

/**
 * Wiley Online Library: searches, tables of contents (issues, Early View), pages of single papers; also societies' own hosts.
 *     li.search__item .item__body: .hlFld-Title a.publication_title; .meta__authors a.publication_contrib_author; a.publication_meta_serial; p.meta__epubDate
 *     div.issue-item: a.issue-item__title > h2; .loa-authors-trunc .author-style (until 2020 li); li.ePubDate > label, date; li.PdfLink
 * Established from some fifteen public scrapers of 2018–2025 that agree.
 */
export const wiley: Adapter = {
  id: 'wiley',
  name: 'Wiley Online Library',
  matches: ['action/doSearch', 'toc/*', 'doi/*'].flatMap((path) => [`https://onlinelibrary.wiley.com/${path}`, `https://*.onlinelibrary.wiley.com/${path}`]),
  marks: { within: 'li.search__item .item__body, div.issue-item', rows: ['li.search__item', 'div.issue-item'], gapPx: 4 },
  expects: ['url', 'identifiers'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (new URL(url).pathname.startsWith('/doi/')) return onePaper(document, readArticle(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, rows: [...document.querySelectorAll('li.search__item, div.issue-item')],
    readRow: (row) => {
      const isResult = row.localName === 'li';
      const link = row.querySelector(isResult ? 'a.publication_title' : 'a.issue-item__title');
      const title = titleOf(link?.querySelector('h1, h2, h3, h4, h5') ?? link); // a second heading is the title in another language
      if (title === null) return 'no-title';
      const identifiers = doiIn(link?.getAttribute('href'));
      if (isFrontMatter(title) || identifiers.length === 0) return null; // without a DOI: a journal
      return { entry: readEntry(title, identifiers, link!, row, url), place: isResult ? row.querySelector('.item__body') : row };
    },
  };
}

function readEntry(title: string, identifiers: string[], link: Element, row: Element, url: string): Entry {
  const pdf = row.querySelector('a[href*="/doi/pdf"], a[href*="/doi/epdf/"]');
  return {
    ...emptyEntry(title), url: absolute(link.getAttribute('href'), url), pdfUrl: absolute(pdf?.getAttribute('href'), url), identifiers, ...authorsOf(row),
    date: textOf(row.querySelector('.meta__epubDate, .ePubDate'))?.replace(/^First published:?\s*/i, '') ?? null,
    venue: textOf(row.querySelector('a.publication_meta_serial')), ...extraOf(fateIn(title)),
  };
}

/** One name an element; commas between them belong to the line. */
function authorsOf(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const line = row.querySelector('.meta__authors, .loa-authors-trunc, .loa');
  const [names = []] = ['.publication_contrib_author', '.author-style', 'li'].map((kind) => [...(line?.querySelectorAll(kind) ?? [])]).filter(({ length }) => length > 0);
  return authorsFrom(names.map((name) => name.textContent.replace(/,\s*$/, '')), !isCut(line));
}

function readArticle(document: Document, url: string): Entry | null {
  const paper = citedPaper(document, url);
  return paper === null ? null : { ...paper, abstract: textOf(document.querySelector('.article-section__abstract .article-section__content')) ?? paper.abstract };
}
