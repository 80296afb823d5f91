import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { LIBRARY } from '../formats/library-for-tests.ts';
import { textIn } from '../formats/write-for-tests.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const PAPERS = digestPapers(24);
const ROWS = "document.querySelectorAll('.rows > li').length";
const SHOWN = "document.querySelector('.detail .card')?.getAttribute('aria-label')";

describe.each(BROWSERS)('the library in %s', (name) => {
  let gloss: Gloss;
  let daily: Page;
  let library: Panel;

  const shows = (n: number) => library.waitFor(`${SHOWN} === ${JSON.stringify(PAPERS[n]!.title)}`);
  const go = (place: string) => library.press(`.library-head a[href="#${place}"]`);

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    daily = await gloss.open(DAILY_URL);
    await waitForMarks(daily, 24);
    const panel = await gloss.clickIcon(daily);
    await panel.waitFor("document.querySelectorAll('.card').length === 24");
    for (const n of [1, 2, 3]) {
      await panel.press(`.cards > li:nth-child(${n}) .save`);
      await panel.waitFor(`document.querySelector('.cards > li:nth-child(${n}) .save').getAttribute('aria-pressed') === 'true'`);
    }
    await panel.press('#tab-list');
    await panel.press('.to-library');
    library = await gloss.tabOf('library.html');
  });
  afterAll(() => gloss.close());

  it('opens from the panel with what was saved, the latest first', async () => {
    await library.waitFor(`${ROWS} === 3`);
    await shows(2);
    expect(await library.evaluate("[...document.querySelectorAll('.row-title')].slice(1).map((one) => one.textContent)")).toEqual([PAPERS[1]!.title, PAPERS[0]!.title]);
  });

  it('is gone along by arrow keys, and each paper has an address', async () => {
    await library.evaluate(`(() => { const row = document.querySelector('.rows a[tabindex="0"]'); row.focus();
      row.dispatchEvent(new document.defaultView.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); })()`);
    await shows(1);
    await library.press('.rows li:nth-child(3) a');
    await shows(0);
    expect(await library.evaluate('document.location.hash')).toMatch(/^#papers\/[\da-f-]{36}$/);
  });

  it('finds by words, and stores a note that the row on the page shows too', async () => {
    await library.type('.list input[type="search"]', PAPERS[0]!.title.toLowerCase());
    await library.waitFor(`${ROWS} === 1`);
    await library.press('.detail .note-button');
    await library.type('.detail textarea', 'Read the appendix.');
    await library.waitFor("document.querySelector('.row-notes')?.textContent === '1 note'");
    await daily.waitForFunction(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.note')!.hasAttribute('data-notes'), { polling: 100, timeout: 8_000 });
  });

  it('takes a paper off the list and brings it back with its note', async () => {
    await library.evaluate('document.activeElement.blur()');
    await library.press('.detail .save');
    await library.waitFor(`document.querySelector('.toast') !== null && ${ROWS} === 0`);
    await library.press('.toast .link');
    await library.waitFor(`${ROWS} === 1 && document.querySelector('.detail textarea')?.value === 'Read the appendix.'`);
  });

  it('exports what it was narrowed down to', async () => {
    await go('export');
    await library.press('.choice label:nth-of-type(2) input');
    await library.press('[aria-label="Download: BibTeX"]');
    const file = join(gloss.profile, 'gloss.bib');
    await until(async () => existsSync(file) && readFileSync(file, 'utf8').length > 0, async () => 'no file was written');
    expect(readFileSync(file, 'utf8').match(/^@/gm)).toHaveLength(1);
  });

  it('imports a file after a preview, and takes the import back by one press', async () => {
    const file = join(gloss.profile, 'from-elsewhere.bib');
    writeFileSync(file, await textIn('bibtex', LIBRARY));
    await go('import');
    await library.choose('input[type="file"]', file);
    await library.waitFor("document.querySelector('.import-acts .main')?.textContent === 'Import 6 papers'");
    await library.press('.import-acts .main');
    await library.waitFor("document.querySelector('.done h2')?.textContent === '6 papers imported'");
    await library.press('.done button');
    await library.waitFor("document.querySelector('.done h2')?.textContent === 'The import was undone'");
    await go('papers');
    await library.waitFor("document.querySelector('.list-head .sum')?.textContent === '3 papers · 1 shown'");
  });
});
