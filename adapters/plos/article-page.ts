import { entryOfAddress } from '../../domain/address.ts';
import { emptyEntry, type Entry } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { absolute, authorsFrom, extraOf, foldSpace, onePaper, textOf, titleOf } from '../read.ts';
import { addressOfArticle, doiOf } from './article-address.ts';

/** A page about one article, by the `citation_*` fields of its head; where there are none (its PDF), by the DOI of its address. */
export function readArticlePage(document: Document, url: string): Listing {
  const doi = doiOf(meta(document, 'citation_doi') ?? '') ?? doiOf(url);
  const title = titleOf(document.querySelector('h1#artTitle')) ?? meta(document, 'citation_title');
  if (doi === null) return onePaper(document, null);
  const address = addressOfArticle(doi, url);
  if (title !== null) return onePaper(document, readEntry(title, doi, address, document, url));
  const byDoi = entryOfAddress(`https://doi.org/${doi}`);
  return onePaper(document, byDoi === null ? null : { ...byDoi, url: address });
}

function readEntry(title: string, doi: string, address: string, document: Document, url: string): Entry {
  return {
    ...emptyEntry(title),
    url: address,
    pdfUrl: absolute(meta(document, 'citation_pdf_url'), url),
    identifiers: [`doi:${doi}`],
    ...authorsFrom(Array.from(document.querySelectorAll('meta[name="citation_author"]'), (author) => author.getAttribute('content') ?? '')),
    date: meta(document, 'citation_date'),
    venue: meta(document, 'citation_journal_title'),
    abstract: abstractIn(document),
    ...extraOf({ retracted: document.querySelector('.amendment-retraction') === null ? null : true }),
  };
}

/** The first of `div.abstract.toc-section`; the authors' summary for lay readers is a second one. */
function abstractIn(document: Document): string | null {
  const paragraphs = Array.from(document.querySelector('.abstract.toc-section')?.querySelectorAll('p') ?? [], textOf);
  const text = paragraphs.filter((paragraph) => paragraph !== null).join(' ');
  return text === '' ? null : text;
}

function meta(document: Document, name: string): string | null {
  const content = foldSpace(document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '');
  return content === '' ? null : content;
}
