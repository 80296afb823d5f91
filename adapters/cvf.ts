import { emptyEntry, type Entry } from '../domain/entry.ts';
import { arxivIdentifier } from '../domain/identifiers.ts';
import type { Adapter, Listing } from './adapter.ts';
import { citedPaper } from './cited-paper.ts';
import { linkNamed } from './links.ts';
import { absolute, authorsIn, foldSpace, namesIn, onePaper, pageOf, textOf, titleOf } from './read.ts';

/**
 * CVF open access: a title in `dt`, then two `dd`, authors and links. Each author is a form that posts a search. Pages about one paper
 * have the same links and hidden BibTeX. Established from two saved pages and six public scrapers.
 *     dt.ptitle > a, dd > form.authsearch > a…, dd > "[" a "pdf" "]", div.bibref (hidden BibTeX)
 *     div#papertitle, div#authors > b > i "A Name, B Name", div#abstract
 */
export const cvf: Adapter = {
  id: 'cvf',
  name: 'CVF Open Access',
  matches: ['https://openaccess.thecvf.com/*', '*://www.cv-foundation.org/openaccess/*'],
  marks: { within: 'dt.ptitle', rows: ['dt.ptitle', 'dt.ptitle + dd', 'dt.ptitle + dd + dd'], gapPx: 2 },
  expects: ['url', 'authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  if (document.querySelector('#papertitle') !== null) return onePaper(document, readPaperPage(document, url));
  return {
    kind: 'list', heading: textOf(document.querySelector('h4, h3, title')), date: null, rows: [...document.querySelectorAll('dt.ptitle')],
    readRow: (place) => {
      const link = place.querySelector('a');
      const title = titleOf(link ?? place);
      return title === null ? 'no-title' : { entry: readEntry(title, link, detailsOf(place), url), place };
    },
  };
}

function readPaperPage(document: Document, url: string): Entry | null {
  const cited = citedPaper(document, url);
  const box = document.querySelector('#papertitle');
  const title = titleOf(box, [...box?.querySelectorAll('dd') ?? []]) ?? cited?.title ?? null;
  if (title === null) return null;
  const names = document.querySelector('#authors i') ?? document.querySelector('#authors b');
  const { pdfUrl, ...entry } = readEntry(title, null, [document.body], url);
  return { ...entry, url: pageOf(url), pdfUrl: pdfUrl ?? cited?.pdfUrl ?? null, ...namesIn(names), abstract: textOf(document.querySelector('#abstract')) };
}

/** Everything up to the next title. A page that breaks off leaves an entry with less. */
function detailsOf(term: Element): Element[] {
  const details: Element[] = [];
  for (let next = term.nextElementSibling; next !== null && next.localName === 'dd'; next = next.nextElementSibling) details.push(next);
  return details;
}

function readEntry(title: string, link: Element | null, details: readonly Element[], url: string): Entry {
  const links = details.flatMap((one) => [...one.querySelectorAll('a[href]')]);
  const bibtex = details.map((one) => one.querySelector('.bibref')?.textContent ?? '').join('');
  const arxiv = arxivIdentifier(linkNamed(links, /^arxiv$/i, url) ?? '');
  return {
    ...emptyEntry(title),
    url: absolute(link?.getAttribute('href'), url),
    pdfUrl: linkNamed(links, /^pdf$/i, url),
    identifiers: arxiv === null ? [] : [arxiv.identifier],
    ...authorsIn(details.flatMap((one) => [...one.querySelectorAll('form.authsearch a')])),
    date: [bibField(bibtex, 'month'), bibField(bibtex, 'year')].filter((part) => part !== null).join(' ') || null,
    venue: bibField(bibtex, 'booktitle'),
  };
}

function bibField(bibtex: string, name: string): string | null {
  const [, value] = new RegExp(`\\b${name}\\s*=\\s*\\{([^{}]*)\\}`).exec(bibtex) ?? [];
  return value === undefined ? null : foldSpace(value);
}
