import { entryOfAddress } from '../../domain/address.ts';
import { emptyEntry } from '../../domain/entry.ts';
import { localPart } from '../../domain/identifiers.ts';
import type { Listing } from '../adapter.ts';
import { citedPaper } from '../cited-paper.ts';
import { doiIn } from '../links.ts';
import { extraOf, onePaper, textOf, titleOf } from '../read.ts';
import { addressOfArticle } from './article-address.ts';

/** A page about one article, by the `citation_*` fields of its head; where there are none (its PDF), by the DOI of its address. */
export function readArticlePage(document: Document, url: string): Listing {
  const cited = citedPaper(document, url);
  const title = titleOf(document.querySelector('h1#artTitle')) ?? cited?.title ?? null;
  const [doi] = [...cited?.identifiers ?? [], ...doiIn(url)];
  if (doi === undefined) return onePaper(document, null);
  const own = { url: addressOfArticle(doi, url), identifiers: [doi] };
  if (title === null) {
    const byDoi = entryOfAddress(`https://doi.org/${localPart(doi)}`);
    return onePaper(document, byDoi === null ? null : { ...byDoi, url: own.url });
  }
  const isRetracted = document.querySelector('.amendment-retraction') !== null;
  return onePaper(document, { ...emptyEntry(title), ...cited, title, ...own, abstract: abstractIn(document), ...(isRetracted ? extraOf({ retracted: true }) : {}) });
}

/** The first of `div.abstract.toc-section`; the authors' summary for lay readers is a second one. */
function abstractIn(document: Document): string | null {
  const paragraphs = Array.from(document.querySelector('.abstract.toc-section')?.querySelectorAll('p') ?? [], textOf);
  const text = paragraphs.filter((paragraph) => paragraph !== null).join(' ');
  return text === '' ? null : text;
}
