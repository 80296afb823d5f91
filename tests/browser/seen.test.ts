import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARXIV_URL, DAILY_URL, DAY_BEFORE_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until } from './panel.ts';

const PAPERS = digestPapers(24).map(({ id }) => `arxiv:${id}`);

describe.each(BROWSERS)('what was seen, in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let inView: string[];

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
  });
  afterAll(() => gloss.close());

  it('is nothing at first, and then nothing is called new', async () => {
    page = await gloss.open(DAY_BEFORE_URL);
    await waitForMarks(page, 12);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.sum').textContent === 'Hugging Face · 12 papers'");
    expect(await news(page)).toBe(0);
    expect(await panel.evaluate("document.querySelector('.meta .new, .find option[value=\"new\"]') === null")).toBe(true);
    await badgeIs(gloss, '');
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, 3_500)); // a row is seen after a second, and told of within two
    expect(await news(page)).toBe(0);
  });

  it('is known from then on: what was not seen is new', async () => {
    await page.goto(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.sum').textContent.includes('24 papers · 24 new')");
    expect(await seenKeys(page)).toEqual([]);
    expect(await news(page)).toBe(24);
    await badgeIs(gloss, '24');
    await page.bringToFront();
  });

  it('is what was in view for a while, when the page is opened again', async () => {
    await page.evaluate(() => document.querySelectorAll('article')[3]!.scrollIntoView({ block: 'start' }));
    await new Promise((done) => setTimeout(done, 1_600));
    inView = await keysInView(page);
    expect(inView.length).toBeGreaterThan(0);
    expect(inView.length).toBeLessThan(20);
    expect(await seenKeys(page)).toEqual([]); // new stays new while the reader looks
    await page.goto(DAILY_URL); // at once: what was seen is told when the page is left
    await waitForMarks(page, 24);
    await page.waitForFunction(() => document.querySelector('gloss-mark[data-seen]') !== null, { polling: 100, timeout: 5_000 });
    const seen = await seenKeys(page);
    for (const key of inView) expect(seen).toContain(key);
    expect(seen.length).toBeLessThan(24);
    expect(seen).not.toContain(PAPERS[23]);
    await badgeIs(gloss, String(24 - seen.length));
    await page.bringToFront();
    const current = () => page.evaluate(() => document.querySelector<HTMLElement>('gloss-mark[data-current]')?.dataset['paper']);
    await expect.poll(async () => { await page.keyboard.press('g'); return current(); }, { timeout: 5_000 }).toBe(PAPERS.find((key) => !seen.includes(key))); // also while it is before the reader's eyes
    const panel = await gloss.clickIcon(page);
    await panel.waitFor(`document.querySelector('.sum').textContent.includes('24 papers · ${24 - seen.length} new')`);
    await panel.evaluate(`(() => { const select = document.querySelector('.find select'); select.value = 'new'; select.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    await panel.waitFor(`document.querySelector('.card').dataset.key === ${JSON.stringify(PAPERS.find((key) => !seen.includes(key)))}`);
  });

  it('is seen on another site, too', async () => {
    const list = await gloss.open(ARXIV_URL);
    await waitForMarks(list, 24);
    await list.waitForFunction(() => document.querySelector('gloss-mark[data-seen]') !== null, { polling: 100, timeout: 5_000 });
    const seen = await seenKeys(list);
    for (const key of inView) expect(seen).toContain(key);
    expect(seen).not.toContain(PAPERS[23]);
    await list.close();
  });

  it('is forgotten on request, at once on open pages, and comes back when that is taken back', async () => {
    await page.bringToFront();
    const panel = await gloss.clickIcon(page);
    await panel.press('.head .settings');
    const settings = await gloss.tabOf('library.html#settings');
    await settings.waitFor("document.querySelector('#seen-keep')?.checked === true && document.body.innerText.includes('papers are remembered')");
    await settings.press('section[aria-labelledby="seen-title"] .button');
    await settings.press('section[aria-labelledby="seen-title"] .button');
    await page.waitForFunction(() => document.querySelector('gloss-mark[data-seen]') === null, { polling: 100, timeout: 5_000 });
    await settings.press('.toast .link');
    await page.waitForFunction(() => document.querySelector('gloss-mark[data-seen]') !== null, { polling: 100, timeout: 5_000 });
  });
});

function seenKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('gloss-mark[data-seen]')].map((mark) => mark.dataset['paper']!));
}

function news(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll('gloss-mark')].filter((mark) => mark.shadowRoot!.querySelector('.state.new:not([hidden])') !== null).length);
}

/** Papers whose rows are wholly in view. */
function keysInView(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('article')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }).map((row) => row.querySelector<HTMLElement>('gloss-mark')!.dataset['paper']!));
}

/** The number on the toolbar icon of the tab that shows the digest: Chromium's worker tells it. */
async function badgeIs({ name, browser }: Gloss, text: string): Promise<void> {
  if (name !== 'chromium') return;
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  const badge = () => worker!.evaluate(`chrome.tabs.query({ url: 'https://huggingface.co/papers*' }).then(([tab]) => Promise.all([chrome.action.getBadgeText({ tabId: tab.id }), chrome.action.getTitle({ tabId: tab.id })]))`) as Promise<[string, string]>;
  await until(async () => (await badge())[0] === text, async () => `the badge says ${(await badge()).join(', ')}`, 5_000);
  expect((await badge())[1]).toBe(text === '' ? 'Open Gloss for this page' : `${text} new papers on this page. Open Gloss for this page`);
}
