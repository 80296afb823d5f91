import { type Entry, emptyEntry } from '../../domain/entry.ts';
import { parseIdentifier } from '../../domain/identifiers.ts';
import { recordedTitle } from './titles.ts';

/** One BibTeX record: field names in small letters, values without outer braces. */
export interface BibtexRecord {
  kind: string;
  fields: Map<string, string>;
}

const MOST_RECORDS = 3_000;
const LONGEST_VALUE = 10_000;
const START = /@([a-z]{3,20})\s{0,9}\{\s{0,9}[^\s,{}=]{0,200}\s{0,9},/gi;
const NO_RECORDS = new Set(['comment', 'string', 'preamble', 'control']);

/** The records of a text; one that breaks off gives the fields that are whole. */
export function parseBibtex(text: string, most = MOST_RECORDS): BibtexRecord[] {
  const records: BibtexRecord[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null && records.length < most; start = START.exec(text)) {
    const fields = new Map<string, string>();
    START.lastIndex = readFields(text, START.lastIndex, fields);
    const kind = start[1]!.toLowerCase();
    if (!NO_RECORDS.has(kind)) records.push({ kind, fields });
  }
  return records;
}

/** Reads `name = value,` until the record's closing brace; the place after it. */
function readFields(text: string, from: number, fields: Map<string, string>): number {
  const name = /\s*,?\s*([a-z][\w-]{0,40})\s*=\s*/iy;
  let at = from;
  for (let count = 0; count < 60; count += 1) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (found === null) return at;
    const end = endOfValue(text, name.lastIndex);
    if (end === -1) return text.length;
    fields.set(found[1]!.toLowerCase(), plain(text.slice(name.lastIndex, Math.min(end, name.lastIndex + LONGEST_VALUE))));
    at = end;
  }
  return at;
}

/** Where a value ends: at the comma or brace outside of its own braces and quotes. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = from; at < text.length && at < from + 4 * LONGEST_VALUE; at += 1) {
    const sign = text[at]!;
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth === 0) return at;
    else if (sign === '}') depth -= 1;
    else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    else if (sign === ',' && depth === 0 && !isQuoted) return at;
  }
  return -1;
}

const MARKS: Record<string, string> = { '\'': '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304', '.': '\u0307', c: '\u0327', v: '\u030c', u: '\u0306', H: '\u030b', k: '\u0328', r: '\u030a' };
const LETTERS: Record<string, string> = { ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', '&': '&', '%': '%', _: '_', '#': '#' };

/** A value without braces, accents as letters; formulas stay as they are. */
function plain(value: string): string {
  const bare = value.trim().replace(/^[{"]|["}]$/g, '');
  return bare.split(/(\$[^$]*\$)/).map((part, at) => (at % 2 === 1 ? part : withoutTex(part))).join('').replace(/\s+/g, ' ').trim();
}

function withoutTex(text: string): string {
  return text
    .replace(/\\(['`^"~=.])\s*\{?\s*(\\?[a-zA-Z])\s*\}?|\\([cvuHkr])\s*\{\s*(\\?[a-zA-Z])\s*\}/g, (_, sign: string | undefined, letter: string | undefined, other: string | undefined, under: string | undefined) =>
      ((letter ?? under)!.replace('\\', '') + MARKS[(sign ?? other)!]!).normalize('NFC'))
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![a-zA-Z])\s*|\\([&%_#])/g, (_, name: string | undefined, sign: string | undefined) => LETTERS[(name ?? sign)!]!)
    .replace(/[{}]/g, '').replace(/~/g, ' ').replace(/---/g, '—').replace(/--/g, '–');
}

/** A record as an entry; `null` without a title. */
export function entryOfBibtex({ fields }: BibtexRecord): Entry | null {
  const title = recordedTitle(fields.get('title') ?? null);
  if (title === null) return null;
  const authors = fields.get('author')?.split(/\s+and\s+/).map(givenFirst).filter((name) => name !== '') ?? [];
  const named = authors.filter((name) => name.toLowerCase() !== 'others');
  const date = [fields.get('month'), fields.get('year')].filter((part) => part !== undefined && part !== '').join(' ');
  const eprint = /arxiv/i.test(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '') ? fields.get('eprint') : undefined;
  const identifiers = [eprint, fields.get('doi'), fields.get('url')].map((text) => (text === undefined ? null : parseIdentifier(text)?.identifier ?? null));
  const url = fields.get('url') ?? '';
  const isPdf = /\.pdf$/i.test(url);
  return {
    ...emptyEntry(title), url: /^https?:\/\//.test(url) && !isPdf ? url : null, pdfUrl: /^https?:\/\//.test(url) && isPdf ? url : null,
    identifiers: [...new Set(identifiers.filter((one) => one !== null))],
    authors: named.length === 0 ? null : named, authorsComplete: named.length === 0 ? null : named.length === authors.length,
    date: date === '' ? null : date, venue: fields.get('booktitle') ?? fields.get('journal') ?? null, abstract: fields.get('abstract') ?? null,
  };
}

function givenFirst(name: string): string {
  const [family, ...given] = name.trim().split(/\s*,\s*/);
  return given.length === 0 ? family! : `${given.reverse().join(' ')} ${family!}`;
}
