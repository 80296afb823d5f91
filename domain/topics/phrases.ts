import { tokensOf, type Token } from './tokens.ts';

/** A phrase met in a text: tokens `from` to `to`, the latter not included. */
export interface Met {
  /** Names of the phrases that stand there (`phraseName`). */
  names: readonly string[];
  from: number;
  to: number;
}

interface Node {
  next: Map<string, Node>;
  names: { name: string; written: string | null }[];
}

/**
 * Finds phrases in a text, from left to right. A phrase within a longer one is left out: the specific beats the general, and a
 * misleading phrase (`power transformer`) hides the cue it holds.
 */
export class PhraseFinder {
  #root: Node = { next: new Map(), names: [] };

  constructor(names: Iterable<string>) {
    for (const name of names) this.#plant(name);
  }

  in(tokens: readonly Token[]): Met[] {
    const met: Met[] = [];
    let reach = 0;
    for (let from = 0; from < tokens.length; from++) {
      const longest = this.#longestFrom(tokens, from);
      if (longest === null || longest.to <= reach) continue;
      met.push(longest);
      reach = longest.to;
    }
    return met;
  }

  #longestFrom(tokens: readonly Token[], from: number): Met | null {
    let node: Node | undefined = this.#root;
    let longest: Met | null = null;
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (at > from && !token.joined) break;
      node = node.next.get(token.folded);
      if (node === undefined) break;
      if (node.names.length === 0) continue;
      const names = node.names.filter(({ written }) => at > from || written === null || written === token.written).map(({ name }) => name);
      if (names.length > 0) longest = { names, from, to: at + 1 };
    }
    return longest;
  }

  #plant(name: string): void {
    const bar = name.indexOf('|');
    let node = this.#root;
    for (const word of name.slice(isMisleading(name) ? 1 : bar + 1).split(' ')) {
      const next: Node = node.next.get(word) ?? { next: new Map(), names: [] };
      node.next.set(word, next);
      node = next;
    }
    node.names.push({ name, written: bar < 0 ? null : name.slice(0, bar) });
  }
}

/** Whether a phrase of this name speaks for no topic and hides what it holds: the electrical transformer. */
export function isMisleading(name: string): boolean {
  return name.startsWith('!');
}

/**
 * The name of a phrase as people write it: its folded words. A single word with a capital counts in that case only, which stands before it
 * (`MoE|moe`); a misleading phrase begins with `!`. `null` without a word.
 */
export function phraseName(phrase: string, misleads = false): string | null {
  const tokens = tokensOf(phrase);
  const [first] = tokens;
  if (first === undefined) return null;
  const words = tokens.map(({ folded }) => folded).join(' ');
  if (misleads) return `!${words}`;
  return tokens.length === 1 && /\p{Lu}/u.test(first.written) ? `${first.written}|${words}` : words;
}
