import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { fateIn, isFrontMatter } from './cited-paper.ts';
import { doiIn } from './links.ts';
import { absolute, authorsFrom, extraOf, find, foldSpace, isCut, onePaper, pageOf, textOf, titleFrom, titleOf } from './read.ts';

/**
 * IEEE Xplore: searches, proceedings, issues, author pages (rows are filled in by scripts), pages of single papers.
 *     div.List-results-items .result-item-align: h3 > a[href^="/document/"] (h2 in proceedings and issues), p.author "A; B",
 *     .description > a[href*="/xpl/"] = publication, .publisher-info-container "Year: 2024 | Conference Paper | …"; a[href*="/stamp/"] = PDF
 * Abstracts in rows are cut. Established from some fifteen public scrapers, an importer and a mocked page of 2019–2026 that agree.
 */
export const ieeeXplore: Adapter = {
  id: 'ieee-xplore',
  name: 'IEEE Xplore',
  matches: ['search/*', 'xpl/*', 'author/*', 'document/*', 'abstract/document/*'].map((path) => `https://ieeexplore.ieee.org/${path}`),
  marks: { within: '.List-results-items .result-item-align', rows: ['.List-results-items'], gapPx: 4 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (/^\/(?:abstract\/)?document\//.test(new URL(url).pathname)) return onePaper(document, readDocument(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('h1')), date: null, rows: [...document.querySelectorAll('.List-results-items')],
    readRow: (row) => {
      const heading = row.querySelector('h2, h3');
      const link = heading?.querySelector('a') ?? null;
      const title = titleOf(link ?? heading);
      if (title === null) return foldSpace(row.textContent) === '' ? 'not-loaded' : 'no-title';
      if (isFrontMatter(title) || link?.getAttribute('href')?.includes('/document/') === false) return null; // another link leads to a book or a course
      return { entry: readEntry(title, link, row, url), place: row.querySelector('.result-item-align') };
    },
  };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const [, year] = /Year:\s*(\d{4})/.exec(row.querySelector('.publisher-info-container')?.textContent ?? '') ?? [];
  return {
    ...emptyEntry(title), url: absolute(link?.getAttribute('href'), url), pdfUrl: absolute(row.querySelector('a[href*="/stamp/"]')?.getAttribute('href'), url),
    identifiers: doiIn(row.querySelector('a[href*="doi.org/10."]')?.getAttribute('href')), ...authorsOf(row), date: year ?? null,
    venue: textOf(find(row, '.description a[href*="/xpl/"]')), ...extraOf(fateIn(title)),
  };
}

function authorsOf(row: Element): Pick<Entry, 'authors' | 'authorsComplete'> {
  const line = row.querySelector('.author, xpl-authors-name-list')?.textContent ?? '';
  return authorsFrom(line.replace(/…|\.{3}|\bet al\b\.?/g, '').split(';'), !isCut(line));
}

/** A paper's page is drawn by scripts from an object in the page: `xplGlobal.document.metadata={…};`, titles and abstracts in it being HTML. */
function readDocument(document: Document, url: string): Entry | null {
  const script = [...document.querySelectorAll('script')].find((one) => one.textContent.includes('document.metadata'));
  const [, json = ''] = /\bdocument\.metadata\s*=\s*(\{.+\});?\s*$/m.exec(script?.textContent ?? '') ?? [];
  const data = objectIn(json);
  const title = titleFrom(plain(data.title));
  if (title === null) return null;
  const names = Array.isArray(data.authors) ? data.authors.map((author: unknown) => plain((author as Record<string, unknown> | null)?.name) ?? '') : [];
  return {
    ...emptyEntry(title), url: pageOf(url), pdfUrl: absolute(plain(data.pdfUrl), url), identifiers: doiIn(plain(data.doi)), ...authorsFrom(names),
    date: plain(data.publicationDate) ?? plain(data.displayPublicationDate) ?? plain(data.publicationYear), venue: plain(data.publicationTitle),
    abstract: plain(data.abstract), ...extraOf(fateIn(title)),
  };
}

function objectIn(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** A string of the object without its tags (a formula is `<tex-math>$…$</tex-math>`), folded; `null` when it is none or empty. */
function plain(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = foldSpace(value.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!));
  return text === '' ? null : text;
}
