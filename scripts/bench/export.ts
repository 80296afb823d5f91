import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { openLab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './papers.ts';

/** The complete one, one that is written paper by paper, and a zip, by the names that readers see. */
const FORMATS = ['JSON (complete)', 'BibTeX', 'Obsidian notes (zip)'];

/** Of more papers a collection takes longer than what is to be measured. */
const COLLECTED = 20_000;

/**
 * Exporting in real Chromium, from a press on Download in the library to the finished file: how long it takes, the longest task of the window meanwhile,
 * and, when the same is done again, the most that the window holds more than before, in sizes of the file. That is V8's heap, Blink's and the buffers
 * of both by the DevTools protocol, after a collection, as often as there is time for one; of the file what is not yet in blobs, which the browser's
 * own process keeps. The reading list, which the window shows, is there before. Of a zip most is what its packer has just let go of.
 */
export async function exporting(count: number, limitSeconds: number, formats = FORMATS): Promise<Figure[]> {
  const lab = await openLab(new Map(), true);
  const page = await lab.browser.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/library.html#export`);
  await page.waitForSelector('.formats');
  await fill(page, count);
  await page.reload();
  await page.waitForFunction((wanted) => document.querySelectorAll<HTMLButtonElement>('.format button:not(:disabled)').length > wanted, { timeout: 300_000 }, 10);
  const all: Figure[] = [];
  for (const format of formats) {
    await calm(page);
    const { seconds, longest, size } = await download(page, format);
    const what = `${count.toLocaleString('en')} in ${format}`;
    all.push(figure(`${what}: time`, 's', seconds, limitSeconds), figure(`${what}: longest task`, 'ms', longest, 100));
    if (count > COLLECTED) continue;
    await calm(page);
    all.push(figure(`${what}: held`, 'of file', (await mostHeld(page, format)) / size, 2));
  }
  await lab.close();
  return all;
}

async function fill(page: Page, count: number): Promise<void> {
  const { papers } = libraryOf(count);
  for (let n = 0; n < count; n += 2_000) {
    const some = papers.slice(n, n + 2_000);
    await page.evaluate(async (tables) => {
      const db = await new Promise<IDBDatabase>((done) => { const opening = indexedDB.open('gloss'); opening.onsuccess = () => done(opening.result); });
      const storing = db.transaction(['papers', 'notes'], 'readwrite');
      for (const [table, rows] of Object.entries(tables)) for (const row of rows) storing.objectStore(table).put(row);
      await new Promise((done) => { storing.oncomplete = done; });
      db.close();
    }, { papers: some.map(({ record }) => record), notes: some.flatMap(({ notes }) => notes) });
  }
}

/** Until the window has had nothing to do for a while: topics of the list are found first. */
async function calm(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 5;) {
    const { TaskDuration: before } = await page.metrics();
    await new Promise((done) => setTimeout(done, 1_000));
    const { TaskDuration: after } = await page.metrics();
    quiet = after! - before! < 0.05 ? quiet + 1 : 0;
  }
}

interface Seen {
  size: number;
  longest: number;
}

async function download(page: Page, format: string): Promise<Seen & { seconds: number }> {
  await page.evaluate(() => {
    const seen = { size: 0, longest: 0 };
    (globalThis as unknown as { glossExport: Seen }).glossExport = seen;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration); }).observe({ type: 'longtask' });
    URL.createObjectURL = (blob: Blob) => { // nothing is to be written to the disk
      seen.size = blob.size;
      return '#export';
    };
  });
  const began = performance.now();
  await page.click(`[aria-label="Download: ${format}"]`);
  await page.waitForFunction('glossExport.size > 0', { polling: 20, timeout: 120_000 });
  const seconds = (performance.now() - began) / 1000;
  await new Promise((done) => setTimeout(done, 500)); // long tasks are told of later
  return { ...await page.evaluate(() => (globalThis as unknown as { glossExport: Seen }).glossExport), seconds };
}

/** The most that the window holds more than before while the same file is made again. */
async function mostHeld(page: Page, format: string): Promise<number> {
  const session = await page.createCDPSession();
  const before = await heldNow(session);
  await page.evaluate(() => { (globalThis as unknown as { glossExport: Seen }).glossExport.size = 0; });
  await page.click(`[aria-label="Download: ${format}"]`);
  let most = 0;
  while (await page.evaluate('glossExport.size === 0')) most = Math.max(most, await heldNow(session) - before);
  most = Math.max(most, await heldNow(session) - before);
  await session.detach();
  return most;
}

async function heldNow(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage'); // waits for the buffers that the first gave back
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage') as Protocol.Runtime.GetHeapUsageResponse;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
