import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ABSTRACT_URL, ARXIV_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const PAPERS = digestPapers(24);
const CARDS = "document.querySelectorAll('.card').length";

describe.each(BROWSERS)('the main job in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    page = await gloss.open(DAILY_URL);
  });
  afterAll(() => gloss.close());

  it('marks every row of the digest once', async () => {
    await waitForMarks(page, 24);
    const marks = await page.evaluate(() => [...document.querySelectorAll('article')].map((row) => [...row.querySelectorAll('gloss-mark')].map((mark) => (mark as HTMLElement).dataset['paper'])));
    expect(marks).toEqual(PAPERS.map(({ id }) => [`arxiv:${id}`]));
  });

  it('opens the panel by a click on the icon, with every paper and its topics', async () => {
    panel = await gloss.clickIcon(page);
    await panel.waitFor(`${CARDS} === 24`);
    const titles = await panel.evaluate<string[]>("[...document.querySelectorAll('.card')].map((card) => card.getAttribute('aria-label'))");
    expect(titles).toEqual(PAPERS.map(({ title }) => title));
    await panel.waitFor("[...document.querySelectorAll('.card')][0].querySelector('.chip')?.textContent === 'Tool use'");
  });

  it('filters by a topic, on the page too', async () => {
    await panel.press('.facets .chip');
    await panel.waitFor(`${CARDS} < 24 && ${CARDS} > 0`);
    const shown = await panel.evaluate<number>(CARDS);
    await page.waitForFunction((count) => document.querySelectorAll('gloss-mark:not([data-dim])').length === count, { polling: 100, timeout: 5_000 }, shown);
    await panel.press('.facets .chip[aria-pressed="true"]');
    await panel.waitFor(`${CARDS} === 24`);
  });

  it('saves from the row and from the panel, and says so in both', async () => {
    await pressSave(page, 0);
    await panel.waitFor("document.querySelectorAll('.card .save')[0].getAttribute('aria-pressed') === 'true'");
    for (const n of [2, 4]) {
      await panel.press(`.cards > li:nth-child(${n}) .save`);
      await panel.waitFor(`document.querySelector('.cards > li:nth-child(${n}) .save').getAttribute('aria-pressed') === 'true'`);
    }
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 3, { polling: 100, timeout: 5_000 });
    expect(await savedKeys(page)).toEqual([0, 1, 3].map((n) => `arxiv:${PAPERS[n]!.id}`));
  });

  it('stores a note as it is typed', async () => {
    await panel.press('.cards > li:nth-child(2) .note-button');
    await panel.type('.cards > li:nth-child(2) textarea', 'Compare with our own renderer.');
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark')[1]!.shadowRoot!.querySelector('.note')!.hasAttribute('data-notes'), { polling: 100, timeout: 5_000 });
  });

  it('has it all after the browser was closed and opened again', async () => {
    gloss = await gloss.restart();
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 3, { polling: 100, timeout: 5_000 });
    expect(await savedKeys(page)).toEqual([0, 1, 3].map((n) => `arxiv:${PAPERS[n]!.id}`));
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelector('.cards > li:nth-child(2) textarea')?.value === 'Compare with our own renderer.'");
  });

  it('lists what was saved and exports it to a file', async () => {
    await panel.press('#tab-list');
    await panel.waitFor(`${CARDS} === 3`);
    await panel.press('.export > .button');
    await panel.evaluate(`(() => { const [what, as] = document.querySelectorAll('.export-form select');
      for (const [select, value] of [[what, 'all'], [as, 'bibtex']]) { select.value = value; select.dispatchEvent(new Event('change', { bubbles: true })); } })()`);
    await panel.press('.export-form .main');
    const file = join(gloss.profile, 'gloss.bib');
    await until(async () => existsSync(file) && readFileSync(file, 'utf8').length > 0, async () => 'no file was written');
    const text = readFileSync(file, 'utf8');
    for (const n of [0, 1, 3]) expect(text).toContain(`eprint = {${PAPERS[n]!.id}}`);
    expect(text.match(/^@/gm)).toHaveLength(3);
  });

  it('marks the same papers on an arXiv list', async () => {
    const list = await gloss.open(ARXIV_URL);
    await waitForMarks(list, 24);
    await list.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 3, { polling: 100, timeout: 5_000 });
    await list.close();
  });

  it('shows the one paper of an abstract page, saved, with nothing drawn into it', async () => {
    await page.goto(ABSTRACT_URL);
    await panel.press('#tab-page');
    await panel.waitFor(`${CARDS} === 1 && document.querySelector('.save').getAttribute('aria-pressed') === 'true'`);
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark').length)).toBe(0);
  });
});

/** A press by mouse on the Save button of the n-th row. */
async function pressSave(page: Page, n: number): Promise<void> {
  const button = await page.evaluateHandle((index) => document.querySelectorAll('gloss-mark')[index]!.shadowRoot!.querySelector('.save')!, n);
  await (button.asElement() as unknown as { click(): Promise<void> }).click();
  await page.waitForFunction((index) => document.querySelectorAll('gloss-mark')[index]!.hasAttribute('data-saved'), { polling: 50, timeout: 5_000 }, n);
}

function savedKeys(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('gloss-mark[data-saved]')].map((mark) => mark.dataset['paper']));
}
