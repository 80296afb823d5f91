import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))";
const SOON = { timeout: 5_000, polling: 100 };

describe.each(BROWSERS)('the reader’s say in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.card .chip')?.textContent === 'Tool use'");
    await page.bringToFront();
  });
  afterAll(() => gloss.close());

  it('a right click on a chip opens what there is to say, Escape shuts it', async () => {
    await (await inMark(page, '.chip')).click({ button: 'right' });
    expect(await popover(page)).toMatch(/^Tool use\s*because of “tool calls”/);
    await page.evaluate(AXE);
    expect(await page.evaluate("axe.run('gloss-mark').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.say') === null, SOON);
    expect(await page.evaluate(() => document.querySelector('gloss-mark')!.shadowRoot!.activeElement?.textContent)).toBe('Tool use');
  });

  it('"Not about this" takes the chip away, there and in the panel, and offers Undo', async () => {
    await (await inMark(page, '.chip')).click({ button: 'right' });
    await (await inMark(page, '[data-say="deny"]')).click();
    await chipsBecome(page, '');
    await panel.waitFor("document.querySelector('.card .chip') === null || !document.querySelector('.cards > li:first-child .chip')");
    await page.waitForFunction(() => document.querySelector('gloss-live')!.shadowRoot!.textContent!.startsWith('Not about Tool use: '), SOON);
    expect(await page.evaluate(() => document.querySelector('gloss-mark')!.shadowRoot!.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await chipsBecome(page, 'Tool use');
    await panel.waitFor("document.querySelector('.cards > li:first-child .chip')?.textContent === 'Tool use'");
  });

  it('Delete on a chip says the same, and it holds when the page is loaded again', async () => {
    await (await inMark(page, '.chip')).focus();
    await page.keyboard.press('Delete');
    await chipsBecome(page, '');
    await page.reload();
    await waitForMarks(page, 24);
    expect(await chips(page, 0)).toBe('');
    expect(await page.evaluate(() => [...document.querySelectorAll('gloss-mark')].slice(1).some((mark) => (mark as HTMLElement).dataset['topics']!.includes('tool-use')))).toBe(true);
  });

  it('the page cannot say it for the reader', async () => {
    const before = await page.evaluate(() => {
      const mark = [...document.querySelectorAll('gloss-mark')].find((one) => one.getAttribute('data-topics') !== '')!;
      const chip = mark.shadowRoot!.querySelector('.chip')!;
      chip.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
      chip.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
      return mark.getAttribute('data-topics');
    });
    await new Promise((done) => setTimeout(done, 500));
    const after = await page.evaluate(() => {
      const mark = [...document.querySelectorAll('gloss-mark')].find((one) => one.getAttribute('data-topics') !== '')!;
      return [mark.getAttribute('data-topics'), mark.shadowRoot!.querySelector('.say')];
    });
    expect(after).toEqual([before, null]);
  });

  it('"Why?" in the panel hides a topic everywhere, and its toast brings it back', async () => {
    await waitForMarks(page, 24);
    await panel.waitFor("document.querySelector('.cards .chip') !== null");
    const topic = await panel.evaluate<string>("document.querySelector('.cards .chip').textContent");
    const standing = () => page.evaluate((words) => [...document.querySelectorAll('gloss-mark')].filter((mark) => [...mark.shadowRoot!.querySelectorAll('.chip')].some((chip) => chip.textContent === words)).length, topic);
    await expect.poll(standing, { timeout: 5_000 }).toBeGreaterThan(0);
    const before = await standing();
    await panel.press('.why');
    await panel.press(`.reasons [aria-label="Hide everywhere: ${topic}"]`);
    await panel.waitFor("document.querySelector('.toast') !== null");
    await expect.poll(standing, { timeout: 5_000 }).toBe(0);
    await panel.press('.toast .link');
    await expect.poll(standing, { timeout: 5_000 }).toBe(before);
  });
});

describe.each([false, true])('topics in the settings, dark: %s', (isDark) => {
  let gloss: Gloss;
  let page: Page;
  let settings: Page;
  let reasons: unknown;

  beforeAll(async () => {
    gloss = await startGloss('chromium', demoPages({ dark: isDark }), { isDark });
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.press('.why');
    await panel.evaluate(AXE);
    reasons = await panel.evaluate(RUN);
    await panel.press('.reasons > .link');
    settings = await (await gloss.browser.waitForTarget((target) => target.url().endsWith('/library.html#topics'))).asPage();
    await settings.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]);
  });
  afterAll(() => gloss.close());

  it('axe finds nothing in the panel’s reasons', () => {
    expect(reasons).toEqual([]);
  });

  it('are what the panel’s link shows', async () => {
    await settings.waitForFunction(() => document.querySelector('h1')?.textContent === 'Topics' && document.querySelector('#topics .topic-group') !== null, SOON);
  });

  it('a topic hidden there goes from the open page without a reload, and comes back', async () => {
    await settings.type('.find-topic input', 'LLM agents');
    await settings.click('#topic-llm-agents');
    const standing = () => page.evaluate(() => document.querySelectorAll('gloss-mark[data-topics*="llm-agents"]').length);
    await expect.poll(standing, { timeout: 5_000 }).toBe(0);
    await settings.click('#topic-llm-agents');
    await expect.poll(standing, { timeout: 5_000 }).toBeGreaterThan(0);
  });

  it('an own topic is tried on the papers of the page, and then stands on them', async () => {
    await settings.type('.own-form input', 'Rehearsing');
    await settings.type('.own-form textarea', 'rehearsal');
    await settings.click('.own-form button[type="button"]');
    await settings.waitForFunction(() => /^Would stand on [1-9]\d* of the 24 papers seen lately, 0 of which you saved\.$/.test(document.querySelector('.own-form output')!.textContent!), SOON);
    expect(await settings.evaluate(() => document.querySelector('.matches')!.textContent)).toContain('Quiet Rehearsal');
    await settings.click('.own-form button[type="submit"]');
    await expect.poll(() => chips(page, 0), { timeout: 5_000 }).toMatch(/^Rehearsing/);
  });

  it('have nothing that axe finds, folded or open', async () => {
    await settings.click('.pin');
    await settings.waitForSelector('.pinned li');
    await settings.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    await settings.evaluate(AXE);
    expect(await settings.evaluate(RUN)).toEqual([]);
  });
});

async function inMark(page: Page, selector: string): Promise<ElementHandle<HTMLElement>> {
  await page.waitForFunction((wanted) => document.querySelector('gloss-mark')!.shadowRoot!.querySelector(wanted) !== null, SOON, selector);
  const found = await page.evaluateHandle((wanted) => document.querySelector('gloss-mark')!.shadowRoot!.querySelector<HTMLElement>(wanted)!, selector);
  return found as ElementHandle<HTMLElement>;
}

async function popover(page: Page): Promise<string> {
  await inMark(page, '.say .act');
  return page.evaluate(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector<HTMLElement>('.say')!.innerText);
}

function chips(page: Page, mark: number): Promise<string> {
  return page.evaluate((n) => [...document.querySelectorAll('gloss-mark')[n]!.shadowRoot!.querySelectorAll('.chip')].map((chip) => chip.textContent).join(), mark);
}

async function chipsBecome(page: Page, words: string): Promise<void> {
  await expect.poll(() => chips(page, 0), { timeout: 5_000 }).toBe(words);
}
