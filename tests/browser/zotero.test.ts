import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages } from '../../scripts/digest/pages.ts';
import { digestPapers } from '../../scripts/digest/papers.ts';
import { ConnectorStandIn } from '../zotero/connector-stand-in.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';
import { sayYes } from './say-yes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAPERS = digestPapers(4);
const ORIGIN = 'http://127.0.0.1/*';
/** Zotero's own. */
const PORT = 23_119;
const SEND = '.zotero-form .button.main';
const says = (words: string) => `document.querySelector('#zotero')?.textContent.includes(${JSON.stringify(words)})`;

describe.each(BROWSERS)('Zotero and Gloss in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;
  let library: Panel;
  let zotero: ConnectorStandIn;

  const save = async (n: number) => {
    await page.bringToFront();
    await panel.press(`.cards > li:nth-child(${n}) .save`);
    await panel.waitFor(`document.querySelector('.cards > li:nth-child(${n}) .save').getAttribute('aria-pressed') === 'true'`);
    if (library !== undefined) await front();
  };
  /** Chromium presses only what is in front. */
  const front = async () => (await gloss.browser.pages()).find((one) => one.url().includes('library.html'))?.bringToFront();
  const choose = (value: string) => library.evaluate(`(() => { const select = document.querySelectorAll('.zotero-form select')[1]; select.value = '${value}'; select.dispatchEvent(new Event('change', { bubbles: true })); })()`);
  const titles = () => zotero.stored.map(({ item }) => item.title);

  /** Nothing is found by axe, which Chromium alone lets into a page of ours. */
  const isAccessible = async () => {
    if (name === 'firefox') return;
    await library.evaluate(AXE);
    expect(await library.evaluate("axe.run('#zotero').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))")).toEqual([]);
  };

  beforeAll(async () => {
    zotero = new ConnectorStandIn();
    await zotero.listen(PORT);
    gloss = await startGloss(name, demoPages());
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, 24);
    panel = await gloss.clickIcon(page);
    await panel.waitFor("document.querySelectorAll('.card').length === 24");
    await save(1);
    await save(2);
    await panel.press('.head .settings');
    library = await gloss.tabOf('library.html');
    await library.press('.library-head a[href="#export"]');
  });
  afterAll(async () => {
    await gloss?.close();
    await zotero.close();
  });

  it('asks Zotero for nothing until Connect is pressed', async () => {
    await library.waitFor(says('Connect to Zotero'));
    expect(zotero.requests).toEqual([]);
    await isAccessible();
  });

  it('shows what Zotero has chosen and what can be, as text', async () => {
    await sayYes(gloss, ORIGIN);
    await library.press('#zotero .button');
    await library.waitFor("document.querySelectorAll('.zotero-form select')[1]?.value === 'C2'");
    expect(await library.evaluate("[...document.querySelectorAll('.zotero-form select')[1].options].map((one) => one.textContent)")).toEqual(['My Library', '\u2003Reading', '\u2003\u2003Robots & <b>arms</b>', 'Lab group']);
    await library.waitFor(`document.querySelector('${SEND}')?.textContent === 'Send 2 papers'`);
    await isAccessible();
  });

  it('sends both to the collection chosen, once, though the button is pressed twice', async () => {
    await choose('C3');
    await library.evaluate(`(() => { const button = document.querySelector('${SEND}'); button.click(); button.click(); })()`);
    await library.waitFor(says('2 papers are in Zotero now, in Robots & <b>arms</b>'));
    expect(zotero.stored.map(({ target, item }) => [target, item.itemType, item.title]).sort()).toEqual([0, 1].map((n) => ['C3', 'preprint', PAPERS[n]!.title]).sort());
    expect(zotero.requests.every(({ headers }) => headers['x-zotero-connector-api-version'] === '3' && headers['user-agent']?.startsWith('Mozilla/') === true)).toBe(true);
  });

  it('a second press sends none of them, and it says when they were sent', async () => {
    await library.waitFor(`document.querySelector('${SEND}')?.disabled === true && ${says('2 were sent before')}`);
    await library.press(SEND);
    await save(3);
    await library.waitFor(`document.querySelector('${SEND}')?.textContent === 'Send 1 paper'`);
    await library.press(SEND);
    await library.waitFor(`${says('1 paper is in Zotero now')} && document.querySelector('${SEND}').disabled`);
    expect(titles().sort()).toEqual([0, 1, 2].map((n) => PAPERS[n]!.title).sort());
  });

  it('where the connection is cut the paper may have arrived, and is not sent again by itself (Chromium asks twice, in one session)', async () => {
    zotero.mood = { cutAt: { saving: 3, isStored: true } };
    await save(4);
    await library.waitFor(`document.querySelector('${SEND}')?.textContent === 'Send 1 paper'`);
    await library.press(SEND);
    await library.waitFor(`${says('1 may be in Zotero already')} && document.querySelector('${SEND}').disabled`);
    await isAccessible();
    await library.press('.zotero-known .row .button');
    await library.waitFor(`${says('4 were sent before')} && !${says('may be in Zotero')}`);
    expect(titles()).toHaveLength(4);
  });

  it('says when Zotero is not running', async () => {
    await zotero.close();
    await library.press('.zotero-known .check input');
    await library.press(SEND);
    await library.waitFor(says('Zotero does not answer'));
  });

  it('the permission can be given back', async () => {
    await library.press('#zotero .link');
    await library.waitFor(`${says('The browser will ask you once')} && ${says('Connect to Zotero')}`);
  });
});
