import { expect, it } from 'vitest';
import { periodAfter, workingDayAfter } from '../../domain/periods.ts';

it.each([
  ['2026-11-24', -1, '2026-11-23'], ['2026-12-31', 1, '2027-01-01'], ['2028-02-28', 1, '2028-02-29'],
  ['2026-05', 1, '2026-06'], ['2026-01', -1, '2025-12'],
  ['2026-W20', 1, '2026-W21'], ['2026-W53', 1, '2027-W01'], ['2026-W01', -1, '2025-W52'], ['2026-W9', -1, '2026-W08'],
  ['trending', 1, null],
])('%s and %i is %s', (period, by, after) => {
  expect(periodAfter(period, by)).toBe(after);
});

it.each([['2026-11-23', -1, '2026-11-20'], ['2026-11-20', 1, '2026-11-23'], ['2026-11-24', 1, '2026-11-25'], ['2026-11', 1, null]] as const)('the working day from %s by %i is %s', (day, by, after) => {
  expect(workingDayAfter(day, by)).toBe(after);
});
