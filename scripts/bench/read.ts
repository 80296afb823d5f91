import { arxivNewPage } from '../digest/arxiv-page.ts';
import { dailyPage } from '../digest/daily-page.ts';
import { bundled } from './bundled.ts';
import { openLab, type Lab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { median, traced, workOf } from './trace.ts';

const RUNS = 7;
const ROWS = 2_000;

const CASES = [
  { name: 'arxiv', url: 'https://arxiv.org/list/cs.LG/recent', html: arxivNewPage({ count: ROWS, abstracts: false }), rows: 'dl > dt, dl > dd' },
  { name: 'huggingface', url: 'https://huggingface.co/papers/month/2026-11', html: dailyPage({ count: ROWS }), rows: 'article' },
];

interface ReadTimes {
  bare: number;
  own: number;
  general: number;
}

/** Reading 2,000 entries against a bare pass over the same rows, in turn, in one page; then the longest task when Gloss reads that page. */
export async function read(): Promise<Figure[]> {
  const pages = new Map(CASES.map(({ url, html }) => [url, html]));
  const plain = await openLab(pages, false);
  const gloss = await openLab(pages, true);
  const script = await bundled('scripts/bench/in-page.ts');
  const figures: Figure[] = [];
  for (const { name, url, rows } of CASES) {
    const { bare, own, general } = await timesOf(plain, url, rows, script);
    figures.push(figure(`read ${name}-${ROWS}`, 'ms', own, bare), figure(`read ${name}-${ROWS}, general reader`, 'ms', general, bare));
    figures.push(figure(`longest task reading ${name}-${ROWS}`, 'ms', await longestTask(gloss, url), 50));
  }
  await plain.close();
  await gloss.close();
  return figures;
}

/** Medians, in milliseconds. Each pass has a tab of its own, and they alternate, so that whatever else the machine does falls on all. */
async function timesOf(lab: Lab, url: string, rows: string, script: string): Promise<ReadTimes> {
  const runs: ReadTimes[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push({ bare: await bareIn(lab, url, rows), own: await readIn(lab, url, script, false), general: await readIn(lab, url, script, true) });
  }
  return { bare: median(runs.map(({ bare }) => bare)), own: median(runs.map(({ own }) => own)), general: median(runs.map(({ general }) => general)) };
}

async function bareIn(lab: Lab, url: string, rows: string): Promise<number> {
  const page = await lab.open();
  await page.goto(url);
  const ms = await page.evaluate((selector) => {
    const began = performance.now();
    let letters = 0;
    for (const row of document.querySelectorAll(selector)) letters += row.textContent!.length;
    return letters === 0 ? Number.NaN : performance.now() - began;
  }, rows);
  await page.close();
  return ms;
}

async function readIn(lab: Lab, url: string, script: string, isGeneral: boolean): Promise<number> {
  const page = await lab.open();
  await page.goto(url);
  await page.evaluate(script);
  const ms = await page.evaluate((byGeneral, expected) => {
    const began = performance.now();
    const count = (globalThis as unknown as { glossRead(isGeneral: boolean): number }).glossRead(byGeneral);
    const took = performance.now() - began;
    if (count !== expected) throw new Error(`${count} rows were read`);
    return took;
  }, isGeneral, ROWS);
  await page.close();
  return ms;
}

async function longestTask(lab: Lab, url: string): Promise<number> {
  const longest: number[] = [];
  for (let run = 0; run < 5; run++) {
    const page = await lab.open();
    const events = await traced(page, async () => {
      await page.goto(url);
      await page.waitForFunction((rows) => document.querySelectorAll('gloss-mark').length === rows, { polling: 200, timeout: 30_000 }, ROWS);
      await new Promise((done) => setTimeout(done, 300));
    });
    await page.close();
    longest.push(workOf(events, `chrome-extension://${lab.extensionId}/listing-reader.js`).longestTaskMs);
  }
  return median(longest);
}
