import { ownTopicsOf } from '../../domain/topics/own-topics.ts';
import { RULE_BYS, type Rule } from '../../domain/rules/rule.ts';
import { RuleBook, type JudgedPaper } from '../../domain/rules/rule-book.ts';
import { parseAuthor } from '../../domain/authors.ts';
import { digestPapers } from '../digest/papers.ts';
import { figure, type Figure } from './figure.ts';
import { median } from './trace.ts';

const ROWS = 1_000;
const RULES = 10_000;
const RUNS = 7;
const BOMB = '(a+)+$';

/** Verdicts on a long page: by ten thousand rules, by a reader's twenty, by an expression that explodes elsewhere; beside reading the same words for one own topic. */
export async function rules(): Promise<Figure[]> {
  const papers = digestPapers(ROWS).map((one): JudgedPaper => ({
    title: one.title, abstract: `${one.abstract} `.repeat(3), authors: one.authors.map(parseAuthor), categories: ['cs.LG', 'cs.CL'], venue: 'ICLR 2027', topics: ['llm-agents', 'survey'],
  }));
  const own = [{ id: 'own:bench', name: 'Bench', words: ['tide'] }];
  const reading = median(runs(() => papers.forEach((paper) => ownTopicsOf(paper, own))));
  const many = manyRules(RULES);
  const made = median(runs(() => new RuleBook(many)));
  const book = new RuleBook(many);
  const few = new RuleBook(manyRules(20));
  const bomb = new RuleBook([rule(0, 'regex', BOMB)]);
  const slowest = Math.max(...papers.flatMap((paper) => runs(() => book.verdictOf(paper), 1)));
  return [
    figure('rules: 1,000 verdicts by 10,000 rules', 'ms', median(runs(() => papers.forEach((paper) => book.verdictOf(paper)))), 200),
    figure('rules: the same, beside one own topic', 'ms', median(runs(() => papers.forEach((paper) => book.verdictOf(paper)))), reading),
    figure('rules: 1,000 verdicts by 20 rules', 'ms', median(runs(() => papers.forEach((paper) => few.verdictOf(paper)))), reading),
    figure('rules: the slowest verdict', 'ms', slowest, 10),
    figure('rules: making 10,000 ready', 'ms', made, 200),
    figure(`rules: ${BOMB} on 6,000 letters`, 'ms', median(runs(() => bomb.verdictOf({ ...papers[0]!, abstract: `${'a'.repeat(5_999)}!` }))), 10),
  ];
}

function runs(work: () => unknown, count = RUNS): number[] {
  return Array.from({ length: count }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

/** Some of each kind; the words are those of the papers, so that all are begun and every tenth holds for some. */
function manyRules(count: number): Rule[] {
  const words = digestPapers(200).flatMap(({ title, abstract }) => `${title} ${abstract}`.split(/\s+/));
  return Array.from({ length: count }, (_, n) => {
    const by = n % 200 === 0 ? 'regex' : RULE_BYS[n % 5]!;
    const some = `${words[(n * 7) % words.length]} ${words[(n * 7 + 1) % words.length]}`;
    return rule(n, by, by === 'regex' ? `\\bx${n}[a-z]*ing\\b` : by === 'author' ? `Name${n} A.` : n % 10 === 0 ? some : `${some} x${n}`);
  });
}

function rule(n: number, by: Rule['by'], text: string): Rule {
  return { id: `r${n}`, kind: n % 4 === 0 ? 'watch' : 'mute', by, text, isOn: true, madeAt: new Date(n * 1_000).toISOString() };
}
