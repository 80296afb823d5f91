import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyPage } from '../../scripts/digest/daily-page.ts';
import { DAILY_URL, DAY_BEFORE_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))";
const COUNT = 60;
/** What the reader of this test saves. */
const LIKED = 'Robot Manipulation';
/** What is dismissed: all the rest. */
const OTHERS = ['Speech Recognition', 'Graph Neural Networks', 'Video Generation', 'Diffusion Models', 'Language Agents', 'Medical Image', 'Retrieval-Augmented', 'Reinforcement', 'Gaussian Splatting'];
const FIRST = digestPapers(COUNT, 100).map(({ title }) => title);
/** Longer than a page waits before it asks. */
const ASKED_MS = 4_000;

describe.each(BROWSERS)('what rows are like in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;

  const go = async (url: string) => {
    await page.goto(url);
    await waitForMarks(page, COUNT);
    await panel.waitFor(`document.querySelectorAll('.card').length === ${COUNT}`);
  };
  const seek = (words: string) => panel.evaluate(`(() => { const input = document.querySelector('.search input'); input.value = ${JSON.stringify(words)}; input.dispatchEvent(new Event('input', { bubbles: true })); })()`);
  const decideAbout = async (words: string, button: string) => {
    await seek(words);
    await panel.waitFor(`[...document.querySelectorAll('.card')].every((one) => one.getAttribute('aria-label').includes(${JSON.stringify(words)}))`);
    await panel.press('footer .count button');
    await panel.press(button);
    await panel.waitFor("document.querySelector('.selection') === null");
    await seek('');
  };

  /** In Chromium alone: pages of ours are no targets of Firefox's automation. */
  const axeFinds = async () => {
    if (name === 'firefox') return [];
    await panel.evaluate(AXE);
    return panel.evaluate(RUN);
  };

  beforeAll(async () => {
    const pages = new Map([...demoPages(), [DAILY_URL, dailyPage({ count: COUNT, from: 100 })], [DAY_BEFORE_URL, dailyPage({ count: COUNT, from: 300, date: '2026-11-23' })]]);
    gloss = await startGloss(name, pages);
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, COUNT);
    panel = await gloss.clickIcon(page);
    await panel.waitFor(`document.querySelectorAll('.card').length === ${COUNT}`);
  });
  afterAll(() => gloss.close());

  it('is not said before there are 20 decisions', async () => {
    await decideAbout(LIKED, 'fieldset.bare .main');
    await go(DAY_BEFORE_URL);
    await new Promise((done) => setTimeout(done, ASKED_MS));
    expect(await said(page)).toEqual([]);
  });

  it('is said on the few rows that are, and on none that was decided', async () => {
    await go(DAILY_URL);
    for (const words of OTHERS) await decideAbout(words, 'fieldset.bare .button:nth-of-type(2)');
    await go(DAY_BEFORE_URL);
    await expect.poll(() => said(page), { timeout: 15_000 }).not.toEqual([]);
    const rows = await said(page);
    expect(rows.every(({ words }) => /^Like \d+ you saved$/.test(words))).toBe(true);
    expect(rows.some(({ title }) => title.includes(LIKED))).toBe(true);
    expect(rows.length).toBeLessThanOrEqual(COUNT / 4);
  });

  it('names no saved paper anywhere in the page', async () => {
    const all = await page.evaluate(() => {
      const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [shadowRoot.innerHTML]));
      return [document.documentElement.outerHTML, ...shadows].join('\n');
    });
    expect(all).toContain('you saved');
    expect(FIRST.filter((title) => all.includes(title))).toEqual([]);
  });

  it('a script of the page can’t ask why', async () => {
    await page.evaluate(() => document.querySelectorAll('gloss-mark').forEach((mark) => mark.shadowRoot!.querySelector<HTMLElement>('.like')?.click()));
    await new Promise((done) => setTimeout(done, 500));
    expect(await panel.evaluate("document.querySelectorAll('.like-yours[open]').length")).toBe(0);
  });

  it('a press leads to the card, which names them and says by what', async () => {
    const { title } = (await said(page)).find((row) => row.title.includes(LIKED))!;
    await press(page, title);
    await panel.waitFor(`document.querySelector('.like-yours[open]')?.closest('.card').getAttribute('aria-label') === ${JSON.stringify(title)}`);
    await panel.waitFor("document.querySelectorAll('.like-yours .titles li').length >= 2 && document.querySelectorAll('.like-yours .term').length > 0");
    const named = await panel.evaluate<string[]>("[...document.querySelectorAll('.like-yours .titles li:not(.others)')].map((one) => one.textContent)");
    expect(named.every((one) => FIRST.includes(one) && one.includes(LIKED))).toBe(true);
    expect(await axeFinds()).toEqual([]);
  });

  it('is gone from a row that is saved, and from all when the ranking is switched off', async () => {
    const saved = await panel.evaluate("document.querySelector('.card:has(.like-yours[open])').getAttribute('aria-label')");
    await panel.press('.card:has(.like-yours[open]) .save');
    await expect.poll(async () => (await said(page)).map(({ title }) => title), { timeout: 10_000 }).not.toContain(saved);
    await panel.waitFor("document.querySelectorAll('.like-yours[open]').length === 1"); // its card stays as it is being read
    await panel.press('.head .settings');
    const library = await gloss.tabOf('library.html');
    await library.waitFor("document.querySelector('#ranking-on') !== null");
    await library.press('#ranking-on');
    await page.bringToFront();
    await expect.poll(() => said(page), { timeout: 10_000 }).toEqual([]);
  });
});

/** Rows that say it, in their line or behind "+n". */
function said(page: Page): Promise<{ title: string; words: string }[]> {
  return page.evaluate(() => [...document.querySelectorAll('article')].flatMap((row) => {
    const like = row.querySelector('gloss-mark')?.shadowRoot?.querySelector('.like');
    return like == null ? [] : [{ title: row.querySelector('h3')!.textContent.trim(), words: like.getAttribute('aria-label')! }];
  }));
}

async function press(page: Page, title: string): Promise<void> {
  const find = (selector: string) => page.evaluateHandle((named, sought) => {
    const row = [...document.querySelectorAll('article')].find((one) => one.querySelector('h3')!.textContent.trim() === named)!;
    row.scrollIntoView({ block: 'center' });
    return [...row.querySelector('gloss-mark')!.shadowRoot!.querySelectorAll<HTMLElement>(sought)].find((one) => one.checkVisibility()) ?? null;
  }, title, selector) as Promise<ElementHandle<HTMLElement>>;
  if ((await (await find('.like')).jsonValue()) === null) await (await find('.more')).click();
  await (await find('.like')).click();
}
