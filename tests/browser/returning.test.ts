import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSTRACT_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';

const SOON = { timeout: 8_000, interval: 100 };

/** The first paper of the day's page stands also on a page of its own, to which the reader goes and from which they come back. */
describe.each(BROWSERS)('a page about one paper, and back, in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  const press = (key: string) => page.keyboard.press(key as 'a');
  const notice = () => page.evaluate(() => document.querySelector('gloss-keys')?.shadowRoot!.querySelector('.notice')?.textContent ?? '');
  const said = () => page.evaluate(() => document.querySelector('gloss-live')?.shadowRoot!.textContent ?? '');

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => { (window as unknown as { isBack: boolean }).isBack = persisted; });
    });
    await page.evaluate((url) => { const link = document.createElement('a'); link.href = url; link.textContent = 'Paper'; link.id = 'away'; document.body.prepend(link); }, ABSTRACT_URL);
    await Promise.all([page.waitForNavigation(), page.click('#away')]);
  });
  afterAll(() => gloss.close());

  it('keys are about that paper; nothing of ours is in the page before', async () => {
    const title = await page.$eval('h1.title', (heading) => heading.lastChild!.textContent!.trim());
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark, gloss-live, gloss-keys').length)).toBe(0);
    await expect.poll(async () => { await press('s'); await new Promise((done) => setTimeout(done, 200)); return notice(); }, { timeout: 8_000, interval: 800 }).toBe(`Saved: ${title}`);
    await expect.poll(said, SOON).toBe(`Saved: ${title}`);
    await press('2');
    await expect.poll(notice, SOON).toBe(`Reading: ${title}`);
    await press('c');
    await expect.poll(notice, SOON).toMatch(/^BibTeX copied/);
  });

  it('those that go along a list are the page’s', async () => {
    await page.evaluate(() => document.addEventListener('keydown', ({ key }) => { document.title += key; }));
    const before = await page.title();
    for (const key of ['j', 'x', 's', '/']) await press(key);
    expect(await page.title()).toBe(`${before}jx/`);
    await expect.poll(notice, SOON).toMatch(/^Removed from the reading list: /);
  });

  it('Back brings the list as it was left, with what was decided meanwhile, and keys go on there', async () => {
    await press('1');
    await expect.poll(notice, SOON).toMatch(/^To read: /);
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => location.href).catch(() => ''), SOON).toBe(DAILY_URL);
    await waitForMarks(page, 24);
    expect(await page.evaluate(() => (window as unknown as { isBack?: boolean }).isBack)).toBe(true); // out of the browser's memory, not loaded again
    await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('gloss-mark')].findIndex((mark) => mark.hasAttribute('data-saved'))), SOON).toBe(0);
    await expect.poll(async () => { await press('j'); return page.evaluate(() => document.querySelectorAll('gloss-mark[data-current]').length); }, SOON).toBe(1);
  });
});
