import { ACCENTS, LOOKS, MATH_ACCENTS, SIGNS, SUBSCRIPTS, SUPERSCRIPTS } from './tex-signs.ts';

const FORMULA = /\$([^$]+)\$/g;

/** Whether a title holds TeX between dollars; sums of money are none. */
export function hasMath(title: string): boolean {
  return title.includes('$') && [...title.matchAll(FORMULA)].some(([, tex]) => isTex(tex!));
}

/** "$5 and $10": a number, a blank, and no sign of TeX before the next dollar. */
export function isTex(between: string): boolean {
  return !/^\d[\d.,]*[kKMB]?\s[^\\^_{=<>]*$/.test(between);
}

/**
 * What two printings of one title have in common: letters and digits of any script, without TeX, diacritics, case and
 * punctuation. `''` when nothing is left; such titles are alike to none.
 */
export function titleKey(title: string): string {
  return folded(plainTitle(title)).replace(/[^\p{L}\p{M}\p{N}]+|\p{Variation_Selector}+/gu, '');
}

/** Letters that no normal form takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' };

/** Combining diacritics; the marks that spell vowels in other scripts are not among them. */
const DIACRITICS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** Lower case without diacritics, in compatibility form (NFKC): what names and titles are compared by. */
export function folded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase(); // most text, at a tenth of the cost
  return text.normalize('NFKD').replace(DIACRITICS, '').normalize('NFKC').toLowerCase().replace(/[ßøæœłđðþıħŋ]/g, (letter) => LETTERS[letter]!);
}

/** A title to be read where math can't be drawn: TeX as plain signs, as well as that can be done. */
export function plainTitle(title: string): string {
  if (!/[\\$]/.test(title)) return title;
  return plainCommands(title.replace(FORMULA, (printed, tex: string) => (isTex(tex) ? plainScripts(tex) : printed)))
    .replace(/\\([%&#_$ {}])/g, '$1')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Accents of text and of formulas, signs, fractions; a command that is not known loses its backslash. */
function plainCommands(text: string): string {
  return text
    .replace(/\\([`'^~"=.]|[cvuHk](?![A-Za-z]))\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))/g, (_, accent: string, a?: string, b?: string) => `${a ?? b!}${ACCENTS[accent]!}`)
    .replace(/\\(bar|overline|hat|widehat|tilde|widetilde|dot|ddot|vec)(?:\s*\{\s*(\p{L})\s*\}|(?:\s+|(?=[^\x20-\x7e]))(\p{L}))/gu, (_, name: string, a?: string, b?: string) => `${a ?? b!}${MATH_ACCENTS[name]!}`)
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\[,;:!()]/g, '')
    .replace(/\\([A-Za-z]+)\s?/g, (whole, name: string) => (LOOKS.has(name) ? '' : (SIGNS[name] ?? name) + (/\s$/.test(whole) ? ' ' : '')))
    .replace(/(?<!\\)[{}]/g, '');
}

/** `H_2O` as H₂O where the whole script is digits and signs. */
function plainScripts(tex: string): string {
  return tex.replace(/([\^_])(?:\{([\d+-]{1,8})\}|(\d))/g, (_, kind: string, many?: string, one?: string) => {
    const digits = kind === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
    return [...(many ?? one!)].map((sign) => digits['0123456789+-'.indexOf(sign)]).join('');
  });
}
