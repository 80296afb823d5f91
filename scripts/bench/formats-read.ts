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

/** Importing a .bib file: against the library doing the same parse by itself, and the longest that a window has to wait. */
export async function formatsRead(): Promise<Figure[]> {
  const text = bibOf(PAPERS);
  const bytes = new TextEncoder().encode(text);
  await readFile(new TextEncoder().encode(bibOf(100)), 'warm-up.bib');
  plugins.input.chain(bibOf(100), { generateGraph: false });
  const longest = new LongestTask();
  const began = performance.now();
  const result = await readFile(bytes, 'library.bib');
  const readMs = performance.now() - began;
  const readLongest = longest.stop();
  if ('refused' in result || result.papers.length !== PAPERS) throw new Error('the file was not read whole');
  const plain = performance.now();
  plugins.input.chain(text, { generateGraph: false });
  const plainMs = performance.now() - plain;
  const planLongest = new LongestTask();
  const planned = performance.now();
  await inTurns(planSteps(result.papers, []), undefined, undefined);
  const planMs = performance.now() - planned;
  return [
    figure('read 10,000 BibTeX, of the library', 'ms', readMs, plainMs), figure('read 10,000 BibTeX, longest task', 'ms', readLongest, LONGEST_MS),
    figure('plan 10,000 papers', 'ms', planMs, 2_000), figure('plan 10,000 papers, longest task', 'ms', planLongest.stop(), LONGEST_MS),
  ];
}

/** How long others had to wait at most. */
class LongestTask {
  #last = performance.now();
  #longest = 0;
  #isOver = false;

  constructor() {
    this.#tick();
  }

  stop(): number {
    this.#isOver = true;
    return this.#longest;
  }

  #tick(): void {
    setImmediate(() => {
      if (this.#isOver) return;
      const now = performance.now();
      this.#longest = Math.max(this.#longest, now - this.#last);
      this.#last = now;
      this.#tick();
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
