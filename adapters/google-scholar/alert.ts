import { emptyEntry, type Entry } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { fateIn } from '../cited-paper.ts';
import { identifiersIn } from '../links.ts';
import { absolute, extraOf, foldSpace, textOf, titleOf } from '../read.ts';
import { bylineOf } from './byline.ts';
import { preprintIn } from './search.ts';

/**
 * An alert as it is sent, one title after the other without boxes around them:
 *     h3 > span "[PDF]", a.gse_alrt_title[href*="/scholar_url?url=…"]; div (by-line, without a host); div.gse_alrt_sni (snippet)
 */
export function readAlert(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: null, date: null, rows: [...document.querySelectorAll('h3:has(> a.gse_alrt_title)')],
    readRow: (row) => {
      const link = row.querySelector('a.gse_alrt_title');
      const title = titleOf(link);
      return title === null ? 'no-title' : { entry: readEntry(title, link, row, url), place: row };
    },
  };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const address = targetOf(absolute(link?.getAttribute('href'), url));
  const isPdf = /\[PDF\]/.test(titleOf(row, [link]) ?? '');
  const byline = row.nextElementSibling?.matches('div:not(.gse_alrt_sni)') ? row.nextElementSibling : null;
  const snippet = (byline ?? row).nextElementSibling;
  const line = foldSpace(byline?.textContent ?? '');
  return {
    ...emptyEntry(title), url: address, pdfUrl: isPdf ? address : null, identifiers: identifiersIn([address, preprintIn(line)]),
    ...bylineOf(line, false), abstract: snippet?.matches('.gse_alrt_sni') ? textOf(snippet) : null, ...extraOf(fateIn(title)),
  };
}

/** Links of an alert lead through the site, which counts them: the paper's address is their parameter. */
function targetOf(address: string | null): string | null {
  if (address === null) return null;
  const { pathname, searchParams } = new URL(address);
  return pathname === '/scholar_url' ? absolute(searchParams.get('url'), address) : address;
}
