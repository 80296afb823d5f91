import { countLines } from './result.ts';

/** A record of a .bib file as it stands there: `@type{…}`. */
export interface BibRecord {
  /** In small letters: `article`, `string`, … */
  type: string;
  text: string;
  line: number;
  /** Where the next record is to be looked for. */
  end: number;
  isClosed: boolean;
}

const START = /@\s*([a-z]+)\s*([{(])/gi;
/** A record is hardly ever inside another: this many beginnings in one say that it was never closed. */
const MOST_INSIDE = 20;

/** The records of a file in their order, whatever stands between them; one that is not closed ends before the next beginning of a line with `@`. */
export function* bibRecords(text: string): Generator<BibRecord> {
  let line = 1;
  let counted = 0;
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    line += countLines(text, counted, start.index);
    counted = start.index;
    const record = recordAt(text, start, line);
    yield record;
    START.lastIndex = record.end;
  }
}

function recordAt(text: string, start: RegExpExecArray, line: number): BibRecord {
  const type = start[1]!.toLowerCase();
  const from = start.index + start[0].length;
  const closing = start[2] === '(' ? ')' : '}';
  const end = endOf(text, from, closing, true) ?? endOf(text, from, closing, false);
  if (end !== null) return { type, text: text.slice(start.index, end), line, end, isClosed: true };
  const next = nextBeginning(text, from);
  return { type, text: text.slice(start.index, next), line, end: next, isClosed: false };
}

/**
 * The place after the sign that closes a record. Escaped braces close nothing for the programs that write them; where that leads
 * nowhere, every brace counts, as BibTeX has it. `null` when it is never closed.
 */
function endOf(text: string, from: number, closing: string, areEscaped: boolean): number | null {
  const sign = /\\[\\{}]|[{})]|\n[ \t]*@[a-z]+\s*[{(]/gi;
  sign.lastIndex = from;
  let depth = 0;
  let inside = 0;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [first] = found[0];
    if (first === '\\') {
      if (!areEscaped && found[0] !== '\\\\') depth += found[0] === '\\{' ? 1 : -1;
      if (depth < 0) return closing === '}' ? sign.lastIndex : null;
    } else if (first === '\n') {
      inside += 1;
      if (inside > MOST_INSIDE) return null;
      if (!/\)$/.test(found[0])) sign.lastIndex -= 1; // its brace counts like any other
    } else if (depth === 0 && first === closing) return sign.lastIndex;
    else if (first === '{') depth += 1;
    else if (first === '}') depth -= 1;
    if (depth < 0) return null;
  }
  return null;
}

function nextBeginning(text: string, from: number): number {
  const beginning = /\n[ \t]*@[a-z]+\s*[{(]/gi;
  beginning.lastIndex = from;
  return beginning.exec(text)?.index ?? text.length;
}

/** A field with its value as written. */
export interface RawField {
  name: string;
  parts: BibPart[];
}

/** A piece of a value: text without its outer braces or quotes, a number, or the name of a string. */
export interface BibPart {
  text: string;
  isName: boolean;
}

/** The key and fields of a record that a strict parser does not take: a comma may be missing, the key too. */
export function tolerantFields(record: string): { key: string; fields: RawField[] } {
  const [head = ''] = /^@\s*[a-z]+\s*[{(]/i.exec(record) ?? [];
  const [printed = '', key = ''] = /^\s*([^,={}"\n]*?)\s*,/.exec(record.slice(head.length, head.length + 1_000)) ?? [];
  const fields: RawField[] = [];
  const name = /[\s,]*([a-z_][\w:+.-]*)\s*=\s*/iy;
  name.lastIndex = head.length + printed.length;
  for (let found = name.exec(record); found !== null; found = name.exec(record)) {
    const { parts, end } = partsAt(record, name.lastIndex);
    fields.push({ name: found[1]!.toLowerCase(), parts });
    name.lastIndex = end;
  }
  return { key, fields };
}

function partsAt(record: string, from: number): { parts: BibPart[]; end: number } {
  const parts: BibPart[] = [];
  let at = from;
  for (;;) {
    const end = endOfPart(record, at);
    const text = record.slice(at, end).trim();
    const isQuoted = /^["{]/.test(text);
    parts.push({ text: isQuoted ? text.slice(1, -1) : text, isName: !isQuoted && !/^-?\d/.test(text) });
    const [hash] = /^\s*#\s*/.exec(record.slice(end, end + 40)) ?? [];
    if (hash === undefined) return { parts, end };
    at = end + hash.length;
  }
}

function endOfPart(record: string, from: number): number {
  const opening = record[from];
  if (opening !== '{' && opening !== '"') return from + /^[^\s,#}]*/.exec(record.slice(from, from + 200))![0].length;
  return endOfText(record, from, false) ?? endOfText(record, from, true) ?? record.length;
}

/** By BibTeX's own count of braces, else without those behind a backslash. */
function endOfText(record: string, from: number, areEscaped: boolean): number | null {
  const closing = record[from] === '{' ? '}' : '"';
  let depth = 0;
  for (let at = from + 1; at < record.length; at++) {
    const sign = record[at];
    if (sign === '\\' && (areEscaped || record[at + 1] === '"')) at += 1;
    else if (sign === '{') depth += 1;
    else if (depth === 0 && sign === closing) return at + 1;
    else if (sign === '}') depth -= 1;
  }
  return null;
}
