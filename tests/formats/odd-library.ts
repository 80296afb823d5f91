import type { LibraryTables } from '../../domain/library-tables.ts';
import type { Author, Paper } from '../../domain/paper.ts';
import type { KeptSighting } from '../../domain/seen-piece.ts';
import { pack } from '../../domain/seen-piece.ts';
import { atOnce } from '../../domain/formats/backup-file.ts';
import { daysOf } from '../../domain/seen-days.ts';
import { HOSTILE, kept } from './library-for-tests.ts';

/** So many invented papers, each odd in its own way, with notes, decisions, settings, picks, corrections and what is elsewhere. */
export function oddTables(count = 500): LibraryTables {
  const kepts = Array.from({ length: count }, (_, n) => oddPaper(n));
  const papers = kepts.map(({ record }) => record);
  const notes = kepts.flatMap((one) => one.notes);
  return {
    papers, notes,
    journal: papers.map((record, n) => ({
      id: uuid(2, n), device: uuid(9, 0), clock: [Date.UTC(2026, 10, 24) + n, n % 3], verb: 'save', paperIds: [record.id],
      before: { papers: { [record.id]: null } }, after: { papers: { [record.id]: record } },
    })),
    changes: papers.slice(0, 20).map(({ id }, n) => ({ id: `${uuid(5, 0)}/${String(n).padStart(6, '0')}`, before: { papers: { [id]: null } }, at: '2026-11-24T09:00:00.000Z' })),
    settings: [
      { key: 'templates', value: { own: [{ id: 'own', name: HOSTILE[3]!, text: HOSTILE[4]! }], list: 'own', note: null } },
      { key: 'citationKeys', value: 'acl' }, { key: 'sitesOff', value: ['https://arxiv.org/*'] },
      { key: 'topics', value: { hidden: ['survey'], names: { survey: HOSTILE[0]! }, pinned: [], own: [{ id: 'own:1', name: HOSTILE[1]!, words: [HOSTILE[2]!] }] } },
    ],
    corrections: papers.slice(0, 20).map(({ identifiers, titleKey }, n) => ({
      id: uuid(7, n), keys: identifiers, paper: { identifiers, titleKey, firstAuthor: 'oduya' }, topic: 'survey', title: HOSTILE[n % HOSTILE.length]!, at: '2026-11-24T09:00:00.000Z',
    })),
    sent: papers.slice(0, 20).map(({ id, paper: { title } }, n) => ({ to: 'zotero', id, title, [n % 2 === 0 ? 'at' : 'unsureAt']: '2026-11-24T09:00:00.000Z' })),
    seen: atOnce(daysOf([pack(Array.from({ length: count }, (_, n) => oddSighting(n)))])),
    digests: HOSTILE.map((text, n) => ({ address: `https://example.org/${n}`, size: 1, beganAt: '2026-11-24T09:00:00.000Z', viewedAt: '2026-11-24T09:05:00.000Z', visit: { at: '2026-11-24T09:00:00.000Z', papers: [{ clues: [text, 'a'], ...(n % 2 === 0 ? { upvotes: n } : {}) }], ...(n % 3 === 0 ? { isOpen: true as const } : {}) } })),
    elsewhere: papers.slice(0, 20).map(({ identifiers, titleKey }, n) => ({ id: uuid(8, n), source: 'zotero', identifiers, titleKey, firstAuthor: 'oduya', year: 2026 })),
    picks: papers.slice(0, 20).map(({ paper, identifiers, titleKey }, n) => ({
      id: uuid(3, n), file: uuid(4, n % 2), by: HOSTILE[n]!, at: '2026-11-24T09:00:00.000Z', identifiers, titleKey, firstAuthor: 'oduya', note: HOSTILE[n + 1]!, paper,
    })),
  };
}

function oddSighting(n: number): KeptSighting {
  const hasTitle = n % 3 > 0;
  const clues = [...Array.from({ length: n % 7 === 0 ? 9 : 1 }, (_, k) => (n * 2_654_435_761 + k * 40_503 * 65_536) % 2 ** 48), ...(hasTitle ? [2 ** 48 - 1 - n] : [])];
  return { clues, hasTitle, year: n % 5 === 0 ? 0 : 1901 + (n % 255), at: Date.UTC(2026, 10, 1 + (n % 40)) / 1_000 + (n * 7_919) % 86_400, listing: { address: `https://example.org/${n % 4}?q=${encodeURIComponent(HOSTILE[n % 10]!)}`, site: HOSTILE[n % HOSTILE.length]! }, rank: n, upvotes: n % 2 === 0 ? null : n };
}

function oddPaper(n: number) {
  const text = HOSTILE[n % HOSTILE.length]!;
  const other = HOSTILE[(n * 7 + 3) % HOSTILE.length]!;
  const authors: Author[] = n % 11 === 0 ? [] : n % 97 === 5 ? Array.from({ length: 3_000 }, (_, k) => ({ family: `F${k}`, given: other })) : [{ family: text, given: other }, { literal: other }];
  const given: Partial<Paper> = {
    title: `${text} ${n} ${other}`, authors, identifiers: n % 13 === 0 ? [] : [`arxiv:26${String(n).padStart(7, '0')}`], abstract: other,
    venue: { name: text, kind: 'workshop', standing: 'published' }, categories: [text, other], keywords: [other], comments: `${text}\ud800`, version: n + 1,
  };
  if (n % 5 === 0) delete given.abstract;
  const { record, notes } = kept(0, given, { tags: [text, `${other}${n}`], notes: n % 3 === 0 ? [text, other] : [], citationKey: `key${n}` });
  const id = uuid(1, n);
  return { record: { ...record, id, titleKey: `study${n}` }, notes: notes.map((note, k) => ({ ...note, id: uuid(5 + k, n), paperId: id })) };
}

function uuid(kind: number, n: number): string {
  return `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
