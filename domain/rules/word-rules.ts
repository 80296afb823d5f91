import { folded } from '../titles.ts';
import { wordsOf } from '../topics/tokens.ts';

/** Scripts that put no blanks between words: there a word stands wherever its signs do. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The end of a phrase, or the way to longer ones. */
interface Node<T> {
  next: Map<string, Node<T>>;
  ends: T[];
}

/** Whole words and phrases, found in a text in one pass however many there are: case, diacritics, plurals and hyphens make no difference. */
export class WordRules<T> {
  #phrases: Node<T> = { next: new Map(), ends: [] };
  /** By their first two signs. */
  #signs = new Map<string, { signs: string; rule: T }[]>();

  add(text: string, rule: T): void {
    if (WITHOUT_BLANKS.test(text)) this.#addSigns(text, rule);
    else this.#addPhrase(text, rule);
  }

  /** Hands on each rule whose words stand in the text, maybe more than once. */
  find(text: string, found: (rule: T) => void): void {
    if (this.#phrases.next.size > 0) this.#findPhrases(text, found);
    if (this.#signs.size > 0 && WITHOUT_BLANKS.test(text)) this.#findSigns(text, found);
  }

  #addPhrase(text: string, rule: T): void {
    let node = this.#phrases;
    for (const word of foldedWords(text)) {
      const next: Node<T> = node.next.get(word.folded) ?? { next: new Map(), ends: [] };
      node.next.set(word.folded, next);
      node = next;
    }
    if (node !== this.#phrases) node.ends.push(rule);
  }

  #findPhrases(text: string, found: (rule: T) => void): void {
    const words = foldedWords(text);
    for (const [from, first] of words.entries()) {
      let node = this.#phrases.next.get(first.folded);
      for (let n = from + 1; node !== undefined; n++) {
        node.ends.forEach(found);
        const word = words[n];
        node = word?.joined === true ? node.next.get(word.folded) : undefined;
      }
    }
  }

  #addSigns(text: string, rule: T): void {
    const signs = withoutBlanks(text);
    const start = signs.slice(0, 2);
    this.#signs.set(start, [...(this.#signs.get(start) ?? []), { signs, rule }]);
  }

  #findSigns(text: string, found: (rule: T) => void): void {
    const signs = withoutBlanks(text);
    for (let at = 0; at < signs.length; at++) for (const length of [1, 2]) {
      for (const one of this.#signs.get(signs.slice(at, at + length)) ?? []) if (signs.startsWith(one.signs, at)) found(one.rule);
    }
  }
}

function foldedWords(text: string): { folded: string; joined: boolean }[] {
  return wordsOf(text).map((word) => ({ folded: folded(word.folded), joined: word.joined }));
}

function withoutBlanks(text: string): string {
  return folded(text).replace(/\s+/g, '');
}
