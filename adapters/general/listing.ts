import type { Entry } from '../../domain/entry.ts';
import type { ListedEntry, Listing } from '../adapter.ts';
import { entryOfBibtex, parseBibtex } from './bibtex.ts';
import type { WeighedRow } from './groups.ts';
import { Flag, has, type Page, textBetween, textOfElement } from './page.ts';
import { elementOf, placeOf } from './places.ts';

const LONGEST_HEADING = 300;

/** The listing of rows that were found. */
export function listingOf(document: Document, page: Page, rows: readonly WeighedRow[]): Listing {
  const entries = new Map<Element, ListedEntry>();
  for (const read of rows) {
    entries.set(elementOf(page, read, entries, document), { entry: read.entry, place: placeOf(page, read) });
  }
  return made(document, page, entries);
}

/** The listing of papers that only the page's records name; elements that are not on the page stand for their rows. */
export function listingOfRecords(document: Document, page: Page, records: readonly Entry[]): Listing {
  return made(document, page, new Map(records.map((entry) => [document.createElement('br'), { entry, place: null }])));
}

function made(document: Document, page: Page, entries: ReadonlyMap<Element, ListedEntry>): Listing {
  return { kind: 'list', heading: headingOf(document, page), date: null, rows: [...entries.keys()], readRow: (row) => entries.get(row) ?? null };
}

function headingOf(document: Document, page: Page): string | null {
  const index = page.tags.findIndex((tag, at) => tag === 'h1' && !has(page, at, Flag.Hidden));
  const text = (index === -1 ? '' : textOfElement(page, index)) || (document.title ?? '').trim();
  return text === '' ? null : text.slice(0, LONGEST_HEADING);
}

const LONGEST_BIBTEX = 2_000_000;

/** A page that is a bibliography file: two BibTeX records or more in its preformatted text. */
export function entriesOfBibtex(page: Page): Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < page.elements.length; index += 1) {
    if ((page.tags[index] !== 'pre' && page.tags[index] !== 'textarea') || !has(page, index, Flag.Pre)) continue;
    const text = textBetween(page, page.textFrom[index]!, page.textTo[index]!).slice(0, LONGEST_BIBTEX);
    if (!text.includes('@')) continue;
    for (const record of parseBibtex(text)) {
      const entry = entryOfBibtex(record);
      if (entry !== null) entries.push(entry);
    }
  }
  return entries.length < 2 ? [] : entries;
}
