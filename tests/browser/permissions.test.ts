import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

/** A mirror that Gloss may not read unasked, and whose pages it knows. */
const MIRROR = 'https://dblp.uni-trier.de/search';
const ORIGIN = 'https://dblp.uni-trier.de/*';
const ROWS = 2;
const pages = new Map([[MIRROR, readFileSync('tests/fixtures/dblp/search.html', 'utf8')]]);
const ALWAYS = '.always .switch';

/** Nobody can answer the browser's question here: Firefox is told not to ask, Chromium that its answer is yes. */
async function sayYes({ name, browser }: Gloss): Promise<void> {
  if (name === 'firefox') return;
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const [id] = [...(await browser.extensions()).keys()];
  await page.evaluate(async (extension, host) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } };
    await chrome.developerPrivate.addHostPermission(extension, host);
  }, id!, ORIGIN);
  await page.close();
}

async function switchTo(panel: Panel, isOn: boolean): Promise<void> {
  await panel.waitFor(`document.querySelector('${ALWAYS}')?.checked === ${!isOn}`);
  await panel.press(ALWAYS);
  await panel.waitFor(`document.querySelector('${ALWAYS}').checked === ${isOn}`);
}

/** A page that Gloss does not read stays as it is. */
async function staysUnread(gloss: Gloss): Promise<void> {
  const page = await gloss.open(MIRROR);
  await new Promise((done) => setTimeout(done, 1_000));
  expect(await page.evaluate(() => document.querySelectorAll('gloss-mark').length)).toBe(0);
  await page.close();
}

describe.each(BROWSERS)('"Always read this site" in %s', (name) => {
  it('reads the site from then on, in its open tabs and after a restart too, until it is switched off', async () => {
    const gloss = await startGloss(name, pages);
    await staysUnread(gloss);
    await sayYes(gloss);
    const open = await gloss.open(MIRROR);
    const page = await gloss.open(MIRROR);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor(`document.querySelectorAll('.card').length === ${ROWS}`);
    await switchTo(panel, true);
    await open.bringToFront();
    await waitForMarks(open, ROWS);
    await waitForMarks(await gloss.open(MIRROR), ROWS);

    const again = await gloss.restart();
    const later = await again.open(MIRROR);
    await waitForMarks(later, ROWS);
    await switchTo(await again.clickIcon(later), false);
    await staysUnread(again);
    await again.close();
  }, 120_000);
});

describe('in Chromium alone', () => {
  it('an update of the extension, which forgets registrations, keeps the sites it may read', async () => {
    const gloss = await startGloss('chromium', pages);
    await sayYes(gloss);
    const page = await gloss.open(MIRROR);
    await switchTo(await gloss.clickIcon(page), true);
    await gloss.browser.installExtension('.output/chrome-mv3');
    const registered = async () => {
      const worker = await (await gloss.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
      return worker!.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } } };
        return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
      });
    };
    await until(async () => (await registered()).join() === ORIGIN, async () => JSON.stringify(await registered()));
    await waitForMarks(await gloss.open(MIRROR), ROWS);
    await gloss.close();
  }, 60_000);
});
