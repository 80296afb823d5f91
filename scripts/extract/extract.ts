import { JSDOM, VirtualConsole } from 'jsdom';
import type { Adapter } from '../../adapters/adapter.ts';
import { addressOf } from '../../adapters/addresses.ts';
import { general } from '../../adapters/general.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { readRows } from '../../adapters/read-rows.ts';
import type { Entry, SkippedEntry } from '../../domain/entry.ts';
import { betterOf, faultsOf, isEnough, type ReadRows } from '../../domain/health.ts';

/** What `extract` prints: the contract other programs rely on. Missing is `null`, of lists `[]`. */
export interface ExtractedPage {
  site: string;
  adapter: string;
  url: string;
  entries: Omit<Entry, 'extra'>[];
  skipped: SkippedEntry[];
}

/**
 * Reads a saved page as Gloss would at this address: by its adapter, and by the general reader where there is none or it falls short; by
 * the adapter that is named alone, where one is. Throws with a sentence for readers of the command.
 */
export function extract(html: string, url: string, adapterId?: string): ExtractedPage {
  if (URL.parse(url) === null) throw new Error(`not an address: ${url}`);
  const named = adapterId === undefined ? undefined : [general, ...ADAPTERS].find(({ id }) => id === adapterId);
  if (adapterId !== undefined && named === undefined) throw new Error(`no adapter is called ${adapterId}`);
  return withDocument(html, url, (document) => (named === undefined ? extractBest(document, url) : extractFrom(document, url, named)));
}

function extractBest(document: Document, url: string): ExtractedPage {
  const adapter = addressOf(url, ADAPTERS);
  if (adapter === null) return extractFrom(document, url, general);
  const own = readBy(adapter, document, url);
  const faults = faultsOf(own, adapter.expects);
  const best = isEnough(own, faults) ? own : betterOf(own, readBy(general, document, url), adapter.expects, faults);
  return pageOf(best, adapter.id, url);
}

/** What this adapter reads from an open document. */
export function extractFrom(document: Document, url: string, adapter: Adapter): ExtractedPage {
  return pageOf(readBy(adapter, document, url), adapter === general ? new URL(url).host || 'file' : adapter.id, url);
}

interface ReadPage extends ReadRows {
  by: Adapter;
  skipped: SkippedEntry[];
}

function readBy(by: Adapter, document: Document, url: string): ReadPage {
  const listing = by.readListing(document, url);
  const { entries, skipped } = readRows(listing);
  return { by, entries: entries.map(({ entry }) => entry), skipped, stated: listing.stated, rows: listing.rows.length };
}

function pageOf({ by, entries, skipped }: ReadPage, site: string, url: string): ExtractedPage {
  return { site, adapter: by.id, url, entries: entries.map(printed), skipped };
}

/** Parses a page for as long as it is looked at. */
export function withDocument<T>(html: string, url: string, look: (document: Document) => T): T {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    return look(window.document);
  } finally {
    window.close();
  }
}

function printed(entry: Entry): Omit<Entry, 'extra'> {
  const { title, url, pdfUrl, identifiers, authors, authorsComplete, date, venue, categories, comments, code, upvotes, abstract } = entry;
  return { title, url, pdfUrl, identifiers, authors, authorsComplete, date, venue, categories, comments, code, upvotes, abstract };
}
