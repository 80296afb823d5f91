import { arxivNewPage } from '../digest/arxiv-page.ts';
import { bundled } from './bundled.ts';
import { openLab, type Lab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { seenFromCold } from './seen-cold.ts';
import { quantile, traced } from './trace.ts';

/** 650,000 sightings. */
const DAYS = 1_084;
const STEP = 60;
const RUNS = 25;
/** Rows of the page that is opened with the worker stopped. */
const COLD_ROWS = 600;
const COLD_URL = 'https://arxiv.org/list/cs.LG/new';

const URL = 'https://arxiv.org/list/cs.LG/recent';
const ROWS = 1_000;
const SCROLL_MS = 4_000;

interface InPage {
  glossFill(from: number, to: number): Promise<void>;
  glossLookUp(kind: string, days: number, isCold: boolean): Promise<number>;
  glossRemember(days: number, batch: number): Promise<number>;
}

/**
 * Three years of 600 rows a day, in a page of the extension: looking a page of 600 rows up, with the ledger read before and as after the
 * worker's start, and keeping a batch of 60; a page that is opened while the worker is stopped. Then what watching 1,000 rows takes of the main thread while the page is scrolled.
 */
export async function seen(): Promise<Figure[]> {
  const pages = new Map([[URL, arxivNewPage({ count: ROWS, abstracts: false })], [COLD_URL, arxivNewPage({ count: COLD_ROWS, abstracts: false })]]);
  const lab = await openLab(pages, true);
  const figures = [...(await ledger(lab)), ...(await seenFromCold(lab, COLD_URL, COLD_ROWS)), await watching(lab)];
  await lab.close();
  return figures;
}

async function ledger({ browser, extensionId }: Lab): Promise<Figure[]> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/library.html#settings`);
  await page.evaluate(await bundled('scripts/bench/seen-in-page.ts'));
  for (let day = 0; day < DAYS; day += STEP) await page.evaluate((from, to) => (globalThis as unknown as InPage).glossFill(from, to), day, Math.min(DAYS, day + STEP));
  const figures: Figure[] = [];
  for (const kind of ['recent', 'spread', 'unknown']) for (const isCold of [false, true]) {
    const took = await several(() => page.evaluate((what, days, cold) => (globalThis as unknown as InPage).glossLookUp(what, days, cold), kind, DAYS, isCold));
    const name = `look up 600, ${kind}${isCold ? ', ledger not read' : ''}`;
    figures.push(figure(`${name}, median`, 'ms', quantile(took, 0.5), 30), figure(`${name}, p95`, 'ms', quantile(took, 0.95), 30));
  }
  const took = await several((run) => page.evaluate((days, batch) => (globalThis as unknown as InPage).glossRemember(days, batch), DAYS, run));
  await page.close();
  return [...figures, figure('keep 60 seen, median', 'ms', quantile(took, 0.5), 50), figure('keep 60 seen, p95', 'ms', quantile(took, 0.95), 50)];
}

/** The first run of all is left out: it compiles. */
async function several(once: (run: number) => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run <= RUNS; run++) took.push(await once(run));
  return took.slice(1);
}

/**
 * Our script's share of the time in which the page is scrolled, with the layout it asks for. Observers are let go as soon as they have
 * answered: what the browser computes for marks out of view (`content-visibility`) in every frame is not theirs.
 */
async function watching(lab: Lab): Promise<Figure> {
  const page = await lab.open();
  await page.goto(URL);
  await page.waitForFunction((rows) => document.querySelectorAll('gloss-mark[data-topics]').length === rows, { polling: 200, timeout: 30_000 }, ROWS);
  await new Promise((done) => setTimeout(done, 2_000));
  const events = await traced(page, () => page.evaluate((ms) => new Promise<void>((done) => {
    const end = performance.now() + ms;
    const step = () => {
      scrollBy(0, 40);
      if (performance.now() < end) requestAnimationFrame(step);
      else done();
    };
    step();
  }), SCROLL_MS));
  await page.close();
  const ours = `chrome-extension://${lab.extensionId}/listing-reader.js`;
  const own = events.filter(({ ph, name, args }) => ph === 'X' && name === 'FunctionCall' && args.data?.url === ours);
  return figure('watching 1,000 rows while scrolling', '%', (own.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1_000 / SCROLL_MS) * 100, 1);
}
