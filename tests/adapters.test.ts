import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../adapters/addresses.ts';
import { ADAPTERS } from '../adapters/index.ts';
import { extract, type ExtractedPage } from '../scripts/extract/extract.ts';
import { FIXTURE_PAGES } from './adapters/fixture-pages.ts';

describe('every adapter', () => {
  it.each(ADAPTERS.map(({ id }) => id))('%s has a fixture', (id) => {
    expect(FIXTURE_PAGES.filter((page) => page.id === id)).not.toEqual([]);
  });

  it.each(ADAPTERS)('$id reads an empty page as an empty listing', (adapter) => {
    const { rows } = adapter.readListing(new DOMParser().parseFromString('', 'text/html'), addressFor(adapter.id));
    expect(rows).toEqual([]);
  });
});

describe.each(FIXTURE_PAGES)('$id/$name', ({ id, path, html, url }) => {
  it('stands for an address that its adapter alone claims', () => {
    expect(ADAPTERS.filter((adapter) => addressOf(url, [adapter]) !== null).map((adapter) => adapter.id)).toEqual([id]);
  });

  it('is read as expected', () => {
    const read = extract(html, url, id);
    const expected = path.replace(/html$/, 'json');
    expect(existsSync(expected), `no ${expected}; this is what was read:\n${JSON.stringify(read, null, 1)}`).toBe(true);
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')) as ExtractedPage);
  });

  it.each([0.2, 0.5, 0.8, 0.95])('cut off at %f of its length throws nothing and invents nothing', (share) => {
    const whole = extract(html, url, id).entries.map(({ title }) => title);
    const { entries } = extract(html.slice(0, Math.floor(html.length * share)), url, id);
    expect(entries.length).toBeLessThanOrEqual(whole.length);
    for (const { title } of entries.slice(0, -1)) expect(whole).toContain(title);
  });
});

function addressFor(id: string): string {
  return FIXTURE_PAGES.find((one) => one.id === id && !/abs|one|html-version/.test(one.name))!.url; // the page of one paper is that paper, by its address alone
}
