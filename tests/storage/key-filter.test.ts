import { expect, it } from 'vitest';
import { KeyFilter } from '../../storage/key-filter.ts';

it('a filter knows all keys it was given, and few others', () => {
  const filter = new KeyFilter();
  const key = (n: number) => `arxiv:26${String(1 + (n % 12)).padStart(2, '0')}.${String(n).padStart(5, '0')}`;
  for (let n = 0; n < 50_000; n++) filter.add(n % 2 === 0 ? key(n) : `oduya study${n}`);
  const taken = (make: (n: number) => string) => Array.from({ length: 10_000 }, (_, n) => make(n)).filter((one) => filter.mayHave(one)).length;
  expect([taken((n) => key(2 * n)), taken((n) => `oduya study${2 * n + 1}`)]).toEqual([10_000, 10_000]);
  expect(taken((n) => key(60_000 + n))).toBeLessThan(100);
  expect(taken((n) => `lind boats${n}`)).toBeLessThan(100);
});

it('goes through the library as it is', () => {
  const filter = new KeyFilter();
  filter.add('a');
  const again = new KeyFilter(structuredClone(filter.bits));
  expect([again.mayHave('a'), again.mayHave('b')]).toEqual([true, false]);
});
