import { describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import type { LatelyRow } from '../../storage/database.ts';
import { allLately, countLately, forgetLately, papersLately, rememberLately, type ListedLately } from '../../storage/lately.ts';
import { freshLibrary, minute, paper } from './papers-for-tests.ts';

const DAY = 24 * 60;

function listed(n: number, given: Partial<ListedLately> = {}, abstract = 'We rehearse.'): ListedLately {
  const one = paper({ identifiers: [`arxiv:2611.${String(n).padStart(5, '0')}`], title: `Study ${n}` });
  return { paper: identityOf(one), source: { title: one.title, abstract, categories: ['cs.AI'] }, ...given };
}

const keysOf = (rows: readonly LatelyRow[]) => rows.map(({ key }) => key.slice(-3));

describe('papers listed lately', () => {
  it('are remembered once each, with the abstract cut short', async () => {
    const db = freshLibrary();
    await rememberLately(db, [listed(1, {}, 'x'.repeat(5_000)), listed(2)], minute(0));
    await rememberLately(db, [listed(2)], minute(1));
    expect((await papersLately(db)).map(({ key, source }) => [key, source.abstract?.length])).toEqual([['arxiv:2611.00002', 12], ['arxiv:2611.00001', 2_000]]);
  });

  it('are remembered with who wrote them, where they stood and what they are about', async () => {
    const db = freshLibrary();
    const about = { authors: [{ family: 'Oduya', given: 'Mira' }], venue: 'ICLR 2027', publishedOn: '2026-11', site: 'arXiv', topics: ['survey'] };
    await rememberLately(db, [listed(1, { ...about, authors: Array.from({ length: 300 }, () => about.authors[0]!) }), listed(2, about)], minute(0));
    const [one, two] = await papersLately(db);
    expect([one!.authors!.length, two!.authors!.length].sort()).toEqual([1, 100]);
    expect([one!.venue, two!.site, one!.topics, two!.publishedOn]).toEqual(['ICLR 2027', 'arXiv', ['survey'], '2026-11']);
  });

  it('are forgotten after 30 days', async () => {
    const db = freshLibrary();
    await rememberLately(db, [listed(1), listed(2)], minute(0));
    await rememberLately(db, [listed(2)], minute(20 * DAY));
    await rememberLately(db, [listed(3)], minute(30 * DAY));
    expect(await countLately(db)).toBe(3);
    await rememberLately(db, [listed(3)], minute(30 * DAY + 1));
    expect(keysOf(await papersLately(db))).toEqual(['003', '002']);
  });

  it('are the latest ones where there are too many, and forgotten when asked', async () => {
    const db = freshLibrary();
    const bounds = { days: 30, papers: 500 };
    await rememberLately(db, Array.from({ length: 950 }, (_, n) => listed(n)), minute(0), bounds);
    expect(await countLately(db)).toBe(500);
    await rememberLately(db, [listed(950), listed(951)], minute(1), bounds);
    expect(await countLately(db)).toBe(500);
    expect(keysOf(await papersLately(db, 2)).sort()).toEqual(['950', '951']);
    await forgetLately(db);
    expect(await countLately(db)).toBe(0);
  });

  it('are all handed on in pieces, the latest first, also where one is forgotten meanwhile', async () => {
    const db = freshLibrary();
    await rememberLately(db, Array.from({ length: 700 }, (_, n) => listed(n)), minute(0));
    await rememberLately(db, [listed(700)], minute(1));
    const pieces: string[][] = [];
    for await (const rows of allLately(db)) {
      pieces.push(keysOf(rows));
      if (pieces.length === 1) await db.lately.delete((await db.lately.orderBy('at').primaryKeys())[0]!);
    }
    expect(pieces.map(({ length }) => length)).toEqual([500, 200]);
    expect(pieces[0]![0]).toBe('700');
    expect(new Set(pieces.flat()).size).toBe(700);
  });

  it('without name or words are not remembered', async () => {
    const db = freshLibrary();
    await rememberLately(db, [{ paper: { identifiers: [], titleKey: '', firstAuthor: '' }, source: { title: '', categories: [] } }], minute(0));
    expect(await countLately(db)).toBe(0);
  });
});
