import type { Entry } from '../domain/entry.ts';
import { GENERAL, type Adapter, type Listing } from './adapter.ts';
import { candidatesOf } from './general/candidates.ts';
import { keyOf } from './general/enrich.ts';
import { contextOf } from './general/evidence.ts';
import { linesOf } from './general/lines.ts';
import { linksOf } from './general/links.ts';
import { entriesOfBibtex, listingOf, listingOfRecords } from './general/listing.ts';
import { freeMainPart } from './general/main-part.ts';
import { paperOfHead, papersOfJson } from './general/metadata.ts';
import { type Page, walkPage } from './general/page.ts';
import { hintedOf, type Known } from './general/reading.ts';
import { selectRows, withoutStops } from './general/select.ts';
import { columnsOf } from './general/tables.ts';
import { onePaper } from './read.ts';

/**
 * Reads any page that is asked for, knowing nothing of its site. Strongest first: what the head says of one paper; rows found by what
 * repeats and weighed by their links, names, dates and columns, completed by what stands in them for machines (COinS, BibTeX,
 * JSON-LD); failing rows, those records alone.
 */
export const general: Adapter = {
  id: GENERAL,
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
  const paper = paperOfHead(document, url);
  if (paper !== null) return onePaper(document, paper);
  yield;
  const page = yield* walkPage(document, url);
  freeMainPart(page);
  const records = papersOfJson(document, url);
  const known = yield* knownOf(page, records);
  yield;
  const rows = withoutStops(yield* selectRows(known, contextOf(document, page)));
  yield;
  if (rows.length > 0) return listingOf(document, page, rows);
  if (records.length === 1) return onePaper(document, records[0]!);
  return listingOfRecords(document, page, records.length > 1 ? records : entriesOfBibtex(page));
}

function* knownOf(page: Page, records: readonly Entry[]): Generator<undefined, Known> {
  const links = yield* linksOf(page);
  const lines = yield* linesOf(page);
  const columns = columnsOf(page);
  yield;
  const candidates = yield* candidatesOf(page, lines, links, columns);
  return { page, lines, links, linkAt: new Map(links.map((link) => [link.element, link])), columns, candidates, hinted: hintedOf(page), records: new Map(records.map((record) => [keyOf(record.title), record])) };
}
