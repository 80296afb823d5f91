import { emptyEntry, type Entry } from '../domain/entry.ts';
import { arxivIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, metasIn } from './cited-paper.ts';
import { identifiersIn, linkNamed } from './links.ts';
import { absolute, authorsFrom, foldSpace, onePaper, textOf, titleOf } from './read.ts';

const SITE = 'https://inspirehep.net';
const LISTS = ['literature', 'literature/', 'authors/*', 'conferences/*', 'institutions/*', 'experiments/*', 'journals/*'];

/**
 * INSPIRE: searches, and the papers of an author, conference or institution. The markup is that of the site's published source:
 *     [data-test-id="search-results"] > div … [data-test-id="literature-result-item"] > div > a[data-test-id="literature-result-title-link"]
 *                                                                                     + div (names, date) + div (where published, e-print)
 *                                           … links named "pdf" and "DOI"
 */
export const inspire: Adapter = {
  id: 'inspire',
  name: 'INSPIRE',
  matches: [...LISTS, 'literature/*'].map((path) => `${SITE}/${path}`),
  marks: { within: '[data-test-id="literature-result-item"]', rows: ['[data-test-id="search-results"] > div'], gapPx: 4 },
  expects: ['url', 'authors'],
  readListing: (document, url) => (/^\/literature\/\d+/.test(new URL(url).pathname) ? onePaper(document, readRecord(document, url)) : readList(document, url)),
};

function readList(document: Document, url: string): Listing {
  const items = [...document.querySelectorAll('[data-test-id="literature-result-item"]')];
  const isEmpty = items.length === 0 && Array.from(document.querySelectorAll('span')).some((one) => foldSpace(one.textContent) === '0 results');
  return {
    kind: 'list', heading: textOf(document.querySelector('h1, h2')), date: null, ...(isEmpty ? { stated: 0 } : {}),
    rows: items.filter((item) => item.closest('[aria-hidden="true"]') === null), // only the tab that is shown
    readRow: (item) => {
      const link = item.querySelector('[data-test-id="literature-result-title-link"]');
      const title = titleOf(link);
      return title === null ? 'no-title' : { entry: readItem(title, link, item, url), place: item };
    },
  };
}

function readItem(title: string, link: Element | null, item: Element, url: string): Entry {
  const [, people = null, details = null] = item.children;
  const eprint = item.querySelector('a[href*="arxiv.org/abs/"]');
  const row = item.closest('[data-test-id="search-results"] > *') ?? item;
  const links = row.querySelectorAll('a[href]');
  return {
    ...emptyEntry(title),
    url: absolute(link?.getAttribute('href'), url),
    pdfUrl: linkNamed(links, /^pdf$/i, url),
    identifiers: identifiersIn([absolute(eprint?.getAttribute('href'), url), linkNamed(links, /^DOI$/, url)]), // of several DOIs there is only a button
    ...authorsIn(people),
    date: /\(([^()]*\b(?:1[5-9]|20)\d\d)\)$/.exec(textOf(people) ?? '')?.[1] ?? null,
    venue: venueIn(details),
    categories: [/\[([\w.-]+)\]/.exec(eprint?.parentElement?.textContent ?? '')?.[1]].filter((one) => one !== undefined),
  };
}

/**
 * Names are items of a list, each before a list of affiliations; a collaboration is a link to a search. After five names, or one of
 * a collaboration, "et al."
 */
function authorsIn(people: Element | null): Pick<Entry, 'authors' | 'authorsComplete'> {
  const items = [...(people?.querySelectorAll('li') ?? [])]
    .filter((one) => one.parentElement!.closest('li') === null && one.querySelector('a[href*="/literature"]') === null);
  const names = items.map((one) => one.querySelector('a[href*="/authors/"]') ?? one.querySelector('a, span'));
  return authorsFrom(names.map((name) => name?.textContent ?? ''), !/\bet al\b/.test(people?.textContent ?? ''));
}

/** "Published in: " and a list of journals with volume, year and page; the first. */
function venueIn(details: Element | null): string | null {
  const label = [...(details?.querySelectorAll('span') ?? [])].find((one) => /^Published in\b/.test(one.textContent) && one.children.length === 0);
  return textOf(label?.parentElement?.querySelector('li'))?.replace(/,$/, '') ?? null;
}

/** The page of one paper has it in its head, names as "Family, Given". */
function readRecord(document: Document, url: string): Entry | null {
  const cited = citedPaper(document, url);
  if (cited === null) return null;
  const eprint = arxivIdentifier(metasIn(document)('citation_technical_report_number')[0] ?? '');
  return {
    ...cited, url: `${SITE}${/^\/literature\/\d+/.exec(new URL(url).pathname)?.[0]}`,
    identifiers: [...new Set([...(eprint === null ? [] : [eprint.identifier]), ...cited.identifiers])],
    authorsComplete: null, // long lists come later, by another request
  };
}
