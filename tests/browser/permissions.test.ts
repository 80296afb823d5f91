import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARXIV_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';
import { sayYes } from './say-yes.ts';

/** A mirror that Gloss may not read unasked, and whose pages it knows. */
const MIRROR = 'https://dblp.uni-trier.de/search';
const ORIGIN = 'https://dblp.uni-trier.de/*';
const ROWS = 2;
const pages = new Map([[MIRROR, readFileSync('tests/fixtures/dblp/search.html', 'utf8')]]);
const ALWAYS = '.always .switch';

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
    const gloss = await startGloss(name, pages, { isKept: true });
    await staysUnread(gloss);
    await sayYes(gloss, ORIGIN);
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

describe.each(BROWSERS)('an update of the extension in %s', (name) => {
  it('keeps the sites it may read, though it forgets what was registered for them', async () => {
    const gloss = await startGloss(name, pages);
    await sayYes(gloss, ORIGIN);
    const page = await gloss.open(MIRROR);
    await switchTo(await gloss.clickIcon(page), true);
    await page.close();
    await gloss.update();
    await new Promise((done) => setTimeout(done, 1_000));
    await waitForMarks(await gloss.open(MIRROR), ROWS);
    await gloss.close();
  }, 60_000);
});

describe('in Firefox alone', () => {
  it('a site of the manifest that its reader has taken back is named, and can be allowed again', async () => {
    const gloss = await startGloss('firefox', demoPages());
    await gloss.withdraw!('https://arxiv.org/*');
    const page = await gloss.open(DAILY_URL);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("/no longer lets Gloss read arxiv.org unless/.test(document.querySelector('.notice')?.textContent ?? '')");
    const unread = await gloss.open(ARXIV_URL);
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await unread.evaluate(() => document.querySelectorAll('gloss-mark').length)).toBe(0);
    await page.bringToFront();
    await panel.press('.notice .button');
    await panel.waitFor("![...document.querySelectorAll('.notice')].some((one) => one.textContent.includes('arxiv.org'))");
    await (await gloss.open(ARXIV_URL)).waitForFunction(() => document.querySelectorAll('gloss-mark').length > 0, { polling: 100, timeout: 10_000 });
    await gloss.close();
  }, 60_000);
});
