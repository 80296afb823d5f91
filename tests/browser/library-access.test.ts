import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../domain/formats/json.ts';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { LIBRARY } from '../formats/library-for-tests.ts';
import { startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = 'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html).join(" | ")))';
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.each([false, true])('the library’s accessibility, dark: %s', (isDark) => {
  let gloss: Gloss;
  let library: Panel;
  let page: Page;

  /** What axe finds, and whether anything stands out at the side, as wide as it is and at 320 px. */
  const findings = async () => {
    const found: unknown[] = [];
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 800 });
      found.push(await library.evaluate(RUN), await library.evaluate(OVERFLOW));
    }
    await page.setViewport({ width: 1280, height: 800 });
    return found;
  };
  const go = (place: string) => library.press(`.library-head a[href="#${place}"]`);

  beforeAll(async () => {
    gloss = await startGloss('chromium', demoPages({ dark: isDark }), { isDark });
    const daily = await gloss.open(DAILY_URL);
    await waitForMarks(daily, 24);
    const panel = await gloss.clickIcon(daily);
    await panel.press('#tab-list');
    await panel.press('.to-library');
    library = await gloss.tabOf('library.html');
    page = await (await gloss.browser.waitForTarget((target) => target.url().includes('/library.html'))).asPage();
    await library.evaluate(AXE);
  });
  afterAll(() => gloss.close());

  it('an empty library', async () => {
    await library.waitFor("document.querySelector('.notice a.button') !== null");
    expect(await findings()).toEqual([[], 0, [], 0]);
  });

  it('an import: choosing, a preview with unreadable files, its end', async () => {
    const file = join(gloss.profile, 'from-elsewhere.json');
    writeFileSync(file, write(LIBRARY));
    await go('import');
    expect(await findings()).toEqual([[], 0, [], 0]);
    await library.choose('input[type="file"]', file);
    await library.waitFor("document.querySelector('.import-acts .main') !== null");
    expect(await findings()).toEqual([[], 0, [], 0]);
    await library.press('.import-acts .main');
    await library.waitFor("document.querySelector('.done') !== null");
    expect(await findings()).toEqual([[], 0, [], 0]);
  });

  it('papers: the list, an open paper with notes, after a removal', async () => {
    await go('papers');
    await library.waitFor("document.querySelectorAll('.rows > li').length === 6");
    expect(await findings()).toEqual([[], 0, [], 0]);
    await library.press('.rows li:nth-child(2) a');
    await library.waitFor("document.querySelector('.rows li:nth-child(2) [aria-current]') !== null");
    await library.press('.detail .note-button');
    expect(await findings()).toEqual([[], 0, [], 0]);
    await library.press('.detail .save');
    await library.waitFor("document.querySelector('.toast') !== null");
    expect(await findings()).toEqual([[], 0, [], 0]);
  });

  it('export and settings', async () => {
    await go('export');
    expect(await findings()).toEqual([[], 0, [], 0]);
    await go('settings');
    await library.waitFor("document.querySelector('.site-row') !== null");
    expect(await findings()).toEqual([[], 0, [], 0]);
  });
});
