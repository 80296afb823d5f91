import { parseAuthor } from '../../authors.ts';
import type { Author } from '../../paper.ts';

/** The authors of a field, by BibTeX's rules: joined by `and`, braces keep a name whole, `and others` says that some are missing. */
export function bibAuthors(field: string, asText: (tex: string) => string, isExact = false): { authors: Author[]; authorsComplete?: false } {
  const names = splitOutsideBraces(field.replace(/\s+/g, ' ').trim(), /\sand(?=\s)/iy).map((name) => name.trim()).filter((name) => name !== '');
  const known = names.filter((name) => !/^others$/i.test(name) && !/^et\.? al\.?$/i.test(name));
  const authors = known.map((name) => authorOf(name, asText, isExact));
  return known.length < names.length ? { authors, authorsComplete: false } : { authors };
}

function authorOf(name: string, asText: (tex: string) => string, isExact: boolean): Author {
  if (isOneGroup(name)) return { literal: asText(name) };
  if (!isExact && /^(?:family|given|prefix)\s*=/.test(name)) return authorOfPairs(name, asText);
  const parts = splitOutsideBraces(isExact ? name : name.replace(/ \d{4}$/, ''), /,/y).map((part) => asText(part.trim()));
  if (parts.length === 1) {
    if (isExact) return { family: parts[0]! };
    if (name.includes('{')) return splitByWords(name, asText);
    const author = parseAuthor(parts[0]!);
    return 'literal' in author && !/\s/.test(author.literal) ? { family: author.literal } : author;
  }
  const [family = '', ...rest] = parts;
  const suffix = rest.length > 1 ? ` ${rest[0]}` : '';
  const given = rest.at(-1)!;
  return given === '' ? { family: family + suffix } : { family: family + suffix, given };
}

/** "Given {Two Words}": what braces hold together is one word. */
function splitByWords(name: string, asText: (tex: string) => string): Author {
  const words = splitOutsideBraces(name, / /y).filter((word) => word !== '');
  const from = Math.max(0, words.length - 1);
  const particles = words.slice(0, from).findLastIndex((word) => !/^\p{Ll}/u.test(word)) + 1;
  const at = words.slice(particles, from).every((word) => /^\p{Ll}/u.test(word)) ? particles : from;
  const family = asText(words.slice(at).join(' '));
  return at === 0 ? { family } : { family, given: asText(words.slice(0, at).join(' ')) };
}

/** BibLaTeX's long form: `family=Berg, given=Anneke, prefix=van den`. */
function authorOfPairs(name: string, asText: (tex: string) => string): Author {
  const pairs = Object.fromEntries(splitOutsideBraces(name, /,/y).map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key.trim(), asText(value.join('='))];
  }));
  const { family = '', given, prefix, suffix } = pairs;
  const whole = [prefix, family, suffix].filter((part) => part !== undefined && part !== '').join(' ');
  return given === undefined || given === '' ? { family: whole } : { family: whole, given };
}

/** Whether one pair of braces holds the whole name. */
function isOneGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '\\') at += 1;
    else if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0 && at < name.length - 1) return false;
  }
  return depth === 0;
}

/** The pieces between the separators that stand outside of braces. */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (depth === 0) {
      separator.lastIndex = at;
      const [found] = separator.exec(text) ?? [];
      if (found === undefined) continue;
      pieces.push(text.slice(from, at));
      from = at + found.length;
      at = from - 1;
    }
  }
  return [...pieces, text.slice(from)];
}
