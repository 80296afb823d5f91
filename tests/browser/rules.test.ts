import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))";

describe.each(BROWSERS)('rules in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;
  let library: Panel;
  /** A tab behind another one is not drawn, and can't be pressed. */
  const toLibrary = async () => {
    if (name === 'chromium') await (await (await gloss.browser.waitForTarget((one) => one.url().includes('/library.html'))).asPage()).bringToFront();
  };
  const tryRule = async (kind: 'watch' | 'mute', by: string, text: string) => {
    await library.press(`.rule-kinds label:nth-of-type(${kind === 'watch' ? 1 : 2}) input`);
    await library.evaluate(`(() => { const by = document.querySelector('.rule-by'); by.value = '${by}'; by.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    await library.type('.rule-form .rule-text', text);
    await library.press('.rule-form button[type="submit"]');
    await library.waitFor("document.querySelector('.rule-form .rule-preview .button.main') !== null");
  };
  /** In Chromium alone: pages of ours are no targets of Firefox's automation. */
  const axeFinds = async (where: Panel) => {
    if (name === 'firefox') return [];
    await where.evaluate(AXE);
    return where.evaluate(RUN);
  };

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.cards .rule-button') !== null");
  });
  afterAll(() => gloss.close());

  it('are begun at a card, in the library', async () => {
    await panel.press('.cards .rule-button');
    await panel.press('.rule-menu li:last-child .link');
    library = await gloss.tabOf('library.html');
    await library.waitFor("document.querySelector('.rule-form .rule-text') !== null");
    expect(await library.evaluate("[document.querySelector('h1').textContent, document.querySelector('.rule-form input:checked').parentElement.textContent]")).toEqual(['Rules', 'Mute']);
  });

  it('are tried on what was listed before they are switched on', async () => {
    await tryRule('mute', 'words', 'survey');
    expect(await library.evaluate("document.querySelector('.rule-preview output').textContent")).toMatch(/^In the last 30 days it would have muted [1-9]\d* of 24 papers, 0 of which you saved\.$/);
    expect(await library.evaluate("document.querySelector('.matches').textContent")).toContain('A Survey of Surveys on Prompting');
    expect(await axeFinds(library)).toEqual([]);
    expect(await muted(page)).toBe(0);
    await library.press('.rule-preview .button.main');
    await library.waitFor("document.querySelector('.rule-rows .switch')?.checked === true");
  });

  it('dim rows of the open page at once, with the reason and a way back', async () => {
    await page.bringToFront();
    await expect.poll(() => muted(page), { timeout: 5_000 }).toBeGreaterThan(0);
    expect(await words(page)).toContain('muted: survey');
    await page.evaluate(AXE);
    expect(await page.evaluate(RUN.replace('run()', "run('gloss-mark')"))).toEqual([]);
    const before = await muted(page);
    await pressWayBack(page, 'Show');
    await expect.poll(() => muted(page), { timeout: 5_000 }).toBe(before - 1);
    await expect.poll(() => words(page), { timeout: 5_000 }).toContain('shown: survey');
    await panel.waitFor("[...document.querySelectorAll('.verdict')].some((one) => one.textContent.startsWith('Shown at your word. Muted otherwise: survey'))");
    await page.reload();
    await waitForMarks(page, 24);
    await expect.poll(() => words(page), { timeout: 5_000 }).toContain('shown: survey');
    expect(await muted(page)).toBe(before - 1);
    await pressWayBack(page, 'Mute again');
    await expect.poll(() => muted(page), { timeout: 5_000 }).toBe(before);
  });

  it('the page cannot bring a row back for the reader', async () => {
    const before = await muted(page);
    await page.evaluate(() => document.querySelectorAll('gloss-mark').forEach((mark) => mark.shadowRoot!.querySelector<HTMLElement>('.unmute')?.click()));
    await new Promise((done) => setTimeout(done, 500));
    expect(await muted(page)).toBe(before);
  });

  it('a watch beats a mute, is said on the row and sought in the panel', async () => {
    await toLibrary();
    await tryRule('watch', 'author', 'Brandt K.');
    await library.press('.rule-preview .button.main');
    await page.bringToFront();
    await expect.poll(() => words(page), { timeout: 5_000 }).toContain('watched: Brandt K.');
    expect(await page.evaluate(() => [...document.querySelectorAll('article')].every((row) => (row.querySelector('gloss-mark[data-watched]') === null) === (getComputedStyle(row).boxShadow === 'none')))).toBe(true);
    await panel.waitFor("document.querySelector('.watched-only') !== null");
    await panel.press('.watched-only');
    await panel.waitFor("[...document.querySelectorAll('.cards .card')].length > 0 && [...document.querySelectorAll('.cards .card')].every((one) => one.querySelector('.verdict.watch') !== null)");
    expect(await axeFinds(panel)).toEqual([]);
  });

  it('switched off and deleted they are gone from the page', async () => {
    await toLibrary();
    await library.press('.rule-rows:last-of-type .switch');
    await expect.poll(() => muted(page), { timeout: 5_000 }).toBe(0);
    await library.press('.rule-rows .row .button:last-child');
    await expect.poll(() => words(page), { timeout: 5_000 }).not.toContain('watched');
  });
});

function muted(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll('gloss-mark[data-dim]')].filter((mark) => mark.shadowRoot!.querySelector('.verdict.mute') !== null).length);
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => [...document.querySelectorAll('gloss-mark')].map((mark) => mark.shadowRoot!.querySelector('.verdict > span')?.textContent ?? '').join('\n'));
}

/** In a narrow mark it may stand behind "+n". */
async function pressWayBack(page: Page, called: string): Promise<void> {
  const find = (selector: string) => page.evaluateHandle((name, sought) => {
    const mark = [...document.querySelectorAll('gloss-mark')].find((one) => one.shadowRoot!.querySelector('.unmute')?.textContent === name)!;
    return [...mark.shadowRoot!.querySelectorAll<HTMLElement>(sought)].find((one) => one.checkVisibility()) ?? null;
  }, called, selector) as Promise<ElementHandle<HTMLElement>>;
  if ((await (await find('.unmute')).jsonValue()) === null) await (await find('.more')).click();
  await (await find('.unmute')).click();
}
