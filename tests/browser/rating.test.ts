import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const cardOf = (n: number) => `.cards > li:nth-child(${n})`;
const says = (within: string, words: string) => `document.querySelector('${within} .rating input')?.getAttribute('aria-valuetext') === '${words}'`;
const ROWS = "[...document.querySelectorAll('.rows .row-own')].map((row) => row.querySelector('.row-rating')?.textContent ?? '').join()";

describe.each(BROWSERS)('ratings in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;
  let library: Panel;

  const keys = (within: string, ...pressed: string[]) => panel.evaluate(`(() => { const slider = document.querySelector('${within} .rating input'); slider.focus();
    for (const key of ${JSON.stringify(pressed)}) slider.dispatchEvent(new document.defaultView.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); })()`);
  const openLibrary = async () => {
    await panel.press('#tab-list');
    await panel.press('.to-library');
    library = await gloss.tabOf('library.html');
    await library.waitFor("document.querySelectorAll('.rows > li').length === 3");
  };

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 24");
    for (const n of [1, 2, 3]) {
      await panel.press(`${cardOf(n)} .save`);
      await panel.waitFor(`document.querySelector('${cardOf(n)} .rating') !== null`);
    }
  });
  afterAll(() => gloss.close());

  it('keys in the panel rate a paper, as one decision that the library shows', async () => {
    await keys(cardOf(1), 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp');
    await panel.waitFor(says(cardOf(1), '4 of 5'));
    await openLibrary();
    await library.waitFor(`${ROWS} === ',,4 of 5'`);
  });

  it('the library takes it back by one undo, and the panel follows', async () => {
    await library.press('.library-head .undo');
    await library.waitFor(`${ROWS} === ',,'`);
    expect(await library.evaluate("document.querySelector('.toast span').textContent")).toMatch(/^Taken back: rating of “/);
    await panel.waitFor(says(cardOf(3), 'No rating'));
  });

  it('a star pressed in the library rates, which the panel shows', async () => {
    await library.press('.detail .star:nth-child(2)');
    await library.waitFor(`${ROWS} === '2 of 5,,'`);
    await panel.waitFor(says(cardOf(1), '2 of 5'));
  });

  it('several are rated by one press and taken back by another, each to what it was', async () => {
    for (const n of [1, 2, 3]) await panel.press(`${cardOf(n)} .select`);
    await panel.waitFor(says('.rating-for-all', 'Rated differently'));
    await panel.press('.rating-for-all .star:nth-child(5)');
    await library.waitFor(`${ROWS} === '5 of 5,5 of 5,5 of 5'`);
    await panel.waitFor("document.querySelector('.toast span')?.textContent === 'Rated 3 papers 5 of 5'");
    await panel.press('.toast .link');
    await library.waitFor(`${ROWS} === '2 of 5,,'`);
  });

  it('is there after a restart, and found by the filter', async () => {
    gloss = await gloss.restart();
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    panel = await gloss.clickIcon(page);
    await openLibrary();
    await library.waitFor(`${ROWS} === '2 of 5,,'`);
    await library.type('.list input[type="search"]', 'rating:>=2');
    await library.waitFor(`${ROWS} === '2 of 5'`);
  });
});
