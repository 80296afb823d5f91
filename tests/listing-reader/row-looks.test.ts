import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caughtUpAt } from '../../entrypoints/listing-reader/caught-up.ts';
import type { Kept } from '../../entrypoints/listing-reader/kept-states.ts';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import type { MarkLayer } from '../../entrypoints/listing-reader/mark-layer.ts';
import { signOf } from '../../entrypoints/listing-reader/page-map.ts';
import { RowLooks } from '../../entrypoints/listing-reader/row-looks.ts';

const KEPT: Kept = { saved: false, status: null, isDismissed: false, isUnmuted: false, seen: null, facts: [], since: null, notes: 0, elsewhere: null, pickedBy: [] };
const SEEN = { at: '2026-11-24T09:00:00Z', site: 'arXiv', listing: 'https://arxiv.org/list/cs.LG/new', times: 1 };

let gone: AbortController;
let looks: RowLooks;
let marks: Mark[];
beforeEach(() => {
  gone = new AbortController();
  marks = ['a', 'b', 'c'].map((key) => ({ host: document.createElement('gloss-mark'), key, topics: [] }));
  looks = new RowLooks({ marks: () => marks } as unknown as MarkLayer, () => ({ rows: ['article'] }), gone.signal);
});
afterEach(() => gone.abort());

/** "d" dimmed, "f" folded, "-" as ever. */
const shown = () => marks.map(({ host }) => (host.hasAttribute('data-fold') ? 'f' : host.hasAttribute('data-dim') ? 'd' : '-')).join('');
const is = (...keys: string[]) => ({ key }: Mark) => keys.includes(key);

describe('rows the reader is done with', () => {
  it('look as ever, but for those dismissed and muted, until the reader says otherwise', () => {
    looks.dim('seen', is('a'));
    expect([shown(), document.adoptedStyleSheets?.length ?? 0]).toEqual(['---', 0]);
    looks.dim('dismissed', is('b'));
    looks.dim('muted', is('c'));
    expect(shown()).toBe('-dd');
  });

  it('are dimmed or folded as set, for each reason by itself; folded is more than dimmed', () => {
    looks.dim('seen', is('a', 'b'));
    looks.dim('saved', is('b', 'c'));
    looks.use({ seen: 'dim', saved: 'fold' });
    expect(shown()).toBe('dff');
    looks.use({ saved: 'none' });
    expect(shown()).toBe('dd-');
    looks.use({ seen: 'none' });
    expect(shown()).toBe('---');
  });

  it('a filter dims beside them, and its end leaves them as they were', () => {
    looks.use({ seen: 'fold' });
    looks.dim('seen', is('a'));
    looks.dim('filter', is('a', 'b'));
    expect(shown()).toBe('fd-');
    looks.dim('filter', null);
    expect(shown()).toBe('f--');
  });
});

describe('caught up', () => {
  const at = (rows: string) => caughtUpAt([...rows].map((row) => row === 's'));
  it.each([
    ['nnnsss', 3], ['nsss', 1], ['nnsnssss', 4],
    ['', null], ['nnn', null], ['ssss', null], ['nnnss', null], ['sssnsss', null], ['nssnssnsss', null],
  ])('new and seen rows in the order %s: the border is before row %s', (rows, border) => {
    expect(at(rows)).toBe(border);
  });
});

it.each<[string, Kept | null, boolean, string | null]>([
  ['is not known', null, false, null], ['is new', KEPT, false, 'new'], ['was seen', { ...KEPT, seen: SEEN }, false, null],
  ['is saved', { ...KEPT, saved: true }, false, 'saved'], ['is watched and new', KEPT, true, 'watched'],
])('on the map, a row that %s', (_, kept, isWatched, sign) => {
  expect(signOf(kept, isWatched)).toBe(sign);
});
