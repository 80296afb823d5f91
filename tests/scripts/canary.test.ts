import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examine, reportOf } from '../../scripts/canary/examine.ts';
import { dailyPage } from '../../scripts/digest/daily-page.ts';

const DAILY = 'https://huggingface.co/papers';

it('a page as it should be has no fault', () => {
  const health = examine(dailyPage({ count: 6 }), DAILY);
  expect(health).toMatchObject({ adapter: 'huggingface', entries: 6, skipped: 0, faults: [], byGeneral: 6 });
  expect(reportOf(health)).toContain('as expected');
});

it('a page whose rows the adapter no longer finds is a fault, where the general reader finds papers', () => {
  const changed = dailyPage({ count: 6 }).replaceAll('<article', '<section').replaceAll('</article', '</section');
  expect(reportOf(examine(changed, DAILY))).toContain('FAULT {"kind":"no-rows"}');
});

it('a list that says how many rows stand on it is held to that', () => {
  const html = readFileSync('tests/fixtures/arxiv/recent.html', 'utf8').replace('showing 4 of 4', 'showing first 40 of 90');
  expect(reportOf(examine(html, 'https://arxiv.org/list/cs.LG/recent'))).toMatch(/FAULT \{"kind":"fewer-rows"/);
});
