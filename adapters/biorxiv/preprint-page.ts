import { entryOfAddress } from '../../domain/address.ts';
import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { doiIdentifier } from '../../domain/identifiers.ts';
import type { Listing } from '../adapter.ts';
import { absolute, authorsFrom, extraOf, foldSpace, onePaper, textOf } from '../read.ts';
import { isWithdrawn, versionIn } from './fields.ts';

/** The other views of a preprint: `.full`, `.full.pdf`, `.full-text`, `.supplementary-material`, `.article-metrics`, … */
const VIEW = /\.(?:full|abstract|short|figures|supplementary|article|external|review)[\w.+-]*$/;

/** A page about one preprint, by the `citation_*` fields of its head; where there are none (its PDF), by the DOI of its address. */
export function readPreprintPage(document: Document, url: string): Listing {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(VIEW, '');
  const title = meta(document, 'citation_title');
  if (title !== null) return onePaper(document, readEntry(title, document, address, url));
  const doi = doiIdentifier(address);
  const byDoi = doi === null ? null : entryOfAddress(`https://doi.org/${doi.identifier.slice('doi:'.length)}`);
  return onePaper(document, byDoi === null ? null : { ...byDoi, url: address });
}

function readEntry(title: string, document: Document, address: string, url: string): Entry {
  const doi = doiIdentifier(meta(document, 'citation_doi') ?? address);
  return {
    ...emptyEntry(title),
    url: address,
    pdfUrl: absolute(meta(document, 'citation_pdf_url'), url),
    identifiers: doi === null ? [] : [doi.identifier],
    ...authorsFrom(Array.from(document.querySelectorAll('meta[name="citation_author"]'), (author) => author.getAttribute('content') ?? '')),
    date: meta(document, 'citation_publication_date') ?? meta(document, 'citation_date') ?? meta(document, 'DC.Date'),
    venue: meta(document, 'citation_journal_title'),
    categories: Array.from(document.querySelectorAll('.highwire-article-collection-term'), textOf).filter((term) => term !== null),
    abstract: abstractIn(document),
    ...extraOf({ version: versionIn(address), withdrawn: isWithdrawn(title) ? true : null }),
  };
}

/** `div#abstract-1 > h2 "Abstract", p…`, the paragraphs in subsections when it has parts. */
function abstractIn(document: Document): string | null {
  const paragraphs = Array.from(document.querySelectorAll('#abstract-1 p'), textOf).filter((text) => text !== null);
  return paragraphs.length === 0 ? null : paragraphs.join(' ');
}

function meta(document: Document, name: string): string | null {
  const content = foldSpace(document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '');
  return content === '' ? null : content;
}
