import { emptyEntry, type Entry } from '../domain/entry.ts';
import type { Adapter, Listing } from './adapter.ts';
import { absolute, authorsIn, foldSpace, textOf, titleOf } from './read.ts';

/**
 * OpenReview's lists of notes, in the layout of 2018–2021: a venue's tabs are panels of one page, of which one is shown.
 *     li.note[data-id] > h4 > a[href^="/forum"], a.pdf-link; .note-authors; .note-meta-info .date, .item; ul.note-content li
 */
export const openreview: Adapter = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['https://openreview.net/group', 'https://openreview.net/search'],
  marks: { within: 'li.note[data-id]', rows: ['li.note'], gapPx: 4 },
  expects: ['url', 'identifiers'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  return {
    kind: 'list', heading: textOf(document.querySelector('#header h1, h1')), date: null,
    rows: [...document.querySelectorAll('li.note[data-id]')].filter((row) => row.closest('.tab-pane:not(.active)') === null), // only the tab that is shown
    readRow: (row) => {
      const link = row.querySelector('h4 a[href*="/forum?id="]');
      const title = titleOf(link);
      return title === null ? 'no-title' : { entry: readEntry(title, link, row, url), place: row };
    },
  };
}

function readEntry(title: string, link: Element | null, row: Element, url: string): Entry {
  const fields = detailsOf(row);
  const keywords = fields.get('keywords')?.split(',').map(foldSpace).filter((word) => word !== '');
  const summary = fields.get('one-sentence summary') ?? fields.get('tl;dr');
  return {
    ...emptyEntry(title),
    url: absolute(link?.getAttribute('href'), url),
    pdfUrl: absolute(row.querySelector('a.pdf-link')?.getAttribute('href'), url),
    identifiers: [`openreview:${row.getAttribute('data-id')}`],
    ...authorsIn(row.querySelectorAll('.note-authors a')),
    date: textOf(row.querySelector('.note-meta-info .date')),
    venue: venueOf(textOf(row.querySelector('.note-meta-info .item'))),
    code: absolute(fields.get('code')?.split(' ')[0], url),
    abstract: fields.get('abstract') ?? null,
    extra: { ...(keywords === undefined ? {} : { keywords }), ...(summary === undefined ? {} : { summary }) },
  };
}

/** "ICLR 2021 Oral" is where it appeared; "ICLR 2020 Conference Blind Submission" only where it was sent. */
function venueOf(item: string | null): string | null {
  return item === null || /\bsubmission\b/i.test(item) ? null : item;
}

/** The folded details: a label and a value a line, in an order of their own. */
function detailsOf(row: Element): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of row.querySelectorAll('.note-content li')) {
    const value = textOf(line.querySelector('.note-content-value'));
    const label = textOf(line.querySelector('.note-content-field'))?.replace(/:$/, '').toLowerCase();
    if (label !== undefined && value !== null) fields.set(label, value);
  }
  return fields;
}
