import type { Adapter, ListedEntry, Listing } from './adapter.ts';
import { candidatesOf } from './general/candidates.ts';
import { contextOf } from './general/evidence.ts';
import { linesOf } from './general/lines.ts';
import { linksOf } from './general/links.ts';
import { walkPage } from './general/page.ts';
import { elementOf, placeOf } from './general/places.ts';
import { hintedOf, type Known } from './general/reading.ts';
import { selectRows, withoutStops } from './general/select.ts';
import { columnsOf } from './general/tables.ts';
import { textOf } from './read.ts';

/** Reads any page that is asked for, knowing nothing of its site. */
export const general: Adapter = {
  id: 'general',
  name: '',
  matches: [],
  marks: { within: 'gloss-none', rows: [], gapPx: 0 },
  expects: [],
  readListing(document, url) {
    const steps = generalSteps(document, url);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  },
};

/** The same in small steps, so that the caller can rest in between. */
export function* generalSteps(document: Document, url: string): Generator<undefined, Listing> {
  const page = yield* walkPage(document, url);
  const links = yield* linksOf(page);
  const lines = yield* linesOf(page);
  const columns = columnsOf(page);
  yield;
  const candidates = yield* candidatesOf(page, lines, links, columns);
  const known: Known = { page, lines, links, linkAt: new Map(links.map((link) => [link.element, link])), columns, candidates, hinted: hintedOf(page) };
  yield;
  const rows = withoutStops(yield* selectRows(known, contextOf(document, page)));
  const entries = new Map<Element, ListedEntry>();
  for (const read of rows) {
    entries.set(elementOf(page, read, entries, document), { entry: read.entry, place: placeOf(page, read) });
  }
  return { kind: 'list', heading: textOf(document.querySelector('h1')), date: null, rows: [...entries.keys()], readRow: (row) => entries.get(row) ?? null };
}
