import { browser } from 'wxt/browser';
import { writeProposal } from '../../domain/rules/proposal.ts';
import type { Rule, Verdict } from '../../domain/rules/rule.ts';
import { RuleBook } from '../../domain/rules/rule-book.ts';
import { onMessage, type PaperToJudge } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { rememberLately, type ListedLately } from '../../storage/lately.ts';
import { rulesNow } from '../../storage/rules.ts';
import { inSlices } from './slices.ts';

/** Answers what the reader's rules say of papers, and remembers which were listed, so that rules can be tried on them. */
export function answerRules(db: GlossDatabase): void {
  onMessage('judge', async ({ data }) => {
    const { site, papers } = check.judgeMessage(data);
    setTimeout(() => void rememberLately(db, papers.map((one) => listed(one, site)), Date.now()).catch(() => undefined)); // of no consequence where it fails
    return judge(papers, bookOf(await rulesNow(db)));
  });
  onMessage('proposeRule', async ({ data }) => {
    const open = encodeURIComponent(writeProposal(check.proposeRuleMessage(data)));
    await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#rules/${open}` as '/library.html') });
  });
}

async function judge(papers: readonly PaperToJudge[], book: RuleBook | null): Promise<(Verdict | null)[]> {
  if (book === null) return papers.map(() => null);
  return inSlices(papers, ({ paper, topics }) => book.verdictOf({ ...paper, topics }));
}

let last: { rules: readonly Rule[]; book: RuleBook } | undefined;

/** Made anew when the rules are others; `null`: there are none. */
function bookOf(rules: readonly Rule[]): RuleBook | null {
  if (!rules.some(({ isOn }) => isOn)) return null;
  if (last === undefined || !isSame(rules, last.rules)) last = { rules, book: new RuleBook(rules) };
  return last.book;
}

function isSame(a: readonly Rule[], b: readonly Rule[]): boolean {
  return a.length === b.length && a.every((one, n) => {
    const other = b[n]!;
    return one.id === other.id && one.isOn === other.isOn && one.text === other.text && one.by === other.by && one.kind === other.kind;
  });
}

function listed({ paper: { authors, venue, publishedOn, ...source }, identity, topics }: PaperToJudge, site: string): ListedLately {
  return { paper: identity, source, authors, topics, site, ...(venue === undefined ? {} : { venue }), ...(publishedOn === undefined ? {} : { publishedOn }) };
}
