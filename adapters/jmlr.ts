import { emptyEntry, type Entry } from '../domain/entry.ts';
import { parseIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper, isFrontMatter } from './cited-paper.ts';
import { linkNamed } from './links.ts';
import { absolute, foldSpace, namesIn, onePaper, textOf, titleOf } from './read.ts';

const HOSTS = ['*://www.jmlr.org', '*://jmlr.org'];
const PATHS = ['/papers/v*/', '/papers/v*.html', '/papers/topic/*', '/papers/special/*', '/mloss/*', '/tmlr/papers/*'];

/**
 * JMLR's volumes, special topics and open-source track, TMLR's papers, and JMLR's pages about one paper. Established from five public
 * scrapers and translators of JMLR (in old volumes the brackets stand inside the links, and end tags are missing) and from the tests
 * of three of TMLR:
 *     dl > dt (title), dd > b > i (authors), "; (1):1−44, 2023.", "[" a "abs" "][" a "pdf" "][" a "bib" "]" "[" a "code" "]"
 *     li.item > h4 > a[href*="/pdf?id="] (title), p > i (authors), ", February 2026", "[" a[href*="/forum?id="] "openreview" "]"
 */
export const jmlr: Adapter = {
  id: 'jmlr',
  name: 'JMLR',
  matches: HOSTS.flatMap((host) => PATHS.map((path) => host + path)),
  marks: { within: 'dl > dt:has(+ dd a), li.item:has(> h4)', rows: ['dl > dt', 'dl > dt + dd:not(:has(dt))', 'li.item'], gapPx: 2 },
  expects: ['url', 'authors'],
  readListing,
};

/** The brackets around a link's name stand inside the link in old volumes. */
const NAMES = { abs: /^[[\] ]*abs[[\] ]*$/i, pdf: /^[[\] ]*pdf[[\] ]*$/i, code: /^[[\] ]*code[[\] ]*$/i, forum: /^[[\] ]*openreview[[\] ]*$/i };

function readListing(document: Document, url: string): Listing {
  const cited = citedPaper(document, url);
  if (cited !== null) return onePaper(document, readPaperPage(document, cited, url));
  const terms = [...document.querySelectorAll('dl > dt')].filter((term) => term.nextElementSibling?.localName === 'dd');
  return {
    kind: 'list', heading: textOf(document.querySelector('#content h1, #content h2, h1')), date: null,
    rows: [...terms, ...document.querySelectorAll('li.item')],
    readRow: (row) => (row.localName === 'dt' ? readTerm(row, row.nextElementSibling!, url) : readItem(row, url)),
  };
}

/** An unclosed list holds the next one, so that what follows in it may be another paper's. */
function readTerm(term: Element, details: Element, url: string): ReturnType<Listing['readRow']> {
  const own = (selector: string) => [...details.querySelectorAll(selector)].filter((one) => one.closest('dd') === details);
  const links = own('a[href]');
  const [names = null] = own('b');
  if (links.length === 0) return null;
  const title = titleOf(term);
  if (title === null) return 'no-title';
  if (isFrontMatter(title)) return null;
  const entry: Entry = {
    ...emptyEntry(title), url: linkNamed(links, NAMES.abs, url), pdfUrl: linkNamed(links, NAMES.pdf, url), code: linkNamed(links, NAMES.code, url),
    ...namesIn(names), date: yearAfter(names),
  };
  return { entry, place: term };
}

function readItem(item: Element, url: string): ReturnType<Listing['readRow']> {
  const heading = item.querySelector('h4');
  const title = titleOf(heading);
  if (title === null) return heading === null ? null : 'no-title';
  const links = [...item.querySelectorAll('a[href]')];
  const names = item.querySelector('p > i');
  const forum = linkNamed(links, NAMES.forum, url);
  const pdfUrl = absolute(heading!.querySelector('a')?.getAttribute('href'), url);
  const identifier = parseIdentifier(forum ?? pdfUrl ?? '')?.identifier;
  const [, date = null] = /^[\s,]*(\p{L}+ \d{4})/u.exec(names?.nextSibling?.textContent ?? '') ?? [];
  const entry: Entry = {
    ...emptyEntry(title), url: forum, pdfUrl, identifiers: identifier === undefined ? [] : [identifier],
    ...namesIn(names), date, code: linkNamed(links, NAMES.code, url),
  };
  return { entry, place: item };
}

/** "; (1):1−44, 2023.", formerly "; 3(Jul):73-98, 2002." */
function yearAfter(names: Element | null): string | null {
  return /^[\s;]*\d*\s*\(\w*\)\s*:.*?,\s*((?:19|20)\d\d)\b/s.exec(names?.nextSibling?.textContent ?? '')?.[1] ?? null;
}

/** Title and names as the page prints them (`h2`, then "A Name, B Name; 24(1):1−44, 2023."), the rest from its metas. */
function readPaperPage(document: Document, cited: Entry, url: string): Entry {
  const [, names] = /^([^;]+);\s*\d+\s*\(\w+\)/.exec(document.querySelector('#content > p')?.textContent ?? '') ?? [];
  const links = [...document.querySelectorAll('#content a[href]')];
  return {
    ...cited, title: titleOf(document.querySelector('#content > h2')) ?? cited.title, ...(names === undefined ? {} : namesIn(names)),
    abstract: textOf(document.querySelector('p.abstract')) ?? textOf(headed(document, 'Abstract')), code: linkNamed(links, NAMES.code, url),
  };
}

function headed(document: Document, name: string): Element | null {
  const heading = [...document.querySelectorAll('#content h3')].find((one) => foldSpace(one.textContent) === name);
  return heading?.nextElementSibling?.localName === 'p' ? heading.nextElementSibling : null;
}
