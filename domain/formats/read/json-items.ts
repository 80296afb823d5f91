import { countLines } from './result.ts';

/** An item of a top-level list in a JSON text, as written. */
export interface JsonItem {
  text: string;
  line: number;
  end: number;
  isClosed: boolean;
}

/** How deep lists and objects may be inside each other; no bibliography comes near it. */
export const MOST_DEPTH = 100;

/** The objects of the first list in a JSON text, one by one, so that a bad or cut one takes no other with it. */
export function* jsonItems(text: string): Generator<JsonItem> {
  let at = text.indexOf('[') + 1;
  let line = 1 + countLines(text, 0, at);
  for (let from = text.indexOf('{', at); from !== -1; from = text.indexOf('{', at)) {
    if (text.slice(at, from).includes(']')) return;
    line += countLines(text, at, from);
    const end = endOfObject(text, from);
    yield { text: text.slice(from, end ?? text.length), line, end: end ?? text.length, isClosed: end !== null };
    if (end === null) return;
    line += countLines(text, from, end);
    at = end;
  }
}

function endOfObject(text: string, from: number): number | null {
  let depth = 0;
  for (let at = nextBracket(text, from); at < text.length; at = nextBracket(text, at + 1)) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** Whether lists and objects in it are deeper inside each other than any reader of them should follow. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = nextBracket(text, 0); at < text.length; at = nextBracket(text, at + 1)) {
    depth += text[at] === '{' || text[at] === '[' ? 1 : -1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

const QUOTE_OR_BRACKET = /["[\]{}]/g;

/** The place of the next bracket outside of strings, else the text's end. */
function nextBracket(text: string, from: number): number {
  let at = from;
  for (;;) {
    QUOTE_OR_BRACKET.lastIndex = at;
    const found = QUOTE_OR_BRACKET.exec(text);
    if (found === null) return text.length;
    if (found[0] !== '"') return found.index;
    at = endOfString(text, found.index + 1);
  }
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\' && at - 1 - slashes >= from) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

const BLANK = /[ \t\r\n]*/y;
const SCALAR = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iuy;

/** Where a text stops being JSON; browsers' own messages say it each in their way, or not at all. Call it for texts that are not too deep. */
export function endOfJson(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    at += found?.length ?? 0;
    return found;
  };
  const sign = (one: string): boolean => {
    take(BLANK);
    if (text[at] !== one) return false;
    at += 1;
    return true;
  };
  const list = (closing: string, item: () => boolean): boolean => {
    if (sign(closing)) return true;
    while (item()) if (!sign(',')) return sign(closing);
    return false;
  };
  const value = (): boolean => {
    if (sign('{')) return list('}', () => { take(BLANK); return text[at] === '"' && take(SCALAR) !== undefined && sign(':') && value(); });
    if (sign('[')) return list(']', value);
    return take(SCALAR) !== undefined;
  };
  value();
  take(BLANK);
  return at;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as text, where it is text or a number. */
export function textIn(object: Record<string, unknown>, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}
