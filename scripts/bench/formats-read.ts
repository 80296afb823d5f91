import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { readFile } from '../../domain/formats/read/index.ts';
import { planSteps } from '../../domain/import-plan.ts';
import { inTurns } from '../../domain/in-turns.ts';
import { digestPapers } from '../digest/papers.ts';
import { figure, type Figure } from './figure.ts';

const PAPERS = 10_000;
/** A window is stuck for as long as a task takes. */
const LONGEST_MS = 100;

/** Importing a .bib file: against the library doing the same parse by itself, and the longest that a window has to wait. All in the processor's time: other programs don't count. */
export async function formatsRead(): Promise<Figure[]> {
  const text = bibOf(PAPERS);
  const bytes = new TextEncoder().encode(text);
  await readFile(new TextEncoder().encode(bibOf(100)), 'warm-up.bib');
  parseByLibrary(bibOf(100));
  const tasks = new LongestTask();
  const read = await cpuMs(() => readFile(bytes, 'library.bib'));
  const readLongest = tasks.stop();
  const plain = await cpuMs(async () => parseByLibrary(text));
  if ('refused' in read.value || read.value.papers.length !== PAPERS) throw new Error('the file was not read whole');
  const { papers } = read.value;
  const planTasks = new LongestTask();
  const plan = await cpuMs(() => inTurns(planSteps(papers, []), undefined, undefined));
  return [
    figure('read 10,000 BibTeX, of the library', 'ms', read.ms, plain.ms), figure('read 10,000 BibTeX, longest task', 'ms', readLongest, LONGEST_MS),
    figure('plan 10,000 papers', 'ms', plan.ms, 2_000), figure('plan 10,000 papers, longest task', 'ms', planTasks.stop(), LONGEST_MS),
  ];
}

function parseByLibrary(text: string): void {
  plugins.input.chain(text, { generateGraph: false });
}

function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function cpuMs<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const began = cpuNow();
  const value = await work();
  return { value, ms: cpuNow() - began };
}

/** The most that passed before others got their turn. */
class LongestTask {
  #last = cpuNow();
  #longest = 0;
  #timer: NodeJS.Immediate | undefined;

  constructor() {
    this.#wait();
  }

  stop(): number {
    clearImmediate(this.#timer);
    return this.#longest;
  }

  #wait(): void {
    this.#timer = setImmediate(() => {
      const now = cpuNow();
      this.#longest = Math.max(this.#longest, now - this.#last);
      this.#last = now;
      this.#wait();
    });
  }
}

function bibOf(count: number): string {
  return digestPapers(count).map(({ title, abstract }, n) => `@article{key${n},
  title = {{${title.replace(/[{}$\\]/g, '')}} and {\\"O}ld $N = 10^9$},
  author = {van den Berg, Anneke and Mensah, Kofi and {Great Array Collaboration} and others},
  year = {2026}, month = nov, journal = {Journal of Invented Results},
  abstract = {${abstract.replace(/[{}$\\%]/g, '')}},
  eprint = {2611.${String(n).padStart(5, '0')}}, archivePrefix = {arXiv}, primaryClass = {cs.LG}, doi = {10.1000/inv.${n}}, url = {https://lab.example.org/${n}}, keywords = {moe, later},
}
`).join('\n');
}
