import { entryOfAddress } from '../../domain/address.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { citedPaper, fateIn } from '../cited-paper.ts';
import { doiIn } from '../links.ts';
import { extraOf, onePaper, textOf } from '../read.ts';
import { versionIn } from './version.ts';

/** The other views of a preprint: `.full`, `.full.pdf`, `.full-text`, `.supplementary-material`, `.article-metrics`, … */
const VIEW = /\.(?:full|abstract|short|figures|supplementary|article|external|review)[\w.+-]*$/;

/** A page about one preprint, by the `citation_*` fields of its head; where there are none (its PDF), by the DOI of its address. */
export function readPreprintPage(document: Document, url: string): Listing {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(VIEW, '');
  const cited = citedPaper(document, url);
  if (cited !== null) return onePaper(document, readEntry(cited, document, address));
  const [doi] = doiIn(address);
  const byDoi = doi === undefined ? null : entryOfAddress(`https://doi.org/${doi.slice('doi:'.length)}`);
  return onePaper(document, byDoi === null ? null : { ...byDoi, url: address });
}

function readEntry(cited: Entry, document: Document, address: string): Entry {
  return {
    ...cited,
    url: address,
    identifiers: cited.identifiers.length > 0 ? cited.identifiers : doiIn(address),
    categories: Array.from(document.querySelectorAll('.highwire-article-collection-term'), textOf).filter((term) => term !== null),
    abstract: abstractIn(document),
    ...extraOf({ version: versionIn(address), ...fateIn(cited.title) }),
  };
}

/** `div#abstract-1 > h2 "Abstract", p…`, the paragraphs in subsections when it has parts. */
function abstractIn(document: Document): string | null {
  const paragraphs = Array.from(document.querySelectorAll('#abstract-1 p'), textOf).filter((text) => text !== null);
  return paragraphs.length === 0 ? null : paragraphs.join(' ');
}
