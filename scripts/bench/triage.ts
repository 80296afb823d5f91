import type { Page } from 'puppeteer-core';
import { dailyPage } from '../digest/daily-page.ts';
import { openLab, type Lab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { median, traced, workOf } from './trace.ts';

const ROWS = 1_000;
const RUNS = 5;
const URL = 'https://huggingface.co/papers/month/2026-10';
const PAGES = new Map([[URL, dailyPage({ count: ROWS })]]);

/** One act of the reader: how it is set off, and by which attribute of our marks its end is seen. */
interface Act {
  name: string;
  limitMs: number;
  attribute: string;
  /** Hands back once it is set off; `isOn`: or taken back. */
  set(bench: { page: Page; settings: Page }, isOn: boolean): Promise<void>;
}

/** What is measured from the act to the frame in which the rows in view look so, and all of them. */
const ACTS: readonly Act[] = [
  { name: 'dim all rows', limitMs: 100, attribute: 'data-dim', set: ({ settings }, isOn) => look(settings, isOn ? 'dim' : 'none') },
  { name: 'fold all rows', limitMs: 300, attribute: 'data-fold', set: ({ settings }, isOn) => look(settings, isOn ? 'fold' : 'none') },
  { name: 'filter by topic', limitMs: 100, attribute: 'data-dim', set: async ({ page }) => pressChip(page) },
];

/** Triage on a list of 1,000: how long acts on all rows hold the page, what scrolling costs, and what our side of the page keeps. */
export async function triage(): Promise<Figure[]> {
  const lab = await openLab(PAGES, true);
  const settings = await lab.browser.newPage();
  await settings.goto(`chrome-extension://${lab.extensionId}/library.html#settings`);
  await settings.waitForSelector('#look-dismissed');
  const first = await marked(lab);
  const keys = await first.evaluate(() => Array.from(document.querySelectorAll('gloss-mark'), (mark) => mark.getAttribute('data-paper')!));
  await first.close();
  await settings.evaluate(dismissAll, keys);
  await look(settings, 'none');
  const forKeys = await marked(lab);
  const figures = await keysOn(forKeys);
  await forKeys.close();
  const page = await marked(lab);
  figures.push(...await actsOn(page, settings, `chrome-extension://${lab.extensionId}/listing-reader.js`));
  await page.mouse.move(2, 2); // words that earned a topic are sought when a chip comes under the pointer: that is no observer
  await new Promise((done) => setTimeout(done, 2_500)); // until what the last act set off is over
  figures.push(figure('observers while scrolling', '%', await scrolling(page, lab), 1));
  figures.push(figure('memory of the page side', 'MB', (await heap(page)) - (await plainHeap()), 15));
  await lab.close();
  return figures;
}

const PRESSES = 60;
const MOVING = 'j';

/** What the page's side of the bench keeps; it does not hear our keys, so that each press is stamped before it is sent. */
interface KeyBench {
  at: number;
  effects: number[];
  frames: number[];
}

/** From before the press is sent to the end of the frame with the ring on the next row; then the times between frames while the key repeats as a keyboard does (30 a second). */
async function keysOn(page: Page): Promise<Figure[]> {
  await page.bringToFront();
  await pause(2_500); // the page has come to rest
  await page.evaluate(() => {
    const bench: KeyBench = { at: 0, effects: [], frames: [] };
    (window as unknown as { keyBench: KeyBench }).keyBench = bench;
    new MutationObserver(() => {
      const { at } = bench;
      requestAnimationFrame(() => setTimeout(() => bench.effects.push(performance.now() - at)));
    }).observe(document.body, { subtree: true, attributeFilter: ['data-current'] });
  });
  for (let n = 0; n < PRESSES; n++) {
    await page.evaluate(() => { (window as unknown as { keyBench: KeyBench }).keyBench.at = performance.now(); });
    await page.keyboard.press(MOVING);
    await pause(150);
  }
  const effects = await page.evaluate(() => [...(window as unknown as { keyBench: KeyBench }).keyBench.effects]); // those of the key held down have no stamp
  await page.evaluate(() => {
    const { frames } = (window as unknown as { keyBench: KeyBench }).keyBench;
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let n = 0; n < PRESSES; n++) {
    await page.keyboard.down(MOVING);
    await pause(33);
  }
  await page.keyboard.up(MOVING);
  const frames = await page.evaluate(() => (window as unknown as { keyBench: KeyBench }).keyBench.frames);
  return [
    figure(`key ${MOVING} to its ring, ${ROWS} rows, median`, 'ms', median(effects), 50),
    figure(`key ${MOVING} to its ring, ${ROWS} rows, p95`, 'ms', p95(effects), 50),
    figure(`key ${MOVING} held down: frames, median`, 'ms', median(frames.slice(2)), 17),
    figure(`key ${MOVING} held down: frames, p95`, 'ms', p95(frames.slice(2)), 17),
  ];
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function actsOn(page: Page, settings: Page, script: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, limitMs, attribute, set } of ACTS) {
    const runs: { firstMs: number; allMs: number; frameMs: number; bareMs: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.bringToFront();
      let after: Looked = { firstMs: 0, allMs: 0, frameMs: 0, rows: 0 };
      const events = await traced(page, async () => {
        const done = untilLooks(page, attribute);
        await set({ page, settings }, true);
        after = await done;
      });
      if (after.rows < ROWS / 2) throw new Error(`${name}: only ${after.rows} rows look otherwise`);
      const { scriptMs } = workOf(events, script);
      runs.push({ firstMs: scriptMs + after.firstMs, allMs: scriptMs + after.allMs, frameMs: after.frameMs, bareMs: await bareLoop(page) });
      await set({ page, settings }, false);
      await page.waitForFunction((one) => document.querySelector(`gloss-mark[${one}]`) === null, { polling: 50 }, attribute);
    }
    const of = (which: 'firstMs' | 'allMs' | 'frameMs' | 'bareMs') => median(runs.map((run) => run[which]));
    figures.push(figure(`${name}: those in view`, 'ms', of('firstMs'), 50));
    figures.push(figure(`${name}, ${ROWS} rows, median`, 'ms', of('allMs'), limitMs), figure(`${name}, ${ROWS} rows, most`, 'ms', Math.max(...runs.map(({ allMs }) => allMs)), limitMs));
    figures.push(figure(`${name}: longest frame`, 'ms', of('frameMs'), 100), figure(`${name}, against a bare loop`, 'ms', of('allMs'), of('bareMs')));
  }
  return figures;
}

async function marked(lab: Lab): Promise<Page> {
  const page = await lab.open();
  await page.goto(URL);
  await page.waitForFunction((count) => document.querySelectorAll('gloss-mark[data-topics]').length === count, { polling: 200, timeout: 60_000 }, ROWS);
  await new Promise((done) => setTimeout(done, 1_000));
  return page;
}

interface Looked {
  /** From the end of our own work on the first rows to the end of the frame after it; style, layout and paint included. */
  firstMs: number;
  /** To the end of the frame in which all rows look so. */
  allMs: number;
  frameMs: number;
  rows: number;
}

/** Rows out of view follow frame by frame; when none has changed for a while, all have. */
function untilLooks(page: Page, attribute: string): Promise<Looked> {
  return page.evaluate((name) => new Promise<Looked>((done) => {
    let began = -1;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const looked: Looked = { firstMs: 0, allMs: 0, frameMs: 0, rows: 0 };
    const observer = new MutationObserver((records) => {
      const at = performance.now(); // the records come when our loop is over: what follows is the page's
      if (began < 0) began = at;
      looked.rows += records.length;
      requestAnimationFrame(() => setTimeout(() => {
        const now = performance.now();
        looked.firstMs ||= now - began;
        looked.allMs = now - began;
        looked.frameMs = Math.max(looked.frameMs, now - at);
        clearTimeout(quiet);
        quiet = setTimeout(() => { observer.disconnect(); done(looked); }, 400);
      }));
    });
    observer.observe(document.body, { subtree: true, attributeFilter: [name] });
  }), attribute);
}

/** The same elements, one attribute each, one rule on the rows: what the browser needs for it at least. */
function bareLoop(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((done) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('article[data-bare] { opacity: 0.4 }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const rows = document.querySelectorAll('article');
    requestAnimationFrame(() => setTimeout(() => {
      const began = performance.now();
      for (const row of rows) row.toggleAttribute('data-bare', true);
      requestAnimationFrame(() => setTimeout(() => {
        done(performance.now() - began);
        for (const row of rows) row.removeAttribute('data-bare');
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      }));
    }));
  }));
}

/** How dismissed rows look: in this library all are. */
async function look(settings: Page, as: string): Promise<void> {
  await settings.evaluate((value) => {
    const select = document.querySelector<HTMLSelectElement>('#look-dismissed')!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, as);
}

/** Runs in a page of ours. */
function dismissAll(keys: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('gloss');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('papers', 'readwrite');
      const at = new Date().toISOString();
      for (const key of keys) transaction.objectStore('papers').put({ id: key, identifiers: [key], titleKey: '', changedAt: at, dismissedAt: at, paper: { identifiers: [key], title: key, authors: [], type: 'preprint', categories: [] } });
      transaction.oncomplete = () => { opening.result.close(); done(); };
      transaction.onerror = () => failed(transaction.error);
    };
  });
}

async function pressChip(page: Page): Promise<void> {
  const chip = await page.evaluateHandle(() => document.querySelector('gloss-mark')!.shadowRoot!.querySelector('.chip')!);
  await (chip.asElement() as unknown as { click(): Promise<void> }).click();
  await new Promise((done) => setTimeout(done, 600)); // not the second half of a double click
}

/** Our script's share of the time while the page is scrolled from top to bottom, in percent. */
async function scrolling(page: Page, lab: Lab): Promise<number> {
  await page.bringToFront();
  let took = 1;
  const events = await traced(page, async () => {
    took = await page.evaluate(() => new Promise<number>((done) => {
      const began = performance.now();
      const step = () => {
        scrollBy(0, 240);
        if (performance.now() - began > 4_000) done(performance.now() - began);
        else requestAnimationFrame(step);
      };
      step();
    }));
  });
  return (100 * workOf(events, `chrome-extension://${lab.extensionId}/listing-reader.js`).scriptMs) / took;
}

async function plainHeap(): Promise<number> {
  const lab = await openLab(PAGES, false);
  const page = await lab.open();
  await page.goto(URL);
  await new Promise((done) => setTimeout(done, 1_000));
  const megabytes = await heap(page);
  await lab.close();
  return megabytes;
}

/** The JS heap after collection, in megabytes. */
async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
