import type { Author, PaperType } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble, isWrittenByGloss, notesOf } from './extras.ts';
import { isObject, jsonItems, endOfJson, textIn } from './json-items.ts';
import { present, type Known } from './known.ts';
import { takeComment } from './others-words.ts';
import { beginningOf, emptyReading, placeIn, type ReadPaper, type Steps } from './result.ts';

const TYPES: Readonly<Record<string, PaperType>> = {
  'article-journal': 'article-journal', 'article-magazine': 'article-journal', 'paper-conference': 'paper-conference', chapter: 'paper-conference',
  article: 'preprint', manuscript: 'preprint', report: 'preprint', webpage: 'preprint', posted: 'preprint', 'post-weblog': 'preprint',
};

/** CSL-JSON: a list of items, or one item. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const isExact = isWrittenByGloss(text);
  const list = /^\s*\{\s*"items"/.test(text) ? text : /^\s*\{/.test(text) ? `[${text}]` : text;
  for (const { text: printed, line, end, isClosed } of jsonItems(list)) {
    yield { done: end, total: list.length };
    const item = isClosed ? parsed(printed) : 0;
    const paper = isObject(item) ? paperOfItem(item, line, isExact) : null;
    if (paper !== null) reading.papers.push(paper);
    else if (typeof item === 'number') {
      const place = isClosed ? placeIn(printed, item) : { line: 1, column: 1 };
      reading.unreadable.push({ line: line + place.line - 1, column: place.column, reason: isClosed ? 'syntax' : 'not-closed', text: beginningOf(printed) });
    } else reading.unreadable.push({ line, reason: 'no-title', text: beginningOf(printed) });
  }
  return reading;
}

/** The value, or where it stops being one. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return endOfJson(text);
  }
}

function paperOfItem(item: Record<string, unknown>, line: number, isExact: boolean): ReadPaper | null {
  const extras = extrasOf(item['custom']);
  const authors = (Array.isArray(item['author']) ? item['author'] : []).map((one) => cslAuthor(one, isExact)).filter((one) => one !== null);
  const note = textIn(item, 'note');
  const known: Known = {
    isExact, title: textIn(item, 'title') ?? firstIn(item['title']) ?? '', authors, identifiers: identifiersOf(item, note, isExact), abstract: textIn(item, 'abstract'),
    venue: textIn(item, 'container-title', ...(isExact ? [] : ['event-title', 'event'])) ?? firstIn(item['container-title']), note, date: dateOf(item['issued']),
    url: textIn(item, 'URL'), version: Number(textIn(item, 'version')) || undefined,
  };
  const type = TYPES[textIn(item, 'type') ?? ''];
  if (type !== undefined && (isExact || type !== 'preprint' || known.venue === undefined)) known.type = type;
  if (known.title === '' && authors.length === 0 && known.identifiers!.every((one) => one === undefined)) return null;
  if (!isExact) takeComment(known, note?.split('\n') ?? []);
  const tags = (textIn(item, 'keyword') ?? '').split(isExact ? ', ' : /[,;]/).map((tag) => (isExact ? tag : tag.trim())).filter((tag) => tag !== '');
  const saved = present({ citationKey: textIn(item, 'citation-key', 'citation-label', ...(/^https?:|^\d+$/.test(textIn(item, 'id') ?? '') ? [] : ['id'])), tags: [...new Set(tags)] }) as Partial<Saved>;
  const annote = textIn(item, 'annote');
  return assemble({ known, saved, notes: annote === undefined ? [] : isExact ? notesOf(annote) : [annote], extras, line });
}

/** Crossref has lists where CSL has texts. */
function firstIn(value: unknown): string | undefined {
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined;
}

function extrasOf(custom: unknown): Map<string, string> {
  if (!isObject(custom)) return new Map();
  return new Map(Object.entries(custom).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function cslAuthor(value: unknown, isExact: boolean): Author | null {
  if (!isObject(value)) return typeof value === 'string' && value !== '' ? { literal: value } : null;
  const literal = textIn(value, 'literal', ...(isExact ? [] : ['name']));
  if (literal !== undefined) return { literal };
  const given = isExact && value['given'] === '' ? '' : textIn(value, 'given');
  const parts = [textIn(value, 'dropping-particle'), textIn(value, 'non-dropping-particle'), textIn(value, 'family'), textIn(value, 'suffix')];
  const family = parts.filter((part) => part !== undefined).join(' ');
  if (family === '') return given === undefined ? null : { literal: given };
  return given === undefined ? { family } : { family, given };
}

/** Zotero and others put further lines into `note`: `arXiv:2401.01234 [cs]`, `PMID: 1`. */
function identifiersOf(item: Record<string, unknown>, note: string | undefined, isExact: boolean): (string | undefined)[] {
  const number = textIn(item, 'number');
  const pmid = textIn(item, 'PMID');
  const pmcid = textIn(item, 'PMCID');
  const doi = textIn(item, 'DOI');
  const own = [
    number !== undefined && /^arxiv:/i.test(number) ? `arxiv:${number.slice(6).trim()}` : undefined, isExact && doi !== undefined ? `doi:${doi}` : doi,
    pmid && `pmid:${pmid}`, pmcid && `pmcid:PMC${pmcid.replace(/^PMC/i, '')}`,
  ];
  if (isExact) return own;
  const arxiv = /\barxiv:\s*\S+/i.exec(note ?? '')?.[0];
  const told = /^(?:DOI|PMID):\s*(\S+)/im.exec(note ?? '');
  const located = /arxiv/i.test(textIn(item, 'archive') ?? '') ? textIn(item, 'archive_location') : undefined;
  return [...own, arxiv, located, told === null ? undefined : told[0].startsWith('PMID') ? `pmid:${told[1]}` : told[1]];
}

function dateOf(issued: unknown): string | undefined {
  if (!isObject(issued)) return typeof issued === 'string' ? issued : undefined;
  const [first] = Array.isArray(issued['date-parts']) ? issued['date-parts'] as unknown[] : [];
  if (!Array.isArray(first) || first.length === 0) return textIn(issued, 'raw', 'literal');
  const [year, ...rest] = first.slice(0, 3).map((part) => String(part as string | number));
  return [year!.padStart(4, '0'), ...rest.map((part) => part.padStart(2, '0'))].join('-');
}
