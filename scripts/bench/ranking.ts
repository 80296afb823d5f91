import { NEEDED } from '../../domain/ranking/examples.ts';
import { Lexicon } from '../../domain/ranking/lexicon.ts';
import { atOnce } from '../../domain/in-turns.ts';
import { ForYou } from '../../domain/ranking/for-you.ts';
import { RankModel, type Example } from '../../domain/ranking/model.ts';
import { seeded, shuffle } from '../train-topics/random.ts';
import { figure, type Figure } from './figure.ts';
import { dailyPapers, INTERESTS, readingHistory, type ReadPage } from './ranking/histories.ts';
import { signFigures, signTime, signsOn, type Signs } from './ranking/signs.ts';

/** Pages a reader goes through, and where in the corpus readers begin. */
const PAGES = 16;
const BEGINNINGS = [0, 1_600];
/** Decisions from which on a row of the table counts. */
const DECISIONS = [10, 20, 30, 50, 100, 200];
const PASSED = 0.3;
const MOST = 400;
const ROWS = 600;

type Order = 'for-you' | 'page' | 'upvotes' | 'random';
type Score = Record<Order, { ap: number; ndcg: number }>;

/**
 * Replays simulated readers over Hugging Face's daily pages (ranking/histories.ts says how they are made): before each page the order For you is learned from
 * what was decided so far and held against the page's own order, the order by upvotes and a random one. Average precision and nDCG@10 of what is of
 * interest, over all pages read with at least so many decisions; and how the sign "Like 3 you saved" does on their rows (ranking/signs.ts). Readers are simulated: real tastes are less even, and no keyword tells them.
 */
export async function ranking(): Promise<Figure[]> {
  const papers = dailyPapers();
  if (papers === null) {
    console.error('ranking: skipped, the corpora are not there');
    return [];
  }
  const scores = new Map(DECISIONS.map((least) => [least, [] as Score[]]));
  const signs: Signs[] = [];
  for (const interest of Object.keys(INTERESTS)) for (const [n, from] of BEGINNINGS.entries()) signs.push(...readThrough([...readingHistory(papers, interest, from, n + 7)].slice(0, PAGES), scores, interest));
  const figures = [...scores].filter(([, some]) => some.length > 0).flatMap(([least, some]) => tableRow(least, some));
  const sources = papers.map(({ source }) => source);
  return [...figures, ...signFigures(signs), updateTime(sources), ...signTime(sources)];
}

function readThrough(pages: readonly ReadPage[], scores: ReadonlyMap<number, Score[]>, reader: string): Signs[] {
  const signs: Signs[] = [];
  const lexicon = new Lexicon();
  const decided: Example[] = [];
  const passed: Example[] = [];
  for (const page of pages) {
    const row = DECISIONS.findLast((least) => least <= decided.length);
    if (row !== undefined) {
      const learnt = atOnce(ForYou.learning(lexicon, [...decided.slice(-MOST), ...passed.slice(-MOST)], new Set()));
      if (page.relevant.includes(true)) scores.get(row)!.push(scoreOf(page, learnt, decided.length));
      if (decided.length >= NEEDED) signs.push(signsOn(page, learnt, reader));
    }
    page.acts.forEach((act, n) => {
      const example: Example = { paper: page.papers[n]!.source, liked: act === 'saved' ? 1 : 0, weight: act === 'passed' ? PASSED : 1 };
      (act === 'passed' ? passed : decided).push(example);
    });
  }
  return signs;
}

function scoreOf({ papers, relevant }: ReadPage, model: ForYou, seed: number): Score {
  const own = papers.map(({ source }) => model.score(source));
  const page = [...papers.keys()];
  const judged = (order: readonly number[]) => ({ ap: averagePrecision(order, relevant), ndcg: ndcgAt10(order, relevant) });
  return {
    'for-you': judged(page.toSorted((a, b) => own[b]! - own[a]!)), page: judged(page),
    upvotes: judged(page.toSorted((a, b) => papers[b]!.upvotes - papers[a]!.upvotes)), random: judged(shuffle([...page], seeded(seed))),
  };
}

/** Mean over relevant papers of the precision at their ranks. */
function averagePrecision(order: readonly number[], relevant: readonly boolean[]): number {
  let met = 0;
  const precisions = order.flatMap((one, n) => (relevant[one] === true ? [++met / (n + 1)] : []));
  return mean(precisions);
}

/** Binary gains, logarithmic discount, against the best order possible. */
function ndcgAt10(order: readonly number[], relevant: readonly boolean[]): number {
  const gains = (some: readonly boolean[]) => some.slice(0, 10).reduce((sum, isGain, n) => sum + (isGain ? 1 / Math.log2(n + 2) : 0), 0);
  return gains(order.map((one) => relevant[one] === true)) / gains(relevant.toSorted((a, b) => Number(b) - Number(a)));
}

function tableRow(least: number, scores: readonly Score[]): Figure[] {
  const means = (order: Order, of: 'ap' | 'ndcg') => mean(scores.map((one) => one[order][of]));
  console.error(`from ${least} decisions, ${scores.length} pages: average precision / nDCG@10: ${(['for-you', 'page', 'upvotes', 'random'] as const)
    .map((order) => `${order} ${means(order, 'ap').toFixed(3)} / ${means(order, 'ndcg').toFixed(3)}`).join(' · ')}`);
  return [
    figure(`ranking: average precision from ${least} decisions`, 'of upvotes', means('for-you', 'ap'), means('upvotes', 'ap')),
    figure(`ranking: nDCG@10 from ${least} decisions`, 'of upvotes', means('for-you', 'ndcg'), means('upvotes', 'ndcg')),
  ];
}

/** After one more decision: the model made anew from the most examples there can be, and a page of 600 ordered by it. Its papers were read before. */
function updateTime(sources: readonly Example['paper'][]): Figure {
  const lexicon = new Lexicon();
  const examples = sources.slice(0, 2 * MOST).map((paper, n): Example => ({ paper, liked: n % 3 === 0 ? 1 : 0, weight: n < MOST ? 1 : PASSED }));
  const page = sources.slice(2 * MOST, 2 * MOST + ROWS);
  const update = () => {
    const began = performance.now();
    const model = RankModel.learn(lexicon, examples);
    page.map((one) => model.score(one));
    return performance.now() - began;
  };
  update();
  const times = Array.from({ length: 9 }, update).sort((a, b) => a - b);
  return figure(`ranking: update, ${ROWS} rows`, 'ms', times[4]!, 50);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
