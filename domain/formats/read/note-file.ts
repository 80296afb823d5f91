import { parse } from 'yaml';
import { parseAuthor } from '../../authors.ts';
import { parseIdentifier } from '../../identifiers.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble, instantOf, ratingOf, statusOf } from './extras.ts';
import { isObject, textIn } from './json-items.ts';
import { present, type Known } from './known.ts';
import { emptyReading, beginningOf, type ReadPaper, type Steps } from './result.ts';

const FRONT = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/;
/** Its begin marker may say of whom the block is, and what was last written. */
const BLOCK = /^<!-- gloss:begin(?: [^>\n]*)?-->[ \t]*\n([^]*?)\n<!-- gloss:end -->$/m;

/** Keys that notes about papers have, also where the rest can't be read. */
const NAMES_PAPER = /^(?:gloss-id|citekey|doi|arxiv|authors?):/m;

/** One note of a vault: front matter says which paper, the text below holds what was written about it. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  yield { done: 0, total: 1 };
  const [front = '', yaml = ''] = FRONT.exec(text) ?? [];
  const fields = fieldsOf(yaml);
  const paper = fields === null ? null : paperOfNote(fields, partsOf(text.slice(front.length)));
  if (paper !== null) reading.papers.push(paper);
  else reading.unreadable.push({ line: 1, reason: fields === null && NAMES_PAPER.test(yaml) ? 'syntax' : 'no-title', text: beginningOf(text) });
  return reading;
}

function fieldsOf(yaml: string): Record<string, unknown> | null {
  try {
    const fields: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'error' }); // silent, it would give what it guessed
    return isObject(fields) ? fields : null;
  } catch {
    return null;
  }
}

/** What a note holds below its head. */
export interface NoteParts {
  /** Gloss has written a part of it. */
  hasBlock: boolean;
  links: ReadonlyMap<string, string>;
  abstract: string | undefined;
  notes: string[];
}

/** The paper that a note's head names; `null` where it names none. */
export function paperOfNote(fields: Readonly<Record<string, unknown>>, { hasBlock, links, abstract, notes }: NoteParts): ReadPaper | null {
  const title = textIn(fields, 'title') ?? '';
  const arxiv = textIn(fields, 'arxiv');
  const known: Known = {
    isExact: true, title, authors: textsIn(fields, 'authors', 'author').map(parseAuthor), date: dateText(fields['date'] ?? fields['year']), venue: textIn(fields, 'venue', 'journal'),
    identifiers: [arxiv && `arxiv:${arxiv.replace(/^arxiv:/i, '')}`, doiOf(textIn(fields, 'doi'), 'gloss-id' in fields)], url: textIn(fields, 'url') ?? links.get('Page'), pdfUrl: links.get('PDF'), codeUrl: links.get('Code'), abstract,
  };
  const isPaper = hasBlock || known.identifiers!.some((one) => one !== undefined) || (title !== '' && (known.url !== undefined || known.authors!.length > 0));
  if (!isPaper) return null;
  const status = statusOf(textIn(fields, 'status'));
  const saved = present({
    status, rating: ratingOf(textIn(fields, 'rating')), savedAt: instantOf(dateText(fields['saved'])), citationKey: textIn(fields, 'citekey', 'citationkey', 'citation-key'),
    tags: textsIn(fields, 'tags', 'tag').map((tag) => tag.replace(/^#/, '')),
  }) as Partial<Saved>;
  return assemble({ known, saved, notes, extras: new Map(status === undefined ? [] : [['gloss-status', status]]) });
}

/** As it stands where Gloss wrote it. */
function doiOf(printed: string | undefined, isOurs: boolean): string | undefined {
  if (printed === undefined) return undefined;
  return (isOurs ? undefined : parseIdentifier(printed)?.identifier) ?? `doi:${printed}`;
}

function partsOf(body: string): NoteParts {
  const [whole, block] = BLOCK.exec(body) ?? [];
  return block === undefined || whole === undefined ? partsOfBlock(null, body) : partsOfBlock(block, body.replace(whole, () => ''));
}

/** The links, the abstract and the notes of our block; what stands outside of it was written by the reader. */
export function partsOfBlock(block: string | null, outside: string): NoteParts {
  const [before = '', written = ''] = splitOnce(block ?? '', /^## Notes\n\n/m);
  const links = new Map([...before.matchAll(/\[(Page|PDF|Code)\]\(<([^>\n]*)>\)/g)].map(([, name, address]) => [name!, address!]));
  const quoted = /^> \[!abstract\].*\n((?:^>.*\n?)*)/m.exec(before)?.[1];
  return {
    hasBlock: block !== null, links, abstract: quoted?.replace(/\n$/, '').replace(/^> ?/gm, ''),
    notes: [written.trim(), outside.trim()].filter((note) => note !== ''),
  };
}

function splitOnce(text: string, at: RegExp): string[] {
  const found = at.exec(text);
  return found === null ? [text] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

function textsIn(fields: Record<string, unknown>, ...names: string[]): string[] {
  const value = names.map((name) => fields[name]).find((one) => one !== undefined && one !== null);
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]\s*/) : [];
  return list.filter((one) => typeof one === 'string' || typeof one === 'number').map((one) => String(one as string)).filter((one) => one !== '');
}

function dateText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}
