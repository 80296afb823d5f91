import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyPage } from '../../scripts/digest/daily-page.ts';
import { ARXIV_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until } from './panel.ts';

const GROWING = 'https://huggingface.co/papers/date/2026-11-20';

describe.each(BROWSERS)('what earned a topic, in %s', (name) => {
  let gloss: Gloss;

  beforeAll(async () => {
    gloss = await startGloss(name, new Map([...demoPages(), [GROWING, dailyPage({ count: 12, hydrate: true })]]));
  });
  afterAll(() => gloss.close());

  it('is shown in the row while the pointer is on the chip; the page stays byte for byte what it was', async () => {
    const page = await openMarked(gloss, DAILY_URL);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const chip = await chipOf(page, 'Mixture of experts');
    await chip.hover();
    await showsWordsOf(page, chip);
    const other = await chipOf(page, 'Survey');
    await other.hover();
    await showsWordsOf(page, other);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.mouse.move(5, 5);
    await shows(page, []);
    await page.close();
  });

  it('is shown in the abstract too where the row prints it, and while the chip has the focus', async () => {
    const page = await openMarked(gloss, ARXIV_URL);
    const save = await page.evaluateHandle(() => [...document.querySelectorAll('gloss-mark')].find((mark) => mark.shadowRoot!.querySelector('.chip')?.textContent === 'Mixture of experts')!.shadowRoot!.querySelector<HTMLElement>('.save')!);
    await save.evaluate((button) => button.focus());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await showsWordsOf(page, await chipOf(page, 'Mixture of experts'));
    expect(await page.evaluate(() => [...CSS.highlights.get('gloss-evidence')!].map((range) => (range as Range).startContainer.parentElement!.localName))).toContain('p');
    await page.keyboard.press('ArrowLeft');
    await shows(page, []);
    await page.close();
  });

  it('is shown in the panel, in title and abstract', async () => {
    const page = await openMarked(gloss, DAILY_URL);
    const panel = await gloss.clickIcon(page);
    const card = "[...document.querySelectorAll('.card')].find((card) => card.querySelector('.chip')?.textContent === 'Mixture of experts')";
    await panel.waitFor(`${card} !== undefined`);
    await panel.evaluate(`${card}.querySelector('.chip').dispatchEvent(new Event('pointerover', { bubbles: true }))`);
    const places = await panel.evaluate<string[]>("(() => { const names = []; document.defaultView.CSS.highlights.get('gloss-evidence').forEach((range) => names.push(range.startContainer.parentElement.closest('h2, .abstract').localName)); return names; })()");
    expect(new Set(places)).toEqual(new Set(['h2', 'details']));
    await panel.evaluate(`${card}.querySelector('.chip').dispatchEvent(new Event('pointerout', { bubbles: true }))`);
    expect(await panel.evaluate("document.defaultView.CSS.highlights.has('gloss-evidence')")).toBe(false);
    await page.close();
  });

  it('is not shown for what a script of the page does', async () => {
    const page = await openMarked(gloss, DAILY_URL);
    const chip = await chipOf(page, 'Mixture of experts');
    await (await chipOf(page, 'Survey')).hover();
    await page.mouse.move(5, 5);
    await chip.evaluate((button) => {
      for (const type of ['pointerover', 'focusin']) button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    });
    await new Promise((done) => setTimeout(done, 200));
    expect(await shown(page)).toEqual([]);
    await page.close();
  });

  it('a press says how many rows are about a topic, and that all are shown again', async () => {
    const page = await openMarked(gloss, DAILY_URL);
    const chip = await chipOf(page, 'Mixture of experts');
    await chip.click();
    await says(page, /^\d+ of 24 rows (?:is|are) about Mixture of experts$/);
    expect(await chip.evaluate((button) => button.getAttribute('aria-description'))).toMatch(/^\d+ of 24 rows\nbecause of “/);
    await new Promise((done) => setTimeout(done, 600)); // not the second half of a double click
    await chip.click();
    await says(page, /^All 24 rows are shown again$/);
    await page.close();
  });

  it('rows that come while the page is filtered are dimmed unless they are about the topic', async () => {
    const page = await gloss.open(GROWING);
    await page.waitForFunction(() => performance.now() > 900 && document.querySelectorAll('gloss-mark[data-topics]').length === 12, { polling: 100, timeout: 8_000 });
    await (await chipOf(page, '3D Gaussian splatting')).click();
    const bright = (of: string) => page.evaluate((selector) => document.querySelectorAll(selector).length, of);
    await until(async () => (await bright('gloss-mark:not([data-dim])')) < 12, async () => 'nothing is dimmed');
    await page.click('#more');
    await until(async () => (await bright('gloss-mark:not([data-dim])[data-topics~="3d-gaussian-splatting"]')) > 3, async () => `bright: ${await bright('gloss-mark:not([data-dim])')}`, 6_000);
    const both = async () => [await bright('gloss-mark:not([data-dim])'), await bright('gloss-mark[data-topics~="3d-gaussian-splatting"]')] as const;
    await until(async () => { const [lit, about] = await both(); return lit === about; }, async () => `bright and about it: ${await both()}`, 6_000); // more may come in between
    await page.close();
  });
});

async function openMarked(gloss: Gloss, url: string): Promise<Page> {
  const page = await gloss.open(url);
  await waitForMarks(page, 24);
  return page;
}

async function chipOf(page: Page, topic: string): Promise<ElementHandle<HTMLElement>> {
  const found = () => page.evaluateHandle((name) => [...document.querySelectorAll('gloss-mark')].flatMap((mark) => [...mark.shadowRoot!.querySelectorAll<HTMLElement>('.chip')]).find((chip) => chip.textContent === name) ?? null, topic);
  await until(async () => (await found()).asElement() !== null, async () => `no chip ${topic}`);
  return (await found()).asElement() as ElementHandle<HTMLElement>;
}

function shown(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('gloss-evidence') ?? [])].map((range) => String(range).replace(/\s+/g, ' ')));
}

async function shows(page: Page, words: string[]): Promise<void> {
  await until(async () => JSON.stringify(await shown(page)) === JSON.stringify(words), async () => `shown: ${await shown(page)}`, 5_000);
}

/** Words that the chip names, and no others, in its own row. */
async function showsWordsOf(page: Page, chip: ElementHandle<HTMLElement>): Promise<void> {
  const named = await chip.evaluate((button) => [...button.title.matchAll(/“(.+?)”/g)].map(([, words]) => words!));
  await until(async () => (await shown(page)).some((words) => named.includes(words)), async () => `shown: ${await shown(page)}, named: ${named}`, 5_000);
  expect((await shown(page)).filter((words) => !named.includes(words))).toEqual([]);
  expect(await chip.evaluate((button) => {
    const row = ((button.getRootNode() as ShadowRoot).host as HTMLElement).closest('article, dd')!;
    return [...CSS.highlights.get('gloss-evidence')!].every((range) => row.contains((range as Range).startContainer));
  })).toBe(true);
}

async function says(page: Page, words: RegExp): Promise<void> {
  const said = () => page.evaluate(() => document.querySelector('gloss-live')!.shadowRoot!.textContent ?? '');
  await until(async () => words.test(await said()), said, 5_000);
}
