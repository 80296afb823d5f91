import { parseAuthor } from '../../domain/authors.ts';
import type { Decision } from '../../domain/decision.ts';
import { withEveryTable, type LibraryTables } from '../../domain/library-tables.ts';
import type { Note } from '../../domain/note.ts';
import type { PaperRecord } from '../../domain/reading-list.ts';
import { titleKey } from '../../domain/titles.ts';
import { digestPapers } from '../digest/papers.ts';

const DEVICE = '00000000-0000-4000-8000-000000000000';

/** A library of so many invented papers, each saved by a decision of its own, every third with a note. */
export function libraryOf(count: number): LibraryTables {
  const papers = digestPapers(count).map(recordOf);
  return withEveryTable({ papers, notes: papers.filter((_, n) => n % 3 === 0).map(noteOn), journal: papers.map(saveOf) }) as unknown as LibraryTables;
}

function recordOf({ title, authors, abstract, comments, code }: ReturnType<typeof digestPapers>[number], n: number): PaperRecord {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const identifiers = [`arxiv:${26 + Math.floor(n / 99_999)}${String(1 + (n % 12)).padStart(2, '0')}.${String(n % 99_999).padStart(5, '0')}`];
  const paper = { identifiers, title, authors: authors.map(parseAuthor), type: 'preprint' as const, abstract: `${abstract} ${abstract} ${abstract}`, publishedOn: '2026-11-21', url: `https://arxiv.org/abs/${n}`, categories: ['cs.LG', 'cs.AI'], ...(comments !== null && { comments }), ...(code !== null && { codeUrl: code }) };
  const citationKey = `study2026n${n}`;
  return { id: idOf(1, n), identifiers, titleKey: titleKey(title), paper, changedAt: at, citationKey, saved: { status: 'to-read', tags: ['group meeting'], citationKey, savedAt: at } };
}

function noteOn({ id, changedAt }: PaperRecord, n: number): Note {
  return { id: idOf(2, n), paperId: id, text: 'Compare with last week’s.\n\nAsk about the ablation.', createdAt: changedAt, changedAt };
}

function saveOf(record: PaperRecord, n: number): Decision {
  return { id: idOf(3, n), device: DEVICE, clock: [Date.parse(record.changedAt), 0], verb: 'save', paperIds: [record.id], before: { papers: { [record.id]: null } }, after: { papers: { [record.id]: record } } };
}

/** In no order, as ids are. */
function idOf(kind: number, n: number): string {
  const mixed = (n * 2_654_435_761) % 2 ** 32;
  return `${mixed.toString(16).padStart(8, '0')}-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;
}
