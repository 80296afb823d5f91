import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAILY_URL, demoPages, MODELS_URL } from '../../scripts/digest/pages.ts';
import { BROWSERS, startGloss, waitForMarks, type Gloss } from './driver.ts';
import type { Panel } from './panel.ts';

const COUNT = 24;
const CARDS = `document.querySelectorAll('.card').length === ${COUNT}`;
const saysToast = (words: string) => `document.querySelector('.toast span')?.textContent === ${JSON.stringify(words)}`;
const cardOf = (n: number) => `.cards > li:nth-child(${n})`;

describe.each(BROWSERS)('decisions in %s', (name) => {
  let gloss: Gloss;
  let page: Page;
  let panel: Panel;

  const open = async () => {
    page = await gloss.open(DAILY_URL);
    await waitForMarks(page, COUNT);
  };
  const openPanel = async () => {
    panel = await gloss.clickIcon(page);
    await panel.waitFor(CARDS);
  };
  const marks = (attribute: string, count: number) => page.waitForFunction(
    (given, expected) => document.querySelectorAll(`gloss-mark[${given}]`).length === expected, { polling: 100, timeout: 5_000 }, attribute, count,
  );
  const fromMenu = async (n: number) => {
    await panel.press('.head-menu > button');
    await panel.press(`.menu > button:nth-child(${n})`);
  };

  beforeAll(async () => {
    gloss = await startGloss(name, demoPages());
    await open();
    await openPanel();
  });
  afterAll(() => gloss.close());

  it('five papers selected in the panel are saved by one press and taken back by another', async () => {
    for (const n of [1, 2, 3, 4, 5]) await panel.press(`${cardOf(n)} .select`);
    await panel.waitFor("document.querySelector('.selection strong')?.textContent === '5 selected'");
    await panel.press('fieldset.bare .main');
    await panel.waitFor(saysToast('5 saved'));
    await marks('data-saved', 5);
    await panel.press('.toast .link');
    await marks('data-saved', 0);
    await panel.waitFor(saysToast('Taken back: 5 saved'));
  });

  it('a dismissed paper is dimmed on the page, also after a reload', async () => {
    await panel.press(`${cardOf(2)} .dismiss`);
    await marks('data-dim', 1);
    await page.reload();
    await waitForMarks(page, COUNT);
    await marks('data-dim', 1);
    expect(await page.evaluate(() => [...document.querySelectorAll('article')].findIndex((row) => row.querySelector('gloss-mark[data-dim]') !== null))).toBe(1);
    await page.waitForFunction(() => Number(getComputedStyle(document.querySelectorAll('article h3')[1]!).opacity) < 0.6, { polling: 100, timeout: 5_000 });
  });

  it('the panel takes that back, and says what it is about to', async () => {
    await panel.waitFor(CARDS);
    await panel.press('.head-menu > button');
    const title = await panel.evaluate<string>(`document.querySelector('${cardOf(2)} .card').getAttribute('aria-label')`);
    await panel.waitFor(`document.querySelector('.menu .clip')?.textContent === ${JSON.stringify(`Undo: dismissed “${title}”`)}`);
    await panel.press('.menu > button:nth-child(1)');
    await marks('data-dim', 0);
  });

  it('a press is stored when the page is left before the answer came', async () => {
    await page.evaluate((url) => addEventListener('click', () => setTimeout(() => location.assign(url)), { capture: true, once: true }), MODELS_URL);
    const save = await page.evaluateHandle(() => document.querySelectorAll('gloss-mark')[7]!.shadowRoot!.querySelector('.save')!);
    await Promise.all([page.waitForNavigation(), (save.asElement() as unknown as { click(): Promise<void> }).click()]);
    expect(page.url()).toBe(MODELS_URL);
    await page.goto(DAILY_URL);
    await waitForMarks(page, COUNT);
    await marks('data-saved', 1);
  });

  it('the session says what it came to', async () => {
    await panel.waitFor(CARDS);
    await new Promise((done) => setTimeout(done, 4_000)); // a row is seen after a second, and told of within two
    await fromMenu(2);
    await panel.waitFor("/^[1-9]\\d? seen, 1 saved, 0 dismissed, \\d+ min$/.test(document.querySelector('.session strong')?.textContent)");
  });

  it('after a restart another window takes the last decisions back, one by one', async () => {
    gloss = await gloss.restart();
    await open();
    await openPanel();
    await marks('data-saved', 1);
    await panel.press('#tab-list');
    await panel.press('.to-library');
    const library = await gloss.tabOf('library.html');
    await library.waitFor("document.querySelectorAll('.rows > li').length === 1");
    await library.press('.library-head .undo');
    await library.waitFor("document.querySelector('.toast span')?.textContent.startsWith('Taken back: saved “')");
    await marks('data-saved', 0);
    await library.press('.library-head .undo');
    await library.waitFor(saysToast('Nothing is left to undo.'));
  });
});
