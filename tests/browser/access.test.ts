import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSTRACT_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { startGloss, waitForMarks, type Gloss } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = 'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html).join(" | ")))';

describe.each([false, true])('accessibility, dark: %s', (isDark) => {
  let gloss: Gloss;

  beforeAll(async () => {
    gloss = await startGloss('chromium', demoPages({ dark: isDark }), { isDark });
  });
  afterAll(() => gloss.close());

  it('axe finds nothing in the panel: page, all topics, saved card with a note, reading list, export, one paper', async () => {
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 24");
    await panel.evaluate(AXE);
    expect(await panel.evaluate(RUN)).toEqual([]);
    await panel.press('.facets .more');
    await panel.waitFor("document.querySelectorAll('.facets legend').length > 5");
    expect(await panel.evaluate(RUN)).toEqual([]);
    await panel.press('.card .save');
    await panel.press('.card .note-button');
    await panel.type('.card textarea', 'A note');
    expect(await panel.evaluate(RUN)).toEqual([]);
    await panel.press('#tab-list');
    await panel.waitFor("document.querySelectorAll('.card').length === 1");
    await panel.press('.export > .button');
    expect(await panel.evaluate(RUN)).toEqual([]);
    await page.goto(ABSTRACT_URL);
    await panel.press('#tab-page');
    await panel.waitFor("document.querySelectorAll('.card').length === 1");
    expect(await panel.evaluate(RUN)).toEqual([]);
  });

  it('axe finds nothing in the marks', async () => {
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await page.evaluate(AXE);
    const found = await page.evaluate("axe.run('gloss-mark').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
    expect(found).toEqual([]);
  });

  it('a mark is one stop for Tab, and the arrow keys go along it', async () => {
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const names = await page.evaluate(() => {
      const root = document.querySelector('gloss-mark')!.shadowRoot!;
      root.querySelector<HTMLElement>('.save')!.focus();
      return [...root.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0).length;
    });
    expect(names).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.querySelector('gloss-mark')!.shadowRoot!.activeElement?.getAttribute('aria-label'))).toBe('Add note');
  });
});
