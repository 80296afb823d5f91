import { familyKey, parseAuthor } from '../authors.ts';
import type { Author } from '../paper.ts';
import { folded } from '../titles.ts';

/** "Chen B.", "Chen B": one letter each, behind the family name. */
const INITIALS_BEHIND = /^(\S{2}.*?),?\s+((?:\p{Lu}\.?[\s-]?){1,4})$/u;

/** Authors by their family names, and where they are said, given names or initials. */
export class AuthorRules<T> {
  #byFamily = new Map<string, { given: string[]; rule: T }[]>();

  /** "Bo Chen", "Chen, Bo", "B. Chen", "Chen B." or "Chen". */
  add(text: string, rule: T): void {
    const author = authorSaid(text);
    const family = familyKey(author);
    if (family !== '') this.#byFamily.set(family, [...(this.#byFamily.get(family) ?? []), { given: givenNames(author), rule }]);
  }

  find(authors: readonly Author[], found: (rule: T) => void): void {
    if (this.#byFamily.size === 0) return;
    for (const author of authors) for (const { given, rule } of this.#byFamily.get(familyKey(author)) ?? []) {
      if (isSameGiven(given, givenNames(author))) found(rule);
    }
  }
}

function authorSaid(text: string): Author {
  const [, family, given] = INITIALS_BEHIND.exec(text.trim()) ?? [];
  return family === undefined || given === undefined || isInitial(folded(family.split(/[\s.]/)[0]!)) ? parseAuthor(text) : { family, given };
}

function givenNames(author: Author): string[] {
  if ('literal' in author || author.given === undefined) return [];
  return folded(author.given).split(/[\s.\-‐‑–]+/).map((name) => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')).filter((name) => name !== '');
}

/** Every name that is asked for stands there in its place, or one of both is the other's initial; or they differ by hyphens alone. */
function isSameGiven(asked: readonly string[], printed: readonly string[]): boolean {
  if (asked.length > 0 && asked.join('') === printed.join('')) return true;
  return asked.length <= printed.length && asked.every((name, n) => isSameName(name, printed[n]!));
}

function isSameName(a: string, b: string): boolean {
  return a === b || (isInitial(a) && b.startsWith(a)) || (isInitial(b) && a.startsWith(b));
}

/** Of scripts that have capitals; elsewhere one sign may be a whole name. */
function isInitial(name: string): boolean {
  return /^\p{Ll}$/u.test(name);
}
