import type { Listing } from '../adapter.ts';
import { absolute, authorsIn, find, findAll, textOf, titleWithoutStop } from '../read.ts';
import { citationIn, entryOf, namesIn } from './citation.ts';

/**
 * PubMed's rows until 2020 and PubMed Central's until 2025 (there the same classes on `div`), and abstracts of that time.
 *     .rprt > .rslt > p.title > a, .supp > p.desc (names), p.details (citation); dl.rprtid "PMID: 37"; .links a (PDF)
 *     .rprt.abstract > .cit, h1, .auths a, .abstr, dl.rprtid
 */
export function readReport(row: Element, url: string): ReturnType<Listing['readRow']> {
  const words = row.querySelector('.title, h1');
  const title = titleWithoutStop(words);
  if (title === null) return 'no-title';
  const ids = row.querySelector('.rprtid')?.textContent ?? '';
  const pmid = /\bPMID:\s*(\d+)/.exec(ids)?.[1];
  const { venue, date, doi } = citationIn(row.querySelector('.details, .cit')?.textContent ?? '');
  const own = words?.querySelector('a')?.getAttribute('href') ?? (pmid === undefined ? null : `/pubmed/${pmid}`);
  const names = findAll(row, '.auths a');
  const entry = {
    ...entryOf({ title, url: absolute(own, url), pmid, pmcid: /\bPMC\d+/.exec(ids)?.[0], doi, isRetracted: false }),
    ...(names.length > 0 ? authorsIn(names) : namesIn(row.querySelector('.desc')?.textContent)),
    venue, date, pdfUrl: absolute(row.querySelector('.links a[href$=".pdf"]')?.getAttribute('href'), url), abstract: textOf(find(row, '.abstr p') ?? row.querySelector('.abstr')),
  };
  return { entry, place: row.matches('.abstract') ? row : row.querySelector(':scope > .rslt') };
}
