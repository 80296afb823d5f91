import type { Author } from './paper.ts';
import { folded } from './titles.ts';

/** Words before a family name that belong to it when they stand in lower case. */
const PARTICLES = new Set([
  'af', 'al', 'av', 'ben', 'bin', 'da', 'das', 'de', 'dei', 'del', 'della', 'den', 'der', 'des', 'di', 'do', 'dos', 'du', 'el', 'ibn', 'la', 'le',
  'ter', 'ten', 'van', 'ver', 'vom', 'von', 'zu', 'zum', 'zur', "'t",
]);
/** What may follow a family name and is no name. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const GROUP = /\b(?:collaboration|consortium|team|group|initiative|project|laboratory|lab|institute|university|network|society|committee|authors|survey|et al)\b/i;
/** The first of these scripts; asking for scripts is slow, and most names are in another. */
const FIRST_HANGUL = 0x1100;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u;

/** Blanks to fold, and braces left over from BibTeX. */
const ODD = /[{}]|[^\S ]| {2}|^ | $/;

/** The author a printed name stands for: "Given Family", "Family, Given", a group, or a single name as printed. */
export function parseAuthor(printed: string): Author {
  const name = ODD.test(printed) ? printed.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim() : printed;
  if (GROUP.test(name) || !name.includes(' ')) return { literal: name };
  if (name.charCodeAt(0) >= FIRST_HANGUL && EAST_ASIAN.test(name)) return byOrder(name.split(' '));
  return (name.includes(',') ? byCommas(name) : null) ?? byWords(name.replaceAll(',', '').split(' '));
}

/** Chinese, Japanese and Korean names in their own script: the family name first. */
function byOrder([family, ...given]: string[]): Author {
  return { family: family!, given: given.join(' ') };
}

/** "Family, Given" and "Family, Jr, Given"; `null` for "Given Family, Jr" and what has no such commas. */
function byCommas(name: string): Author | null {
  const [family, ...parts] = name.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const suffix = parts.find((part) => SUFFIX.test(part));
  const given = parts.filter((part) => part !== suffix);
  if (given.length !== 1) return null;
  return { family: suffix === undefined ? family! : `${family} ${suffix}`, given: given[0]! };
}

function byWords(words: string[]): Author {
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? ` ${words.pop()}` : '';
  const from = startOfFamily(words);
  const family = words.slice(from).join(' ') + suffix;
  return from === 0 ? { family } : { family, given: words.slice(0, from).join(' ') };
}

/** Two names joined by "y" or "e" are one. Particles count in lower case, in capitals ("Van der …") only where another follows: "Van" alone is a given name too. */
function startOfFamily(words: readonly string[]): number {
  let from = words.length - (words.length > 3 && /^[ye]$/.test(words.at(-2)!) ? 3 : 1);
  while (from > 0 && PARTICLES.has(words[from - 1]!)) from -= 1;
  const hasMore = from > 1 && from < words.length - 1;
  return hasMore && PARTICLES.has(words[from - 1]!.toLowerCase()) ? from - 1 : from;
}

/** The name as it is read: given name first. */
export function authorName(author: Author): string {
  if ('literal' in author) return author.literal;
  return author.given === undefined ? author.family : `${author.given} ${author.family}`;
}

/** What family names are compared by: letters only, folded, without particles in front. `''` when nothing is left. */
export function familyKey(author: Author): string {
  const words = folded('literal' in author ? author.literal : author.family).split(/[\s.]+/).filter((word) => word !== '' && !SUFFIX.test(word));
  const last = words.length - 1;
  return words.filter((word, i) => i === last || !PARTICLES.has(word)).join('').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
