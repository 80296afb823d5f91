import { RE2JS, RE2JSException, RE2JSSyntaxException, RE2Set } from 're2js';

/** Why a text is no expression. */
export type FlawReason = 'empty' | 'paren' | 'bracket' | 'repeat' | 'escape' | 'range' | 'unsupported' | 'large' | 'other';

/** Where it stops being one, in UTF-16 units from 0; `null` where that can't be said. */
export interface ExpressionFlaw {
  reason: FlawReason;
  at: number | null;
}

/** Steps of the compiled expression: time goes with these, and with the length of the text, and with nothing else. */
const STEPS = 1_000;
const STEPS_OF_ALL = 3_000;

const REASONS: readonly [RegExp, FlawReason][] = [
  [/missing closing \)|unexpected \)/, 'paren'], [/missing closing \]/, 'bracket'], [/repetition operator|repeat count/, 'repeat'],
  [/escape|trailing backslash/, 'escape'], [/class range/, 'range'], [/Perl syntax|capture/, 'unsupported'], [/too large|too deeply/, 'large'],
];

/** What is wrong with an expression; `null` where it can be used. */
export function flawOf(text: string): ExpressionFlaw | null {
  if (text.trim() === '') return { reason: 'empty', at: null };
  const steps = stepsOf(text);
  if (typeof steps !== 'number') return steps;
  return steps > STEPS ? { reason: 'large', at: null } : null;
}

/**
 * Expressions in RE2's syntax, found in a text in time that grows with its length alone, all at once. In any case, over several lines. What
 * can't be used, or would make all of them together too large, is left out.
 */
export class Expressions<T> {
  #set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE);
  #rules: T[] = [];
  #steps = 0;
  /** Those left out. */
  readonly unused: T[] = [];

  add(text: string, rule: T): void {
    const steps = stepsOf(text);
    if (typeof steps !== 'number' || steps > STEPS || this.#steps + steps > STEPS_OF_ALL) return void this.unused.push(rule);
    this.#steps += steps;
    this.#set.add(text);
    this.#rules.push(rule);
  }

  find(text: string, found: (rule: T) => void): void {
    if (this.#rules.length > 0 && text !== '') for (const n of this.#set.match(text)) found(this.#rules[n]!);
  }
}

const known = new Map<string, number | ExpressionFlaw>();
/** Expressions remembered. */
const MOST_KNOWN = 500;

function stepsOf(text: string): number | ExpressionFlaw {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const steps = compiled(text);
  known.set(text, steps);
  return steps;
}

function compiled(text: string): number | ExpressionFlaw {
  try {
    return RE2JS.compile(text, RE2JS.CASE_INSENSITIVE).programSize();
  } catch (failure) {
    if (!(failure instanceof RE2JSException)) throw failure;
    return { reason: REASONS.find(([words]) => words.test(failure.message))?.[1] ?? 'other', at: placeOf(text, failure) };
  }
}

function placeOf(text: string, failure: RE2JSException): number | null {
  if (/missing closing \)/.test(failure.message)) return openParen(text);
  if (/unexpected \)/.test(failure.message)) return text.lastIndexOf(')');
  const part = failure instanceof RE2JSSyntaxException ? failure.getPattern() : null;
  const at = part === null || part === '' ? -1 : text.lastIndexOf(part);
  return at < 0 ? null : at;
}

/** The bracket that stays open. */
function openParen(text: string): number | null {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]?|[()]/g)) {
    if (sign === '(') open.push(index);
    if (sign === ')') open.pop();
  }
  return open.at(-1) ?? null;
}
