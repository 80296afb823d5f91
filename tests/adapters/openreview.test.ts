import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../adapters/adapter.ts';
import { openreview } from '../../adapters/openreview.ts';
import { readRows } from '../../adapters/read-rows.ts';

function listing(page: string): Listing {
  const html = readFileSync(`tests/fixtures/openreview/${page}.html`, 'utf8');
  const url = /^<!-- (\S+) -->/.exec(html)![1]!;
  return openreview.readListing(new DOMParser().parseFromString(html, 'text/html'), url);
}

const extras = (page: string) => readRows(listing(page)).entries.map(({ entry }) => entry.extra);

describe('OpenReview', () => {
  it('says which papers were withdrawn', () => {
    expect(extras('search')).toEqual([undefined, { withdrawn: true }, undefined]);
    expect(extras('profile')).toEqual([undefined, undefined, { withdrawn: true }]);
  });

  it('gives keywords and the authors’ one line from the details below a note', () => {
    expect(extras('venue-2026')[0]).toEqual({ keywords: ['sorting', 'leisure'], summary: 'Hurrying is optional.' });
    expect(extras('one-forum')).toEqual([{ keywords: ['agreement'], publishedAt: '2026-03-03' }]);
  });

  it('states no rows on a directory of venues, and nothing while a list is loading', () => {
    expect(listing('directory').stated).toBe(0);
    expect(listing('loading').stated).toBeUndefined();
  });

  it('gives every row a place that its marks are reserved in', () => {
    for (const page of ['venue-2021', 'venue-2026', 'search', 'profile', 'submissions']) {
      for (const { place } of readRows(listing(page)).entries) expect(place!.matches(openreview.marks.within)).toBe(true);
    }
  });
});
