import { JSDOM, VirtualConsole } from 'jsdom';
import type { Adapter } from '../../adapters/adapter.ts';
import { addressOf } from '../../adapters/addresses.ts';
import { general } from '../../adapters/general.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { readRows } from '../../adapters/read-rows.ts';
import type { Entry, SkippedEntry } from '../../domain/entry.ts';

/** What `extract` prints: the contract other programs rely on. Missing is `null`, of lists `[]`. */
export interface ExtractedPage {
  site: string;
  adapter: string;
  url: string;
  entries: Omit<Entry, 'extra'>[];
  skipped: SkippedEntry[];
}

/** Reads a saved page as Gloss would at this address. Throws with a sentence for readers of the command. */
export function extract(html: string, url: string, adapterId?: string): ExtractedPage {
  if (URL.parse(url) === null) throw new Error(`not an address: ${url}`);
  const adapter = adapterFor(url, adapterId);
  return withDocument(html, url, (document) => extractFrom(document, url, adapter));
}

/** The adapter asked for; else the one that claims the address; else the reader of any page. */
function adapterFor(url: string, adapterId: string | undefined): Adapter {
  if (adapterId === undefined) return addressOf(url, ADAPTERS) ?? general;
  const adapter = [general, ...ADAPTERS].find(({ id }) => id === adapterId);
  if (adapter === undefined) throw new Error(`no adapter is called ${adapterId}`);
  return adapter;
}

/** What the adapter reads from an open document. */
export function extractFrom(document: Document, url: string, adapter: Adapter): ExtractedPage {
  const { entries, skipped } = readRows(adapter.readListing(document, url));
  const site = adapter === general ? new URL(url).host || 'file' : adapter.id;
  return { site, adapter: adapter.id, url, entries: entries.map(({ entry }) => printed(entry)), skipped };
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
