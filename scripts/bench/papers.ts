import { parseAuthor } from '../../domain/authors.ts';
import type { KeptPaper, Library } from '../../domain/library.ts';
import { titleKey } from '../../domain/titles.ts';
import { digestPapers } from '../digest/papers.ts';

/** Invented papers as a reader keeps them: a tag, and every third with a note; their strings as they come from a database, in one piece. */
export function libraryOf(count: number): Library {
  return structuredClone({ journal: [], papers: digestPapers(count).map(keptOf) });
}

function keptOf({ title, authors, abstract, comments, code }: ReturnType<typeof digestPapers>[number], n: number): KeptPaper {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const identifiers = [`arxiv:26${String(1 + (n % 12)).padStart(2, '0')}.${String(n % 100_000).padStart(5, '0')}`];
  const paper = { identifiers, title, authors: authors.map(parseAuthor), type: 'preprint' as const, abstract, publishedOn: '2026-11-21', url: `https://arxiv.org/abs/${n}`, categories: ['cs.LG', 'cs.AI'], ...(comments !== null && { comments }), ...(code !== null && { codeUrl: code }) };
  const citationKey = `study2026n${n}`;
  const record = { id, identifiers, titleKey: titleKey(title), paper, changedAt: at, citationKey, saved: { status: 'to-read' as const, tags: ['group meeting'], citationKey, savedAt: at } };
  return { record, notes: n % 3 === 0 ? [{ id: `note-${n}`, paperId: id, text: 'Compare with last week’s.\n\nAsk about the ablation.', createdAt: at, changedAt: at }] : [] };
}
