import { foldSpace } from '../read.ts';
import { skipLead, type Lead } from './lead.ts';
import { PICTURE, type ReadLine, type Span } from './line.ts';
import type { RowLink } from './links.ts';
import { namesBeforeQuote, strictNamesOf, type Authors } from './names.ts';
import { afterPlainAuthors, isTitleCase, plainTitle } from './plain.ts';
import { appearedOf, isTag, type Appeared } from './venue.ts';

/** Where the title stands, and what stood before it. */
export interface FoundTitle {
  title: string;
  end: number;
  /** `plain`: only its place and the punctuation after it tell it. */
  how: 'quoted' | 'link' | 'bold' | 'italic' | 'plain';
  link: RowLink | null;
  authors: Authors | null;
  appeared: Appeared | null;
}

const QUOTED = /(?:"(?<straight>[^"\n\uFFFC]{4,400})"|“(?<curly>[^”"\n\uFFFC]{4,400})[”"]|``(?<tex>[^\n\uFFFC]{4,400}?)''|«(?<angle>[^»\n\uFFFC]{4,400})»)/y;
const LONGEST_LEAD = 900;

/** The same title under another name: that of a link further on. */
export function titleAt(line: ReadLine, span: Span, before: FoundTitle): FoundTitle | null {
  return found(line.text.slice(span.start, span.end), span.end, 'link', linkOf(line, span), before);
}

/** The title of a row, by quotation marks, link, bold or slanted type at its start or after the authors, else by punctuation. */
export function findTitle(line: ReadLine): FoundTitle | null {
  return findSetOff(line) ?? plainAt(line, leadOf(line));
}

/** The same, as far as type or punctuation around it sets it off. */
export function findSetOff(line: ReadLine): FoundTitle | null {
  const lead = leadOf(line);
  return lead.at >= line.text.length ? null : quotedAt(line, lead, lead.at) ?? spanAt(line, lead, lead.at) ?? afterAuthors(line, lead);
}

function leadOf(line: ReadLine): Lead {
  const lead: Lead = { at: 0, authors: null, appeared: null };
  skipLead(line, lead);
  return lead;
}

function quotedAt(line: ReadLine, lead: Lead, at: number): FoundTitle | null {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(line.text);
  const words = quoted === null ? undefined : Object.values(quoted.groups!).find((one) => one !== undefined);
  if (words === undefined) return null;
  const end = at + quoted![0].length;
  if (line.spans.some((span) => span.kind !== 'picture' && span.start <= at && span.start >= at - 2 && span.end > end + 3)) return null; // a title that begins with a quotation
  const inside = line.spans.find((span) => span.kind === 'link' && span.start >= at && span.end <= end + 1);
  const link = inside === undefined ? null : linkOf(line, inside);
  const more = /^:\s+(?=\p{Lu})/u.exec(line.text.slice(end));
  const { title, length } = plainTitle(more === null ? '' : line.text.slice(end + more[0].length));
  if (more !== null && isTitleCase(title)) return found(`${quoted![0]}: ${title}`, end + more[0].length + length, 'quoted', link, lead);
  return found(words, end, 'quoted', link, lead);
}

/** A link, bold or slanted piece that begins here. A short bold name goes on with what its colon or dash announces. */
function spanAt(line: ReadLine, lead: Lead, at: number): FoundTitle | null {
  const starting = line.spans.filter((span) => span.start <= at && span.start >= at - 2 && span.end > at + 1 && span.kind !== 'picture' && span.kind !== 'code' && isOpen(line, span));
  const span = starting.sort((a, b) => b.end - a.end)[0];
  if (span === undefined) return null;
  const link = starting.find(({ kind }) => kind === 'link') ?? line.spans.find((one) => one.kind === 'link' && isOpen(line, one) && one.start >= span.start && one.start <= at + 2 && one.end <= span.end);
  const words = line.text.slice(at, span.end);
  const how = link !== undefined ? 'link' : span.kind === 'bold' ? 'bold' : 'italic';
  if (how === 'italic' && strictNamesOf(words) !== null) return null;
  const quote = /["“](.{8,}?)["”]/.exec(words);
  if (quote !== null && quote.index < 60 && quote.index + quote[0].length > words.trimEnd().length - 3) return found(quote[1]!, span.end, 'quoted', link === undefined ? null : linkOf(line, link), lead);
  const [, head, venue] = /^(.{8,}?[.?!])\s+(\S.{1,40}?)\.?\s*$/.exec(words) ?? [];
  if (venue !== undefined && isTag(venue)) return found(head!, span.end, how, link === undefined ? null : linkOf(line, link), { ...lead, appeared: lead.appeared ?? appearedOf(venue) }); // "**Title. COLING 2016.**"
  const more = continuation(line, words, span.end);
  return found(more.words, more.end, how, link === undefined ? null : linkOf(line, link), lead);
}

/** The piece's own words are no button's. */
function isOpen(line: ReadLine, span: Span): boolean {
  if (span.kind !== 'link') return /[\p{L}\p{N}]/u.test(line.text.slice(span.start, span.end));
  return line.links.get(span)?.kind === 'named' && line.text[span.start] !== PICTURE;
}

/** "**BERT**: Pre-training of …" is one title; "**LeNet** - Gradient-Based Learning …" a name and a title. */
function continuation({ text }: ReadLine, words: string, end: number): { words: string; end: number } {
  const kept = { words, end };
  if (foldSpace(words).split(' ').length > 4) return kept;
  const [gap, sign, quote] = /^\s*([:：]|[-–—](?=\s)|,(?=\s*["“]))?\s*(["“])?/.exec(text.slice(end))!;
  const isColon = sign?.startsWith(':') === true || sign === '：' || /[:：]\s*$/.test(words);
  if (sign === undefined && !isColon) return kept;
  const start = end + gap.length;
  if (quote !== undefined) {
    QUOTED.lastIndex = start - 1;
    const quoted = QUOTED.exec(text);
    return quoted === null ? kept : { words: Object.values(quoted.groups!).find((one) => one !== undefined)!, end: start - 1 + quoted[0].length };
  }
  const { title, length } = plainTitle(text.slice(start));
  if (!isTitleCase(title)) return kept;
  return { words: isColon ? `${foldSpace(words).replace(/\s*[:：]$/, '')}: ${title}` : title, end: start + length };
}

/** "Authors. “Title”", "Authors (year). **Title**": the first piece set off, where what stands before it is names, a date or a venue. */
function afterAuthors(line: ReadLine, lead: Lead): FoundTitle | null {
  const quote = /["“]|``/.exec(line.text.slice(lead.at, lead.at + LONGEST_LEAD));
  const piece = line.spans.filter((span) => span.start > lead.at && (span.kind === 'link' || span.kind === 'bold' || span.kind === 'italic') && isOpen(line, span) && span.end - span.start > 8)[0];
  const starts = [quote === null ? Infinity : lead.at + quote.index, piece?.start ?? Infinity];
  const start = Math.min(...starts);
  if (!Number.isFinite(start) || line.text.slice(lead.at, start).includes('\n\n')) return null;
  const before = foldSpace(line.text.slice(lead.at, start).replaceAll(PICTURE, ' ')).replace(/[.,:;\s–—-]+$/, '');
  const [, year] = /[,.\s]*[([]?\s*((?:19|20)\d\d)[a-z]?\s*[)\]]?[,.:\s]*$/.exec(before) ?? [];
  const names = year === undefined ? before : before.slice(0, before.lastIndexOf(year)).replace(/[([,.\s]+$/, '');
  const authors = start === starts[0] ? namesBeforeQuote(names) : strictNamesOf(names);
  const appeared = authors === null ? appearedOf(before) : null;
  const isNickname = start === starts[0] && before.split(' ').length <= 6;
  if (authors === null && appeared === null && !isNickname) return null;
  // A reference cuts its names as its style does, and parts them by commas that stand within names too: whether all are there is not known.
  const rest: Lead = { at: start, authors: authors === null ? null : { ...authors, authorsComplete: null }, appeared: lead.appeared ?? appeared ?? (year === undefined ? null : { venue: null, date: year }) };
  return quotedAt(line, rest, start) ?? spanAt(line, rest, start);
}

function plainAt(line: ReadLine, before: Lead): FoundTitle | null {
  const lead = afterPlainAuthors(line, before);
  const { title, length } = plainTitle(line.text.slice(lead.at));
  const [bracket, venue] = /\s*\(([^()]{2,60})\)\s*$/.exec(title) ?? [];
  const end = lead.at + length;
  const isVenueInType = bracket !== undefined && line.spans.some(({ kind, start, end: last }) => (kind === 'bold' || kind === 'italic') && start > end - bracket.length && last < end && last - start >= venue!.length);
  if (!isVenueInType) return found(title, end, 'plain', null, lead);
  return found(title.slice(0, -bracket.length), end, 'plain', null, { ...lead, appeared: lead.appeared ?? { venue: foldSpace(venue!), date: null } }); // "Title (**Venue**)"
}

function found(words: string, end: number, how: FoundTitle['how'], link: RowLink | null, { authors, appeared }: Pick<Lead, 'authors' | 'appeared'>): FoundTitle | null {
  const title = tidy(words);
  return /\p{L}/u.test(title) && title.length > 1 ? { title, end, how, link, authors, appeared } : null;
}

/** Without the quotation marks and the closing full stop that the list puts around it. */
function tidy(words: string): string {
  const title = foldSpace(words.replaceAll(PICTURE, ' ')).replace(/\s*[([](?:retracted|withdrawn)[)\]]$/i, '').replace(/[\s,:;|–—-]+$/, '').replace(/(?<!\.)\.$/, '');
  const unquoted = /^["“”](.+)["“”]$/.exec(title)?.[1] ?? title;
  return foldSpace(unquoted).replace(/[\s,:;]+$/, '').replace(/(?<!\.)\.$/, '');
}

function linkOf(line: ReadLine, span: Span): RowLink | null {
  return line.links.get(span) ?? null;
}
