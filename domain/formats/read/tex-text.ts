import { LOOKS, SIGNS } from '../../tex-signs.ts';

/** What commands stand for, as the BibTeX library knows them. */
export interface TexTables {
  commands: Readonly<Record<string, string | null>>;
  /** Combining signs by the accent's command. */
  diacritics: Readonly<Record<string, string>>;
}

/** A field's value as text: accents and signs as letters, braces gone, blanks folded (unless lines are kept), math as it is between its dollars. */
export function texText(value: string, tables: TexTables, { keepsLines = false } = {}): string {
  const folded = keepsLines ? value : value.replace(/\s+/g, ' ').trim();
  if (!/[\\{}$~]|--|``|''/.test(folded)) return folded.trim();
  const reader = new TexReader(folded, tables);
  let text = '';
  while (!reader.isAtEnd()) text += reader.piece() || reader.skip();
  return (keepsLines ? text : text.replace(/ {2,}/g, ' ')).trim();
}

/** Commands whose argument is the text. */
const TRANSPARENT = /^(?:url|path|texorpdfstring|enquote|mkbib\w+|text(?:sc|sl|up|md)|strong|protect|noopsort|relax|uppercase|lowercase|MakeUppercase|MakeLowercase|frenchspacing|newblock|sl|sc|em|small|large)$/;

/** Deeper groups are read as if their braces were not there. */
const MOST_DEPTH = 100;

class TexReader {
  #text: string;
  #depth = 0;
  #at = 0;
  #tables: TexTables;

  constructor(text: string, tables: TexTables) {
    this.#text = text;
    this.#tables = tables;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Passes a brace that closes nothing. */
  skip(): string {
    if (this.#text[this.#at] === '}') this.#at += 1;
    return '';
  }

  /** The next piece as text; `''` for a group without text, and at a closing brace, which it does not pass. */
  piece(): string {
    const sign = this.#text[this.#at]!;
    if (sign === '}') return '';
    if (sign === '{' || sign === '\\') return this.#inside(sign);
    if (sign === '$') return this.#math();
    const [plain] = this.#match(/~|---?|``|''|[-`']|[^{}\\$~`'-]+/y)!;
    return LIGATURES[plain!] ?? plain!;
  }

  #inside(sign: string): string {
    if (this.#depth === MOST_DEPTH) {
      this.#at += 1;
      return '';
    }
    this.#depth += 1;
    const text = sign === '{' ? this.#group() : this.#command();
    this.#depth -= 1;
    return text;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  #group(): string {
    this.#at += 1;
    let text = '';
    while (!this.isAtEnd() && this.#text[this.#at] !== '}') text += this.piece();
    this.#at += 1;
    return text;
  }

  /** A formula as written; a dollar without a partner is a dollar. */
  #math(): string {
    return this.#match(/\$(?:[^$\\]|\\[^])+\$/y)?.[0] ?? this.#match(/\$/y)![0];
  }

  #command(): string {
    const [whole, letters, sign] = this.#match(/\\(?:([a-zA-Z]+)|([^]?))/y)!;
    const accent = this.#tables.diacritics[letters ?? sign ?? ''];
    if (accent !== undefined) return this.#accented(accent, letters !== undefined);
    if (letters === undefined) return SIGN_COMMANDS[sign!] ?? (sign === undefined ? '\\' : sign);
    const meant = this.#tables.commands[letters] ?? MORE_COMMANDS[letters] ?? SIGNS[letters];
    if (meant != null) {
      this.#match(/\{\}|\s+/y);
      return meant;
    }
    if (letters === 'href') this.#argument();
    if (letters === 'href' || LOOKS.has(letters) || TRANSPARENT.test(letters)) {
      this.#match(/\s+/y);
      return '';
    }
    return whole!;
  }

  /** The accent on the first letter of what follows; an i or j without its dot gets it back. */
  #accented(accent: string, isWord: boolean): string {
    this.#match(isWord ? /\s*/y : /[ \t]*/y);
    const text = this.#argument();
    const [first = '', ...rest] = text;
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    return `${letter}${letter === '' ? '' : accent}`.normalize('NFC') + rest.join('');
  }

  #argument(): string {
    const sign = this.#text[this.#at];
    if (sign === '{' || sign === '\\') return this.piece();
    return this.#match(/[^{}\\$]/yu)?.[0] ?? '';
  }
}

const LIGATURES: Readonly<Record<string, string>> = { '~': ' ', '---': '—', '--': '–', '``': '“', "''": '”' };
const SIGN_COMMANDS: Readonly<Record<string, string>> = { ' ': ' ', '\n': ' ', '\\': ' ', ',': ' ', ';': ' ', ':': ' ', '/': '', '-': '', '@': '', '!': '', '*': '', '(': '$', ')': '$' };
const MORE_COMMANDS: Readonly<Record<string, string>> = { aa: 'å', AA: 'Å', S: '§', P: '¶', pounds: '£', euro: '€', LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', backslash: '\\', lbrace: '{', rbrace: '}', textprime: '′', slash: '/' };
