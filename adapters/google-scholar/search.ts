import { emptyEntry, type Entry } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { fateIn } from '../cited-paper.ts';
import { identifiersIn } from '../links.ts';
import { absolute, extraOf, foldSpace, textOf, titleOf } from '../read.ts';
import { bylineOf } from './byline.ts';

/** "[PDF]", "[CITATION]", "[BOOK]" before a title, twice each, for wide and for narrow windows. */
const LABELS = '.gs_ctc, .gs_ctu, .gs_ctg2, .gs_ct1, .gs_ct2';

/** The site puts only bold and italic words into a title; buttons, badges and hidden words come from other extensions. */
const FOREIGN = `${LABELS}, button, input, select, svg, [role="button"], [hidden], [class], [style*="display:none"], [style*="display: none"]`;

/**
 * Search results, cited-by lists, "My library":
 *     .gs_r > .gs_ggs a ("[PDF] host"), .gs_ri > h3.gs_rt (labels, a or span), .gs_a (by-line), .gs_rs (snippet)
 */
export function readSearch(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: document.querySelector('input[name="q"]')?.getAttribute('value') || null, date: null,
    ...statedIn(document), rows: [...document.querySelectorAll('.gs_r .gs_ri')], readRow: (row) => readResult(row, url),
  };
}

/** "Your search - … - did not match any articles." A count of results is that of all pages, and an estimate. */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  const results = document.querySelector('#gs_res_ccl_mid, #gs_ccl');
  const isNone = results !== null && results.querySelector('.gs_ri') === null && /did not match any articles/.test(results.textContent);
  return isNone ? { stated: 0 } : {};
}

function readResult(place: Element, url: string): ReturnType<Listing['readRow']> {
  const heading = place.querySelector('.gs_rt');
  if (heading === null) return null; // another kind of box: related searches, profiles
  const link = heading.querySelector(':scope > a[data-clk], :scope > a[id]') ?? heading.querySelector(':scope > a[href]:not([class])');
  const address = absolute(link?.getAttribute('href'), url);
  if (isNoPaper(address)) return null;
  const words = link ?? heading.querySelector(':scope > span[id]') ?? heading;
  const title = titleOf(words, [...words.querySelectorAll(FOREIGN)]);
  return title === null ? 'no-title' : { entry: readEntry(title, address, place, url), place };
}

/** A court's opinion; the heading of a box of profiles. */
function isNoPaper(address: string | null): boolean {
  return address !== null && /^https?:\/\/scholar\.google\.[a-z.]+\/(?:scholar_case|citations)\b/.test(address);
}

function readEntry(title: string, address: string | null, place: Element, url: string): Entry {
  const line = foldSpace(place.querySelector('.gs_a')?.textContent ?? '');
  const pdfUrl = besideIt(place, url) ?? (address !== null && /\.pdf$/i.test(address) ? address : null);
  return {
    ...emptyEntry(title), url: address, pdfUrl, identifiers: identifiersIn([address, pdfUrl, preprintIn(line)]),
    ...bylineOf(line, address !== null), abstract: textOf(place.querySelector('.gs_rs')), ...extraOf(fateIn(title)),
  };
}

/** "[PDF] host" at the row's side; "[HTML]" and a library's own links stand there too. */
function besideIt(place: Element, url: string): string | null {
  const links = place.closest('.gs_r')?.querySelectorAll('.gs_ggs a, .gs_or_ggsm a') ?? [];
  return absolute([...links].find((link) => /\[PDF\]/.test(link.textContent))?.getAttribute('href'), url);
}

/** A preprint's venue is its identifier: "arXiv preprint arXiv:1706.03762". */
export function preprintIn(line: string): string | null {
  return /\barXiv:\s?[\w.-]+(?:\/\d+)?/i.exec(line)?.[0] ?? null;
}
