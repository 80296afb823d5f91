import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../storage/database.ts';
import { lastDecisions } from '../../storage/journal.ts';
import { draftNote, finishAbandoned, finishNote, notesOf, removeNote } from '../../storage/notes.ts';
import { savedPapers } from '../../storage/reading-list.ts';
import { freshLibrary, minute, paper, removePaper, savePaper } from './papers-for-tests.ts';

describe('a note', () => {
  it('is stored as typed, and is one decision when it is done', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    for (const [n, text] of ['C', 'Com', 'Compare'].entries()) await draftNote(db, { id: 'n1', paper: paper(), text }, minute(1 + n));
    expect((await notesOf(db, id)).map(({ text }) => text)).toEqual(['Compare']);
    await finishNote(db, 'n1', minute(5));
    const [decision] = await lastDecisions(db, 10);
    expect(decision).toMatchObject({ verb: 'note', before: { notes: { n1: null } }, after: { notes: { n1: { text: 'Compare' } } } });
    expect(await lastDecisions(db, 10)).toHaveLength(2);
  });

  it('on a paper that is not saved saves it', async () => {
    const db = freshLibrary();
    await draftNote(db, { id: 'n1', paper: paper(), text: 'first' }, minute(0));
    expect((await savedPapers(db)).map(({ record, notes }) => [record.paper.title, notes.length])).toEqual([['Quiet Rehearsal', 1]]);
  });

  it('that a crash left open is there, and becomes a decision at the next start', async () => {
    const db = freshLibrary();
    await draftNote(db, { id: 'n1', paper: paper(), text: 'half a th' }, minute(0));
    db.close();
    const again = openDatabase(db.name);
    await finishAbandoned(again, minute(9));
    expect((await lastDecisions(again, 1))[0]).toMatchObject({ verb: 'note', after: { notes: { n1: { text: 'half a th' } } } });
    expect((await savedPapers(again))[0]?.notes[0]).not.toHaveProperty('editedFrom');
  });

  it('is edited again as a decision of its own, from what it was', async () => {
    const db = freshLibrary();
    for (const [n, text] of ['first', 'second'].entries()) {
      await draftNote(db, { id: 'n1', paper: paper(), text }, minute(2 * n));
      await finishNote(db, 'n1', minute(2 * n + 1));
    }
    expect((await lastDecisions(db, 1))[0]).toMatchObject({ before: { notes: { n1: { text: 'first' } } }, after: { notes: { n1: { text: 'second', createdAt: '2026-11-24T09:00:00.000Z' } } } });
  });

  it('that ends as it began is no decision', async () => {
    const db = freshLibrary();
    await draftNote(db, { id: 'n1', paper: paper(), text: 'same' }, minute(0));
    await finishNote(db, 'n1', minute(1));
    const before = await lastDecisions(db, 10);
    for (const text of ['same and', 'same']) await draftNote(db, { id: 'n1', paper: paper(), text }, minute(2));
    expect(await finishNote(db, 'n1', minute(3))).not.toHaveProperty('editedFrom');
    expect(await lastDecisions(db, 10)).toEqual(before);
  });

  it.each([['', 0], [' \n', 0], ['x', 1]])('left as %j when it was never more leaves %i notes', async (text, count) => {
    const db = freshLibrary();
    await draftNote(db, { id: 'n1', paper: paper(), text }, minute(0));
    await finishNote(db, 'n1', minute(1));
    expect((await savedPapers(db))[0]?.notes).toHaveLength(count);
    expect((await lastDecisions(db, 10)).filter(({ verb }) => verb === 'note')).toHaveLength(count);
  });

  it('taken away is a decision', async () => {
    const db = freshLibrary();
    await draftNote(db, { id: 'n1', paper: paper(), text: 'keep' }, minute(0));
    await finishNote(db, 'n1', minute(1));
    await removeNote(db, 'n1', minute(2));
    await removeNote(db, 'n1', minute(3));
    expect((await lastDecisions(db, 10)).map(({ after }) => after.notes?.['n1'])).toEqual([null, expect.objectContaining({ text: 'keep' }), undefined]);
  });

  it('stays when its paper is removed, and one more line puts the paper back', async () => {
    const db = freshLibrary();
    const { paperId } = await draftNote(db, { id: 'n1', paper: paper(), text: 'one' }, minute(0));
    await removePaper(db, paperId, minute(1));
    expect((await notesOf(db, paperId)).map(({ text }) => text)).toEqual(['one']);
    await draftNote(db, { id: 'n1', paper: paper(), text: 'one more' }, minute(2));
    expect((await savedPapers(db)).map(({ record, notes }) => [record.id, notes.map(({ text }) => text)])).toEqual([[paperId, ['one more']]]);
  });

  it('typed on a paper that nothing can be recognised by stays one note on one paper', async () => {
    const db = freshLibrary();
    const signs = paper({ identifiers: [], title: '!?', authors: [] });
    for (const [n, text] of ['a', 'ab', 'abc'].entries()) await draftNote(db, { id: 'n1', paper: signs, text }, minute(n));
    expect((await savedPapers(db)).map(({ notes }) => notes.map(({ text }) => text))).toEqual([['abc']]);
  });
});
