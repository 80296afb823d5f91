import type { Listing } from '../adapter.ts';
import { doiIn } from '../links.ts';
import { absolute, authorsIn, find, textOf, titleWithoutStop } from '../read.ts';
import { entryOf, labelledDoi } from './citation.ts';

/**
 * An article in full: a row of a list of abstracts, or the page about it, where a short form of the heading stands beside the full one.
 *     .full-view > h1.heading-title, .article-source (button.journal-actions-trigger, span.cit, span.citation-doi),
 *     .authors-list .authors-list-item .full-name, .identifier.pubmed .current-id, .identifier.doi .id-link; .abstract-content;
 *     .mesh-terms button.keyword-actions-trigger
 */
export function readAbstract(row: Element, url: string): ReturnType<Listing['readRow']> {
  const head = row.querySelector('.full-view:has(.heading-title)') ?? row;
  const heading = head.querySelector('.heading-title');
  const title = titleWithoutStop(heading);
  if (title === null) return 'no-title';
  const pmid = textOf(head.querySelector('.identifier.pubmed .current-id, .current-id'));
  const address = absolute(heading?.querySelector('a')?.getAttribute('href') ?? (pmid === null ? null : `/${pmid}/`), url);
  const linked = doiIn(find(head, '.identifier.doi .id-link')?.textContent);
  const doi = linked.length > 0 ? linked : labelledDoi(head.querySelector('.citation-doi')?.textContent ?? '');
  const pmcid = textOf(find(head, '.identifier.pmc .id-link'));
  const isRetracted = /^\s*Retracted\b/i.test(head.querySelector('.publication-type')?.textContent ?? '');
  const entry = {
    ...entryOf({ title, url: address, pmid, pmcid, doi, isRetracted }),
    ...authorsIn(head.querySelector('.authors-list')?.querySelectorAll('.authors-list-item .full-name') ?? []),
    venue: textOf(head.querySelector('.journal-actions-trigger')), date: dateOf(head), abstract: textOf(row.querySelector('.abstract-content')),
    categories: subjectsOf(row),
  };
  return { entry, place: row };
}

/** "2010 Jul;136(4):495-525." */
function dateOf(head: Element): string | null {
  const printed = textOf(head.querySelector('.cit')) ?? textOf(head.querySelector('.citation-year'));
  return /^[^;:.(]+/.exec(printed ?? '')?.[0].trim() ?? null;
}

/** The MeSH headings, "Memory / physiology*": those with an asterisk are what the article is mainly about and come first. */
function subjectsOf(row: Element): string[] {
  const printed = Array.from(row.querySelectorAll('.mesh-terms .keyword-actions-trigger'), textOf).filter((heading) => heading !== null);
  const [main, others] = [printed.filter((heading) => heading.endsWith('*')), printed.filter((heading) => !heading.endsWith('*'))];
  return [...main, ...others].map((heading) => heading.replace(/\s*\*$/, ''));
}
