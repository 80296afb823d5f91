import { JSDOM, VirtualConsole } from 'jsdom';
import { addressOf } from '../../adapters/addresses.ts';
import { general } from '../../adapters/general.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { readRows } from '../../adapters/read-rows.ts';
import { betterOf, faultsOf, type Fault } from '../../domain/health.ts';

/** How one page was read. */
export interface PageHealth {
  url: string;
  /** The adapter of the address; `null` where only the general reader can read it. */
  adapter: string | null;
  entries: number;
  skipped: number;
  /** How many rows the page says stand on it, where it says so. */
  stated: number | null;
  faults: Fault[];
  /** What the general reader finds on the same page. */
  byGeneral: number;
  /** First titles, to be compared with the page by eye. */
  titles: string[];
}

/** Reads a page as Gloss would at this address, and once more by the general reader. */
export function examine(html: string, url: string): PageHealth {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const adapter = addressOf(url, ADAPTERS);
  const byGeneral = readRows(general.readListing(window.document, url)).entries;
  const listing = adapter?.readListing(window.document, url) ?? null;
  const { entries, skipped } = listing === null ? { entries: byGeneral, skipped: [] } : readRows(listing);
  const rows = { entries: entries.map(({ entry }) => entry), skipped, stated: listing?.stated, ...(listing === null ? {} : { rows: listing.rows.length }) };
  const faults = adapter === null ? [] : faultsOf(rows, adapter.expects);
  if (adapter !== null) betterOf(rows, { entries: byGeneral.map(({ entry }) => entry), skipped: [], stated: undefined }, adapter.expects, faults);
  window.close();
  return {
    url, adapter: adapter?.id ?? null, entries: entries.length, skipped: skipped.length, stated: listing?.stated ?? null, faults,
    byGeneral: byGeneral.length, titles: rows.entries.slice(0, 3).map(({ title }) => title),
  };
}

/** The same for people. */
export function reportOf({ url, adapter, entries, skipped, stated, faults, byGeneral, titles }: PageHealth): string {
  const counts = `${entries} entries, ${skipped} skipped${stated === null ? '' : `, ${stated} stated by the page`}; the general reader finds ${byGeneral}`;
  const found = faults.length === 0 ? ['  as expected'] : faults.map((fault) => `  FAULT ${JSON.stringify(fault)}`);
  return [url, `  read by ${adapter ?? 'the general reader'}: ${counts}`, ...found, ...titles.map((title) => `  · ${title}`)].join('\n');
}
