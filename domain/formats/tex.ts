import { isTex } from '../titles.ts';
import { folded } from './printable.ts';

/** Signs that mean something to TeX outside of math. Braces by name, for BibTeX counts them whether or not a backslash is before them. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '%': '\\%', '&': '\\&', '#': '\\#', _: '\\_', $: '\\$',
  '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};
/** The second of two signs that TeX would join, as in `--`, and what means something everywhere. */
const MEANING = /[\\{}%&#_$~^]|(?<=-)-|(?<=[`?!])`|(?<=')'/g;

/** Plain text as TeX that prints it (BibTeX and BibLaTeX with UTF-8), on one line. */
export function escapeTex(text: string): string {
  return escapeLines(folded(text));
}

/** The same with the line ends and blanks it has. An `@` where a line begins would begin an entry to programs that read line by line. */
export function escapeLines(text: string): string {
  return text.replace(MEANING, (sign) => SPECIAL[sign] ?? `{}${sign}`).replace(/^(\s*)@/gm, '$1{@}');
}

/**
 * A title as a BibTeX field: math as it is, words with capitals in them protected, so that no style turns them into small letters.
 * Math that would break the file, or the run of TeX, is printed as text.
 */
export function titleField(title: string): string {
  return folded(title).split(/(\$[^$]+\$)/).map((piece, n) => {
    if (n % 2 === 1 && isSoundMath(piece.slice(1, -1))) return piece;
    return piece.split(/( )/).map((word, k) => protectedWord(word, n === 0 && k === 0)).join('');
  }).join('');
}

/** The first word keeps its capital in every style. */
function protectedWord(word: string, isFirst: boolean): string {
  const escaped = word === ' ' ? ' ' : escapeLines(word);
  return /\p{Lu}/u.test(isFirst ? [...word].slice(1).join('') : word) ? `{${escaped}}` : escaped;
}

function isSoundMath(tex: string): boolean {
  return isTex(tex) && isBalanced(tex) && !/(?<!\\)[%#&]|\\$/.test(tex);
}

/** Whether every brace has its partner, so that a field can hold the text as it is; BibTeX counts those after a backslash too. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** An address or a DOI as its field takes it: as it is, without what would end the field. */
export function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, encodeURIComponent);
}
