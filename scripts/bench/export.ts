import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { openLab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { libraryOf } from './papers.ts';

/** How many papers, in which formats by their names, and the seconds they may take. */
const RUNS = [[10_000, ['JSON (complete)', 'BibTeX', 'Obsidian notes (zip)'], 5], [100_000, ['JSON (complete)', 'BibTeX'], 30]] as const;
const LOOK_MS = 50;

/**
 * Exporting in real Chromium, from a press on Download in the library to the finished file: how long it takes, the longest task of the window meanwhile, and
 * the most by which all processes of the browser grew, in sizes of the file (their proportional set, so that shared memory counts once; garbage
 * counts too, and what the browser itself keeps of the file). The reading list, which the window shows, is there before and is not counted.
 */
export async function exporting(): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const [count, formats, limit] of RUNS) {
    const lab = await openLab(new Map(), true);
    const page = await lab.browser.newPage();
    await page.goto(`chrome-extension://${lab.extensionId}/library.html#export`);
    await page.waitForSelector('.formats');
    await fill(page, count);
    await page.reload();
    await page.waitForFunction((wanted) => document.querySelectorAll<HTMLButtonElement>('.format button:not(:disabled)').length > wanted, { timeout: 300_000 }, 10);
    for (const format of formats) {
      await calm(page);
      const { seconds, longest, size, grown } = await download(page, format, lab.browser.process()!.pid!);
      const what = `${count.toLocaleString('en')} in ${format}`;
      all.push(figure(`${what}: time`, 's', seconds, limit), figure(`${what}: longest task`, 'ms', longest, 100), figure(`${what}: memory`, 'of file', grown / size, 2));
    }
    await lab.close();
  }
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

async function download(page: Page, format: string, browser: number): Promise<Seen & { seconds: number; grown: number }> {
  await page.evaluate(() => {
    const seen = { size: 0, longest: 0 };
    (globalThis as unknown as { glossExport: Seen }).glossExport = seen;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration); }).observe({ type: 'longtask' });
    URL.createObjectURL = (blob: Blob) => { // nothing is to be written to the disk
      seen.size = blob.size;
      return '#export';
    };
  });
  const before = sharedOut(browser);
  let grown = 0;
  const looking = setInterval(() => { grown = Math.max(grown, sharedOut(browser) - before); }, LOOK_MS);
  const began = performance.now();
  await page.click(`[aria-label="Download: ${format}"]`);
  await page.waitForFunction('glossExport.size > 0', { polling: 20, timeout: 120_000 });
  const seconds = (performance.now() - began) / 1000;
  await new Promise((done) => setTimeout(done, 500));
  clearInterval(looking);
  const seen = await page.evaluate(() => (globalThis as unknown as { glossExport: Seen }).glossExport);
  return { ...seen, seconds, grown };
}

/** Bytes of memory of a process and those it started, with its share of what several have. */
function sharedOut(root: number): number {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)]));
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && isOurs(parents.get(pid)!));
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024, 0);
}

function parentOf(pid: string): number {
  return Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);
}

/** `''` where the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
