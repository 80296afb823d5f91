import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { absolute, authorsFrom, foldSpace, textOf, titleOf } from './read.ts';

const COUNTRIES = ['com', 'de', 'fr', 'co.uk', 'co.jp', 'it', 'es', 'nl', 'ca', 'ch', 'at', 'be', 'pl', 'se', 'dk', 'no', 'fi', 'com.br', 'com.au', 'co.in', 'co.kr', 'com.tw', 'com.hk', 'com.sg'];

/** Google Scholar: searches (`.gs_r .gs_ri`) and profiles (`tr.gsc_a_tr`). Both print names short and cut long lines with "…". */
export const googleScholar: Adapter = {
  id: 'google-scholar',
  name: 'Google Scholar',
  matches: COUNTRIES.flatMap((country) => [`https://scholar.google.${country}/scholar`, `https://scholar.google.${country}/citations`]),
  marks: { within: '.gs_r .gs_ri, tr.gsc_a_tr td.gsc_a_t', rows: ['.gs_r', 'tr.gsc_a_tr'], gapPx: 4 },
  expects: ['authors'],
  readListing: (document, url) => (new URL(url).pathname === '/citations' ? readProfile(document, url) : readSearch(document, url)),
};

function readSearch(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: document.querySelector('input[name="q"]')?.getAttribute('value') ?? null, date: null,
    rows: [...document.querySelectorAll('.gs_r .gs_ri')],
    readRow: (place) => {
      const heading = place.querySelector('.gs_rt');
      if (heading === null) return null; // another kind of box: related searches, profiles
      const title = titleOf(heading, [...heading.querySelectorAll('.gs_ctc, .gs_ctu')]);
      return title === null ? 'no-title' : { entry: readResult(title, heading, place, url), place };
    },
  };
}

/** The by-line is "A Name, B Name… - Venue, 2002 - host"; a part that is missing takes its dash with it. */
function readResult(title: string, heading: Element, place: Element, url: string): Entry {
  const [names = '', where = ''] = foldSpace(place.querySelector('.gs_a')?.textContent ?? '').split(/ - /);
  const [, venue = '', date] = /^(?:(.*?),? ?)?\b((?:19|20)\d{2})$/.exec(where) ?? [where, where];
  const beside = place.closest('.gs_r')?.querySelector('.gs_or_ggsm a, .gs_ggs a');
  const address = absolute(heading.querySelector('a')?.getAttribute('href'), url);
  const isPdf = beside != null && /\[PDF\]/.test(beside.textContent);
  return {
    ...emptyEntry(title.replace(/^… /, '… ')), url: address, pdfUrl: isPdf ? absolute(beside.getAttribute('href'), url) : null,
    ...namesIn(names), date: date ?? null, venue: venue === '' ? null : venue, abstract: textOf(place.querySelector('.gs_rs')),
  };
}

function readProfile(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('#gsc_prf_in')), date: null, rows: [...document.querySelectorAll('tr.gsc_a_tr')],
    readRow: (row) => {
      const link = row.querySelector('a.gsc_a_at');
      const title = titleOf(link);
      return title === null ? 'no-title' : { entry: readProfileRow(title, link, row, url), place: row.querySelector('td.gsc_a_t') };
    },
  };
}

function readProfileRow(title: string, link: Element | null, row: Element, url: string): Entry {
  const [names, where] = row.querySelectorAll('.gs_gray');
  return {
    ...emptyEntry(title), url: absolute(link?.getAttribute('data-href') ?? link?.getAttribute('href'), url),
    ...namesIn(foldSpace(names?.textContent ?? '')), date: textOf(row.querySelector('.gsc_a_y')),
    venue: where === undefined ? null : titleOf(where, [where.querySelector('.gs_oph')]),
  };
}

/** Names as printed, initials and all; a line that ends in "…" is known to be cut. */
function namesIn(line: string): Pick<Entry, 'authors' | 'authorsComplete'> {
  const isCut = /(?:…|\.\.\.)$/.test(line);
  return authorsFrom(line.replace(/,?\s*(?:…|\.\.\.)$/, '').split(','), !isCut);
}
