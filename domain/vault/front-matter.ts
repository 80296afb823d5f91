import { isMap, isScalar, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import { FIELD_NAMES, SHARED_LISTS, type Fields } from './note.ts';
import { shaOf } from './block.ts';

type Value = string | number | readonly string[];

/** Where the front matter of a note stands, without its fences; `null` where it has none. */
export function frontMatterOf(text: string): { from: number; to: number; lineEnd: string } | null {
  const [opening, lineEnd] = /^\uFEFF?---[ \t]*(\r\n|\n)/.exec(text) ?? [];
  if (opening === undefined) return null;
  const closing = /^---[ \t]*(?:\r?\n|$)/m;
  const rest = text.slice(opening.length);
  const at = closing.exec(rest)?.index;
  return at === undefined ? null : { from: opening.length, to: opening.length + at, lineEnd: lineEnd! };
}

/** YAML 1.2: strings quoted, lists as lists, dates bare so that programs know them as dates. */
export function fieldLines(name: string, value: Value): string[] {
  if (typeof value === 'number') return [`${name}: ${value}`];
  if (typeof value === 'string') return [`${name}: ${isBareDate(value) ? value : quoted(value)}`];
  return value.length === 0 ? [`${name}: []`] : [`${name}:`, ...value.map((one) => `  - ${isBareDate(one) ? one : quoted(one)}`)];
}

/** Only whole dates are dates in YAML; a year or month stays text. */
function isBareDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** JSON's strings are YAML's, but for signs that YAML does not let stand bare. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the marker keeps of the fields we wrote. */
export function shaOfFields(fields: Readonly<Record<string, unknown>>): string {
  return shaOf(JSON.stringify(FIELD_NAMES.map((name) => fields[name] ?? null)));
}

/**
 * Front matter with our fields renewed where they stand, new ones at its end, all else as it was. Where the reader has changed one of ours since
 * (`written` tells what we wrote), their additions to lists stay and nothing is taken away. `null`: it can't be changed safely.
 */
export function renewFrontMatter(source: string, id: string, fields: Fields, written: string | undefined, lineEnd: string): string | null {
  const wanted = { 'gloss-id': id, ...fields };
  if (holdsAsWritten(source, wanted)) return source;
  try {
    const before = parsed(source);
    if (before === null) return null;
    const next = edited(source, before, wanted, written, lineEnd);
    return next !== null && isFaithful(before, next, wanted) ? next : null;
  } catch {
    return null; // too many aliases, or a value that is no data
  }
}

/** The usual case, without reading YAML: every field stands there as we write it, and none that we would take away. */
function holdsAsWritten(source: string, wanted: Fields): boolean {
  const text = `\n${source.replace(/\r\n/g, '\n')}`;
  return Object.entries(wanted).every(([name, value]) => text.includes(`\n${fieldLines(name, value).join('\n')}\n`) && !text.includes(`\n${fieldLines(name, value).join('\n')}\n  - `))
    && FIELD_NAMES.every((name) => name in wanted || !text.includes(`\n${name}:`));
}

type Front = { map: YAMLMap | null; values: Record<string, unknown> };

function parsed(source: string): Front | null {
  const document: Document = parseDocument(source, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { map: null, values: {} };
  if (!isMap(contents) || contents.flow === true) return null;
  return { map: contents, values: contents.toJS(document) as Record<string, unknown> };
}

function edited(source: string, { map, values }: Front, wanted: Fields, written: string | undefined, lineEnd: string): string | null {
  const isTheirs = shaOfFields(values) !== written;
  const edits: { from: number; to: number; text: string }[] = [];
  const added: string[] = [];
  for (const name of ['gloss-id', ...FIELD_NAMES]) {
    const pair = map?.items.find(({ key }) => isScalar(key) && key.value === name) as Pair | undefined;
    const value = isTheirs ? withTheirs(name, values[name], wanted[name]) : wanted[name];
    if (pair === undefined) {
      if (value !== undefined) added.push(...fieldLines(name, value));
      continue;
    }
    if (value === undefined ? isTheirs : isSame(values[name], value)) continue;
    const place = placeOf(source, pair);
    if (place === null) return null;
    if (value !== undefined) edits.push({ ...place, text: fieldLines(name, value).join(lineEnd) });
    else {
      const rest = /^[ \t]*\r?\n/.exec(source.slice(place.to));
      if (rest !== null) edits.push({ from: place.from, to: place.to + rest[0].length, text: '' });
    }
  }
  let text = source;
  for (const { from, to, text: put } of edits.sort((a, b) => b.from - a.from)) text = text.slice(0, from) + put + text.slice(to);
  return text + added.map((line) => line + lineEnd).join('');
}

/** Lists that readers add to keep what they added. */
function withTheirs(name: string, theirs: unknown, ours: Value | undefined): Value | undefined {
  if (!SHARED_LISTS.has(name) || theirs === null || theirs === undefined || !Array.isArray(ours)) return ours;
  const kept = Array.isArray(theirs) ? theirs.map(String) : String(theirs).split(/,\s*/);
  return [...new Set([...kept, ...(ours as readonly string[])])];
}

/** From the key to the end of its value; `null` where a comment or an anchor of the reader's stands in between. */
function placeOf(source: string, { key, value }: Pair): { from: number; to: number } | null {
  const [from] = (key as { range: [number] }).range;
  const range = (value as { range?: [number, number] } | null)?.range;
  if (range === undefined) return null;
  let isOurs = true;
  visit(value as Document, (_, node) => {
    const { comment, commentBefore, anchor } = node as { comment?: string; commentBefore?: string; anchor?: string };
    if ((node !== value && (comment ?? commentBefore) != null) || anchor !== undefined) isOurs = false;
  });
  const inside = source.slice(from, range[1]).trimEnd();
  return isOurs && (!Array.isArray((value as YAMLMap).items) || !/(^|\s)#/.test(inside.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, ''))) ? { from, to: from + inside.length } : null;
}

/** Read again: what is not ours has its values, what is ours has those wanted. */
function isFaithful({ values: before }: Front, next: string, wanted: Fields): boolean {
  const after = parsed(next)?.values;
  if (after === undefined) return false;
  const ours = new Set<string>(['gloss-id', ...FIELD_NAMES]);
  const others = (values: Record<string, unknown>) => Object.entries(values).filter(([name]) => !ours.has(name));
  return isSame(others(before), others(after)) && Object.entries(wanted).every(([name, value]) => SHARED_LISTS.has(name) || isSame(after[name], value));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
