import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type BrowserName, type Gloss } from './driver.ts';
import { until } from './panel.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WAIT = { polling: 100, timeout: 8_000 };

/** Gloss with two papers saved, and the library's page. */
async function withLibrary(name: BrowserName): Promise<{ gloss: Gloss; page: Page; load(): Promise<void> }> {
  const gloss = await startGloss(name, demoPages());
  const daily = await gloss.open(DAILY_URL);
  await waitForMarks(daily, 24);
  const panel = await gloss.clickIcon(daily);
  for (const n of [1, 2]) {
    await panel.press(`.cards > li:nth-child(${n}) .save`);
    await panel.waitFor(`document.querySelector('.cards > li:nth-child(${n}) .save').getAttribute('aria-pressed') === 'true'`);
  }
  const page = await gloss.browser.newPage();
  const address = await panel.evaluate<string>("`${document.URL.replace('sidepanel', 'library')}#export`");
  const load = async () => {
    await page.goto('about:blank'); // else the same address, with its place, loads nothing
    // Firefox's driver does not hear that a page of an extension has loaded.
    await page.goto(address, { timeout: name === 'firefox' ? 2_000 : 10_000 }).catch((failure: Error) => { if (name !== 'firefox') throw failure; });
    await page.waitForSelector('.vault-acts');
  };
  await load();
  return { gloss, page, load };
}

const counts = async (page: Page, expected: readonly number[]) => {
  const now = () => page.evaluate(() => [...document.querySelectorAll('.plan-counts dd')].map((one) => Number(one.textContent)).join());
  await until(async () => (await now()) === expected.join(), async () => `not ${expected.join()} but ${await now()}\n${await page.$eval('.vault', (one) => one.textContent)}`);
};

describe.each(BROWSERS)('a folder of notes that is given each time, in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let load: () => Promise<void>;

  beforeAll(async () => {
    ({ gloss, page, load } = await withLibrary(name));
    if (name === 'chromium') {
      await page.evaluateOnNewDocument('delete window.showDirectoryPicker');
      await load();
    }
    await page.waitForSelector('.vault .give input');
  });
  afterAll(() => gloss.close());

  /** The window that asks for a folder can't be driven: its files are put into the field. */
  const give = (files: Readonly<Record<string, string>>) => page.evaluate((all) => {
    const field = document.querySelector<HTMLInputElement>('.vault .give input')!;
    const given = new DataTransfer();
    for (const [path, text] of all) given.items.add(new File([text], path));
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, Object.entries(files));
  const zip = async () => {
    const path = join(gloss.profile, 'gloss-obsidian-changes.zip');
    await page.click('.vault-plan > .button');
    await until(async () => existsSync(path) && readFileSync(path).length > 0, async () => 'no zip came');
    await page.waitForFunction(() => document.querySelector('.vault .notice')?.textContent?.includes('Nothing is in your folder yet'), WAIT);
    const files = Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([own, bytes]): [string, string] => [own, strFromU8(bytes)]);
    rmSync(path);
    return Object.fromEntries(files);
  };

  it('gets its new notes as a zip, and later only those that change, beside where they can’t be', async () => {
    await give({ 'mine.md': 'Mine.' });
    await counts(page, [2, 0, 0, 0]);
    const fresh = await zip();
    const [first, second] = Object.keys(fresh) as [string, string];
    expect(fresh[first]).toMatch(/^---\ngloss-id: "[\da-f-]{36}"\ntitle: "/);
    await give({ [first]: `${fresh[first]}Below the block.\r\n`, [second]: fresh[second]!.replace(/^# .*$/m, '# Mine').replace(/ sha=\w+/, '') });
    await counts(page, [0, 0, 1, 1]);
    expect(Object.keys(await zip())).toEqual([second.replace('.md', '.gloss-conflict.md')]);
  });

  it('is written by a template that is tried on a saved paper first, under the policy of our own pages', async () => {
    await page.select('.template-acts select', 'preset-literature-note');
    await page.waitForFunction(() => /^# .*\n\n\[\[/.test(document.querySelector('.template-tried')?.textContent ?? ''), WAIT);
    expect(await page.$eval('.to-obsidian', (link) => link.getAttribute('href'))).toMatch(/^obsidian:\/\/new\?file=[a-z0-9]+&c/);
    await page.click('.template-acts .button');
    await page.waitForSelector('.template-text:not(:read-only)');
    await page.click('.template-text', { count: 3 });
    await page.evaluate(() => { document.querySelector<HTMLTextAreaElement>('.template-text')!.select(); });
    await page.keyboard.type('Line one{{ tilte }}');
    await page.waitForFunction(() => document.querySelector('.template-wrong')?.textContent === 'The template does not work. Line 1, column 12: undefined variable: tilte', WAIT);
    await page.evaluate(() => { document.querySelector<HTMLTextAreaElement>('.template-text')!.select(); });
    await page.keyboard.type('By template: {{ citekey }}');
    await page.waitForFunction(() => document.querySelector('.template-tried')?.textContent?.startsWith('By template: '), WAIT);
    await page.click('.templates .kinds label:nth-of-type(2) input');
    await page.waitForSelector('.templates .kinds label:nth-of-type(2) input:checked');
    await load();
    await page.waitForSelector('.vault .give input');
    await give({ 'mine.md': 'Mine.' });
    await counts(page, [2, 0, 0, 0]);
    expect(Object.values(await zip()).every((text) => /-->\nBy template: \S+\n<!-- gloss:end -->\n$/.test(text))).toBe(true);
  });
});

describe('a folder of notes that Chromium holds', () => {
  let gloss: Gloss;
  let page: Page;
  let load: () => Promise<void>;

  beforeAll(async () => {
    ({ gloss, page, load } = await withLibrary('chromium'));
    // A folder of the browser's own stands for the reader's: the window that asks for one can't be driven.
    await page.evaluateOnNewDocument("window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('My vault', { create: true })");
    await load();
  });
  afterAll(() => gloss.close());

  /** What stands in the folder; a function may change each text. */
  const notes = (change = '(text) => text') => page.evaluate(`(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('My vault');
    const found = [];
    for await (const handle of folder.values()) {
      const text = await (await handle.getFile()).text();
      const next = (${change})(text);
      if (next !== text) { const writer = await handle.createWritable(); await writer.write(next); await writer.close(); }
      found.push([handle.name, next]);
    }
    return found.sort();
  })()`) as Promise<[string, string][]>;

  it('is planned, and written on a press', async () => {
    await page.click('.vault-acts .button');
    await counts(page, [2, 0, 0, 0]);
    expect(await notes()).toEqual([]);
    await page.evaluate(AXE);
    expect(await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")).toEqual([]);
    await page.click('.vault-plan > .button');
    await page.waitForFunction(() => document.querySelector('.vault .notice')?.textContent === '2 files written.', WAIT);
    expect((await notes()).map(([, text]) => text.includes('<!-- gloss:end -->'))).toEqual([true, true]);
  });

  it('is remembered; what the reader wrote outside the block stays', async () => {
    const name = (await notes("(text) => text + 'Below the block.\\r\\n'"))[0]![0];
    await load();
    await page.waitForFunction(() => document.querySelector('.vault-acts .button')?.textContent === 'See what would change in My vault', WAIT);
    await page.click('.vault-acts .button');
    await counts(page, [0, 0, 2, 0]);
    await page.click('.templates .kinds label:nth-of-type(2) input');
    await page.waitForSelector('.templates .kinds label:nth-of-type(2) input:checked');
    await page.click('.vault-acts .button');
    await counts(page, [0, 2, 0, 0]);
    await page.click('.vault-plan > .button');
    await page.waitForFunction(() => document.querySelector('.vault .notice')?.textContent === '2 files written.', WAIT);
    const text = (await notes()).find(([own]) => own === name)![1];
    expect(text).toMatch(/-->\n- \[.*\n<!-- gloss:end -->\nBelow the block\.\r\n$/);
  });
});
