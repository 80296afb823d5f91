import type { Page } from 'puppeteer-core';
import { dailyPage } from '../digest/daily-page.ts';
import { openLab, type Lab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { median, traced, workOf } from './trace.ts';

const RUNS = 7;
const URL = 'https://huggingface.co/papers/month/2026-10';

/** What fifty more rows cost on a long page and on a short one, and how long their marks take from the page's last change on. */
export async function grow(): Promise<Figure[]> {
  const long = await grown(1_000);
  const short = await grown(50);
  return [
    figure('50 more rows on 1,000, against 50', 'ms', long.workMs, short.workMs),
    figure('marks after a change, 1,000 rows', 'ms', long.waitMs, 250),
    figure('marks after a change, 50 rows', 'ms', short.waitMs, 250),
  ];
}

async function grown(rows: number): Promise<{ workMs: number; waitMs: number }> {
  const lab = await openLab(new Map([[URL, dailyPage({ count: rows, hydrate: true })]]), true);
  const runs: { workMs: number; waitMs: number }[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await growOnce(lab, rows));
  await lab.close();
  return { workMs: median(runs.map(({ workMs }) => workMs)), waitMs: median(runs.map(({ waitMs }) => waitMs)) };
}

async function growOnce(lab: Lab, rows: number): Promise<{ workMs: number; waitMs: number }> {
  const page = await lab.open();
  await page.goto(URL);
  await page.waitForFunction((count) => document.querySelectorAll('gloss-mark[data-topics]').length === count, { polling: 200, timeout: 30_000 }, rows);
  await new Promise((done) => setTimeout(done, 1_500)); // the page's own script throws its rows away once, and they are marked again
  let waitMs = 0;
  const events = await traced(page, async () => {
    waitMs = await pressMore(page, rows + 50);
    await new Promise((done) => setTimeout(done, 500));
  });
  await page.close();
  return { workMs: workOf(events, `chrome-extension://${lab.extensionId}/listing-reader.js`).scriptMs, waitMs };
}

/** Presses the page's "More" and hands back the milliseconds until all rows have a mark. */
function pressMore(page: Page, rows: number): Promise<number> {
  return page.evaluate((count) => new Promise<number>((done) => {
    let began = 0;
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('gloss-mark').length < count) return;
      observer.disconnect();
      done(performance.now() - began);
    });
    document.getElementById('more')!.click();
    began = performance.now();
    observer.observe(document.body, { childList: true, subtree: true });
  }), rows);
}
