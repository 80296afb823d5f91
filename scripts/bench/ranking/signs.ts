import { atOnce } from '../../../domain/in-turns.ts';
import { ForYou } from '../../../domain/ranking/for-you.ts';
import { Lexicon } from '../../../domain/ranking/lexicon.ts';
import type { Example } from '../../../domain/ranking/model.ts';
import type { RankSource } from '../../../domain/ranking/terms.ts';
import { figure, type Figure } from '../figure.ts';
import type { ReadPage } from './histories.ts';

/** Rows of one page, by whether they bear the sign and whether their reader is interested. */
export interface Signs {
  reader: string;
  rows: number;
  relevant: number;
  signed: number;
  right: number;
}

const ROWS = 600;
const EXAMPLES = 800;

export function signsOn({ papers, relevant }: ReadPage, forYou: ForYou, reader: string): Signs {
  const isSigned = papers.map(({ source }) => forYou.like(source).length > 0);
  return { reader, rows: papers.length, relevant: count(relevant), signed: count(isSigned), right: count(isSigned.map((is, n) => is && relevant[n] === true)) };
}

/**
 * How many of the rows that say "Like 3 you saved" are of interest, against all rows (wanted: three times as many), how many of those of interest
 * say so, and how many rows do: all together, on the page with the most in twenty, and for each reader by itself.
 */
export function signFigures(pages: readonly Signs[]): Figure[] {
  const all = sumOf(pages);
  const readers = [...Map.groupBy(pages, ({ reader }) => reader)].map(([reader, some]) => [reader, sumOf(some)] as const);
  for (const [reader, one] of readers) console.error(`sign, ${reader}: ${percent(one.signed / one.rows)} of rows, right ${percent(one.right / one.signed)}, by chance ${percent(one.relevant / one.rows)}`);
  const shares = pages.map(({ signed, rows }) => signed / rows).sort((a, b) => a - b);
  return [
    figure('ranking: sign, right', 'by chance', all.right / all.signed, all.relevant / all.rows),
    figure('ranking: sign, right, worst reader', 'by chance', ...worstOf(readers.map(([, one]) => one))),
    figure('ranking: sign, found of what is of interest', 'of all', all.right / all.relevant, 1),
    figure('ranking: sign, rows that bear it', 'of all', all.signed / all.rows, 1),
    figure('ranking: sign, rows on a full page (1 in 20)', 'of all', shares[Math.floor(0.95 * shares.length)]!, 1),
  ];
}

/** What learning takes, its longest step, and what a page of 600 rows takes that the worker has never met. */
export function signTime(sources: readonly RankSource[]): Figure[] {
  const examples = sources.slice(0, EXAMPLES).map((paper, n): Example => ({ paper, liked: n % 3 === 0 ? 1 : 0, weight: n % 2 === 0 ? 1 : 0.3 }));
  const learning = () => {
    const steps = ForYou.learning(new Lexicon(), examples, new Set());
    let longest = 0;
    const began = performance.now();
    for (let at = began; ; ) {
      const step = steps.next();
      longest = Math.max(longest, performance.now() - at);
      at = performance.now();
      if (step.done === true) return { all: at - began, longest };
    }
  };
  const learnt = Array.from({ length: 5 }, learning);
  const forYou = atOnce(ForYou.learning(new Lexicon(), examples, new Set()));
  const times = Array.from({ length: 7 }, (_, n) => {
    const page = sources.slice(EXAMPLES + n * ROWS, EXAMPLES + (n + 1) * ROWS);
    const began = performance.now();
    page.forEach((one) => forYou.like(one));
    return performance.now() - began;
  });
  return [
    figure(`ranking: learning, ${EXAMPLES} papers never met`, 'ms', median(learnt.map(({ all }) => all)), 1_000),
    figure('ranking: its longest step', 'ms', median(learnt.map(({ longest }) => longest)), 16),
    figure(`ranking: sign, ${ROWS} rows never met`, 'ms', median(times), 50),
  ];
}

function worstOf(readers: readonly Signs[]): [number, number] {
  const [worst] = readers.map(({ right, signed, relevant, rows }): [number, number] => [right / signed, relevant / rows]).sort((a, b) => a[0] / a[1] - b[0] / b[1]);
  return worst!;
}

function sumOf(pages: readonly Signs[]): Signs {
  return pages.reduce((sum, one) => ({ ...sum, rows: sum.rows + one.rows, relevant: sum.relevant + one.relevant, signed: sum.signed + one.signed, right: sum.right + one.right }));
}

function count(some: readonly boolean[]): number {
  return some.filter(Boolean).length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
