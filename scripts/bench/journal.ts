import { build } from 'vite';
import { openLab } from './chromium.ts';
import { figure, type Figure } from './figure.ts';
import { median, quantile } from './trace.ts';

const DECISIONS = 100_000;
const AT_A_TIME = 2_500;
const BATCH = 500;
const LIMIT_MS = 50;
const BATCH_LIMIT_MS = 1_000;

const WORDS = { last: 'last standing decision', decided: 'save of a new paper', known: 'status of a known paper', overruled: 'undo of an old decision that was overruled', undone: 'undo of the last decision' };

/** Deciding, finding the last decision and taking it back in a library of 20,000 papers with a journal of 100,000 decisions; then 500 papers at once. */
export async function journal(): Promise<Figure[]> {
  const lab = await openLab(new Map(), true);
  const page = await lab.browser.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/library.html`);
  await page.evaluate(await bundled());
  for (let from = 0; from < DECISIONS; from += AT_A_TIME) await page.evaluate(`glossFill(${from}, ${from + AT_A_TIME})`);
  const times = await page.evaluate('glossJournal()') as Record<keyof typeof WORDS, number[]>;
  const figures = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name) => [
    figure(`${WORDS[name]}, median`, 'ms', median(times[name]), LIMIT_MS), figure(`${WORDS[name]}, p95`, 'ms', quantile(times[name], 0.95), LIMIT_MS),
  ]);
  const batches: { save: number; wait: number; undo: number }[] = [];
  for (let n = 0; n < 5; n++) batches.push(await page.evaluate(`glossBatch(${BATCH}, ${40_000 + n * BATCH})`) as (typeof batches)[number]);
  await lab.close();
  const ofBatch = (name: keyof (typeof batches)[number]) => median(batches.map((one) => one[name]));
  return [
    ...figures, figure(`save of ${BATCH} papers`, 'ms', ofBatch('save'), BATCH_LIMIT_MS), figure('a page’s question meanwhile', 'ms', ofBatch('wait'), BATCH_LIMIT_MS),
    figure(`undo of ${BATCH} papers`, 'ms', ofBatch('undo'), BATCH_LIMIT_MS),
  ];
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'silent',
    build: { write: false, lib: { entry: 'scripts/bench/in-library.ts', formats: ['iife'], name: 'glossBench' } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as { output: { code?: string }[] };
  return output[0]!.code!;
}
