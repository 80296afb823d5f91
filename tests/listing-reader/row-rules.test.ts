import { expect, it } from 'vitest';
import { rowRules } from '../../entrypoints/listing-reader/row-rules.ts';

const DIMMED = 'gloss-mark[data-dim]';

it('a row is dimmed by the mark inside it, a dt by the mark in its dd', () => {
  const rules = rowRules(['dt', 'dd']);
  expect(rules).toContain(`dt:has(+ dd ${DIMMED})`);
  expect(rules).toContain(`dd:has(${DIMMED})`);
});
