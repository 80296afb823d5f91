import type { Listing } from '../adapter.ts';
import { doiIn } from '../links.ts';
import { absolute, textOf, titleWithoutStop } from '../read.ts';
import { entryOf, namesIn } from './citation.ts';

/**
 * A line of a bibliography or collection in My NCBI; what PubMed does not know has no link and other names for the same fields.
 *     .citation-wrap > .ncbi-docsum > span.authors, a or span.title, span.source or .journalname, span.pubdate or .displaydate,
 *     span.doi, span.pmid, span.pmcid
 */
export function readCitation(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = row.querySelector(':scope > a');
  const title = titleWithoutStop(row.querySelector(':scope > .chaptertitle') ?? link ?? row.querySelector(':scope > .title'));
  if (title === null) return 'no-title';
  const pmid = /\d+/.exec(textOf(row.querySelector('.pmid')) ?? '')?.[0];
  const pmcid = /PMC\d+/.exec(textOf(row.querySelector('.pmcid')) ?? '')?.[0];
  const entry = {
    ...entryOf({ title, url: absolute(link?.getAttribute('href'), url), pmid, pmcid, doi: doiIn(row.querySelector('.doi')?.textContent), isRetracted: false }),
    ...namesIn(row.querySelector('.authors')?.textContent),
    venue: withoutStop(textOf(row.querySelector('.source, .journalname'))), date: withoutStop(textOf(row.querySelector('.pubdate, .displaydate'))),
  };
  return { entry, place: row };
}

/** The sentence's own signs stand inside the fields. */
function withoutStop(text: string | null): string | null {
  return text?.replace(/[.;:,\s]+$/, '') || null;
}
