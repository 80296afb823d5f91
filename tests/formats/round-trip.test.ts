import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../domain/formats/index.ts';
import { keyed } from '../../domain/formats/keys.ts';
import type { KeptPaper } from '../../domain/library.ts';
import type { Paper } from '../../domain/paper.ts';
import { hostilePapers } from './hostile-papers.ts';
import { reading } from './read-for-tests.ts';
import { bytesIn, textIn } from './write-for-tests.ts';

/** What comes back from each format, of five hundred papers made to break it: all of it, but for blanks where a format has but one line. */
const HELD = ['bibtex', 'biblatex', 'ris', 'csl-json', 'csv', 'html', 'zotero-rdf', 'json'];
const OF_ONE_LINE = new Set(['bibtex', 'biblatex', 'ris', 'zotero-rdf']);
const library = hostilePapers(500);

describe.each(FORMATS.filter(({ id }) => HELD.includes(id)))('$id', ({ id }) => {
  it('holds every field of hostile papers', async () => {
    const { papers, unreadable, remarks } = await reading(await textIn(id, library));
    expect([unreadable, remarks]).toEqual([[], []]);
    const expected = id === 'json' ? library.papers.toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1)) : [...keyed(library.papers)];
    const shape = (value: unknown) => (OF_ONE_LINE.has(id) ? folded(value) : value);
    expect(papers.map(({ paper, saved, notes }) => shape({ paper, saved, notes }))).toEqual(expected.map((kept) => shape(heldOf(kept))));
  });
});

it('markdown holds title and authors of plain papers', async () => {
  const plain = { journal: [], papers: library.papers.map((kept, n): KeptPaper => ({ ...kept, record: { ...kept.record, paper: { ...kept.record.paper, title: `Study ${n}`, authors: [{ family: 'Oduya', given: 'Mira' }, { family: 'van den Berg', given: 'Anneke' }] } } })) };
  const { papers } = await reading(await bytesIn('markdown', plain));
  const held = (all: readonly Paper[]) => new Map(all.map(({ title, authors }) => [title, authors]));
  expect(held(papers.map(({ paper }) => paper))).toEqual(held(plain.papers.map(({ record }) => record.paper)));
});

/** What is to come back: ids and times of notes are none of it. */
function heldOf({ record: { paper, saved }, notes }: KeptPaper) {
  return { paper, saved, notes: notes.map(({ text }) => text) };
}

function folded(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(folded);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, folded(one)])) : value;
}
