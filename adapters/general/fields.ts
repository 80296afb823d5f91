import { type Entry, emptyEntry } from '../../domain/entry.ts';
import { parseIdentifier } from '../../domain/identifiers.ts';
import { authorsIn, type TitlePlace } from './authors.ts';
import { dateIn, venueIn } from './dates.ts';
import { completed, recordIn } from './enrich.ts';
import { isInSentence, type Line, lineAt, lineText, spacedText } from './lines.ts';
import type { PaperLink } from './links.ts';
import { lettersBetween, textOfElement } from './page.ts';
import { Hint, hintedIn, type Known, linesIn, linksIn } from './reading.ts';
import type { Row } from './rows.ts';

/** A row once read, with what speaks for its being a paper. */
export interface ReadRow {
  row: Row;
  entry: Entry;
  links: PaperLink[];
  /** Pieces of text where the title stands. */
  title: TitlePlace;
  lines: Line[];
  /** The kind of line its authors stand on. */
  authorsKind: string | null;
  /** What it holds for machines besides. */
  record: Entry | null;
}

const FEWEST_WORDS = 20;

/** Everything a row prints about its paper. */
export function readFields(known: Known, row: Row, titleText: string, title: TitlePlace, usual?: string): ReadRow {
  const lines = linesIn(known, row);
  const abstract = abstractIn(known, row, title, lines);
  const links = linksOfRow(known, row, lines, title);
  const own = known.linkAt.get(known.page.links[row.candidate.element]!) ?? row.candidate.link;
  const titleLink = links.find(({ at, element }) => at >= title.from && at < title.to || known.page.links[row.candidate.element] === element) ?? own;
  const authors = authorsIn(known, row, title, lines, usual);
  const entry: Entry = {
    ...emptyEntry(titleText), ...addresses(links, titleLink ?? null), identifiers: identifiersIn(known, row, links, lines),
    authors: authors?.names ?? null, authorsComplete: authors?.isComplete ?? null,
    date: dateIn(known, row, title, lines), venue: venueIn(known, row, title, lines), code: codeIn(known, links), abstract,
  };
  const record = recordIn(known, row, titleText);
  return { row, entry: completed(entry, record), links, title, lines, authorsKind: authors?.kind ?? null, record };
}

/** Links in running text lead elsewhere. */
function linksOfRow(known: Known, row: Row, lines: readonly Line[], title: TitlePlace): PaperLink[] {
  const { page } = known;
  const long = lines.filter(({ from, to }) => lettersBetween(page, from, to) > 500);
  return linksIn(known, row).filter(({ at, name }) => name !== null || at >= title.from && at < title.to || !(long.some((line) => at > line.from && at < line.to) || isQuoted(known, at)));
}

function isQuoted({ page, lines }: Known, at: number): boolean {
  const line = lines[lineAt(lines, at)];
  return line !== undefined && at < line.to && isInSentence(page, line, at);
}

/** The paper's own page and its PDF: the title's link first, then links that are named so, then those that can be nothing else. */
function addresses(links: readonly PaperLink[], titleLink: PaperLink | null): Pick<Entry, 'url' | 'pdfUrl'> {
  const pages = links.filter(({ isPdf, weight, name }) => !isPdf && name !== 'pdf' && name !== 'code' && name !== 'cite' && weight >= 0);
  const best = titleLink !== null && !titleLink.isPdf && titleLink.weight >= 0 ? titleLink
    : pages.find(({ name, weight }) => (name === 'paper' || name === 'address') && weight > 0) ?? pages.find(({ weight }) => weight === 1)
      ?? pages.find(({ name }) => name === 'paper') ?? pages.find(({ name, weight }) => weight > 0 && (name === 'address' || name === 'none' || name === null) && titleLink === null);
  const pdf = titleLink?.isPdf === true ? titleLink : links.find(({ isPdf, name, weight }) => name === 'pdf' && weight >= 0 || isPdf && name !== 'side' && weight > 0);
  const onlyPage = best === undefined && pdf === undefined && titleLink !== null && titleLink.weight < 0 ? titleLink : undefined;
  return { url: (best ?? onlyPage)?.href ?? null, pdfUrl: pdf?.href ?? null };
}

const IN_TEXT = /\b(?:arXiv:\s?\d{4}\.\d{4,5}|(?:doi:?\s*|doi\.org\/)10\.\d{4,9}\/[^\s"<>,;]{2,120}|PMID:?\s?\d{5,8}\b)/gi;
const MOST_IDENTIFIERS = 6;

function identifiersIn(known: Known, row: Row, links: readonly PaperLink[], lines: readonly Line[]): string[] {
  const { page } = known;
  const found = links.filter(({ name }) => name !== 'side').map(({ identifier }) => identifier);
  const attribute = row.isShared ? null : page.elements[row.top]!.getAttribute('data-doi');
  if (attribute !== null) found.push(parseIdentifier(attribute)?.identifier ?? null);
  for (const line of lines) {
    if (lettersBetween(page, line.from, line.to) > 400) continue;
    const printed = spacedText(page, line);
    if (/10\.\d|arxiv|pmid/i.test(printed)) for (const [text] of printed.matchAll(IN_TEXT)) found.push(parseIdentifier(text.replace(/^doi:?\s*/i, '').replace(/^PMID:?\s?/i, 'pmid:'))?.identifier ?? null);
  }
  const all = [...new Set(found.filter((one) => one !== null))];
  return all.length > MOST_IDENTIFIERS ? all.slice(0, 1) : all;
}

function codeIn({ page, columns }: Known, links: readonly PaperLink[]): string | null {
  const link = links.find(({ name, element }) => name === 'code' || columns.kindOf(page.blocks[element]!) === 'code');
  return link?.href ?? null;
}

/** Only a text that is called an abstract; a snippet of search results is short or cut. */
function abstractIn(known: Known, row: Row, title: TitlePlace, lines: readonly Line[]): string | null {
  const { page, columns } = known;
  const cell = lines.find(({ block }) => columns.kindOf(block) === 'abstract');
  const texts = [
    ...hintedIn(known, row, Hint.Abstract).filter((element) => page.textFrom[element]! > title.from || page.textTo[element]! <= title.from).slice(0, 3).map((element) => textOfElement(page, element)),
    ...(cell === undefined ? [] : [textOfElement(page, cell.block)]),
    ...lines.filter(({ from, to }) => lettersBetween(page, from, to) > 150).slice(0, 3).map((line) => lineText(page, line)).filter((text) => /^abstract\b/i.test(text)),
  ].map((text) => text.replace(/^(?:abstract|summary|tl;?dr)\s*[:.–—-]?\s*(?=\p{Lu})/iu, '').trim());
  return texts.find((text) => text.split(' ').length >= FEWEST_WORDS && !/^(?:@|…|\.\.\.)/.test(text)) ?? null;
}
