import { describe, expect, it } from 'vitest';
import type { Paper } from '../../domain/paper.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { lastDecisions, undo } from '../../storage/journal.ts';
import { wholeLibrary } from '../../storage/library.ts';
import { draftNote, finishNote, notesOf, removeNote } from '../../storage/notes.ts';
import { savedPapers } from '../../storage/reading-list.ts';
import { freshLibrary, minute, paper, removePaper, savePaper, setStatus, setTags } from './papers-for-tests.ts';

const PREPRINT = paper();
const ARTICLE = paper({ identifiers: ['doi:10.1000/7'], title: 'Rehearsing Quietly' });
const BOTH = paper({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/7'] });

/** The id of the latest decision. */
async function latest(db: GlossDatabase): Promise<string> {
  const [decision] = await lastDecisions(db, 1);
  return decision!.id;
}

async function write(db: GlossDatabase, id: string, on: Paper, text: string, at: number): Promise<void> {
  await draftNote(db, { id, paper: on, text }, at);
  await finishNote(db, id, at);
}

describe('the journal', () => {
  it('never runs backwards, also when the clock is set back', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(10));
    await setStatus(db, id, 'reading', minute(3));
    await setStatus(db, id, 'read', minute(3));
    expect((await lastDecisions(db, 3)).map(({ clock }) => clock)).toEqual([[minute(10), 2], [minute(10), 1], [minute(10), 0]]);
  });

  it('is of one device, told by a UUID', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await removePaper(db, id, minute(1));
    const devices = (await lastDecisions(db, 2)).map(({ device }) => device);
    expect(devices).toEqual([expect.stringMatching(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/), devices[0]]);
  });

  it('is part of the whole library, where the notes stand in the order they were begun', async () => {
    const db = freshLibrary();
    await write(db, 'z', paper(), 'first', minute(0));
    await write(db, 'a', paper(), 'second', minute(1));
    const { papers, journal } = await wholeLibrary(db);
    expect(papers.map(({ notes }) => notes.map(({ text }) => text))).toEqual([['first', 'second']]);
    expect(journal.map(({ verb }) => verb)).toEqual(['save', 'note', 'note']);
  });

  it('says what a decision was about', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await write(db, 'n1', paper(), 'x', minute(1));
    expect((await lastDecisions(db, 2)).map(({ paperIds }) => paperIds)).toEqual([[id], [id]]);
  });
});

describe('an undo', () => {
  it('takes a removal back', async () => {
    const db = freshLibrary();
    const before = await savePaper(db, paper(), minute(0));
    await removePaper(db, before.id, minute(1));
    await undo(db, await latest(db), minute(2));
    expect((await savedPapers(db))[0]?.record.saved).toEqual(before.saved);
  });

  it('is a decision that names the one it takes back', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await setStatus(db, id, 'read', minute(1));
    const status = await latest(db);
    const decision = await undo(db, status, minute(2));
    expect(decision).toMatchObject({ verb: 'undo', undoes: status, before: { papers: { [id]: { saved: { status: 'read' } } } }, after: { papers: { [id]: { saved: { status: 'to-read' } } } } });
    expect(await latest(db)).toBe(decision!.id);
  });

  it('goes back one decision after the other', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    const decisions = [await latest(db)];
    for (const [n, status] of (['reading', 'read', 'skipped'] as const).entries()) {
      await setStatus(db, id, status, minute(1 + n));
      decisions.unshift(await latest(db));
    }
    const seen: (string | undefined)[] = [];
    for (const decision of decisions) {
      await undo(db, decision, minute(9));
      seen.push((await savedPapers(db))[0]?.record.saved?.status);
    }
    expect(seen).toEqual(['read', 'reading', 'to-read', undefined]);
  });

  it.each([
    ['what a later decision has changed', async (db: GlossDatabase, id: string) => void (await setTags(db, id, ['agents'], minute(2)))],
    ['what was taken back before', async (db: GlossDatabase) => {
      await undo(db, await latest(db), minute(2));
      await savePaper(db, paper({ identifiers: ['arxiv:2611.00008'], title: 'Tides in Attention' }), minute(2));
    }],
  ])('does not take back %s', async (_, then) => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await setStatus(db, id, 'read', minute(1));
    const status = await latest(db);
    await then(db, id);
    const before = await wholeLibrary(db);
    expect(await undo(db, status, minute(3))).toBeNull();
    expect(await wholeLibrary(db)).toEqual(before);
  });

  it('gives the same answer when it is asked for again', async () => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    const save = await latest(db);
    const done = await undo(db, save, minute(1));
    const before = await wholeLibrary(db);
    expect(await undo(db, save, minute(2))).toEqual(done);
    expect(await wholeLibrary(db)).toEqual(before);
  });

  it('does not take back an undo, nor what nobody decided', async () => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    const decision = await undo(db, await latest(db), minute(1));
    expect(await undo(db, decision!.id, minute(2))).toBeNull();
    expect(await undo(db, 'nothing', minute(2))).toBeNull();
  });

  it('of one paper leaves what was decided about others since', async () => {
    const db = freshLibrary();
    await savePaper(db, PREPRINT, minute(0));
    const first = await latest(db);
    await savePaper(db, ARTICLE, minute(1));
    await undo(db, first, minute(2));
    expect((await savedPapers(db)).map(({ record }) => record.paper.title)).toEqual([ARTICLE.title]);
  });

  it('of a save keeps a note written since, and the citation key for the next save', async () => {
    const db = freshLibrary();
    const { id, citationKey } = await savePaper(db, paper(), minute(0));
    const save = await latest(db);
    await draftNote(db, { id: 'n1', paper: paper(), text: 'half a th' }, minute(1));
    await undo(db, save, minute(2));
    expect(await savedPapers(db)).toEqual([]);
    await savePaper(db, paper({ identifiers: ['arxiv:2611.00008'], title: 'Quiet Evenings' }), minute(3));
    expect(await savePaper(db, paper(), minute(4))).toMatchObject({ id, citationKey });
    expect((await notesOf(db, id)).map(({ text }) => text)).toEqual(['half a th']);
  });

  it('keeps what was learned about the paper meanwhile', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, PREPRINT, minute(0));
    await setStatus(db, id, 'read', minute(1));
    const status = await latest(db);
    await savePaper(db, BOTH, minute(2));
    await undo(db, status, minute(3));
    expect((await savedPapers(db))[0]?.record).toMatchObject({ identifiers: BOTH.identifiers, saved: { status: 'to-read' } });
  });

  it('brings a removed note back', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await write(db, 'n1', paper(), 'keep', minute(1));
    await removeNote(db, 'n1', minute(3));
    expect(await notesOf(db, id)).toEqual([]);
    await undo(db, await latest(db), minute(4));
    expect((await notesOf(db, id)).map(({ text }) => text)).toEqual(['keep']);
  });

  it('never takes a note away that is being written', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await write(db, 'n1', paper(), 'Compare', minute(1));
    const note = await latest(db);
    await draftNote(db, { id: 'n1', paper: paper(), text: 'Compare with the o' }, minute(2));
    expect(await undo(db, note, minute(3))).toBeNull();
    expect((await notesOf(db, id)).map(({ text }) => text)).toEqual(['Compare with the o']);
  });

  it('of a merge gives both papers back, each with its notes', async () => {
    const db = freshLibrary();
    for (const [n, one] of [PREPRINT, ARTICLE].entries()) {
      await savePaper(db, one, minute(n));
      await write(db, `n${n}`, one, `on ${one.title}`, minute(2 + n));
    }
    const before = (await savedPapers(db)).map(({ record, notes }) => [record.id, record.paper, record.saved, notes.map(({ text }) => text)]);
    await savePaper(db, BOTH, minute(5));
    expect(await savedPapers(db)).toHaveLength(1);
    await undo(db, await latest(db), minute(6));
    expect((await savedPapers(db)).map(({ record, notes }) => [record.id, record.paper, record.saved, notes.map(({ text }) => text)])).toEqual(before);
  });

  it('of a note waits until the merge of its paper is taken back', async () => {
    const db = freshLibrary();
    const ids = [(await savePaper(db, PREPRINT, minute(0))).id, (await savePaper(db, ARTICLE, minute(1))).id];
    const goes = ids[0]! > ids[1]! ? PREPRINT : ARTICLE;
    await write(db, 'n1', goes, 'keep', minute(2));
    await removeNote(db, 'n1', minute(3));
    const removal = await latest(db);
    await savePaper(db, BOTH, minute(4));
    const merge = await latest(db);
    expect(await undo(db, removal, minute(5))).toBeNull();
    await undo(db, merge, minute(6));
    await undo(db, removal, minute(7));
    expect((await savedPapers(db)).flatMap(({ record, notes }) => notes.map(({ text }) => [record.paper.title, text]))).toEqual([[goes.title, 'keep']]);
  });
});
