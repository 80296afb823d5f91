import type { Entry } from '../../domain/entry.ts';
import { entryOfBibtex, parseBibtex } from './bibtex.ts';
import { entryOfCoins } from './metadata.ts';
import { type Page, textBetween } from './page.ts';
import { Hint, hintedIn, type Known } from './reading.ts';
import type { Row } from './rows.ts';

/** What a row holds for machines about the paper of this title: a COinS span, a BibTeX block (shown or not); `null` when it holds neither. */
export function recordIn(known: Known, row: Row, title: string): Entry | null {
  const record = ofCoins(known.page, row) ?? ofBibtex(known, row);
  return record !== null && isSameTitle(record.title, title) ? record : (known.records.get(keyOf(title)) ?? null);
}

/** Letters and digits of a title. */
export function keyOf(title: string): string {
  return title.slice(0, 500).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The row may print a subtitle less, or the record may. */
function isSameTitle(one: string, other: string): boolean {
  const [short, long] = [keyOf(one), keyOf(other)].sort((a, b) => a.length - b.length);
  return short === long || short!.length > 12 && long!.startsWith(short!);
}

function ofCoins(page: Page, { from, to }: Row): Entry | null {
  for (const coins of page.coins) if (coins.at >= from && coins.at < to) return entryOfCoins(coins.title);
  return null;
}

function ofBibtex(known: Known, row: Row): Entry | null {
  const { page } = known;
  const [element] = hintedIn(known, row, Hint.Bibtex).filter((one) => page.texts.slice(page.textFrom[one]!, page.textTo[one]!).some((text) => /@\w+\s*\{/.test(text)));
  const from = element === undefined ? blockFrom(page, row) : page.textFrom[element]!;
  if (from === -1) return null;
  const to = element === undefined ? row.to : page.textTo[element]!;
  const [record] = parseBibtex(textBetween(page, from, Math.min(to, from + 400)).slice(0, 20_000), 1);
  return record === undefined ? null : entryOfBibtex(record);
}

/** The first piece of text that begins a record. */
function blockFrom(page: Page, { from, to }: Row): number {
  for (let at = from; at < Math.min(to, from + 300); at += 1) if (page.texts[at]!.startsWith('@') && /^@\w+\s*\{/.test(page.texts[at]!)) return at;
  return -1;
}

/** What is printed stays; what is not printed is taken from the record. */
export function completed(entry: Entry, record: Entry | null): Entry {
  if (record === null) return entry;
  const takesAuthors = record.authors !== null && (entry.authors === null || (entry.authorsComplete === false && record.authorsComplete === true && record.authors.length >= entry.authors.length));
  return {
    ...entry,
    identifiers: [...new Set([...entry.identifiers, ...record.identifiers])],
    url: entry.url ?? record.url, pdfUrl: entry.pdfUrl ?? record.pdfUrl,
    ...(takesAuthors ? { authors: record.authors, authorsComplete: record.authorsComplete } : {}),
    date: entry.date ?? record.date, venue: entry.venue ?? record.venue, abstract: entry.abstract ?? record.abstract,
  };
}
