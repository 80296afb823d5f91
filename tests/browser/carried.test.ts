import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyPage } from '../../scripts/digest/daily-page.ts';
import { ARXIV_URL, DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const PAPERS = digestPapers(13);
const FIRST = PAPERS[0]!;

describe.each(BROWSERS)('what was listed elsewhere and earlier, in %s', (name) => {
  const pages = new Map([...demoPages(), [DAILY_URL, dailyPage({ count: 12 })]]);
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    gloss = await startGloss(name, pages);
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 12);
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 12");
  });
  afterAll(() => gloss.close());

  it('a digest is remembered once it was in view for some seconds', async () => {
    expect(await panel.evaluate("document.querySelector('.since') === null")).toBe(true);
    await until(async () => (await stored(panel, 'digests')) === 1, async () => 'the digest was not remembered', 20_000);
  });

  it('upvotes and code of the daily page stand on the cards of the arXiv page', async () => {
    await page.goto(ARXIV_URL);
    await panel.waitFor(`document.querySelector('h1')?.textContent === 'Machine Learning' && [...document.querySelectorAll('.carried')].some((list) => list.textContent.includes('▲ ${FIRST.upvotes} Hugging Face'))`);
    const second = "document.querySelectorAll('.card')[2].querySelector('.carried').textContent";
    await panel.waitFor(`${second}.includes('▲ ${PAPERS[2]!.upvotes} Hugging Face') && document.querySelectorAll('.card')[2].querySelector('.carried a').href === ${JSON.stringify(PAPERS[2]!.code)}`);
  });

  it('a saved paper learns its code from there, and says so', async () => {
    await panel.press('.card:has(.carried a) .save');
    await panel.waitFor("document.querySelector('.card:has(.carried a) .save').getAttribute('aria-pressed') === 'true'");
    await page.goto(DAILY_URL);
    await panel.waitFor("document.querySelector('h1')?.textContent === 'Daily Papers'");
    await panel.press('#tab-list');
    await panel.waitFor("document.querySelectorAll('.card').length === 1 && document.querySelector('.carried')?.textContent.startsWith('Code from Hugging Face')");
    await panel.press('#tab-page');
  });

  it('a digest opened again within minutes is compared with nothing yet', async () => {
    await panel.waitFor("document.querySelectorAll('.card').length === 12");
    expect(await panel.evaluate("document.querySelector('.since') === null")).toBe(true);
  });

  it('opened again an hour later, it says what is new and what rose, also after a reload', async () => {
    await page.goto(ARXIV_URL); // what was in view is told once more as the page is left
    await panel.waitFor("document.querySelector('h1')?.textContent === 'Machine Learning'");
    await letAnHourPass(panel);
    pages.set(DAILY_URL, dailyPage({ count: 13, risen: 20 }));
    await page.goto(DAILY_URL);
    await panel.waitFor("/^1 new, 1 rose since /.test(document.querySelector('.since')?.textContent ?? '')");
    await panel.waitFor("document.querySelector('.card .meta .new')?.textContent === '+20'");
    await page.reload();
    await waitForMarks(page, 13);
    await panel.waitFor("/^1 new, 1 rose since /.test(document.querySelector('.since')?.textContent ?? '')");
    await panel.waitFor(`(() => {
      const order = document.querySelector('.find select:has([value="since"])');
      if (order !== null && order.value !== 'since') { order.value = 'since'; order.dispatchEvent(new Event('change', { bubbles: true })); }
      return document.querySelector('.card')?.getAttribute('aria-label') === ${JSON.stringify(PAPERS[12]!.title)};
    })()`);
  });
});

/** How many rows a table of the library has. */
function stored(panel: Panel, table: string): Promise<number> {
  return panel.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open('gloss');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('${table}').objectStore('${table}').count();
      counting.onsuccess = () => { opening.result.close(); done(counting.result); };
    };
  })`);
}

/** Sets what is remembered of digests back by an hour: a visit is over when its page was out of view for ten minutes. */
async function letAnHourPass(panel: Panel): Promise<void> {
  await panel.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open('gloss');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('digests', 'readwrite');
      const earlier = (instant) => new Date(Date.parse(instant) - 3600000).toISOString();
      writing.objectStore('digests').openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (cursor === null) return;
        const row = cursor.value;
        cursor.update({ ...row, beganAt: earlier(row.beganAt), viewedAt: earlier(row.viewedAt), visit: { ...row.visit, at: earlier(row.visit.at) } });
        cursor.continue();
      };
      writing.oncomplete = () => { opening.result.close(); done(true); };
    };
  })`);
}
