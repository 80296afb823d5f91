import { describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import { openDatabase } from '../../storage/database.ts';
import { lastDecisions } from '../../storage/journal.ts';
import { draftNote, notesOf } from '../../storage/notes.ts';
import { recordsOf, savedPapers, statesOf } from '../../storage/reading-list.ts';
import { keyScheme, setKeyScheme } from '../../storage/settings.ts';
import { freshLibrary, minute, paper, removePaper, savePaper, setRating, setStatus, setTags } from './papers-for-tests.ts';

describe('a save', () => {
  it('puts the paper on the reading list, to read, under a citation key', async () => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    const [kept] = await savedPapers(db);
    expect(kept?.record).toMatchObject({ paper: paper(), saved: { status: 'to-read', tags: [], citationKey: 'oduya2026quiet', savedAt: '2026-11-24T09:00:00.000Z' } });
  });

  it('of the same paper from two windows at once gives one paper', async () => {
    const db = freshLibrary();
    const other = openDatabase(db.name);
    await Promise.all([savePaper(db, paper(), minute(0)), savePaper(other, paper(), minute(0)), savePaper(db, paper(), minute(0))]);
    expect(await savedPapers(db)).toHaveLength(1);
    expect(await lastDecisions(db, 10)).toHaveLength(1);
  });

  it('of several papers at once stores all of them', async () => {
    const db = freshLibrary();
    const ids = Array.from({ length: 12 }, (_, n) => `arxiv:2611.001${String(n).padStart(2, '0')}`);
    await Promise.all(ids.map((id) => savePaper(db, paper({ identifiers: [id], title: `Study ${id}` }), minute(1))));
    const saved = await savedPapers(db);
    expect(saved.map(({ record }) => record.identifiers[0]).sort()).toEqual(ids);
    expect(new Set(saved.map(({ record }) => record.citationKey)).size).toBe(12);
  });

  it('knows a paper again by another of its identifiers, and learns the new one', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await savePaper(db, paper({ identifiers: ['doi:10.1000/7', 'arxiv:2611.00007'] }), minute(1));
    const [kept, ...others] = await savedPapers(db);
    expect(others).toEqual([]);
    expect(kept?.record).toMatchObject({ id, identifiers: ['arxiv:2611.00007', 'doi:10.1000/7'] });
  });

  it('knows a paper again by title and first author, a year apart', async () => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    await savePaper(db, paper({ identifiers: ['openreview:abc'], title: 'QUIET  rehearsal!', publishedOn: '2027' }), minute(1));
    expect(await savedPapers(db)).toHaveLength(1);
  });

  it('that shows two records to be one work merges them, notes and all', async () => {
    const db = freshLibrary();
    const [a, b] = [paper({ identifiers: ['arxiv:2611.00007'] }), paper({ identifiers: ['doi:10.1000/7'], title: 'Rehearsing Quietly' })];
    const first = await savePaper(db, a, minute(0));
    const second = await savePaper(db, b, minute(1));
    await draftNote(db, { id: 'n1', paper: b, text: 'compare' }, minute(2));
    const merged = await savePaper(db, paper({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/7'] }), minute(3));
    const [kept, gone] = [first.id, second.id].sort();
    expect(merged).toMatchObject({ id: kept, aliases: [gone] });
    expect(await savedPapers(db)).toHaveLength(1);
    expect((await notesOf(db, merged.id)).map(({ text }) => text)).toEqual(['compare']);
  });

  it('of a merged paper loses nothing the reader had decided about either', async () => {
    const db = freshLibrary();
    const [a, b] = [paper(), paper({ identifiers: ['doi:10.1000/7'], title: 'Rehearsing Quietly' })];
    const first = await savePaper(db, a, minute(0));
    const second = await savePaper(db, b, minute(1));
    await setTags(db, first.id, ['agents', 'both'], minute(2));
    await setTags(db, second.id, ['both', 'group'], minute(3));
    await setRating(db, first.id, 2, minute(4));
    await setStatus(db, first.id, 'reading', minute(5));
    await setRating(db, second.id, 5, minute(6));
    const { saved } = await savePaper(db, paper({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/7'] }), minute(7));
    expect(saved).toEqual({ status: 'reading', rating: 5, tags: ['agents', 'both', 'group'], citationKey: 'oduya2026quiet', savedAt: '2026-11-24T09:00:00.000Z' });
  });

  it.each([
    ['a title alone', { identifiers: [], authors: [] }, 1],
    ['a title and an author', { identifiers: [] }, 1],
    ['signs alone, where nobody can tell', { identifiers: [], title: '!?', authors: [] }, 2],
  ])('twice of a row with %s makes %i', async (_, given, count) => {
    const db = freshLibrary();
    for (const n of [0, 1]) await savePaper(db, paper(given), minute(n));
    expect(await savedPapers(db)).toHaveLength(count);
  });

  it('of a title alone is not taken for the paper of somebody', async () => {
    const db = freshLibrary();
    await savePaper(db, paper({ identifiers: [] }), minute(0));
    await savePaper(db, paper({ identifiers: [], authors: [] }), minute(1));
    expect(await savedPapers(db)).toHaveLength(2);
  });

  it('twice is one decision, and changes nothing but what was learned', async () => {
    const db = freshLibrary();
    const first = await savePaper(db, paper(), minute(0));
    await setRating(db, first.id, 3, minute(1));
    const rated = (await savedPapers(db))[0]?.record;
    expect(await savePaper(db, paper(), minute(2))).toEqual(rated);
    await savePaper(db, paper({ abstract: 'We rehearse.' }), minute(3));
    expect((await savedPapers(db))[0]?.record).toMatchObject({ saved: rated?.saved, paper: { abstract: 'We rehearse.' } });
    expect((await lastDecisions(db, 10)).map(({ verb }) => verb)).toEqual(['rating', 'save']);
  });

  it('never gives a citation key twice', async () => {
    const db = freshLibrary();
    const names = ['Quiet One', 'Quiet Two', 'Quiet Three'];
    const keys: (string | undefined)[] = [];
    for (const [n, title] of names.entries()) {
      const { id, citationKey } = await savePaper(db, paper({ identifiers: [`arxiv:2611.0010${n}`], title }), minute(n));
      keys.push(citationKey);
      await removePaper(db, id, minute(n));
    }
    expect(keys).toEqual(['oduya2026quiet', 'oduya2026quieta', 'oduya2026quietb']);
  });

  it('makes keys as the reader set it from then on, and leaves those it has issued', async () => {
    const db = freshLibrary();
    const first = await savePaper(db, paper({ identifiers: ['arxiv:2611.00201'] }), minute(0));
    await setKeyScheme(db, 'better-bibtex');
    const second = await savePaper(db, paper({ identifiers: ['arxiv:2611.00202'], title: 'A QUIET Thing' }), minute(1));
    await setKeyScheme(db, '{Family}{year}{Word}');
    const third = await savePaper(db, paper({ identifiers: ['arxiv:2611.00203'], title: 'Quiet, but Other' }), minute(2));
    expect(await keyScheme(db)).toBe('{Family}{year}{Word}');
    expect([first, second, third].map(({ citationKey }) => citationKey)).toEqual(['oduya2026quiet', 'oduyaQUIETThing2026', 'Oduya2026Quieta']);
  });

  it('after a removal gives the same record and citation key back', async () => {
    const db = freshLibrary();
    const before = await savePaper(db, paper(), minute(0));
    await removePaper(db, before.id, minute(1));
    expect(await savedPapers(db)).toEqual([]);
    const after = await savePaper(db, paper(), minute(2));
    expect(after).toMatchObject({ id: before.id, citationKey: before.citationKey });
  });
});

describe('what the reader decides about a saved paper', () => {
  it('is kept', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await setStatus(db, id, 'reading', minute(1));
    await setRating(db, id, 4, minute(2));
    await setTags(db, id, ['#agents', ' agents ', 'group meeting', ''], minute(3));
    const [kept] = await savedPapers(db);
    expect(kept?.record.saved).toMatchObject({ status: 'reading', rating: 4, tags: ['agents', 'group meeting'] });
    expect((await lastDecisions(db, 10)).map(({ verb }) => verb)).toEqual(['tags', 'rating', 'status', 'save']);
  });

  it('twice the same is decided once', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    for (const n of [1, 2]) await setStatus(db, id, 'read', minute(n));
    expect((await lastDecisions(db, 10)).map(({ verb }) => verb)).toEqual(['status', 'save']);
  });

  it.each([[7, 5], [-1, 0], [2.6, 3], [null, undefined]])('rated %j is kept as %j', async (given, kept) => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await setRating(db, id, 1, minute(1));
    expect((await setRating(db, id, given, minute(2)))?.saved?.rating).toBe(kept);
  });

  it('about one that is not saved changes nothing', async () => {
    const db = freshLibrary();
    expect(await setStatus(db, 'nobody', 'read', minute(0))).toBeNull();
    expect(await lastDecisions(db, 1)).toEqual([]);
  });
});

describe('the reading list', () => {
  it('has the latest saved first, each with its notes', async () => {
    const db = freshLibrary();
    for (const n of [1, 0, 2]) await savePaper(db, paper({ identifiers: [`arxiv:2611.0000${n}`], title: `Study ${n}` }), minute(n));
    await draftNote(db, { id: 'n1', paper: paper({ identifiers: ['arxiv:2611.00001'] }), text: 'x' }, minute(3));
    expect((await savedPapers(db)).map(({ record, notes }) => [record.paper.title, notes.length])).toEqual([['Study 2', 0], ['Study 1', 1], ['Study 0', 0]]);
  });
});

describe('looking papers up', () => {
  it('tells of a thousand at once, in order, which are saved', async () => {
    const db = freshLibrary();
    await savePaper(db, paper({ identifiers: ['arxiv:2611.00500'], title: 'Five hundred' }), minute(0));
    const identities = Array.from({ length: 1000 }, (_, n) => identityOf(paper({ identifiers: [`arxiv:2611.${String(n).padStart(5, '0')}`], title: `Study ${n}` })));
    const states = await statesOf(db, identities);
    expect(states.map((state, n) => (state === null ? -1 : n)).filter((n) => n >= 0)).toEqual([500]);
    expect(states[500]).toMatchObject({ status: 'to-read', notes: 0 });
  });

  it('tells a page the number of notes and none of their words', async () => {
    const db = freshLibrary();
    await draftNote(db, { id: 'n1', paper: paper(), text: 'only for me' }, minute(0));
    const [state] = await statesOf(db, [identityOf(paper())]);
    expect(state).toEqual({ id: expect.any(String), status: 'to-read', notes: 1 });
    const [kept] = await recordsOf(db, [identityOf(paper())]);
    expect(kept?.notes.map(({ text }) => text)).toEqual(['only for me']);
  });
});
