import { emptyEntry, type Entry } from '../../domain/entry.ts';
import { parseIdentifier } from '../../domain/identifiers.ts';
import { absolute, extraOf, textOf } from '../read.ts';
import { lineOf, PICTURE, type Line, type ReadLine, type Span } from './line.ts';
import { rowLink, type RowLink } from './links.ts';
import { readTail } from './tail.ts';
import { findTitle, titleAt, type FoundTitle } from './title.ts';
import { isTag } from './venue.ts';

/** The line with the kinds of its links, its buttons and pictures blotted out. */
export function withLinks(line: Line, url: string): ReadLine {
  const links = new Map<Span, RowLink>();
  let { text } = line;
  for (const span of line.spans) {
    if (span.kind !== 'link') continue;
    const link = linkAt(span.element, url);
    if (link !== null) links.set(span, link);
    if (link?.kind !== 'named' && (link !== null || !/\p{L}/u.test(line.text.slice(span.start, span.end)))) text = blotted(text, span.start, span.end);
  }
  return { text, spans: line.spans, links };
}

/** The link an element is; `null` for jumps within the page and for what is no address. What lies beside the list is no paper but a PDF, and no code. */
export function linkAt(element: Element, url: string): RowLink | null {
  const href = element.getAttribute('href');
  if (href === null || href.startsWith('#')) return null;
  const link = rowLink(element, absolute(href, url));
  return link === null || /^(?:https?:)?\/\//i.test(href.trim()) || (link.isPdf && link.kind === 'paper') ? link : { ...link, kind: link.kind === 'named' ? 'named' : 'other' };
}

function blotted(text: string, start: number, end: number): string {
  return text.slice(0, start) + PICTURE.repeat(end - start) + text.slice(end);
}

/** The links of a row that lead to its paper: the title's own, then the buttons. A paper named elsewhere in the row is another. */
export function paperLinks(links: readonly RowLink[], title: RowLink | null, isPaperTitle = false): RowLink[] {
  const own = title !== null && (title.isScholarly || title.isPdf || isPaperTitle) ? [title] : [];
  const buttons = links.filter(({ kind }) => kind === 'paper');
  return own.length + buttons.length > 0 ? [...own, ...buttons] : links.filter(({ kind, isScholarly }) => isScholarly && (kind === 'other' || kind === 'project'));
}

/** Whose addresses are identifiers; one in a publisher's path is only a part of an address. */
const REGISTRY = /^https?:\/\/(?:[\w-]+\.)*?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|huggingface\.co\/papers|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\//i;

/** Addresses, identifiers and code of a row. */
export function linkFields(links: readonly RowLink[], papers: readonly RowLink[]): Pick<Entry, 'url' | 'pdfUrl' | 'identifiers' | 'code'> & Pick<Entry, 'extra'> {
  const identifiers = new Map<string, string>();
  for (const { href } of papers) {
    if (!REGISTRY.test(href)) continue;
    const identifier = parseIdentifier(href)?.identifier;
    const kind = identifier?.slice(0, identifier.indexOf(':'));
    if (kind !== undefined && !identifiers.has(kind)) identifiers.set(kind, asPrinted(identifier!, href));
  }
  return {
    url: papers.find(({ isPdf }) => !isPdf)?.href ?? null,
    pdfUrl: papers.find(({ isPdf }) => isPdf)?.href ?? null,
    identifiers: [...identifiers.values()],
    code: links.find(({ kind }) => kind === 'code')?.href ?? null,
    ...extraOf({ projectUrl: links.find(({ kind }) => kind === 'project')?.href }),
  };
}

/** A DOI in the case it is printed in. */
function asPrinted(identifier: string, href: string): string {
  const at = identifier.startsWith('doi:') ? href.toLowerCase().indexOf(identifier.slice(4)) : -1;
  return at < 0 ? identifier : `doi:${href.slice(at, at + identifier.length - 4)}`;
}

const LONGEST = 400;
/** News of a project, not a title. */
const SENTENCE = /\b(?:accepted (?:by|to|at|in|for)|(?:is|are|was|were|been|now) (?:released|available|open|accepted|supported|provided|online)|we (?:have|release|present|add|support|propose|provide|use|recommend|also|will)|our (?:paper|work|code|model|method|team)|please|check out|thanks to|based on|see also|if you)\b/i;

/** One paper's row: the blocks that print it, joined; `null` where it is no paper. */
export function readBlock(blocks: readonly Element[], url: string, isPeer: boolean, withLists: boolean): Entry | null {
  return readLine(withLinks(lineOf(blocks, withLists), url), blocks, isPeer);
}

/** The same of one line; `blocks` hold what is folded below it. */
export function readLine(line: ReadLine, blocks: readonly Element[], isPeer: boolean): Entry | null {
  const first = findTitle(line);
  if (first === null || (first.how === 'plain' && SENTENCE.test(first.title))) return null;
  const title = betterTitle(first, line);
  if (title.title.length > LONGEST || isTag(title.title)) return null;
  const links = [...line.links.values()];
  const papers = paperLinks(links, title.link);
  const tail = readTail(line, title.end);
  const authors = title.authors ?? tail.authors;
  const appeared = { venue: title.appeared?.venue ?? tail.appeared?.venue ?? null, date: title.appeared?.date ?? tail.appeared?.date ?? null };
  const isDated = appeared.venue !== null || appeared.date !== null;
  if (papers.length === 0 && !(isPeer && (title.how === 'plain' ? authors !== null && isDated : authors !== null || isDated))) return null;
  if (title.how === 'plain' && title.title.split(' ').length < 2 && papers[0]?.kind !== 'paper') return null;
  const { extra, ...fields } = linkFields(links, papers);
  return {
    ...emptyEntry(title.title), ...fields, ...(authors ?? {}), ...appeared, abstract: foldedPart(blocks, /^abstract/i),
    ...extraOf({ ...extra, ...stateOf(line.text), summary: foldedPart(blocks, /^(?:tl;?\s?dr|summary)/i) }),
  };
}

/** "**LLaVA** [Visual Instruction Tuning](…)", "BERT, released with the paper [BERT: Pre-training …](…)": a name, and the title in the paper's own link. */
function betterTitle(title: FoundTitle, line: ReadLine): FoundTitle {
  if (title.link?.isScholarly === true) return title;
  const inside = title.how === 'plain' ? undefined : [...line.links].find(([span, link]) => link.kind === 'named' && link.isScholarly && span.end <= title.end + 1)?.[1];
  if (inside !== undefined) return { ...title, link: inside };
  if (title.how === 'quoted' || title.title.split(' ').length > 5) return title;
  const [span] = [...line.links].find(([one, link]) => link.kind === 'named' && link.isScholarly && one.start >= title.end) ?? [];
  const between = span === undefined ? '' : line.text.slice(title.end, span.start);
  return span !== undefined && /^[\s:,.|()[\]\u2013\u2014-]*$|\b(?:paper|article|preprint)s?\W*$/i.test(between) ? (titleAt(line, span, title) ?? title) : title;
}

function stateOf(text: string): { withdrawn?: true; retracted?: true } {
  const [, state] = /[([](retracted|withdrawn)[)\]]/i.exec(text) ?? [];
  if (state === undefined) return {};
  return state.toLowerCase() === 'retracted' ? { retracted: true } : { withdrawn: true };
}

/** What a `<details>` of that name holds. */
function foldedPart(blocks: readonly Element[], name: RegExp): string | null {
  for (const block of blocks) {
    for (const part of block.localName === 'details' ? [block] : block.querySelectorAll('details')) {
      const summary = part.querySelector('summary');
      if (summary === null || !name.test(summary.textContent.trim())) continue;
      const pieces = [...part.childNodes].filter((node) => node !== summary).map((node) => (node.nodeType === 1 ? textOf(node as Element) : node.textContent) ?? '');
      const text = pieces.join(' ').replace(/\s+/g, ' ').trim();
      if (text !== '') return text;
    }
  }
  return null;
}
