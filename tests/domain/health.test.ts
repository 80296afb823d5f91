import { describe, expect, it } from 'vitest';
import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { betterOf, faultsOf, isEnough, type Fault } from '../../domain/health.ts';

const entries = (count: number, given: Partial<Entry> = {}): Entry[] => Array.from({ length: count }, (_, n) => ({ ...emptyEntry(`Study ${n}`), ...given }));
const WHOLE: Partial<Entry> = { url: 'https://arxiv.org/abs/2611.00001', identifiers: ['arxiv:2611.00001'], authors: ['Mira Oduya'] };

describe('a reading is as expected', () => {
  it.each([
    ['all rows the page speaks of, all fields', { entries: entries(25, WHOLE), skipped: [], stated: 25 }],
    ['one row less than the page counts', { entries: entries(24, WHOLE), skipped: [], stated: 25 }],
    ['one field missing in one row of ten', { entries: [...entries(9, WHOLE), ...entries(1)], skipped: [] }],
    ['one odd row on a short page', { entries: [...entries(2, WHOLE), ...entries(1)], skipped: [{ reason: 'no-title' as const, text: '' }] }],
    ['rows that the page counts and that are no papers', { entries: entries(8, WHOLE), skipped: [], stated: 12, rows: 12 }],
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

describe('of two readings of a page', () => {
  const found = (count: number, given: Partial<Entry> = {}) => ({ entries: entries(count, given), skipped: [] });
  const nothing = found(0);

  it('the adapter’s is shown where nothing is amiss', () => {
    expect(isEnough(found(3), [])).toBe(true);
    expect(betterOf(found(3), found(9), [], []).entries).toHaveLength(3);
  });

  it('none is enough that finds nothing, unless the page itself says that there is nothing', () => {
    expect(isEnough(nothing, [])).toBe(false);
    expect(isEnough({ ...nothing, stated: 0 }, [])).toBe(true);
  });

  it('the general reader’s shows that rows were missed, by two papers or more', () => {
    const faults: Fault[] = [];
    expect(betterOf(nothing, found(1), [], faults).entries).toEqual([]);
    expect(faults).toEqual([]);
    expect(betterOf(nothing, found(2), [], faults).entries).toHaveLength(2);
    expect(faults).toEqual([{ kind: 'no-rows' }]);
  });

  it('the one with more rows and more of what is expected is shown where the adapter falls short', () => {
    const fault: Fault = { kind: 'missing', field: 'url', having: 0, entries: 10 };
    const [bare, whole] = [found(10), found(8, WHOLE)];
    expect(betterOf(bare, whole, ['url', 'authors'], [fault])).toBe(whole);
    expect(betterOf(whole, bare, ['url', 'authors'], [fault])).toBe(whole);
  });
});
