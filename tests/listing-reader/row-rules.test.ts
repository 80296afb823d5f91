import { expect, it } from 'vitest';
import { levelsAbove, rowRules } from '../../entrypoints/listing-reader/row-rules.ts';


it('a row is dimmed by the mark inside it, a dt by the mark in its dd', () => {
  expect(dimmedBy(['dt', 'dd'], '<dl><dt>1</dt><dd>One<gloss-mark data-dim></gloss-mark></dd><dt>2</dt><dd>Two<gloss-mark></gloss-mark></dd></dl>')).toEqual(['1', 'One']);
  expect(dimmedBy(['dt', 'dd'], '<dl><dt>1</dt><dd>One<gloss-mark data-dim data-open></gloss-mark></dd></dl>')).toEqual([]);
});

it('what follows the element with the mark belongs to the row where its adapter says so', () => {
  expect(dimmedBy(['dt.title', 'dt.title + dd', 'dt.title + dd + dd'], `<dl>
    <dt class="title">One<gloss-mark data-dim></gloss-mark></dt><dd>Names</dd><dd>Links</dd>
    <dt class="title">Two<gloss-mark></gloss-mark></dt><dd>Names</dd><dd>Links</dd></dl>`)).toEqual(['One', 'Names', 'Links']);
});

it('without an adapter a row is what holds the mark, a whole row of a table, or as many levels above as the mark says', () => {
  expect(dimmedBy(null, '<p>One<gloss-mark data-dim></gloss-mark></p><p>Two<gloss-mark></gloss-mark></p>')).toEqual(['One']);
  expect(dimmedBy(null, '<table><tr><td>One<gloss-mark data-dim></gloss-mark></td><td>Names</td></tr></table>')).toEqual(['OneNames']);
  expect(dimmedBy(null, '<section><article><div><h3>One</h3><p>Names<gloss-mark data-dim data-up="2"></gloss-mark></p></div></article></section>')).toEqual(['OneNames']);
});

it('a row that does not hold the place of its mark is no level above it', () => {
  document.body.innerHTML = '<article><div><p></p></div></article><h3></h3>';
  const [place, row, beside] = ['p', 'article', 'h3'].map((selector) => document.querySelector(selector)!);
  expect([levelsAbove(place!, row!), levelsAbove(place!, place!), levelsAbove(place!, beside!)]).toEqual([2, 0, 0]);
});

/** What the first rule, that for dimming, finds; texts in page order. */
function dimmedBy(rows: readonly string[] | null, html: string): string[] {
  document.body.innerHTML = html;
  const [selector = ''] = rowRules(rows).trim().split(' {');
  return Array.from(document.querySelectorAll(selector), (element) => element.textContent);
}
