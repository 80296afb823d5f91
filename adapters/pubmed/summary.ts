import type { Listing } from '../adapter.ts';
import { absolute, textOf, titleWithoutStop } from '../read.ts';
import { citationIn, entryOf, namesIn } from './citation.ts';

/**
 * A summary; everything stands twice, for wide and for narrow windows. At first (2019) the classes began with "labs-".
 *     article.full-docsum > .docsum-wrap > .docsum-content > a.docsum-title, .docsum-citation (.full-authors, .full-journal-citation,
 *     .docsum-pmid, .citation-part "Review."), .docsum-snippet .full-view-snippet
 */
export function readSummary(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector('.docsum-title, .labs-docsum-title');
  const title = titleWithoutStop(link);
  const place = row.querySelector('.docsum-content, .labs-docsum-content');
  if (title === null) return 'no-title';
  const address = absolute(link?.getAttribute('href'), url);
  const pmid = (link?.getAttribute('data-article-id') || null) ?? textOf(row.querySelector('.docsum-pmid')) ?? /\/(\d+)\/?$/.exec(address ?? '')?.[1];
  const { venue, date, doi } = citationIn(row.querySelector('.full-journal-citation, .short-journal-citation')?.textContent ?? '');
  const entry = {
    ...entryOf({ title, url: address, pmid, doi, isRetracted: isRetracted(row) }),
    ...namesIn(row.querySelector('.full-authors, .short-authors')?.textContent), venue, date, abstract: textOf(row.querySelector('.full-view-snippet')),
  };
  return { entry, place };
}

/** The kind of an article stands beside its number ("Review."). The notice of a retraction ("Retraction of Publication.") is an article of its own. */
function isRetracted(row: Element): boolean {
  return [...row.querySelectorAll('.citation-part, .publication-type')].some((part) => /^\s*Retracted\b/i.test(part.textContent));
}
