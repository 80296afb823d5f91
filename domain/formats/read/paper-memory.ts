import { parseAuthor } from '../../authors.ts';
import type { Saved } from '../../reading-list.ts';
import { assemble, instantOf } from './extras.ts';
import { isObject, textIn } from './json-items.ts';
import { present, type Known } from './known.ts';
import { parsed } from './library-json.ts';
import { beginningOf, emptyReading, type ReadPaper, type Steps } from './result.ts';

/** PaperMemory's export (github.com/vict0rsch/PaperMemory): an object of papers by their ids, with `__dataVersion` beside them. */
export function* read(text: string): Steps {
  const reading = emptyReading();
  const file = parsed(text) as Record<string, unknown>;
  const papers = Object.entries(file).filter(([id]) => !id.startsWith('__'));
  for (const [n, [id, value]] of papers.entries()) {
    yield { done: n, total: papers.length };
    const paper = isObject(value) ? paperOfMemory(value) : null;
    if (paper === null) reading.unreadable.push({ reason: 'no-title', text: beginningOf(id) });
    else reading.papers.push(paper);
  }
  return reading;
}

function paperOfMemory(value: Record<string, unknown>): ReadPaper | null {
  const title = textIn(value, 'title');
  if (title === undefined) return null;
  const id = textIn(value, 'id') ?? '';
  const arxiv = /^Arxiv-(\d{4}\.\d{4,5}|[\w.-]+\/\d{7}|[a-z-]+_\d{7})/i.exec(id)?.[1]?.replace('_', '/');
  const authors = (textIn(value, 'author') ?? '').split(/\s+and\s+/).map((name) => name.trim()).filter((name) => name !== '');
  const pdfUrl = textIn(value, 'pdfLink');
  const known: Known = {
    title, authors: authors.map(parseAuthor), date: /^\d{4}$/.exec(textIn(value, 'year') ?? '')?.[0], venue: textIn(value, 'venue'), pdfUrl, codeUrl: textIn(value, 'codeLink'),
    identifiers: [arxiv && `arxiv:${arxiv}`, textIn(value, 'doi'), pdfUrl], url: /\]\((https?:[^)\s]+)\)/.exec(textIn(value, 'md') ?? '')?.[1],
  };
  const note = textIn(value, 'note');
  const tags = (Array.isArray(value['tags']) ? value['tags'] : []).filter((tag) => typeof tag === 'string' && tag.trim() !== '') as string[];
  const bibKey = /^\s*@\w+\s*\{\s*([^,\s]+),/.exec(textIn(value, 'bibtex') ?? '')?.[1];
  const saved = present({ tags: [...new Set([...tags, ...(value['favorite'] === true ? ['favorite'] : [])])], savedAt: instantOf(textIn(value, 'addDate')), citationKey: bibKey }) as Partial<Saved>;
  return assemble({ known, saved, notes: note === undefined ? [] : [note], extras: new Map() });
}
