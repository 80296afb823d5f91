import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyPage } from '../../scripts/digest/daily-page.ts';
import { ARXIV_URL, DAILY_URL, DAY_BEFORE_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const LONG = 'https://huggingface.co/papers/month/2026-10';
const SOON = { timeout: 8_000, polling: 100 };

/** The page has been as long as it is for a while. */
const atRest = (page: Page) => page.waitForFunction(() => {
  const seen = globalThis as unknown as { lengthNow?: number; since?: number };
  const { scrollHeight } = document.documentElement;
  if (seen.lengthNow !== scrollHeight) Object.assign(seen, { lengthNow: scrollHeight, since: performance.now() });
  return performance.now() - seen.since! > 600;
}, { polling: 100, timeout: 10_000 });

describe.each(BROWSERS)('rows and marks in %s', (name) => {
  let gloss: Gloss;
  let settings: Panel;
  let page: Page;

  beforeAll(async () => {
    gloss = await startGloss(name, new Map([...demoPages(), [LONG, dailyPage({ count: 120 })]]));
    page = await gloss.open(DAY_BEFORE_URL);
    await waitForMarks(page, 12);
    await new Promise((done) => setTimeout(done, 1_600)); // until something was seen
    await page.goto(ARXIV_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    for (const row of [1, 2, 3]) {
      await panel.press(`.cards > li:nth-child(${row}) .save`);
      await panel.waitFor(`document.querySelector('.cards > li:nth-child(${row}) .save').getAttribute('aria-pressed') === 'true'`);
    }
    await panel.press('.head .settings');
    settings = await gloss.tabOf('library.html');
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 3, SOON);
  });
  afterAll(() => gloss.close());

  it('say what is new before the chips, all in one line of one height', async () => {
    const lines = await page.evaluate(() => [...document.querySelectorAll('gloss-mark')].map((mark) => {
      const root = mark.shadowRoot!;
      const [state, chip] = ['.state', '.chip'].map((one) => root.querySelector(one)!.getBoundingClientRect());
      return [root.querySelector('.state')!.textContent, mark.getBoundingClientRect().height, state!.right <= chip!.left];
    }));
    expect(new Set(lines.map((one) => JSON.stringify(one)))).toEqual(new Set(['["new",30,true]']));
  });

  it('a status is said on the row, in place of "new"', async () => {
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.cards > li:nth-child(2) .status') !== null");
    await panel.evaluate("(() => { const select = document.querySelector('.cards > li:nth-child(2) .status'); select.value = 'reading'; select.dispatchEvent(new Event('change', { bubbles: true })); })()");
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark')[1]!.shadowRoot!.querySelector('.state')!.textContent === 'Reading', SOON);
  });

  it('saved rows are folded to one line when the settings say so, on the open page', async () => {
    await choose(settings, 'saved', 'fold');
    await until(async () => JSON.stringify(await heights(page)) === '[30,30,30]', async () => `heights: ${await heights(page)}`);
    expect(await page.evaluate(() => getComputedStyle(document.querySelectorAll('dd')[3]!).height)).not.toBe('30px');
  });

  it('a folded row opens while the pointer rests on it, and folds when it rests elsewhere', async () => {
    const [, second] = await page.$$('dd');
    await second!.hover();
    await until(async () => (await heights(page))[1]! > 60, async () => `heights: ${await heights(page)}`);
    expect((await heights(page)).filter((height) => height === 30)).toHaveLength(2);
    await (await page.$$('dd'))[6]!.hover();
    await until(async () => (await heights(page))[1] === 30, async () => `heights: ${await heights(page)}`);
  });

  it('and while the focus is in it', async () => {
    await page.evaluate(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector<HTMLElement>('.save')!.focus());
    await until(async () => (await heights(page))[0]! > 60, async () => `heights: ${await heights(page)}`);
    await page.evaluate(() => (document.activeElement!.shadowRoot!.activeElement as HTMLElement).blur());
    await until(async () => (await heights(page))[0] === 30, async () => `heights: ${await heights(page)}`);
    expect(await heights(page)).toEqual([30, 30, 30]);
  });

  it('folded rows are read like any other', async () => {
    await page.evaluate(() => document.querySelectorAll('dl dd')[5]!.append(document.createElement('p')));
    await new Promise((done) => setTimeout(done, 600));
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark').length)).toBe(24);
  });

  it('dimmed but for their marks, then as ever', async () => {
    const looks = () => page.evaluate(() => [...document.querySelectorAll('gloss-mark[data-saved]')].map((mark) => {
      const row = mark.closest('dd')!;
      let opacity = 1;
      for (let element: Element | null = mark; element !== null; element = element.parentElement) opacity *= Number(getComputedStyle(element).opacity);
      const fill = (element: Element) => getComputedStyle(element).webkitTextFillColor;
      return [row.querySelector('.list-authors'), row.previousElementSibling].map((element) => getComputedStyle(element!).opacity).join('/') + ` title ${fill(mark.parentElement!) === getComputedStyle(mark.parentElement!).color ? 'as ever' : 'thin'}, mark ${opacity}`;
    }).join('; '));
    const three = (one: string) => [one, one, one].join('; ');
    await page.mouse.move(3, 3);
    await choose(settings, 'saved', 'dim');
    await until(async () => (await looks()) === three('0.4/0.4 title thin, mark 1'), looks);
    await choose(settings, 'saved', 'none');
    await until(async () => (await looks()) === three('1/1 title as ever, mark 1'), looks);
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark[data-dim], gloss-mark[data-fold]').length)).toBe(0);
  });

  it('a long list has a map at its edge, that leads to where it is pressed; a switch takes it away', async () => {
    const long = await gloss.open(LONG);
    await waitForMarks(long, 120);
    await long.waitForFunction(() => document.querySelector('gloss-map')?.getAttribute('aria-hidden') === 'true', SOON);
    await atRest(long);
    const { x, y, height } = await long.evaluate(() => document.querySelector('gloss-map')!.getBoundingClientRect().toJSON() as DOMRect);
    await long.mouse.click(x + 5, y + height / 2);
    const middle = () => long.evaluate(() => Math.abs((scrollY + innerHeight / 2) / document.documentElement.scrollHeight - 0.5));
    await until(async () => (await middle()) < 0.05, async () => `from the middle: ${await middle()}`);
    await settings.evaluate("document.querySelector('#row-map').click()");
    await until(() => long.evaluate(() => document.querySelector('gloss-map') === null), async () => 'the map stayed');
    await long.close();
  });

  it('a short list has none', async () => {
    const short = await gloss.open(DAILY_URL);
    await waitForMarks(short, 24);
    expect(await short.evaluate(() => document.querySelector('gloss-map'))).toBeNull();
    await short.close();
  });
});

async function choose(settings: Panel, reason: string, look: string): Promise<void> {
  await settings.waitFor(`document.querySelector('#look-${reason}') !== null`);
  await settings.evaluate(`(() => { const select = document.querySelector('#look-${reason}'); select.value = '${look}'; select.dispatchEvent(new Event('change', { bubbles: true })); })()`);
}

function heights(page: Page): Promise<number[]> {
  return page.evaluate(() => [...document.querySelectorAll('gloss-mark[data-saved]')].map((mark) => mark.closest('dd')!.getBoundingClientRect().height));
}
