import type { PaperType } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { bibAuthors, splitOutsideBraces } from './bib-names.ts';
import { assemble, instantOf, notesOf, ratingOf } from './extras.ts';
import { present, type Known } from './known.ts';
import { journalName, takeComment } from './others-words.ts';
import type { ReadPaper } from './result.ts';
import { texText, type TexTables } from './tex-text.ts';

/** Fields by name in small letters, values as written, without their outer braces. */
export type BibFields = Record<string, string>;

export interface BibEntry {
  type: string;
  key: string;
  fields: BibFields;
  line: number;
  isExact: boolean;
}

const TYPES: Readonly<Record<string, PaperType>> = {
  article: 'article-journal', inproceedings: 'paper-conference', conference: 'paper-conference', incollection: 'paper-conference', inbook: 'paper-conference',
  online: 'preprint', misc: 'preprint', unpublished: 'preprint', techreport: 'preprint', report: 'preprint', preprint: 'preprint', electronic: 'preprint',
};

/** The paper of an entry; `null` where nothing in it says which one. */
export function paperOfBib({ type, key, fields, line, isExact }: BibEntry, tables: TexTables): ReadPaper | null {
  const text = (name: string) => { const value = fields[name]; return value === undefined ? undefined : texText(value, tables); };
  const lines = (name: string) => { const value = fields[name]; return value === undefined ? undefined : texText(value, tables, { keepsLines: true }); };
  const plain = (name: string) => verbatim(fields[name], tables);
  const published = isExact ? undefined : text('howpublished');
  const publishedAt = /^https?:\/\/\S+$/.exec(published ?? '')?.[0];
  const known: Known = {
    isExact, title: titleOf(text('title'), text('subtitle')),
    ...(fields['author'] === undefined ? {} : bibAuthors(fields['author'], (tex) => texText(tex, tables), isExact)),
    identifiers: identifiersOf(plain, isExact),
    abstract: lines('abstract'), venue: venueOf(text), note: text('note') ?? (publishedAt === undefined ? published : undefined),
    date: dateOf(text, isExact), url: plain('url') ?? publishedAt, pdfUrl: isExact ? undefined : pdfIn(plain('file') ?? plain('pdf')),
    categories: (text('primaryclass') ?? text('eprintclass') ?? '').split(/[\s,]+/).filter((one) => one !== '' && (isExact || !ARCHIVE.test(one))),
    version: Number(text('version')) || undefined,
  };
  const kind = typeOf(type, known, isExact);
  if (kind !== null) known.type = kind;
  const written = Object.keys(fields).filter((name) => NOTES.test(name)).map((name) => lines(name)!);
  const notes = isExact ? notesOf(lines('annotation') ?? lines('annote') ?? '') : takeComments(known, written);
  if (!isExact && known.type !== 'preprint') delete known.note;
  if (known.title === '' && !isNamed(known)) return null;
  const saved = present({ citationKey: key, tags: tagsOf(fields, tables, isExact), rating: ratingOf(fields['ranking'] ?? fields['rating']), status: statusOf(fields['readstatus']), savedAt: savedAtOf(text) }) as Partial<Saved>;
  const extras = new Map(Object.keys(fields).filter((name) => name.startsWith('gloss-')).map((name) => [name, text(name)!]));
  return assemble({ known, saved, notes, extras, line });
}

/** Notes, reviews and what JabRef's users each write in a field of their own. */
const NOTES = /^(?:annotation|annote|review|comment(?:-.+)?)$/;
/** An archive alone, as Zotero knows it, says less than any category. */
const ARCHIVE = /^(?:cs|math|stat|eess|econ|physics|nlin|q-bio|q-fin)$/;

/** Remarks of a preprint but for its number; they may say where it was accepted. The notes without them. */
function takeComments(known: Known, written: readonly string[]): string[] {
  if (/^arXiv:\S+(?: \[[\w.-]+\])?$/i.test(known.note ?? '')) delete known.note;
  if (known.type === 'preprint') known.comments = known.note?.replace(/^Comment:\s*/, '');
  return takeComment(known, written);
}

function isNamed({ identifiers = [], url, authors = [] }: Known): boolean {
  return identifiers.some((one) => one !== undefined && one !== '') || url !== undefined || authors.length > 0;
}

function titleOf(title: string | undefined, subtitle: string | undefined): string {
  return title !== undefined && subtitle !== undefined && subtitle !== '' ? `${title}: ${subtitle}` : title ?? '';
}

type TextOf = (name: string) => string | undefined;

/** Where arXiv and others put the identifier: fields of its own, the journal's name ("arXiv preprint arXiv:…"), a volume ("abs/…"). */
function identifiersOf(plain: TextOf, isExact: boolean): (string | undefined)[] {
  const eprint = (plain('eprint') ?? plain('arxivid'))?.replace(/^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\//i, '');
  const archive = (plain('archiveprefix') ?? plain('eprinttype') ?? '').toLowerCase();
  const isArxiv = archive === 'arxiv' || (archive === '' && eprint !== undefined && /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(eprint));
  const pmid = plain('pmid') ?? (archive === 'pubmed' ? eprint : undefined);
  const doi = plain('doi');
  const own = [
    isArxiv && eprint !== undefined ? `arxiv:${eprint.replace(/^arxiv:\s*/i, '')}` : undefined, isExact && doi !== undefined ? `doi:${doi}` : doi,
    pmid && `pmid:${pmid.trim()}`, plain('pmcid') && `pmcid:PMC${plain('pmcid')!.replace(/^PMC/i, '')}`,
  ];
  if (isExact) return own;
  const named = [plain('journal'), plain('journaltitle'), plain('number'), plain('note'), plain('howpublished'), plain('eid'), plain('pages')].map((one) => (one !== undefined && /\barxiv:\s*\S/i.test(one) ? one : undefined));
  const [, volume] = /^abs\/(\S+)$/.exec(plain('volume') ?? '') ?? [];
  return [...own, volume === undefined ? undefined : `arxiv:${volume}`, ...named];
}

function venueOf(text: TextOf): string | undefined {
  return journalOf(text) ?? text('booktitle') ?? text('eventtitle') ?? text('shortjournal');
}

function journalOf(text: TextOf): string | undefined {
  const name = text('journaltitle') ?? text('journal');
  return name === undefined ? undefined : journalName(name);
}

function typeOf(type: string, { venue, identifiers = [] }: Known, isExact: boolean): PaperType | null {
  const kind = TYPES[type] ?? null;
  if (isExact || kind === null) return kind;
  const isInArxiv = venue !== undefined && /^(?:arxiv|corr\b)/i.test(venue);
  if (kind === 'article-journal' && (isInArxiv || venue === undefined)) return identifiers.some((one) => one?.startsWith('arxiv:') || /\barxiv:/i.test(one ?? '')) ? 'preprint' : kind;
  return kind === 'preprint' && venue !== undefined && !isInArxiv ? null : kind;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateOf(text: TextOf, isExact: boolean): string | undefined {
  const date = text('date');
  if (date !== undefined) return isExact ? date : date.replace(/[/~?].*$/, '').replace(/T.*$/, '');
  const year = text('year');
  if (year === undefined) return undefined;
  const printed = (text('month') ?? '').toLowerCase();
  const named = MONTHS.findIndex((month) => printed.includes(month)) + 1;
  const month = named > 0 ? named : Number(/^\d{1,2}$/.exec(printed)?.[0] ?? 0);
  if (month < 1 || month > 12) return isExact ? year : /\d{4}/.exec(year)?.[0];
  const day = Number(/^\d{1,2}$/.exec(text('day') ?? /\d{1,2}/.exec(printed.replace(/^\d{1,2}$/, ''))?.[0] ?? '')?.[0] ?? 0);
  const parts = [isExact ? year : /\d{4}/.exec(year)?.[0] ?? year, String(month).padStart(2, '0'), ...(day >= 1 && day <= 31 ? [String(day).padStart(2, '0')] : [])];
  return parts.join('-');
}

/** Tags by commas, or by semicolons where a program writes those; groups that the reader of another program has made are tags here. */
function tagsOf(fields: BibFields, tables: TexTables, isExact: boolean): string[] {
  const printed = [fields['keywords'], ...(isExact ? [] : [fields['mendeley-tags'], fields['groups'], fields['mendeley-groups']])].filter((one) => one !== undefined);
  const separator = (one: string) => (!isExact && one.includes(';') && !one.includes(',') ? /;/y : /,/y);
  const tags = printed.flatMap((one) => splitOutsideBraces(one, separator(one)).map((tag) => texText(tag, tables)));
  const isNumbered = !isExact && fields['adsurl'] !== undefined; // the Astrophysics Data System has numbers of subjects among them
  return [...new Set(tags)].filter((tag) => tag !== '' && !(isNumbered && /^\d+$/.test(tag)));
}

function statusOf(printed: string | undefined): Saved['status'] | undefined {
  return printed === 'read' ? 'read' : printed === 'skimmed' ? 'reading' : undefined;
}

function savedAtOf(text: TextOf): string | undefined {
  return ['date-added', 'dateadded', 'creationdate', 'timestamp'].map((name) => instantOf(text(name)?.replace(/\s[+-]\d{4}$/, ''))).find((one) => one !== undefined);
}

/** JabRef and Zotero: `description:path:type`, or a path; only an address is of use elsewhere. */
function pdfIn(file: string | undefined): string | undefined {
  return /https?:\/\/[^\s;]+?\.pdf/i.exec(file?.replaceAll('\\:', ':') ?? '')?.[0];
}

/** Addresses and identifiers: signs that TeX had to be protected from, nothing else. */
function verbatim(value: string | undefined, tables: TexTables): string | undefined {
  if (value === undefined) return undefined;
  const trimmed = value.trim();
  if (!/[\\{}]/.test(trimmed)) return trimmed;
  return /\\[a-zA-Z]/.test(trimmed) ? texText(trimmed, tables) : trimmed.replace(/\\([_%&#~$^{}])(?:\{\})?/g, '$1').replace(/(?<!%)[{}]/g, '');
}
