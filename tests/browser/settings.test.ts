import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { startGloss, waitForMarks, type Gloss } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The row of Hugging Face. */
const ROW = '.site-row:has(label[for="site-huggingface.co"])';

describe.each([false, true])('the settings, dark: %s', (isDark) => {
  let gloss: Gloss;
  let settings: Page;

  beforeAll(async () => {
    gloss = await startGloss('chromium', demoPages({ dark: isDark }), { isDark });
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.press('.head .settings');
    settings = await (await gloss.browser.waitForTarget((target) => target.url().endsWith('/library.html#settings'))).asPage();
    await settings.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  });
  afterAll(() => gloss.close());

  it('say how the last visit to a site went', async () => {
    await settings.waitForFunction((row) => document.querySelector(`${row} summary`)?.textContent === 'Last visit: 24 rows, read as expected', { timeout: 5_000, polling: 100 }, ROW);
  });

  it('have nothing that axe finds, open or folded', async () => {
    await settings.evaluate(AXE);
    const violations = () => settings.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
    expect(await violations()).toEqual([]);
    await settings.click(`${ROW} summary`);
    expect(await violations()).toEqual([]);
  });

  it('switch a site off, so that it is read on request alone, and on again', async () => {
    await settings.bringToFront();
    await settings.click(`${ROW} .switch`);
    await settings.waitForFunction((row) => !document.querySelector<HTMLInputElement>(`${row} .switch`)!.checked, { timeout: 5_000, polling: 100 }, ROW);
    const page = await gloss.open(DAILY_URL);
    await new Promise((done) => setTimeout(done, 800));
    expect(await page.evaluate(() => [document.querySelectorAll('gloss-mark').length, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await settings.bringToFront();
    await settings.click(`${ROW} .switch`);
    await settings.waitForFunction((row) => document.querySelector<HTMLInputElement>(`${row} .switch`)!.checked, { timeout: 5_000, polling: 100 }, ROW);
    await waitForMarks(await gloss.open(DAILY_URL), 24);
  });

  it('say what is no address of a site', async () => {
    await settings.bringToFront();
    await settings.type('#add-site', 'nowhere');
    await settings.click('.add-site .button');
    await settings.waitForFunction(() => document.querySelector('#add-site-wrong')?.textContent === 'That is not the address of a site.', { timeout: 5_000, polling: 100 });
  });
});
