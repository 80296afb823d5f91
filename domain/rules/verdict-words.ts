import type { Topic } from '../topics/topic.ts';
import type { RuleSaid, Verdict } from './rule.ts';

/** What a verdict is because of, in the rules' own words. */
export interface VerdictWords {
  /** Of the rule that explains it. */
  why: string;
  /** Of all that decide, the oldest first, with commas between. */
  deciding: string;
  /** Of those that gave way; `''`: none. */
  gaveWay: string;
  /** Rules that hold too and are not named. */
  more: number;
}

export function wordsOfVerdict({ kind, rules, more = 0 }: Verdict, topics: readonly Pick<Topic, 'id' | 'name'>[]): VerdictWords {
  const [deciding, gaveWay] = [rules.filter((rule) => rule.kind === kind), rules.filter((rule) => rule.kind !== kind)].map((some) => some.map((rule) => wordsOfRule(rule, topics)));
  return { why: deciding![0]!, deciding: deciding!.join(', '), gaveWay: gaveWay!.join(', '), more };
}

/** A topic by its name, an expression between slashes, anything else as the reader wrote it. */
export function wordsOfRule({ by, text }: RuleSaid, topics: readonly Pick<Topic, 'id' | 'name'>[]): string {
  if (by === 'regex') return `/${text}/`;
  return by === 'topic' ? topics.find(({ id }) => id === text)?.name ?? text.replace(/^\w+:/, '') : text;
}
