import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cursor } from '../../entrypoints/listing-reader/cursor.ts';
import { missing } from '../../entrypoints/listing-reader/bring-into-view.ts';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import type { PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { RowLooks } from '../../entrypoints/listing-reader/row-looks.ts';
import { Selection } from '../../entrypoints/listing-reader/selection.ts';

let gone: AbortController;
let marks: Mark[];
let keys: string[];
let kind: 'list' | 'one';
let said: string[];
let cursor: Cursor;

beforeEach(() => {
  vi.useFakeTimers();
  document.elementFromPoint = () => null;
  gone = new AbortController();
  said = [];
  kind = 'list';
  marks = [];
  const layer = { marks: () => marks } as PageView['layer'];
  const kept = { of: (key: string) => ({ saved: key === 'b', status: null, isDismissed: false, notes: 0 }) } as unknown as PageView['kept'];
  cursor = new Cursor({
    signal: gone.signal, layer, kept, selection: new Selection(), looks: new RowLooks(layer, () => ({ rows: ['article'] }), gone.signal), say: (words: string) => said.push(words),
    papers: () => new Map(keys.map((key) => [key, { paper: { title: `Paper ${key}` } }])),
    page: () => ({ reading: { kind, papers: keys.map((key) => ({ key })) }, keys, rows: marks.map(({ host }) => host.parentElement!), places: marks.map(({ host }) => host.parentElement!) }),
  } as unknown as PageView);
  list('a', 'b', 'c', 'd', 'e');
});
afterEach(() => {
  gone.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** The page lists these, in this order; rows of papers that were there stay. */
function list(...wanted: string[]): void {
  const before = new Map(marks.map((mark) => [mark.key, mark]));
  keys = wanted;
  marks = wanted.map((key) => before.get(key) ?? make(key));
  document.body.replaceChildren(...marks.map(({ host }) => host.parentElement!));
}

function make(key: string): Mark {
  const host = document.createElement('gloss-mark');
  const row = document.createElement('article');
  row.append(host);
  return { host, key, topics: [] };
}

const ringed = () => [...document.querySelectorAll('[data-current]')].map((host) => marks.find((mark) => mark.host === host)?.key);
function go(...keysPressed: ('j' | 'k')[]): void {
  for (const key of keysPressed) cursor.step(key === 'j' ? 1 : -1, false);
}

describe('the current entry', () => {
  it('is ringed, one at a time, and stays at the ends', () => {
    go('j');
    expect(ringed()).toEqual(['a']);
    go('j', 'j');
    expect(ringed()).toEqual(['c']);
    go('k', 'k', 'k', 'k');
    expect(ringed()).toEqual(['a']);
  });

  it('is said with its place and what is kept of it', () => {
    go('j');
    vi.advanceTimersByTime(500);
    go('j');
    expect(said).toEqual(['1 of 5: Paper a', '2 of 5: Paper b, saved']);
  });

  it('is said once it stands still, when a key is held down', () => {
    for (let n = 0; n < 4; n++) cursor.step(1, true);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual(['4 of 5: Paper d']);
  });

  it('goes to the next for which something holds, and stays where there is none', () => {
    go('j');
    expect(cursor.step(1, false, (key) => key === 'd')).toBe(true);
    expect(cursor.step(1, false, (key) => key === 'b')).toBe(false);
    expect(ringed()).toEqual(['d']);
    expect(cursor.toFirst((key) => key > 'a')).toBe(true);
    expect(ringed()).toEqual(['b']);
  });

  it('whose row goes is the nearest one that followed', () => {
    go('j', 'j', 'j');
    list('a', 'b', 'e');
    cursor.drawn();
    expect(ringed()).toEqual(['e']);
  });

  it('whose row goes with all that followed is the nearest one before', () => {
    go('j', 'j', 'j');
    list('a', 'b');
    cursor.drawn();
    expect(ringed()).toEqual(['b']);
  });

  it('whose row has gone is left from where it stood, before the page was read again', () => {
    for (const [key, expected] of [['j', 'd'], ['k', 'b']] as const) {
      cursor.clear();
      list('a', 'b', 'c', 'd', 'e');
      go('j', 'j', 'j');
      list('e', 'a', 'b', 'd');
      go(key);
      expect(ringed()).toEqual([expected]);
    }
  });

  it('stays the same paper when the list is sorted anew', () => {
    go('j', 'j');
    list('e', 'd', 'c', 'b', 'a');
    cursor.drawn();
    expect(ringed()).toEqual(['b']);
    go('j');
    expect(ringed()).toEqual(['a']);
  });

  it('is none when no row is left, nor after it was left', () => {
    go('j');
    list();
    cursor.drawn();
    expect(cursor.key).toBeNull();
    list('a');
    go('j');
    cursor.clear();
    expect([ringed(), cursor.key]).toEqual([[], null]);
  });

  it('has one ring in a paper that stands in several rows, and goes through each', () => {
    list();
    keys = ['a', 'b', 'a'];
    marks = keys.map(make);
    document.body.replaceChildren(...marks.map(({ host }) => host.parentElement!));
    go('j', 'j', 'j');
    expect([...document.querySelectorAll('gloss-mark')].map((host) => host.hasAttribute('data-current'))).toEqual([false, false, true]);
  });
});

describe('how far there is to scroll', () => {
  it.each([
    ['in view', { top: 200, bottom: 300 }, 0],
    ['under the bar', { top: 60, bottom: 160 }, 60 - 50 - 64],
    ['below', { top: 700, bottom: 850 }, 850 - (800 - 64)],
    ['taller than the view', { top: 300, bottom: 1300 }, 300 - 50],
    ['nearly as tall as the view', { top: 300, bottom: 1000 }, 300 - 50 - 25],
  ])('%s', (_, extent, delta) => {
    expect(missing(extent, { top: 50, bottom: 800 })).toBe(delta);
  });
});

it('on a page about one paper that is the current one, without a ring', () => {
  list('a');
  kind = 'one';
  expect([cursor.key, cursor.mark]).toEqual(['a', null]);
});
