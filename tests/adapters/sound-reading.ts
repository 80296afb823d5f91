import type { Adapter } from '../../adapters/adapter.ts';
import { general } from '../../adapters/general.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { isListed, readRow, type RowReading } from '../../adapters/read-rows.ts';
import type { Entry } from '../../domain/entry.ts';
import { FIXTURE_PAGES, type FixturePage } from './fixture-pages.ts';

type Reader = Pick<Adapter, 'id' | 'readListing'>;

/** Who reads any page: here the first one of each site, beside the site's adapter. */
const READERS_OF_ANY_PAGE: readonly Reader[] = [general];

const LONGEST_MS = 2_000;
const parser = new DOMParser();

/** Every fixture page with each of its readers. */
export const CASES: readonly { reader: Reader; page: FixturePage }[] = FIXTURE_PAGES.flatMap((page) => readersOf(page).map((reader) => ({ reader, page })));

function readersOf(page: FixturePage): Reader[] {
  const isFirst = FIXTURE_PAGES.find(({ id }) => id === page.id) === page;
  return [...ADAPTERS.filter(({ id }) => id === page.id), ...(isFirst ? READERS_OF_ANY_PAGE : [])];
}

export function parse(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

/** Reads as the page's script does: the rows, the titles found, and all that is wrong with what was read. */
export function read(reader: Reader, document: Document, url: string, which = ''): { rows: number; titles: string[]; faults: string[] } {
  try {
    const first = timed(reader, document, url);
    const { rows, readings, ms } = first.ms < LONGEST_MS ? first : timed(reader, document, url); // the first may have had the memory of other tests to clear
    const entries = readings.filter((one) => one !== null).filter(isListed);
    const faults = [
      ms < LONGEST_MS ? null : `takes ${Math.round(ms)} ms`,
      ...readings.map((one) => (one === null || isListed(one) || REASONS.has(one.reason) ? null : `skipped for ${one.reason}`)),
      ...entries.flatMap(({ entry, place }) => [...faultsOf(entry), place === null || document.contains(place) ? null : 'marked outside the page']),
    ];
    return { rows, titles: entries.map(({ entry }) => entry.title), faults: faults.filter((fault) => fault !== null).map((fault) => `${which}: ${fault}`) };
  } catch (failure) {
    return { rows: 0, titles: [], faults: [`${which}: throws ${String(failure)}`] };
  }
}

/** The time is that of this process, so that a busy machine is no fault. */
function timed(reader: Reader, document: Document, url: string): { rows: number; readings: RowReading[]; ms: number } {
  const began = process.cpuUsage();
  const listing = reader.readListing(document, url);
  const readings = listing.rows.map((row) => readRow(listing, row));
  const { user, system } = process.cpuUsage(began);
  return { rows: listing.rows.length, readings, ms: (user + system) / 1_000 };
}

const REASONS: ReadonlySet<string> = new Set(['no-title', 'not-loaded', 'broken']);

function faultsOf({ title, url, pdfUrl, code, identifiers, authors, authorsComplete, extra }: Entry): (string | null)[] {
  return [
    title === '' || title.length > 10_000 ? `a title of ${title.length} letters` : null,
    ...[url, pdfUrl, code, extra?.projectUrl, extra?.discussionUrl].map((one) => (one == null || /^https?:\/\/[^/]/.test(one) ? null : `the address ${one.slice(0, 200)}`)),
    ...identifiers.map((one) => (/^[a-z]+:\S/.test(one) ? null : `the identifier ${one.slice(0, 200)}`)),
    authors === null || (authors.length > 0 && authors.every((name) => name.trim() !== '')) ? null : 'authors without names',
    authors === null && authorsComplete !== null ? 'no authors, and yet complete or not' : null,
  ];
}
