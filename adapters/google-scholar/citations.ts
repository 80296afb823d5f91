import { emptyEntry, type Entry } from '../../domain/entry.ts';
import type { Listing } from '../adapter.ts';
import { fateIn } from '../cited-paper.ts';
import { identifiersIn } from '../links.ts';
import { absolute, extraOf, find, foldSpace, onePaper, textOf, titleOf } from '../read.ts';
import { namesIn } from './byline.ts';
import { preprintIn } from './search.ts';

/**
 * A profile's papers; a list of authors or of venues has no such rows.
 *     tr.gsc_a_tr > td.gsc_a_t > a.gsc_a_at, div.gs_gray (names), div.gs_gray (venue, span.gs_oph ", 2026"); td.gsc_a_y
 */
export function readProfile(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('#gsc_prf_in')), date: null, ...statedIn(document),
    rows: [...document.querySelectorAll('tr.gsc_a_tr:has(.gsc_a_t)')],
    readRow: (row) => readTableRow(row, row.querySelector('td.gsc_a_t'), row.querySelector('a.gsc_a_at'), url),
  };
}

/** "There are no articles in this profile." stands in a row of its own. */
function statedIn(document: Document): Pick<Listing, 'stated'> {
  return document.querySelector('#gsc_a_b td.gsc_a_e') !== null && document.querySelector('a.gsc_a_at') === null ? { stated: 0 } : {};
}

/**
 * The most cited papers of a venue, 20 a page, under a row of headings:
 *     #gsc_mpat_table tr > td.gsc_mpat_t > div.gsc_mpat_ttl > a, div.gs_gray (names), div.gs_gray (venue); td.gsc_mpat_y
 */
export function readMetrics(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: null, date: null,
    rows: [...document.querySelectorAll('#gsc_mpat_table tr:has(.gsc_mpat_ttl)')],
    readRow: (row) => readTableRow(row, row.querySelector('td.gsc_mpat_t'), find(row, '.gsc_mpat_ttl a'), url),
  };
}

function readTableRow(row: Element, place: Element | null, link: Element | null, url: string): ReturnType<Listing['readRow']> {
  const title = titleOf(link, [...(link?.querySelectorAll('button, svg, [hidden], [class]') ?? [])]);
  if (title === null || place === null) return 'no-title';
  const [names, where] = place.querySelectorAll('.gs_gray');
  const venue = where === undefined ? null : titleOf(where, [where.querySelector('.gs_oph')]);
  const entry = {
    ...emptyEntry(title), url: absolute(link?.getAttribute('data-href') ?? link?.getAttribute('href'), url), ...namesIn(foldSpace(names?.textContent ?? '')),
    date: textOf(row.querySelector('.gsc_a_y, .gsc_mpat_y')), venue, identifiers: identifiersIn([preprintIn(venue ?? '')]), ...extraOf(fateIn(title)),
  };
  return { entry, place };
}

/** One citation: `#gsc_oci_title > a.gsc_oci_title_link`, then `.gs_scl > .gsc_oci_field, .gsc_oci_value`, of which the English labels are known. */
export function readCitation(document: Document, url: string): Listing {
  const title = titleOf(document.querySelector('#gsc_oci_title'));
  return onePaper(document, title === null ? null : citationOf(title, document, url));
}

function citationOf(title: string, document: Document, url: string): Entry {
  const address = absolute(document.querySelector('a.gsc_oci_title_link')?.getAttribute('href'), url);
  const values = new Map(Array.from(document.querySelectorAll('.gsc_oci_field'), (label) => [textOf(label), textOf(label.nextElementSibling)]));
  const venue = values.get('Journal') ?? values.get('Conference') ?? values.get('Book') ?? values.get('Source') ?? null;
  return {
    ...emptyEntry(title), url: address, ...namesIn(values.get('Authors') ?? values.get('Inventors') ?? ''), venue,
    date: values.get('Publication date') ?? null, identifiers: identifiersIn([address, preprintIn(venue ?? '')]), ...extraOf(fateIn(title)),
  };
}
