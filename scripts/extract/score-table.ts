import type { PageScore } from './score.ts';

/** What the general reader must reach: of all pages of a kind, of each of them, and in titles. */
export const FLOORS = { links: 0.95, eachOfLinks: 0.9, typography: 0.8, titles: 0.95, perNegative: 2 } as const;

/** Sums over pages. */
export interface Sums {
  ownFields: number;
  ownExact: number;
  links: number;
  worstOfLinks: number;
  typography: number;
  titles: number;
  negatives: number;
  cleanNegatives: number;
  mostOnNegative: number;
}

/** The figures that the floors are about. F1 and titles are of all entries together. */
export function sumsOf(scores: readonly PageScore[]): Sums {
  const own = scores.flatMap((score) => score.own ?? []);
  const negatives = of(scores, 'negative');
  const titles = sum(scores, ({ general }) => general.titles);
  return {
    ownFields: own.reduce((all, { fields }) => all + fields, 0),
    ownExact: own.reduce((all, { fields, wrong }) => all + fields - wrong.length, 0),
    links: f1Of(of(scores, 'links')),
    worstOfLinks: Math.min(1, ...of(scores, 'links').map(({ general }) => general.f1)),
    typography: f1Of(of(scores, 'typography')),
    titles: titles === 0 ? 1 : sum(scores, ({ general }) => general.exactTitles) / titles,
    negatives: negatives.length,
    cleanNegatives: negatives.filter(({ general }) => general.found === 0).length,
    mostOnNegative: Math.max(0, ...negatives.map(({ general }) => general.found)),
  };
}

function of(scores: readonly PageScore[], layout: PageScore['general']['layout']): PageScore[] {
  return scores.filter(({ general }) => general.layout === layout);
}

function sum(scores: readonly PageScore[], figure: (score: PageScore) => number): number {
  return scores.reduce((all, score) => all + figure(score), 0);
}

function f1Of(scores: readonly PageScore[]): number {
  const all = sum(scores, ({ general }) => general.found + general.expected);
  return all === 0 ? 1 : (2 * sum(scores, ({ general }) => general.matched)) / all;
}

const HEAD = ['site', 'page', 'entries', 'precision', 'recall', 'fields', 'general F1', 'titles'];

/** A line a page, the sums, then what was wrong. `withFaults` of the general reader lists so many of each page. */
export function tableOf(scores: readonly PageScore[], withFaults = 0): string {
  const rows = [HEAD, ...scores.map(lineOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '));
  return [...lines, '', ...sumLines(scores), ...ownFaults(scores), ...generalFaults(scores, withFaults)].join('\n');
}

function lineOf({ page, expected, own, general }: PageScore): string[] {
  const [site, ...name] = page.replace(/\.html$/, '').split('/');
  const titles = general.titles === 0 ? '–' : figure(general.exactTitles / general.titles);
  const shown = general.layout === 'negative' ? `${general.found} found` : figure(general.f1);
  if (own === null) return [site!, name.join('/'), String(expected), '–', '–', '–', shown, titles];
  const right = own.expected - own.missing;
  return [
    site!, name.join('/'), String(expected), figure(own.found === 0 ? 1 : right / (right + own.invented)), figure(own.expected === 0 ? 1 : right / own.expected),
    `${own.fields - own.wrong.length}/${own.fields}${own.inOrder ? '' : ' out of order'}`, shown, titles,
  ];
}

function sumLines(scores: readonly PageScore[]): string[] {
  const sums = sumsOf(scores);
  return [
    `own adapters: ${sums.ownExact} of ${sums.ownFields} fields exact`,
    `general reader, rows with links: F1 ${figure(sums.links)} over all (at least ${FLOORS.links}), ${figure(sums.worstOfLinks)} on the worst page (at least ${FLOORS.eachOfLinks})`,
    `general reader, typography alone: F1 ${figure(sums.typography)} (at least ${FLOORS.typography})`,
    `general reader, titles exact: ${figure(sums.titles)} (at least ${FLOORS.titles})`,
    `general reader, pages without papers: nothing on ${sums.cleanNegatives} of ${sums.negatives}, at most ${sums.mostOnNegative} on one`,
    `general reader, other fields exact: ${fieldSums(scores)}`,
  ];
}

function fieldSums(scores: readonly PageScore[]): string {
  const names = [...new Set(scores.flatMap(({ general }) => Object.keys(general.fields)))];
  return names.map((name) => {
    const [exact, all] = [0, 1].map((place) => sum(scores, ({ general }) => general.fields[name]?.[place] ?? 0));
    return `${name} ${figure(exact! / Math.max(1, all!))}`;
  }).join(', ');
}

function ownFaults(scores: readonly PageScore[]): string[] {
  return scores.flatMap(({ page, own }) => (own?.wrong ?? []).slice(0, 20).map((one) => `  ${page}: ${one.slice(0, 300)}`));
}

function generalFaults(scores: readonly PageScore[], most: number): string[] {
  return scores.flatMap(({ page, general }) => general.faults.slice(0, most).map((one) => `  ${page}, general: ${one.slice(0, 300)}`));
}

function figure(share: number): string {
  return share.toFixed(3);
}
