import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyPage } from '../../scripts/digest/daily-page.ts';
import { labPage } from '../../scripts/digest/lab-page.ts';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until } from './panel.ts';

const LAB = 'https://lab.example.org/publications';
const CHANGED = 'https://huggingface.co/papers/date/2026-11-14';
const TABS = 'https://openreview.net/group';

/** The digest in markup that its adapter has never seen: other elements, no data, the same papers and links. */
const changed = dailyPage({ count: 8, json: 'none' }).replaceAll('<article', '<section').replaceAll('</article', '</section').replaceAll('<h3', '<h4').replaceAll('</h3', '</h4');

const note = (n: number) => `<li class="note" data-id="note${n}"><h4><a href="/forum?id=note${n}">Study of Tabs ${n}</a></h4><div class="note-authors"><a href="/profile?id=~A${n}">Ada Invented</a></div></li>`;
const notes = (from: number, count: number) => Array.from({ length: count }, (_, n) => note(from + n)).join('');
const tabs = `<!doctype html><html><head><meta charset="utf-8"><title>Tabs</title><style>.tab-pane { display: none } .tab-pane.active { display: block }</style></head><body><h1>Tabs 2026</h1>
<button id="posters">Posters</button><button id="even">Even ones</button><button id="turn">Turn around</button><button id="more">More</button>
<div class="tab-content"><div class="tab-pane active" id="talks"><ul>${notes(1, 6)}</ul></div><div class="tab-pane" id="posters-pane"><ul>${notes(101, 3)}</ul></div></div>
<script>const at = (id) => document.getElementById(id);
at('posters').onclick = () => { at('talks').classList.remove('active'); at('posters-pane').classList.add('active'); };
at('even').onclick = () => document.querySelectorAll('#posters-pane .note').forEach((row, n) => { row.style.display = n % 2 ? 'none' : ''; });
at('turn').onclick = () => { const list = document.querySelector('#posters-pane ul'); list.append(...[...list.children].reverse()); };
at('more').onclick = () => { const list = document.querySelector('#posters-pane ul'); const made = document.createElement('template'); made.innerHTML = ${JSON.stringify(notes(201, 40)).replaceAll('</', '<\\/')}; list.append(made.content); };</script></body></html>`;

describe.each(BROWSERS)('reading in %s', (name) => {
  let gloss: Gloss;

  beforeAll(async () => {
    gloss = await startGloss(name, new Map([...demoPages(), [LAB, labPage({ count: 12 })], [CHANGED, changed], [TABS, tabs]]));
  });
  afterAll(() => gloss.close());

  it('a page that no adapter knows is read on a press of the icon, marked, and kept like any other', async () => {
    const page = await gloss.open(LAB);
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => document.querySelectorAll('gloss-mark').length)).toBe(0);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 12 && document.querySelector('.sum').textContent.includes('general reader')");
    await waitForMarks(page, 12);
    expect(await page.evaluate(() => [...document.querySelectorAll('.pub')].map((row) => row.querySelectorAll('gloss-mark').length).join(''))).toBe('1'.repeat(12));
    const save = await page.evaluateHandle(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.save')!);
    await (save.asElement() as unknown as { click(): Promise<void> }).click();
    await panel.waitFor("document.querySelector('.card .save').getAttribute('aria-pressed') === 'true'");
    await page.goto(DAILY_URL); // the same paper, on its digest
    await page.waitForFunction(() => document.querySelectorAll('gloss-mark[data-saved]').length === 1, { polling: 100, timeout: 10_000 });
    await page.close();
  });

  it('a site that has changed is said to have, and read by the general reader', async () => {
    const page = await gloss.open(CHANGED);
    await waitForMarks(page, 8);
    const panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 8 && [...document.querySelectorAll('.notice h2')].some((one) => one.textContent === 'Hugging Face has changed its page')");
    await panel.press('.notice .button');
    await panel.waitFor("document.querySelector('.toast')?.textContent.includes('Report copied')");
    await page.close();
  });

  it('only the tab that is shown is read; filters, sorting and more rows are followed, a mark a row', async () => {
    const page = await gloss.open(TABS);
    await waitForMarks(page, 6);
    const panel = await gloss.clickIcon(page);
    const titles = (...numbers: number[]) => panel.waitFor(`[...document.querySelectorAll('.card h2')].map((one) => one.textContent.replace(/\\D/g, '')).join() === '${numbers.join()}'`);
    await titles(1, 2, 3, 4, 5, 6);
    await page.click('#posters');
    await titles(101, 102, 103);
    await page.click('#even');
    await titles(101, 103);
    await page.click('#turn');
    await titles(103, 101);
    await page.click('#more');
    await oneMarkARow(page, '#posters-pane .note:not([style*="none"])', 42);
    await page.close();
  });
});

async function oneMarkARow(page: Page, rows: string, count: number): Promise<void> {
  const counts = () => page.evaluate((selector) => [...document.querySelectorAll(selector)].map((row) => row.querySelectorAll('gloss-mark[data-topics]').length).join(''), rows);
  await until(async () => (await counts()) === '1'.repeat(count), async () => `marks a row: ${await counts()}`, 6_000);
}
