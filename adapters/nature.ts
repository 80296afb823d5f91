import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, fateIn, isFrontMatter } from './cited-paper.ts';
import { absolute, authorsIn, extraOf, findAll, onePaper, textOf, titleOf } from './read.ts';

/**
 * Nature's journals: searches, lists of articles, issues, subjects, pages of single articles.
 *     article.c-card: h3.c-card__title > a[href*="/articles/"]; .c-author-list li [itemprop="name"]; time[itemprop="datePublished"]; div.c-meta__item--block-at-lg = journal
 * Rows hold a teaser, no abstract and no DOI. Established from eight public scrapers of 2021–2025 and two imitations of the templates.
 */
export const nature: Adapter = {
  id: 'nature',
  name: 'Nature',
  matches: ['search', 'articles/*', 'subjects/*', '*/articles', '*/research-articles', '*/reviews-and-analysis', '*/volumes/*/issues/*']
    .map((path) => `https://www.nature.com/${path}`),
  marks: { within: 'article.c-card .c-card__title', rows: ['article.c-card'], gapPx: 2 },
  expects: ['url'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (new URL(url).pathname.startsWith('/articles/')) return onePaper(document, readArticle(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, rows: [...document.querySelectorAll('article.c-card')],
    readRow: (row) => {
      const place = row.querySelector('.c-card__title');
      const link = place?.querySelector('a') ?? null;
      const title = titleOf(link ?? place);
      if (title === null) return 'no-title';
      const address = absolute(link?.getAttribute('href'), url);
      if (isFrontMatter(title) || address?.includes('/articles/') !== true) return null; // a collection, a video, an advertisement
      const entry = {
        ...emptyEntry(title), url: address, ...authorsOf(row), date: textOf(row.querySelector('time')),
        venue: textOf(row.querySelector('div.c-meta__item--block-at-lg')), ...extraOf(fateIn(title)),
      };
      return { entry, place };
    },
  };
}

/** Lists of the class "truncated" show the first two and the last of more than three names. */
function authorsOf(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const names = findAll(row, '.c-author-list li');
  return authorsIn(names, names.length < 3 || row.querySelector('.c-author-list--truncated') === null);
}

function readArticle(document: Document, url: string): Entry | null {
  const paper = citedPaper(document, url);
  return paper === null ? null : { ...paper, abstract: textOf(document.querySelector('#Abs1-content')) ?? paper.abstract };
}
