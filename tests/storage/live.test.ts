import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import { openDatabase } from '../../storage/database.ts';
import { importPapers, planImportInto } from '../../storage/import.ts';
import { undo } from '../../storage/journal.ts';
import { draftNote } from '../../storage/notes.ts';
import { recordsOf, savedPapers } from '../../storage/reading-list.ts';
import { freshLibrary, minute, paper, savePaper } from './papers-for-tests.ts';

it('a window that follows the library hears of a save and of a note made by another', async () => {
  const db = freshLibrary();
  const heard: string[] = [];
  const subscription = liveQuery(() => recordsOf(db, [identityOf(paper())])).subscribe(([kept]) => heard.push(kept == null ? 'nothing' : `${kept.record.saved?.status}, ${kept.notes.length} notes`));
  await expect.poll(() => heard).toEqual(['nothing']);
  const other = openDatabase(db.name);
  await savePaper(other, paper(), minute(0));
  await expect.poll(() => heard.at(-1)).toBe('to-read, 0 notes');
  await draftNote(other, { id: 'n1', paper: paper(), text: 'x' }, minute(1));
  await expect.poll(() => heard.at(-1)).toBe('to-read, 1 notes');
  subscription.unsubscribe();
});

it('so does one that follows the whole reading list', async () => {
  const db = freshLibrary();
  const heard: string[] = [];
  const subscription = liveQuery(() => savedPapers(db)).subscribe((all) => heard.push(all.map(({ record, notes }) => `${record.paper.title}, ${notes.length} notes`).join()));
  await expect.poll(() => heard).toEqual(['']);
  const other = openDatabase(db.name);
  await savePaper(other, paper(), minute(0));
  await expect.poll(() => heard.at(-1)).toBe('Quiet Rehearsal, 0 notes');
  await draftNote(other, { id: 'n1', paper: paper(), text: 'x' }, minute(1));
  await expect.poll(() => heard.at(-1)).toBe('Quiet Rehearsal, 1 notes');
  subscription.unsubscribe();
});

it('hears of many papers that go at once', async () => {
  const db = freshLibrary();
  const many = Array.from({ length: 120 }, (_, n) => ({ paper: paper({ identifiers: [`arxiv:2611.${10_000 + n}`], title: `Study ${n}` }), saved: {}, notes: [] }));
  const decision = await importPapers(db, await planImportInto(db, many), { as: 'papers' }, minute(0));
  const heard: number[] = [];
  const one: string[] = [];
  const subscriptions = [
    liveQuery(() => savedPapers(db)).subscribe((all) => heard.push(all.length)),
    liveQuery(() => recordsOf(db, [identityOf(many[100]!.paper)])).subscribe(([kept]) => one.push(kept?.record.paper.title ?? 'nothing')),
  ];
  await expect.poll(() => [heard.at(-1), one.at(-1)]).toEqual([120, 'Study 100']);
  await undo(openDatabase(db.name), decision!.id, minute(1));
  await expect.poll(() => [heard.at(-1), one.at(-1)]).toEqual([0, 'nothing']);
  for (const subscription of subscriptions) subscription.unsubscribe();
});
