import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { classify } from '../domain/topics/classify.ts';
import type { Topic } from '../domain/topics/topic.ts';
import { median } from './bench/trace.ts';
import { readCorpus, readGold, SHARED, type CorpusPaper } from './train-topics/corpus.ts';
import { isTopic } from './train-topics/labels.ts';

const USAGE = 'usage: npm run --silent evaluate-topics -- [--titles] [--errors] [--topics]';
const GOLD = ['seed', 'dev'];
const PAIRS = 12;

/** What a reader said of the paper (`topics/score.mjs`). */
interface Wanted {
  topics: string[];
  acceptable: string[];
}

try {
  const { values } = parseArgs({ options: { titles: { type: 'boolean' }, errors: { type: 'boolean' }, topics: { type: 'boolean' } } });
  const corpus = readCorpus();
  for (const name of GOLD) evaluate(name, corpus, values.titles === true, values.errors === true, values.topics === true);
} catch (failure) {
  console.error(`evaluate-topics: ${failure instanceof Error ? failure.message : String(failure)}\n${USAGE}`);
  process.exitCode = 1;
}

/** Prints the scores of a gold file, which topics were given in place of which, and with `--errors` each paper that went wrong and why. */
function evaluate(name: string, corpus: ReadonlyMap<string, CorpusPaper>, byTitles: boolean, withErrors: boolean, withTopics: boolean): void {
  const papers = readGold(name, corpus).map((paper) => (byTitles ? { ...paper, abstract: '' } : paper));
  const times: number[] = [];
  const given = papers.map((paper) => {
    const began = performance.now();
    const topics = classify(paper);
    times.push(performance.now() - began);
    return topics;
  });
  const known = papers.filter(({ abstract }) => abstract !== '').length;
  console.log(`\n# gold-${name}: ${known} of ${papers.length} with abstract; ${median(times).toFixed(3)} ms a paper (median)`);
  console.log(scored(name, papers, given, withTopics ? ['--topics'] : []));
  const wanted = (JSON.parse(readFileSync(goldFile(name), 'utf8')) as { papers: Wanted[] }).papers;
  printPairs(given, wanted);
  if (withErrors) for (const [n, paper] of papers.entries()) printErrors(paper, given[n]!, wanted[n]!);
}

function scored(name: string, papers: readonly CorpusPaper[], given: readonly Topic[][], flags: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-topics-'));
  try {
    const file = join(folder, 'given.jsonl');
    writeFileSync(file, papers.map(({ id }, n) => JSON.stringify({ id, topics: given[n]!.map((topic) => topic.id) })).join('\n'));
    return execFileSync(process.execPath, [join(SHARED, 'topics/score.mjs'), goldFile(name), file, ...flags], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function goldFile(name: string): string {
  return join(SHARED, `topics/gold-${name}.json`);
}

/** Wrong topics beside the ones that were missed on the same paper. */
function printPairs(given: readonly Topic[][], wanted: readonly Wanted[]): void {
  const pairs = new Map<string, number>();
  for (const [n, topics] of given.entries()) {
    const { wrong, missed } = faultsOf(topics, wanted[n]!);
    for (const one of missed) for (const other of wrong.length > 0 ? wrong.map(({ id }) => id) : ['nothing']) {
      const pair = `${other} for ${one}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  const most = [...pairs].sort(([, a], [, b]) => b - a).slice(0, PAIRS).map(([pair, count]) => `${pair} ${count}`);
  console.log(`given in place of another: ${most.join(' · ')}`);
}

function faultsOf(topics: readonly Topic[], { topics: wanted, acceptable }: Wanted): { wrong: Topic[]; missed: string[] } {
  return {
    wrong: topics.filter(({ id }) => isTopic(id) && !wanted.includes(id) && !acceptable.includes(id)),
    missed: wanted.filter((one) => isTopic(one) && !topics.some(({ id }) => id === one)),
  };
}

function printErrors({ id, title }: CorpusPaper, topics: readonly Topic[], wanted: Wanted): void {
  const { wrong, missed } = faultsOf(topics, wanted);
  if (wrong.length + missed.length === 0) return;
  console.log(`${id}  ${title}`);
  for (const { id: topic, score, evidence } of wrong) console.log(`  wrong ${topic} ${score}: ${evidence.map(({ words, share }) => `${words} ${share.toFixed(2)}`).join(', ')}`);
  for (const topic of missed) console.log(`  missed ${topic}`);
}
