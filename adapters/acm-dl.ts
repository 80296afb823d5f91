import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { fateIn, isFrontMatter, metasIn } from './cited-paper.ts';
import { doiIn } from './links.ts';
import { absolute, authorsFrom, authorsIn, extraOf, findAll, foldSpace, onePaper, pageOf, textOf, titleFrom, titleOf } from './read.ts';

/** An h5 so far; the mark stands in it, the only block of the row that has no floats and boxes beside it. */
const TITLE = ':is(h2, h3, h4, h5).issue-item__title';

/**
 * ACM Digital Library: searches, proceedings, issues, authors' profiles, pages of single papers.
 *     .issue-item-container (li in searches and profiles, else div): .issue-heading = kind, .bookPubDate; h5.issue-item__title a[href*="/doi/"];
 *     ul[aria-label="authors"] > li > a[title = name], li.count-list "+ 3"; .issue-item__detail: .epub-section__title = venue, .dot-separator, a.issue-item__doi
 * Abstracts in rows are cut. Established from some twenty public scrapers and extensions of 2020–2026 that agree.
 */
export const acmDl: Adapter = {
  id: 'acm-dl',
  name: 'ACM Digital Library',
  matches: ['action/doSearch', 'toc/*', 'doi/*', 'profile/*'].map((path) => `https://dl.acm.org/${path}`),
  marks: { within: `.issue-item-container ${TITLE}`, rows: ['.issue-item-container'], gapPx: 2 },
  expects: ['url', 'identifiers'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (/^\/doi\/(?!proceedings\/)/.test(new URL(url).pathname)) return onePaper(document, readPaperPage(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, rows: [...document.querySelectorAll('.issue-item-container')],
    readRow: (row) => {
      const place = row.querySelector(TITLE);
      const link = place?.querySelector('a') ?? null;
      const title = titleOf(link ?? place);
      if (title === null) return 'no-title';
      if (isFrontMatter(title) || link?.getAttribute('href')?.includes('/doi/proceedings/') === true) return null; // a whole volume
      return { entry: readEntry(title, link, row, url), place };
    },
  };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const address = absolute(link?.getAttribute('href'), url);
  const doi = doiIn(row.querySelector('a.issue-item__doi')?.getAttribute('href'));
  return {
    ...emptyEntry(title), url: address, pdfUrl: absolute(row.querySelector('a[href*="/doi/pdf/"]')?.getAttribute('href'), url),
    identifiers: doi.length > 0 ? doi : doiIn(address), ...authorsOf(row), date: dateOf(row),
    venue: textOf(row.querySelector('.issue-item__detail .epub-section__title, .issue-item__detail > a:not(.issue-item__doi)')), ...extraOf(fateIn(title)),
  };
}

/** The page's script takes the names that have no room out of the list and puts "+ 3" there. */
function authorsOf(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const list = row.querySelector('ul[aria-label="authors"], ul.loa');
  const names = Array.from(list?.querySelectorAll('li:not(.count-list, .read-less)') ?? [], (item) => {
    const link = item.querySelector('a:not(.removed-items-count, .read-less)');
    return (link?.getAttribute('title') ?? (link ?? item).textContent).replace(/,\s*$/, '');
  });
  return authorsFrom(names.filter((name) => !/^\s*(?:\(less\)|authors?:?)\s*$/i.test(name)), list?.querySelector('.count-list') == null);
}

/** "May 2024" beside the kind; in the older layout the first of the details. */
function dateOf(row: Element): string | null {
  const details = Array.from(findAll(row, '.issue-item__detail .dot-separator span'), (detail) => foldSpace(detail.textContent).replace(/,$/, ''));
  return textOf(row.querySelector('.bookPubDate')) ?? details.find((detail) => /^(?:[\w ]+ )?(?:19|20)\d{2}$/.test(detail)) ?? null;
}

/** The metas give authors as "FamilyGiven"; the page prints them as buttons of a given and a family name. */
function readPaperPage(document: Document, url: string): Entry | null {
  const metas = metasIn(document);
  const first = (...names: string[]): string | null => metas(...names)[0] ?? null;
  const title = titleFrom(first('dc.title', 'citation_title'));
  if (title === null) return null;
  const abstract = document.querySelector('#abstract, .abstractInFull');
  return {
    ...emptyEntry(title), url: pageOf(url), identifiers: doiIn(url), ...authorsIn(document.querySelectorAll('[data-db-target-for^="axel_author_"]')),
    date: first('dc.date', 'citation_date'), venue: first('citation_journal_title', 'citation_conference_title'),
    abstract: abstract === null ? null : titleOf(abstract, [abstract.querySelector('h2')]), ...extraOf(fateIn(title)),
  };
}
