import { bundled } from './bundled.ts';
import { openLab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { quantile } from './trace.ts';

const PAPERS = 18_000;
const STEP = 1_800;
const RUNS = 25;
const LIMIT_MS = 15;

interface InPage {
  glossFill(from: number, to: number): Promise<void>;
  glossLookUp(known: number, run: number): Promise<number>;
}

/** Looking the facts up of a page of 600 rows, of which some papers were listed before among 18,000, most of a year's. */
export async function facts(): Promise<Figure[]> {
  const { browser, extensionId, close } = await openLab(new Map(), true);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/library.html#settings`);
  await page.evaluate(await bundled('scripts/bench/facts-in-page.ts'));
  for (let from = 0; from < PAPERS; from += STEP) await page.evaluate((first, end) => (globalThis as unknown as InPage).glossFill(first, end), from, from + STEP);
  const figures: Figure[] = [];
  for (const known of [0, 120, 300]) {
    const took: number[] = [];
    for (let run = 0; run <= RUNS; run++) took.push(await page.evaluate((count, n) => (globalThis as unknown as InPage).glossLookUp(count, n), known, run));
    const own = took.slice(1); // the first compiles
    figures.push(figure(`facts of 600 rows, ${known} known, median`, 'ms', quantile(own, 0.5), LIMIT_MS), figure(`facts of 600 rows, ${known} known, p95`, 'ms', quantile(own, 0.95), LIMIT_MS));
  }
  await close();
  return figures;
}
