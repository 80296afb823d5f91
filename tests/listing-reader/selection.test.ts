import { expect, it } from 'vitest';
import { Selection } from '../../entrypoints/listing-reader/selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

it('a paper is selected and let go', () => {
  const selection = new Selection();
  selection.toggle('b');
  expect([selection.has('b'), selection.keys()]).toEqual([true, ['b']]);
  selection.toggle('b');
  expect([selection.has('b'), selection.keys()]).toEqual([false, []]);
});

it.each([
  ['downwards', 'b', 'd', ['b', 'c', 'd']],
  ['upwards', 'd', 'b', ['d', 'b', 'c']],
  ['from a paper that has gone', 'gone', 'c', ['gone', 'c']],
])('a range goes from the last one to this one: %s', (_, from, to, keys) => {
  const selection = new Selection();
  selection.toggle(from);
  selection.extendTo(to, ORDER);
  expect(selection.keys()).toEqual(keys);
});

it('a range without a first one is that one', () => {
  const selection = new Selection();
  selection.extendTo('c', ORDER);
  expect(selection.keys()).toEqual(['c']);
});

it('a range goes on from where the last one ended, also in another order', () => {
  const selection = new Selection();
  selection.toggle('a');
  selection.extendTo('b', ORDER);
  selection.extendTo('e', ['b', 'e', 'c']);
  expect(selection.keys()).toEqual(['a', 'b', 'e']);
});

it('all are exactly these; cleared there are none; each change is told once', () => {
  const selection = new Selection();
  let told = 0;
  selection.onChange(() => { told += 1; });
  selection.toggle('e');
  selection.all(['a', 'b']);
  expect(selection.keys()).toEqual(['a', 'b']);
  selection.clear();
  selection.clear();
  expect([selection.keys(), told]).toEqual([[], 3]);
});

it('some are let go, the others stay', () => {
  const selection = new Selection();
  let told = 0;
  selection.all(['a', 'b', 'c']);
  selection.onChange(() => { told += 1; });
  selection.letGo(['a', 'c', 'x']);
  selection.letGo(['a']);
  expect([selection.keys(), told]).toEqual([['b'], 1]);
});
