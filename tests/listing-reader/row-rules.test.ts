import { afterEach, expect, it } from 'vitest';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import { levelsAbove, othersOf, partsOf, shapeOf, waysTo } from '../../entrypoints/listing-reader/row-parts.ts';
import { rowRules } from '../../entrypoints/listing-reader/row-rules.ts';

afterEach(() => document.body.replaceChildren());

const DIM = 'gloss-mark[data-dim]';
const mark = (up: number, state = 'data-dim') => `<gloss-mark data-up="${up}" ${state}></gloss-mark>`;

it('a row is dimmed but for its mark: its words on the way there, and all that stands beside that', () => {
  expect(dimmedBy(['article'], `<article>
    <header>Names</header><div>Title <b>bold</b>${mark(1)}</div></article><article><div>Other${mark(1, '')}</div></article>`)).toEqual({ way: ['article', 'div'], beside: ['header', 'b'] });
});

it('a dt is dimmed by the mark in its dd', () => {
  expect(dimmedBy(['dt', 'dd'], `<dl><dt>1</dt><dd>One${mark(0)}</dd><dt>2</dt><dd>Two${mark(0, '')}</dd></dl>`)).toEqual({ way: ['dd'], beside: ['dt'] });
});

it('what follows the element with the mark belongs to the row where its adapter says so', () => {
  expect(dimmedBy(['dt.title', 'dt.title + dd', 'dt.title + dd + dd'], `<dl>
    <dt class="title">One${mark(0)}</dt><dd>Names</dd><dd>Links</dd>
    <dt class="title">Two${mark(0, '')}</dt><dd>Names</dd><dd>Links</dd></dl>`)).toEqual({ way: ['dt'], beside: ['dd', 'dd'] });
});

it('without an adapter a row is as many levels above as the mark says', () => {
  expect(dimmedBy(null, `<p>One${mark(0)}</p><p>Two${mark(0, '')}</p>`)).toEqual({ way: ['p'], beside: [] });
  expect(dimmedBy(null, `<table><tr><td>One${mark(1)}</td><td>Names</td></tr><tr><td>Two${mark(1, '')}</td></tr></table>`)).toEqual({ way: ['tr', 'td'], beside: ['td'] });
  expect(dimmedBy(null, `<section><article class="a b"><div><h3>One</h3><p>Names${mark(2)}</p></div></article><article class="b c"></article></section>`)).toEqual({ way: ['article', 'div', 'p'], beside: ['h3'] });
  expect(dimmedBy(null, `<dl><dt>1</dt><dd><div>One${mark(1)}</div></dd></dl>`)).toEqual({ way: ['dd', 'div'], beside: ['dt'] });
});

it('rows of the general reader are known by their names and what classes they share', () => {
  document.body.innerHTML = `<ul><li class="pub md:x odd">${mark(0)}</li><li class="pub even">${mark(0)}</li></ul>`;
  expect(shapeOf(null, marks()).rows).toEqual(['li.pub']);
  document.body.innerHTML = `<x:row>${mark(0)}</x:row>`;
  expect(shapeOf(null, marks()).rows).toEqual(['*']);
});

it('a row that does not hold the place of its mark is no level above it; a cell stands for its whole row', () => {
  document.body.innerHTML = '<article><div><p></p></div></article><h3></h3><table><tr><td></td></tr></table>';
  const [place, row, beside, cell] = ['p', 'article', 'h3', 'td'].map((selector) => document.querySelector(selector)!);
  expect([levelsAbove(place!, row!), levelsAbove(place!, place!), levelsAbove(place!, beside!), levelsAbove(cell!, cell!)]).toEqual([2, 0, 0, 1]);
});

it('there are rules only for what some row looks like', () => {
  const shape = { rows: ['article'], isListed: true, levels: [0] };
  expect(rowRules(shape, new Set()).trim()).toBe('');
  expect(rowRules(shape, new Set(['watched']))).not.toContain('data-fold');
});

it('a row that is watched, selected and the first one seen before has all three at its edge', () => {
  document.body.innerHTML = '<article><gloss-mark data-up="0" data-watched data-selected data-caught-up="above"></gloss-mark></article>';
  const rules = rowRules(shapeOf({ rows: ['article'] }, marks()), new Set(['watched', 'selected', 'caught-up']));
  expect([...rules.matchAll(/--gloss-(\w+(?:-up)?):/g)].map(([, edge]) => edge)).toEqual(['watched', 'indent', 'selected', 'caught-up']);
  expect(new Set(rules.match(/box-shadow: [^;}]*/g)?.map((one) => one.trim()))).toHaveProperty('size', 1);
  expect(partsOf(shapeOf({ rows: ['article'] }, marks()), 'gloss-mark[data-watched]').map(({ selector }) => document.querySelectorAll(selector).length)).toEqual([1]);
});

function marks(): Mark[] {
  return Array.from(document.querySelectorAll<HTMLElement>('gloss-mark'), (host) => ({ host, key: '', topics: [] }));
}

/** Names of the elements, in page order. */
function dimmedBy(rows: readonly string[] | null, html: string): { way: string[]; beside: string[] } {
  document.body.innerHTML = html;
  const shape = shapeOf(rows === null ? null : { rows }, marks());
  const ways = waysTo(shape, DIM);
  const names = (selectors: string[]) => (selectors.length === 0 ? [] : Array.from(document.querySelectorAll(selectors.join(', ')), ({ localName }) => localName));
  return { way: names(ways.flatMap(({ way }) => way)), beside: names([...ways.flatMap(({ beside }) => beside), ...othersOf(shape, DIM)]) };
}
