import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePicks } from '../../domain/formats/picks.ts';
import { readTables } from '../../domain/formats/json.ts';
import type { LibraryTables } from '../../domain/library-tables.ts';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import { until, type Panel } from './panel.ts';

const PAPERS = digestPapers(24);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PREVIEW = "[...document.querySelectorAll('.way')].map((way) => [...way.querySelectorAll('dl > div')].map((one) => one.textContent))";

describe.each(BROWSERS)('backups in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;
  let library: Panel;

  const backups = () => (existsSync(join(gloss.profile, 'Gloss')) ? readdirSync(join(gloss.profile, 'Gloss')).sort() : []);
  const tablesOf = (file: string) => readTables(gunzipSync(readFileSync(join(gloss.profile, file))).toString()) as LibraryTables;
  /** A press by mouse needs the tab that is shown; Firefox's are made by script. */
  const toLibrary = async () => {
    if (name === 'chromium') await (await gloss.browser.pages()).find((one) => one.url().includes('/library.html'))!.bringToFront();
  };
  const saved = () => page.evaluate(() => [...document.querySelectorAll('gloss-mark[data-saved]')].map((mark) => mark.getAttribute('data-paper')));
  const showSaved = (count: number) => page.waitForFunction((expected) => document.querySelectorAll('gloss-mark[data-saved]').length === expected, { polling: 100, timeout: 5_000 }, count);

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages(), { granted: ['downloads'] });
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 24");
    for (const n of [1, 2, 3]) {
      await panel.press(`.cards > li:nth-child(${n}) .save`);
      await panel.waitFor(`document.querySelector('.cards > li:nth-child(${n}) .save').getAttribute('aria-pressed') === 'true'`);
    }
    await panel.press('.head .settings');
    library = await gloss.tabOf('library.html');
    await library.press('.library-head a[href="#backup"]');
  });
  afterAll(() => gloss.close());

  it('are written to Downloads/Gloss once they are switched on, which is said in the panel', async () => {
    await library.press('#backup-itself');
    await until(async () => backups().length === 1, async () => `no backup but ${backups().join()}`);
    await library.waitFor("document.querySelector('.backup-last').textContent.includes('gloss-backup-1.json.gz')");
    expect(backups()).toEqual(['gloss-backup-1.json.gz']);
    expect(tablesOf('Gloss/gloss-backup-1.json.gz').papers.map(({ paper }) => paper.title).sort()).toEqual(PAPERS.slice(0, 3).map(({ title }) => title).sort());
    await panel.waitFor("document.querySelector('.backup-notice')?.textContent.includes('Downloads/Gloss')");
    await panel.press('.backup-notice .button');
    await panel.waitFor("document.querySelector('.backup-notice') === null");
  });

  it('follow after so many changes, in the next file', async () => {
    await library.evaluate(`(() => { const field = document.querySelectorAll('.backup-every input')[1]; field.value = '2'; field.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    await page.bringToFront(); // the panel goes by the tab that is shown
    for (const n of [4, 5]) {
      await panel.press(`.cards > li:nth-child(${n}) .save`);
      await panel.waitFor(`document.querySelector('.cards > li:nth-child(${n}) .save').getAttribute('aria-pressed') === 'true'`);
    }
    await until(async () => backups().length === 2, async () => `no second backup but ${backups().join()}`);
    await library.waitFor("document.querySelector('.backup-last').textContent.includes('gloss-backup-2.json.gz')");
    expect(tablesOf('Gloss/gloss-backup-2.json.gz').papers).toHaveLength(5);
    await toLibrary();
  });

  it('give back the same state when everything was lost, on open pages too', async () => {
    const empty = join(gloss.profile, 'empty.json');
    writeFileSync(empty, '{"format":"gloss-library","version":1,"papers":[],"notes":[],"journal":[]}');
    await library.choose('#restore-file', empty);
    await library.press('.way:nth-child(2) .button');
    await showSaved(0);
    await library.choose('#restore-file', join(gloss.profile, 'Gloss/gloss-backup-2.json.gz'));
    await library.waitFor("document.querySelector('.found') !== null");
    expect(await library.evaluate(PREVIEW)).toEqual([['Added5 papers, 0 notes'], ['Added5 papers, 0 notes']]);
    await library.press('.way:nth-child(2) .button');
    await showSaved(5);
    expect(await saved()).toEqual(PAPERS.slice(0, 5).map(({ id }) => `arxiv:${id}`));
    await library.press('.backup-now .button');
    const file = `gloss-${new Date().toISOString().slice(0, 10)}.json.gz`;
    await until(async () => existsSync(join(gloss.profile, file)), async () => `no ${file}`);
    await until(async () => readFileSync(join(gloss.profile, file)).equals(readFileSync(join(gloss.profile, 'Gloss/gloss-backup-2.json.gz'))), async () => 'another state');
  });

  it('take a restore back', async () => {
    await library.press('.take-back .button');
    await showSaved(0);
    await library.waitFor("document.querySelector('.take-back') === null");
  });

  it('refuse what is no backup, in words', async () => {
    const broken = join(gloss.profile, 'broken.json.gz');
    writeFileSync(broken, readFileSync(join(gloss.profile, 'Gloss/gloss-backup-2.json.gz')).subarray(0, 400));
    await library.choose('#restore-file', broken);
    await library.waitFor("/^This file is not whole; it breaks off in line \\d+\\.$/.test(document.querySelector('#restore .warning')?.textContent ?? '')");
  });

  it('are beside colleagues’ picks, which stand on the rows and cards until they are removed', async () => {
    const file = join(gloss.profile, 'gloss-picks.json');
    const { id, title } = PAPERS[1]!;
    writeFileSync(file, writePicks({ by: 'Ana Lind', papers: [{ paper: { identifiers: [`arxiv:${id}`], title, authors: [], type: 'preprint', categories: [] }, note: 'See the appendix.' }] }));
    await library.choose('#picks-file', file);
    const words = () => page.evaluate(() => [...document.querySelectorAll('gloss-mark')].map((mark) => mark.shadowRoot!.querySelector('.picked')?.textContent ?? null).filter((one) => one !== null));
    await until(async () => (await words()).length === 1, async () => 'nothing is picked');
    expect(await words()).toEqual(['Picked by Ana Lind']);
    await page.bringToFront();
    await panel.waitFor("document.querySelector('.cards > li:nth-child(2) .picked')?.textContent === 'Picked by Ana LindSee the appendix.'");
    await toLibrary();
    await library.press('#picks .site-row .button');
    await until(async () => (await words()).length === 0, async () => 'still picked');
    await page.bringToFront();
    await panel.waitFor("document.querySelectorAll('.card').length === 24 && document.querySelector('.picked') === null");
  });
});

describe('a folder of the reader’s choice, in Chromium', () => {
  it('is written to by an open page, in the same turn', async () => {
    const gloss = await startGloss('chromium', demoPages(), { granted: ['downloads'] });
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.press('.card .save');
    await panel.waitFor("document.querySelector('.card .save').getAttribute('aria-pressed') === 'true'");
    await panel.press('.head .settings');
    const library = await gloss.tabOf('library.html');
    await library.press('.library-head a[href="#backup"]');
    await library.press('#backup-itself');
    await library.waitFor("document.querySelector('.backup-last').textContent.includes('gloss-backup-1.json.gz')");
    // The browser's own dialogue can't be answered here; its answer is a folder all the same.
    await library.evaluate("globalThis.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Archive', { create: true })");
    await library.press('.backup-where label:nth-of-type(2) input');
    await library.waitFor("document.querySelector('.backup-where label:nth-of-type(2)').textContent === 'Folder “Archive”' && document.querySelector('.backup-where label:nth-of-type(2) input').checked");
    await library.evaluate("(() => { const field = document.querySelectorAll('.backup-every input')[1]; field.value = '1'; field.dispatchEvent(new Event('change', { bubbles: true })); })()");
    await page.bringToFront();
    await panel.press('.cards > li:nth-child(2) .save');
    await library.waitFor("document.querySelector('.backup-last').textContent.includes('gloss-backup-2.json.gz')");
    const header = await library.evaluate("navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('Archive')).then((folder) => folder.getFileHandle('gloss-backup-2.json.gz')).then((file) => file.getFile()).then((file) => file.slice(0, 2).arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)])");
    expect(header).toEqual([0x1f, 0x8b]);
    await gloss.close();
  });
});

describe.each([false, true])('the place of backups, dark: %s', (isDark) => {
  it('has nothing that axe finds: at first, switched on, with a file looked at', async () => {
    const gloss = await startGloss('chromium', demoPages(), { isDark, granted: ['downloads'] });
    const page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    const panel = await gloss.clickIcon(page);
    await panel.press('.card .save');
    await panel.press('.head .settings');
    const library = await gloss.tabOf('library.html');
    await library.press('.library-head a[href="#backup"]');
    const violations = () => library.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
    await library.waitFor("document.querySelector('#backup-itself') !== null");
    await library.evaluate(AXE);
    expect(await violations()).toEqual([]);
    await library.press('#backup-itself');
    await library.waitFor("document.querySelector('.backup-every') !== null");
    const file = join(gloss.profile, 'v1.json');
    writeFileSync(file, readFileSync('tests/fixtures/formats/library-v1.json'));
    await library.choose('#restore-file', file);
    await library.waitFor("document.querySelector('.found') !== null");
    await library.press('.way summary');
    expect(await violations()).toEqual([]);
    await gloss.close();
  });
});
