import { describe, expect, it } from 'vitest';
import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { faultsOf, hasMissedRows, yieldOf } from '../../domain/health.ts';

const entries = (count: number, given: Partial<Entry> = {}): Entry[] => Array.from({ length: count }, (_, n) => ({ ...emptyEntry(`Study ${n}`), ...given }));
const WHOLE: Partial<Entry> = { url: 'https://arxiv.org/abs/2611.00001', identifiers: ['arxiv:2611.00001'], authors: ['Mira Oduya'] };

describe('a reading is as expected', () => {
  it.each([
    ['all rows the page speaks of, all fields', { entries: entries(25, WHOLE), skipped: [], stated: 25 }],
    ['one row less than the page counts', { entries: entries(24, WHOLE), skipped: [], stated: 25 }],
    ['one field missing in one row of ten', { entries: [...entries(9, WHOLE), ...entries(1)], skipped: [] }],
    ['one odd row on a short page', { entries: [...entries(2, WHOLE), ...entries(1)], skipped: [{ reason: 'no-title' as const, text: '' }] }],
    ['no rows', { entries: [], skipped: [] }],
    ['rows that the page is still fetching', { entries: entries(5, WHOLE), skipped: Array.from({ length: 20 }, () => ({ reason: 'not-loaded' as const, text: '' })), stated: 25 }],
  ])('%s', (_, rows) => {
    expect(faultsOf(rows, ['url', 'identifiers', 'authors'])).toEqual([]);
  });
});

describe('a changed site shows', () => {
  it('by rows that are not found', () => {
    expect(faultsOf({ entries: entries(3, WHOLE), skipped: [], stated: 50 }, ['url'])).toEqual([{ kind: 'fewer-rows', found: 3, stated: 50 }]);
    expect(faultsOf({ entries: [], skipped: [], stated: 50 }, [])).toEqual([{ kind: 'fewer-rows', found: 0, stated: 50 }]);
  });

  it('by rows that cannot be read', () => {
    const skipped = Array.from({ length: 5 }, () => ({ reason: 'no-title' as const, text: '' }));
    expect(faultsOf({ entries: entries(5, WHOLE), skipped }, ['url'])).toEqual([{ kind: 'unreadable', skipped: 5, rows: 10 }]);
  });

  it('by a field that nearly every row used to have', () => {
    const rows = [...entries(7, WHOLE), ...entries(3, { ...WHOLE, authors: null, identifiers: [] })];
    expect(faultsOf({ entries: rows, skipped: [] }, ['url', 'identifiers', 'authors'])).toEqual([
      { kind: 'missing', field: 'identifiers', having: 7, entries: 10 }, { kind: 'missing', field: 'authors', having: 7, entries: 10 },
    ]);
  });
});

it('rows were missed where the general reader finds papers and the adapter nothing, unless the page itself says that there are none', () => {
  const nothing = { entries: [], skipped: [] };
  const found = (count: number) => ({ entries: entries(count), skipped: [] });
  expect(hasMissedRows(nothing, found(2))).toBe(true);
  expect(hasMissedRows(nothing, found(1))).toBe(false);
  expect(hasMissedRows({ ...nothing, stated: 0 }, found(9))).toBe(false);
  expect(hasMissedRows(found(1), found(9))).toBe(false);
});

it('of two readings the better one has more rows and more of what is expected', () => {
  const bare = { entries: entries(10), skipped: [] };
  const whole = { entries: entries(8, WHOLE), skipped: [] };
  expect(yieldOf(whole, ['url', 'authors'])).toBeGreaterThan(yieldOf(bare, ['url', 'authors']));
  expect(yieldOf(bare, [])).toBeGreaterThan(yieldOf(whole, []));
});
