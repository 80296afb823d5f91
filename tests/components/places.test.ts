import { expect, it } from 'vitest';
import { addressOf, placeOf } from '../../components/places.ts';

it.each([
  ['', { name: 'papers', open: '' }],
  ['#papers/00000000-0000-4000-8000-000000000001', { name: 'papers', open: '00000000-0000-4000-8000-000000000001' }],
  ['#settings', { name: 'settings', open: '' }],
  ['#elsewhere', { name: 'papers', open: '' }],
  ['#papers/%E0%A4%A', { name: 'papers', open: '%E0%A4%A' }],
])('the address %s is a place', (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
});

it('what is open comes back from its address, whatever it is called', () => {
  expect(placeOf(addressOf('papers', 'doi:10.1000/x#1 %'))).toEqual({ name: 'papers', open: 'doi:10.1000/x#1 %' });
});
