import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { ADAPTERS } from '../../adapters/index.ts';
import { isListed, readRow } from '../../adapters/read-rows.ts';
import type { Entry } from '../../domain/entry.ts';
import { BAD_DATA, fillRow, lengthenAddresses, LONG_TEXTS, mixUpData, seeded, spoilData, withOddAttributes, withoutSomeTags, wrongEncodings } from './bad-pages.ts';
import { FIXTURE_PAGES, type FixturePage } from './fixture-pages.ts';

type Reader = Pick<Adapter, 'id' | 'readListing'>;

/** Who reads any page: here the first one of each site, beside the site's adapter. */
const READERS_OF_ANY_PAGE: readonly Reader[] = [];

const LONGEST_MS = 2_000;
const SEEDS = Array.from({ length: 10 }, (_, n) => n + 1);
const parser = new DOMParser();

const CASES = FIXTURE_PAGES.flatMap((page) => readersOf(page).map((reader) => ({ reader, page })));

/** Made once, moved from page to page. */
const CROWDS = [makeCrowd(), makeCrowd()];

/** The first page of each reader that lists papers, for what takes longer. */
const HEAVY_CASES = [...Map.groupBy(CASES.filter(isList), ({ reader }) => reader).values()].map(([first]) => first!);

describe.each(CASES)('$page.id/$page.name, read by $reader.id,', ({ reader, page }) => {
  it('gives only titles of its own when cut off at any of 100 places', () => {
    const whole = read(reader, parse(page.html), page.url);
    const parts = Array.from({ length: 100 }, (_, place) => read(reader, parse(page.html.slice(0, Math.floor(page.html.length * place / 100))), page.url, `${place} %`));
    expect([whole, ...parts].flatMap(({ faults }) => faults)).toEqual([]);
    for (const { titles, rows } of parts) {
      expect(rows).toBeLessThanOrEqual(whole.rows);
      for (const title of titles.slice(0, -1)) expect(whole.titles).toContain(title); // the last may be cut, or hold half a tag
    }
  });

  it('is read soundly without some of its tags', () => {
    expect(SEEDS.flatMap((seed) => read(reader, parse(withoutSomeTags(page.html, seeded(seed))), page.url, `seed ${seed}`).faults)).toEqual([]);
  });

  it('is read soundly with attributes dropped, doubled and swapped', () => {
    expect(SEEDS.flatMap((seed) => read(reader, parse(withOddAttributes(page.html, seeded(seed))), page.url, `seed ${seed}`).faults)).toEqual([]);
  });

  it('is read soundly in a wrong encoding', () => {
    expect(wrongEncodings(page.html, seeded(1)).flatMap(([name, html]) => read(reader, parse(html), page.url, name).faults)).toEqual([]);
  });

  it.each([...BAD_DATA.keys()])('is read soundly with %s for data', (name) => {
    const document = parse(page.html);
    spoilData(document, BAD_DATA.get(name)!);
    expect(read(reader, document, page.url).faults).toEqual([]);
  });

  it('is read soundly with data of other kinds', () => {
    expect(SEEDS.flatMap((seed) => {
      const document = parse(page.html);
      mixUpData(document, seeded(seed));
      return read(reader, document, page.url, `seed ${seed}`).faults;
    })).toEqual([]);
  });
});

describe.each(HEAVY_CASES)('$page.id/$page.name, read by $reader.id,', ({ reader, page }) => {
  it('is read in time, and alike, among 100,000 other nodes', () => {
    const document = parse(page.html);
    const alone = read(reader, document, page.url);
    reader.readListing(document, page.url).rows[0]!.append(CROWDS[0]!);
    document.body.append(CROWDS[1]!);
    expect(read(reader, document, page.url)).toEqual(alone);
  });

  it.each([['texts', fillRow], ['addresses', lengthenAddresses]])('is read in time with endless %s in one row', (_, lengthen) => {
    for (const piece of LONG_TEXTS) {
      const document = parse(page.html);
      lengthen(reader.readListing(document, page.url).rows[0]!, piece);
      expect(read(reader, document, page.url, JSON.stringify(piece)).faults).toEqual([]);
    }
  });
});

function readersOf(page: FixturePage): Reader[] {
  const isFirst = FIXTURE_PAGES.find(({ id }) => id === page.id) === page;
  return [...ADAPTERS.filter(({ id }) => id === page.id), ...(isFirst ? READERS_OF_ANY_PAGE : [])];
}

function isList({ reader, page }: { reader: Reader; page: FixturePage }): boolean {
  const { kind, rows } = reader.readListing(parse(page.html), page.url);
  return kind === 'list' && rows.length > 1;
}

function parse(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

/** Reads as the page's script does: the rows, the titles found, and all that is wrong with what was read. */
function read(reader: Reader, document: Document, url: string, which = ''): { rows: number; titles: string[]; faults: string[] } {
  const began = process.cpuUsage(); // of this process, so that a busy machine is no fault
  try {
    const listing = reader.readListing(document, url);
    const readings = listing.rows.map((row) => readRow(listing, row));
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1_000;
    const entries = readings.filter((one) => one !== null).filter(isListed);
    const faults = [
      ms < LONGEST_MS ? null : `takes ${Math.round(ms)} ms`,
      ...readings.map((one) => (one === null || isListed(one) || REASONS.has(one.reason) ? null : `skipped for ${one.reason}`)),
      ...entries.flatMap(({ entry, place }) => [...faultsOf(entry), place === null || document.contains(place) ? null : 'marked outside the page']),
    ];
    return {
      rows: listing.rows.length, titles: entries.map(({ entry }) => entry.title),
      faults: faults.filter((fault) => fault !== null).map((fault) => `${which}: ${fault}`),
    };
  } catch (failure) {
    return { rows: 0, titles: [], faults: [`${which}: throws ${String(failure)}`] };
  }
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

/** Fifty thousand nodes that are no rows: elements, and blanks between them. */
function makeCrowd(): Element {
  const box = document.createElement('div');
  for (let group = 0; group < 500; group++) {
    const part = document.createElement('div');
    for (let pair = 0; pair < 50; pair++) part.append(document.createElement('span'), ' ');
    box.append(part);
  }
  return box;
}
