import { folded } from '../titles.ts';

export const RULE_KINDS = ['watch', 'mute'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const RULE_BYS = ['words', 'author', 'topic', 'category', 'venue', 'regex'] as const;
export type RuleBy = (typeof RULE_BYS)[number];

/** Papers that the reader always wants pointed out, or does not want to look at. Plain data: it is stored as it is. */
export interface Rule {
  /** UUID. */
  id: string;
  kind: RuleKind;
  by: RuleBy;
  /** Words, a name, a topic's id, `cs.LG` or `cs.*`, a venue, an expression. */
  text: string;
  isOn: boolean;
  /** Instant, ISO 8601 UTC. */
  madeAt: string;
}

/** What a rule says, whoever made it and whenever. */
export type RuleSaid = Pick<Rule, 'kind' | 'by' | 'text'>;

/** How many rules there may be, and how long their texts, in UTF-16 units. */
export const RULE_BOUNDS = { rules: 10_000, text: 200 };

/** What rules say of one paper; made of all that hold. */
export interface Verdict {
  /** Where both hold, it is watched. */
  kind: RuleKind;
  /** Those that decide, the oldest first; then those that gave way, the oldest first. */
  rules: (RuleSaid & Pick<Rule, 'id'>)[];
  /** How many more hold than are named. */
  more?: number;
}

/** Rules that a verdict names at most. */
export const NAMED_RULES = 20;

/** The oldest first; of one instant, by id. */
export function byAge(a: Rule, b: Rule): number {
  return compare(a.madeAt, b.madeAt) || compare(a.id, b.id);
}

/**
 * With this rule, new or changed; as they were where it says nothing or there are too many. A rule that says the same as another takes
 * its place, so that none says what another does.
 */
export function withRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const clean = { ...rule, text: cleanText(rule) };
  if (clean.text === '') return [...rules];
  const others = rules.filter((one) => one.id !== rule.id && !isSameSaid(one, clean));
  const before = rules.find((one) => one.id === rule.id) ?? rules.find((one) => isSameSaid(one, clean));
  if (before === undefined && rules.length >= RULE_BOUNDS.rules) return [...rules];
  return [...others, before === undefined ? clean : { ...clean, id: before.id, madeAt: before.madeAt }].sort(byAge);
}

/** Without this one. */
export function withoutRule(rules: readonly Rule[], id: string): Rule[] {
  return rules.filter((one) => one.id !== id);
}

/** With this one switched on or off. */
export function withRuleOn(rules: readonly Rule[], id: string, isOn: boolean): Rule[] {
  return rules.map((one) => (one.id === id ? { ...one, isOn } : one));
}

/** The text as it is kept: an expression to the letter, anything else without needless blanks. */
export function cleanText({ by, text }: Pick<Rule, 'by' | 'text'>): string {
  return by === 'regex' ? text.slice(0, RULE_BOUNDS.text) : text.replace(/\s+/g, ' ').trim().slice(0, RULE_BOUNDS.text).trim();
}

/** Whether both ask for the same, be it watched or muted. */
function isSameSaid(a: RuleSaid, b: RuleSaid): boolean {
  return a.kind === b.kind && a.by === b.by && (a.by === 'regex' ? a.text === b.text : folded(a.text) === folded(b.text));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
