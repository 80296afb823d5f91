import { extrasOf, firstOf, idOf, notesText, venueNote } from './extras.ts';
import type { Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';

/** CSL-JSON (schema 1.0.2): a preprint is an `article`, its number stands where Zotero looks for it. */
export function begin(): Writing {
  let n = 0;
  return { // as `JSON.stringify` indents a list by two
    paper: (kept) => `${n++ === 0 ? '[' : ','}\n  ${JSON.stringify(itemOf(kept), wellFormed, 2).replaceAll('\n', '\n  ')}`,
    tail: () => (n === 0 ? '[]\n' : '\n]\n'),
  };
}

/** Half a surrogate pair, even escaped, is refused by pandoc. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

const TYPES = { preprint: 'article', 'article-journal': 'article-journal', 'paper-conference': 'paper-conference' } as const;

function itemOf(kept: KeyedPaper) {
  const { key, record: { paper, saved } } = kept;
  const { title, authors, abstract, venue, publishedOn, url, type, version } = paper;
  const arxiv = idOf(kept, 'arxiv');
  const item = {
    id: key, 'citation-key': key, type: TYPES[type], title,
    author: authors.length > 0 ? authors : undefined,
    issued: publishedOn === undefined ? undefined : { 'date-parts': [publishedOn.split('-').map(Number)] },
    'container-title': type === 'preprint' ? undefined : venue?.name,
    abstract, URL: url, DOI: idOf(kept, 'doi'), PMID: idOf(kept, 'pmid'), PMCID: idOf(kept, 'pmcid'),
    ...(arxiv !== undefined && { archive: 'arXiv', number: `arXiv:${arxiv}`, publisher: type === 'preprint' ? 'arXiv' : undefined }),
    version: version?.toString(),
    keyword: saved !== undefined && saved.tags.length > 0 ? saved.tags.join(', ') : undefined,
    annote: notesText(kept.notes),
    note: venue !== undefined && type === 'preprint' ? venueNote(venue) : undefined,
    custom: customOf(kept),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function customOf(kept: KeyedPaper): Record<string, string> | undefined {
  const { paper, saved } = kept.record;
  const custom = extrasOf(kept, {
    identifiers: firstOf(kept, ['arxiv', 'doi', 'pmid', 'pmcid']), url: paper.url, has: ['version'], venueInNote: true,
    tags: saved === undefined || saved.tags.length === 0 ? [] : saved.tags.join(', ').split(', '),
  });
  return Object.keys(custom).length === 0 ? undefined : custom;
}
