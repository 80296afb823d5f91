import { extrasOf, firstOf, idOf, nameText } from './extras.ts';
import type { Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';
import { folded, printablePaper } from './printable.ts';

const TYPES = { preprint: 'UNPB', 'article-journal': 'JOUR', 'paper-conference': 'CONF' } as const;

/** RIS as Zotero, Mendeley and EndNote read it: a tag a line, an author, tag and note each of their own, sorted by key. */
export function begin(): Writing {
  let n = 0;
  return { paper: (kept) => `${n++ === 0 ? '' : '\n'}${recordOf(printablePaper(kept))}` };
}

function recordOf(kept: KeyedPaper): string {
  const { key, record: { paper, saved }, notes } = kept;
  const [year, month = '', day = ''] = paper.publishedOn?.split('-') ?? [];
  const arxiv = idOf(kept, 'arxiv');
  const extras = extrasOf(kept, { identifiers: firstOf(kept, ['arxiv', 'doi']), url: paper.url, tags: saved?.tags.map(folded) ?? [], key: folded(key), has: ['pdf'] });
  return [
    line('TY', TYPES[paper.type]), line('ID', key), line('TI', paper.title), ...paper.authors.map((author) => line('AU', nameText(author))),
    line('PY', year), line('DA', month === '' ? undefined : `${year}/${month}/${day}/`),
    line('T2', paper.venue?.name), line('DO', idOf(kept, 'doi')), line('AN', arxiv && `arXiv:${arxiv}`), line('DB', arxiv && 'arXiv'),
    line('UR', paper.url), line('L1', paper.pdfUrl), lines('AB', paper.abstract),
    ...(saved?.tags ?? []).map((tag) => line('KW', tag)), ...notes.map(({ text }) => lines('N1', text)),
    ...Object.entries(extras).map(([name, text]) => lines('M2', `${name}: ${text}`)), 'ER  - \n',
  ].join('');
}

function line(tag: string, value: string | undefined): string {
  const text = folded(value ?? '');
  return text === '' ? '' : `${tag}  - ${text}\n`;
}

/** A value that goes on on the next lines, none of which may look like a tag. */
function lines(tag: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') return '';
  return `${tag}  - ${value.replace(/\n(?= |[A-Z][A-Z\d] {0,2}-)/g, '\n ')}\n`;
}
