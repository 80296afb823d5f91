import type { Page } from 'puppeteer-core';
import type { KeptPaper } from '../../domain/library.ts';
import { openLab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './papers.ts';
import { longestTask, median, quantile, traced } from './trace.ts';

const PAPERS = 10_000;
const AT_A_TIME = 1_000;
/** One key after the other as they are typed, the first of them on a list that nothing was sought in yet. */
const WORDS = 'graph neural study 77';
const PAUSE_MS = 90;
const RUNS = 3;

/** Typing into the filter of a library of 10,000 papers with abstracts: the longest task, and how long until the rows are those of all that was typed. */
export async function library(): Promise<Figure[]> {
  const lab = await openLab(new Map(), true);
  const page = await lab.browser.newPage();
  const address = `chrome-extension://${lab.extensionId}/library.html#papers`;
  await page.goto(address);
  await page.waitForSelector('.page');
  for (let from = 0; from < PAPERS; from += AT_A_TIME) await keep(page, somePapers(from));
  const tasks: number[] = [];
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.reload();
    await page.waitForSelector('.facets', { timeout: 120_000 });
    await new Promise((done) => setTimeout(done, 1_000));
    const events = await traced(page, async () => { waits.push(await type(page)); });
    tasks.push(longestTask(events, `chrome-extension://${lab.extensionId}/`));
  }
  await lab.close();
  return [figure('typing in a filter of 10,000, longest task', 'ms', median(tasks), 50), figure('rows after the last key', 'ms', quantile(waits, 1), 200)];
}

function somePapers(from: number): KeptPaper[] {
  return libraryOf(from + AT_A_TIME).papers.slice(from).map(({ record, notes }) => ({ record: { ...record, paper: { ...record.paper, abstract: (record.paper.abstract ?? '').repeat(4) } }, notes }));
}

function keep(page: Page, papers: KeptPaper[]): Promise<void> {
  return page.evaluate((all) => new Promise<void>((done, fail) => {
    const opening = indexedDB.open('gloss');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['papers', 'notes'], 'readwrite');
      for (const { record, notes } of all) {
        transaction.objectStore('papers').put(record);
        for (const note of notes) transaction.objectStore('notes').put(note);
      }
      transaction.oncomplete = () => { opening.result.close(); done(); };
      transaction.onerror = () => fail(transaction.error);
    };
  }), papers);
}

/** Milliseconds from the last key on until the rows have changed for the last time. */
async function type(page: Page): Promise<number> {
  await page.focus('.list input[type="search"]');
  await page.evaluate(() => {
    const seen = { keyAt: 0, rowsAt: 0 };
    Object.assign(globalThis, { glossSeen: seen });
    addEventListener('input', ({ timeStamp }) => { seen.keyAt = timeStamp; }, true);
    new MutationObserver(() => { seen.rowsAt = performance.now(); }).observe(document.querySelector('.list')!, { subtree: true, childList: true, characterData: true });
  });
  for (const letter of WORDS) {
    await page.keyboard.press(letter as 'a');
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  await new Promise((done) => setTimeout(done, 500));
  return page.evaluate(() => {
    const { keyAt, rowsAt } = (globalThis as unknown as { glossSeen: { keyAt: number; rowsAt: number } }).glossSeen;
    return Math.max(0, rowsAt - keyAt);
  });
}
