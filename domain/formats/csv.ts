import Papa from 'papaparse';
import { idOf, listText, nameText, notesText } from './extras.ts';
import type { WriteOptions, Writing } from './format.ts';
import type { KeyedPaper } from './keys.ts';
import { printablePaper } from './printable.ts';

/** The columns, in their order, and what stands in each. */
const COLUMNS: Readonly<Record<string, (kept: KeyedPaper) => string | undefined>> = {
  key: ({ key }) => key,
  type: ({ record: { paper } }) => paper.type,
  title: ({ record: { paper } }) => paper.title,
  authors: ({ record: { paper } }) => listText(paper.authors.map(nameText)),
  'authors complete': ({ record: { paper: { authorsComplete } } }) => authorsComplete === undefined ? undefined : authorsComplete ? 'yes' : 'no',
  date: ({ record: { paper } }) => paper.publishedOn,
  venue: ({ record: { paper } }) => paper.venue?.name,
  'venue kind': ({ record: { paper } }) => paper.venue?.kind,
  'venue standing': ({ record: { paper } }) => paper.venue?.standing,
  doi: (kept) => idOf(kept, 'doi'),
  arxiv: (kept) => idOf(kept, 'arxiv'),
  identifiers: ({ record: { paper } }) => paper.identifiers.join(' '),
  url: ({ record: { paper } }) => paper.url,
  pdf: ({ record: { paper } }) => paper.pdfUrl,
  code: ({ record: { paper } }) => paper.codeUrl,
  project: ({ record: { paper } }) => paper.projectUrl,
  discussion: ({ record: { paper } }) => paper.discussionUrl,
  categories: ({ record: { paper } }) => listText(paper.categories),
  keywords: ({ record: { paper } }) => listText(paper.keywords ?? []),
  abstract: ({ record: { paper } }) => paper.abstract,
  summary: ({ record: { paper } }) => paper.summary?.text,
  'summary source': ({ record: { paper } }) => paper.summary?.source,
  comments: ({ record: { paper } }) => paper.comments,
  withdrawn: ({ record: { paper } }) => paper.withdrawn && 'yes',
  version: ({ record: { paper } }) => paper.version?.toString(),
  status: ({ record: { saved } }) => saved?.status,
  rating: ({ record: { saved } }) => saved?.rating?.toString(),
  tags: ({ record: { saved } }) => listText(saved?.tags ?? []),
  saved: ({ record: { saved } }) => saved?.savedAt,
  notes: ({ notes }) => notesText(notes),
};

/** What a spreadsheet would take for a formula, also behind signs put before it for that reason. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** CSV (RFC 4180), a paper a line, sorted by key. No cell is a formula. Without a byte order mark Excel takes UTF-8 for something else. */
export function begin(_: readonly string[], { withMark = false }: WriteOptions = {}): Writing {
  const columns = Object.values(COLUMNS);
  return {
    head: `${withMark ? '\uFEFF' : ''}${rowOf(Object.keys(COLUMNS))}`,
    paper: (given) => {
      const kept = printablePaper(given);
      return rowOf(columns.map((column) => column(kept) ?? ''));
    },
  };
}

function rowOf(cells: readonly string[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: FORMULA })}\r\n`;
}
