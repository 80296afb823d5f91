import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { classify } from '../../domain/topics/classify.ts';
import { arxivNewPage } from '../digest/arxiv-page.ts';
import { digestPapers } from '../digest/papers.ts';
import { openLab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { median } from './trace.ts';

const URL = 'https://arxiv.org/list/cs.LG/recent';
const ROWS = 1000;
const RUNS = 5;

/** A paper's topics from title and abstract, the model's size and its first use, and how soon after the marks a long page has its chips. */
export async function topics(): Promise<Figure[]> {
  const papers = digestPapers(1000);
  const began = performance.now();
  classify({ title: papers[0]!.title, categories: [] });
  const firstMs = performance.now() - began;
  const took = papers.map(({ title, abstract }) => timed(() => classify({ title, abstract, categories: ['cs.LG'] })));
  const model = gzipSync(readFileSync('domain/topics/model.json'), { level: 9 }).length / 1000;
  return [
    figure('topics of a paper', 'ms', median(took), 0.5),
    figure('topics: the slowest paper', 'ms', Math.max(...took.slice(50)), 10),
    figure('topics: the model, gzipped', 'kB', model, 150),
    figure('topics: reading the model, once', 'ms', firstMs, 200),
    ...(await chipsOfLongPage()),
  ];
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** From the first mark until the rows in view, and all rows, have their chips. */
async function chipsOfLongPage(): Promise<Figure[]> {
  const lab = await openLab(new Map([[URL, arxivNewPage({ count: ROWS, abstracts: false })]]), true);
  const runs: { inViewMs: number; allMs: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await lab.open();
    await page.evaluateOnNewDocument(watchChips, ROWS);
    await page.goto(URL);
    await page.waitForFunction('window.glossChips.allMs > 0', { polling: 100, timeout: 20_000 });
    runs.push(await page.evaluate('window.glossChips') as { inViewMs: number; allMs: number });
    await page.close();
  }
  await lab.close();
  return [
    figure('topics: chips in view after the marks', 'ms', median(runs.map(({ inViewMs }) => inViewMs)), 100),
    figure('topics: chips of 1,000 rows after the marks', 'ms', median(runs.map(({ allMs }) => allMs)), 1000),
  ];
}

/** Runs in the page. */
function watchChips(rows: number): void {
  const seen = { inViewMs: 0, allMs: 0 };
  Object.assign(window, { glossChips: seen });
  let marked = 0;
  const look = () => {
    const marks = document.querySelectorAll('gloss-mark');
    if (marks.length > 0) marked ||= performance.now();
    const inView = [...marks].slice(0, 40).filter((mark) => mark.getBoundingClientRect().top < innerHeight);
    if (marked > 0 && seen.inViewMs === 0 && inView.length > 0 && inView.every((mark) => mark.hasAttribute('data-topics'))) seen.inViewMs = performance.now() - marked;
    if (document.querySelectorAll('gloss-mark[data-topics]').length >= rows) seen.allMs = performance.now() - marked;
    else setTimeout(look, 5);
  };
  look();
}
