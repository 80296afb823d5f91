import { describe, expect, it, vi } from 'vitest';
import { fillRow, lengthenAddresses, LONG_TEXTS } from './bad-pages.ts';
import { CASES, parse, read } from './sound-reading.ts';

vi.setConfig({ testTimeout: 60_000 }); // what counts is processor time

/** Made once, moved from page to page. */
const CROWDS = [makeCrowd(), makeCrowd()];

/** The first page of each reader that lists papers. */
const LISTS = [...Map.groupBy(CASES.filter(isList), ({ reader }) => reader).values()].map(([first]) => first!);

describe.each(LISTS)('$page.id/$page.name, read by $reader.id,', ({ reader, page }) => {
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

function isList({ reader, page }: (typeof CASES)[number]): boolean {
  const { kind, rows } = reader.readListing(parse(page.html), page.url);
  return kind === 'list' && rows.length > 1;
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
