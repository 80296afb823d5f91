import type { KeptPaper, Library } from '../library.ts';
import { keyed, type KeyedPaper } from './keys.ts';

/** Control characters but tab and line feed, and code points that are no characters: neither HTML nor XML may hold them, and no text shows them. */
const UNPRINTABLE = /[[\p{Cc}--[\t\n]]\p{Noncharacter_Code_Point}]/gv;
/** Whether there may be something to do; nearly every text is as it should be. */
const ODD = /[[\p{Cc}--[\t\n]]\p{Cs}\p{Noncharacter_Code_Point}]/v;

/** The papers as text files can hold them, under their citation keys. It is done before anything is escaped: what is dropped may hide a sign. */
export function printable({ papers }: Library): KeyedPaper[] {
  return keyed(papers.map((kept) => withoutEmptyTags(printed(kept))));
}

function withoutEmptyTags(kept: KeptPaper): KeptPaper {
  const { saved } = kept.record;
  if (saved === undefined || saved.tags.every((tag) => tag.trim() !== '')) return kept;
  return { ...kept, record: { ...kept.record, saved: { ...saved, tags: saved.tags.filter((tag) => tag.trim() !== '') } } };
}

function printed<T>(value: T): T;
function printed(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printed(one)]));
}

/** Line ends become line feeds, half a surrogate pair U+FFFD. */
export function printableText(text: string): string {
  return ODD.test(text) ? text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '') : text;
}

/** On one line, no blank beside another. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
