import type { KeyedPaper } from './keys.ts';

/** Control characters but tab and line feed, and code points that are no characters: neither HTML nor XML may hold them, and no text shows them. */
const UNPRINTABLE = /[[\p{Cc}--[\t\n]]\p{Noncharacter_Code_Point}]/gv;
/** Whether there may be something to do; nearly every text is as it should be. */
const ODD = /[[\p{Cc}--[\t\n]]\p{Cs}\p{Noncharacter_Code_Point}]/v;

/** The paper as text files can hold it. It is done before anything is escaped: what is dropped may hide a sign. */
export function printablePaper(kept: KeyedPaper): KeyedPaper {
  return withoutEmptyTags(printed(kept));
}

function withoutEmptyTags(kept: KeyedPaper): KeyedPaper {
  const { saved } = kept.record;
  if (saved === undefined || saved.tags.every((tag) => tag.trim() !== '')) return kept;
  return { ...kept, record: { ...kept.record, saved: { ...saved, tags: saved.tags.filter((tag) => tag.trim() !== '') } } };
}

/** The value itself where all of it can be printed, else a copy. */
function printed<T>(value: T): T;
function printed(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (!hasOdd(value)) return value;
  return Array.isArray(value) ? value.map(printed) : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printed(one)]));
}

function hasOdd(value: unknown): boolean {
  if (typeof value === 'string') return ODD.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasOdd);
}

/** Line ends become line feeds, half a surrogate pair U+FFFD. */
export function printableText(text: string): string {
  return ODD.test(text) ? text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '') : text;
}

/** On one line, no blank beside another. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
