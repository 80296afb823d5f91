import { expect, it } from 'vitest';
import { beginSending, markArrived, markNotArrived, sentTo } from '../../storage/sent.ts';
import { freshLibrary, minute } from './papers-for-tests.ts';

const ONE = { id: 'a', title: 'Quiet Rehearsal' };
const TWO = { id: 'b', title: 'Borders' };
const at = (n: number) => new Date(minute(n)).toISOString();

it('what is being sent may have arrived until it is known', async () => {
  const db = freshLibrary();
  await beginSending(db, 'zotero', [ONE, TWO], minute(1));
  expect(await sentTo(db, 'zotero')).toEqual([{ to: 'zotero', ...ONE, unsureAt: at(1) }, { to: 'zotero', ...TWO, unsureAt: at(1) }]);
  await markArrived(db, 'zotero', ['a']);
  await markNotArrived(db, 'zotero', ['b']);
  expect(await sentTo(db, 'zotero')).toEqual([{ to: 'zotero', ...ONE, at: at(1) }]);
});

it('sent again and refused: the first time still counts', async () => {
  const db = freshLibrary();
  await beginSending(db, 'zotero', [ONE], minute(1));
  await markArrived(db, 'zotero', ['a']);
  await beginSending(db, 'zotero', [{ ...ONE, title: 'Quieter' }], minute(2));
  await markNotArrived(db, 'zotero', ['a']);
  expect(await sentTo(db, 'zotero')).toEqual([{ to: 'zotero', id: 'a', title: 'Quieter', at: at(1) }]);
});

it('what was never sent can’t have arrived', async () => {
  const db = freshLibrary();
  await markArrived(db, 'zotero', ['a']);
  await markNotArrived(db, 'zotero', ['b']);
  expect(await sentTo(db, 'zotero')).toEqual([]);
});
