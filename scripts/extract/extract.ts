import { JSDOM, VirtualConsole } from 'jsdom';
import { addressOf } from '../../adapters/addresses.ts';
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
  if (adapterId === 'general') throw new Error('the general reader is not there yet');
  const adapter = adapterId === undefined ? addressOf(url, ADAPTERS) : ADAPTERS.find(({ id }) => id === adapterId);
  if (adapter == null) throw new Error(adapterId === undefined ? `no adapter reads ${url}` : `no adapter is called ${adapterId}`);
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { entries, skipped } = readRows(adapter.readListing(window.document, url));
  window.close();
  return { site: adapter.id, adapter: adapter.id, url, entries: entries.map(({ entry }) => printed(entry)), skipped };
}

function printed(entry: Entry): Omit<Entry, 'extra'> {
  const { title, url, pdfUrl, identifiers, authors, authorsComplete, date, venue, categories, comments, code, upvotes, abstract } = entry;
  return { title, url, pdfUrl, identifiers, authors, authorsComplete, date, venue, categories, comments, code, upvotes, abstract };
}
