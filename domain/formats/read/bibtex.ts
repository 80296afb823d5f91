import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibRecords, tolerantFields, type BibRecord } from './bib-records.ts';
import { paperOfBib, type BibFields } from './bib-paper.ts';
import { isWrittenByGloss } from './extras.ts';
import { beginningOf, emptyReading, type ReadPaper, type Reading, type Remark, type Steps } from './result.ts';
import type { TexTables } from './tex-text.ts';

interface Parsed {
  type: string;
  key: string;
  fields: BibFields;
  record: BibRecord;
}

const { constants } = plugins.config.get('@bibtex') as { constants: TexTables & { defaultStrings: Record<string, string> } };

/** Stands around the name of a string that is not defined while the library reads the record. */
const MARK = '\u0001';
/** By their names, not the library's numbers: a day may stand before or behind. */
const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name) => [name, name]));
const NOT_PAPERS = new Set(['comment', 'preamble', 'string', 'control', 'xdata', 'set', 'bibnote']);

/** BibTeX and BibLaTeX, a record at a time: one that can't be read is named, the others are there. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const strings: Record<string, string> = {};
  const all: Parsed[] = [];
  for (const record of bibRecords(text)) {
    yield { done: record.end, total: 2 * text.length };
    if (record.type === 'string') defineString(record, strings);
    else if (!record.isClosed && record.type !== 'comment') reading.unreadable.push(remarkOn(record, 'not-closed'));
    else if (!NOT_PAPERS.has(record.type)) all.push(parsedOf(record, strings, reading.remarks));
  }
  const isExact = isWrittenByGloss(text);
  yield { done: text.length, total: 2 * text.length };
  yield* papersOf(all, isExact, reading, text.length);
  return reading;
}

function* papersOf(all: readonly Parsed[], isExact: boolean, reading: Reading, total: number): Generator<{ done: number; total: number }, void> {
  const byKey = new Map(all.toReversed().map((one) => [one.key.toLowerCase(), one]));
  const parents = new Set(all.map(({ fields }) => fields['crossref']?.trim().toLowerCase()));
  for (const one of all) {
    yield { done: total + one.record.end, total: 2 * total };
    if (/^(?:mv)?(?:proceedings|collection|book)$/.test(one.type) && parents.has(one.key.toLowerCase())) continue; // the volume, not a paper
    const fields = withInherited(one, byKey, reading.remarks);
    const paper = paperOfBib({ ...one, fields, line: one.record.line, isExact }, constants);
    if (paper === null) reading.unreadable.push(remarkOn(one.record, 'no-title'));
    else reading.papers.push(paper satisfies ReadPaper);
  }
}

/** By the library; what it refuses is read more leniently. */
function parsedOf(record: BibRecord, strings: Readonly<Record<string, string>>, remarks: Remark[]): Parsed {
  const { definitions, hasUnknown } = definitionsFor(record.text, strings);
  let parsed: Pick<Parsed, 'key' | 'fields'>;
  try {
    const [entry] = plugins.input.data(definitions + record.text, '@biblatex/text') as [{ label: string; properties: Record<string, string | number> }];
    parsed = { key: entry.label, fields: Object.fromEntries(Object.entries(entry.properties).map(([name, value]) => [name, String(value)])) };
  } catch {
    parsed = tolerantlyParsed(record.text, strings);
  }
  if (hasUnknown) sayUndefined(parsed.fields, record, remarks);
  return { type: record.type, record, ...parsed };
}

function tolerantlyParsed(text: string, strings: Readonly<Record<string, string>>): Pick<Parsed, 'key' | 'fields'> {
  const { key, fields } = tolerantFields(text);
  const known = { ...constants.defaultStrings, ...MONTHS, ...strings };
  const valueOf = ({ text: part, isName }: { text: string; isName: boolean }) => (isName && part !== '' ? known[part.toLowerCase()] ?? `${MARK}${part}${MARK}` : part);
  return { key, fields: Object.fromEntries(fields.map(({ name, parts }) => [name, parts.map(valueOf).join('')])) };
}

/** The strings that a record may use, as definitions in front of it, on its own line; those nobody defined stand for their marked names. */
function definitionsFor(text: string, strings: Readonly<Record<string, string>>): { definitions: string; hasUnknown: boolean } {
  const names = new Set([...text.matchAll(/[=#]\s*([a-z_][\w:+-]*)\s*(?=[,#})\n])/gi)].map(([, name]) => name!.toLowerCase()));
  let hasUnknown = false;
  const definitions = [...names].filter((name) => (strings[name] ?? MONTHS[name]) !== undefined || constants.defaultStrings[name] === undefined).map((name) => {
    const text = strings[name] ?? MONTHS[name];
    hasUnknown ||= text === undefined;
    return `@string{${name} = {${text ?? `${MARK}${name}${MARK}`}}} `;
  });
  return { definitions: definitions.join(''), hasUnknown };
}

function sayUndefined(fields: BibFields, record: BibRecord, remarks: Remark[]): void {
  for (const [name, value] of Object.entries(fields)) {
    const [, undefinedName] = new RegExp(`${MARK}([^${MARK}]+)${MARK}`).exec(value) ?? [];
    if (undefinedName === undefined) continue;
    remarks.push({ line: record.line, reason: 'undefined-string', text: `${name} = ${undefinedName}` });
    fields[name] = value.replaceAll(MARK, '');
  }
}

function defineString(record: BibRecord, strings: Record<string, string>): void {
  const inside = record.text.replace(/^@\s*string\s*[{(]/i, '@string{x,');
  const { fields } = tolerantlyParsed(inside, strings);
  for (const [name, value] of Object.entries(fields)) strings[name] = value.replaceAll(MARK, '');
}

/** Fields of the volume that a record refers to, where it has none of its own; the volume's title is the record's book title. */
function withInherited(one: Parsed, byKey: ReadonlyMap<string, Parsed>, remarks: Remark[]): BibFields {
  let fields = one.fields;
  const passed = new Set([one.key.toLowerCase()]);
  for (let key = fields['crossref']?.trim().toLowerCase(); key !== undefined; ) {
    const parent = byKey.get(key);
    if (parent === undefined) return fields;
    if (passed.has(key)) {
      remarks.push({ line: one.record.line, reason: 'cyclic-crossref', text: [...passed].join(' → ') });
      return one.fields;
    }
    passed.add(key);
    const { title, booktitle, crossref, doi: _doi, url: _url, author: _author, keywords: _keywords, abstract: _abstract, annote: _annote, ...rest } = parent.fields;
    const inherited = booktitle ?? title;
    fields = { ...rest, ...(inherited === undefined ? {} : { booktitle: inherited }), ...fields };
    key = crossref?.trim().toLowerCase();
  }
  return fields;
}

function remarkOn(record: BibRecord, reason: Remark['reason']): Remark {
  return { line: record.line, column: 1, reason, text: beginningOf(record.text) };
}
