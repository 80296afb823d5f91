import { expect, it } from 'vitest';
import { decide } from '../../storage/decide.ts';
import { wholeLibrary } from '../../storage/library.ts';
import { freshLibrary, minute, paper, savePaper } from '../storage/papers-for-tests.ts';
import { reading } from './read-for-tests.ts';
import { bytesIn } from './write-for-tests.ts';

it.each(['bibtex', 'biblatex', 'ris', 'csl-json', 'csv', 'html', 'zotero-rdf', 'json', 'obsidian', 'logseq'])('a rating given by the reader goes out and comes back by %s, and so does its absence', async (format) => {
  const db = freshLibrary();
  const papers = [paper(), paper({ identifiers: ['arxiv:2611.00008'], title: 'Quiet Evenings' })];
  for (const [n, one] of papers.entries()) await savePaper(db, one, minute(n));
  await decide(db, papers, { verb: 'rating', rating: 4 }, minute(3));
  await decide(db, [papers[1]!], { verb: 'rating', rating: null }, minute(4));
  const read = await reading(await bytesIn(format, await wholeLibrary(db)));
  expect(read.papers.map(({ paper: { title }, saved }) => [title, saved?.rating]).sort()).toEqual([['Quiet Evenings', undefined], ['Quiet Rehearsal', 4]]);
});
