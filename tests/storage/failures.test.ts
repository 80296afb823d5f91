import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import { openDatabase } from '../../storage/database.ts';
import { lastDecisions, undo } from '../../storage/journal.ts';
import { wholeLibrary } from '../../storage/library.ts';
import { draftNote, finishAbandoned, finishNote, notesOf, removeNote } from '../../storage/notes.ts';
import { recordsOf, savedPapers, statesOf } from '../../storage/reading-list.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { freshLibrary, minute, paper, removePaper, savePaper, setRating, setStatus, setTags } from './papers-for-tests.ts';

const DATABASES = Dexie.dependencies.indexedDB;
const ANOTHER = paper({ identifiers: ['arxiv:2611.00009'], title: 'Another' });

afterEach(() => { Dexie.dependencies.indexedDB = DATABASES; });

/** A library that can't be opened: the browser throws this instead. */
function refusedLibrary(name: string) {
  const refusal: IDBFactory = Object.create(DATABASES, { open: { value: () => { throw new DOMException('refused', name); } } });
  Dexie.dependencies.indexedDB = refusal;
  return freshLibrary();
}

/** A version no schema of ours will reach; the browser counts in tenths. */
const NEWER = 10_000;

/** Opens a library as a later version of Gloss would, and leaves it open. */
async function openNewer(name: string, stores: readonly string[] = []): Promise<IDBDatabase> {
  const request = indexedDB.open(name, NEWER);
  request.onupgradeneeded = () => { for (const store of stores) request.result.createObjectStore(store); };
  await new Promise((done) => { request.onsuccess = done; });
  return request.result;
}

describe('a full disk', () => {
  it.each(['papers', 'journal', 'meta'])('is said, and leaves nothing half done, when it comes with the %s', async (table) => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    const before = await wholeLibrary(db);
    const noRoom = () => { throw new DOMException('no room', 'QuotaExceededError'); };
    db.table(table).hook('creating', noRoom);
    db.table(table).hook('updating', noRoom);
    await expect(savePaper(db, ANOTHER, minute(1))).rejects.toMatchObject({ name: 'StorageError', operation: 'save', reason: 'full' });
    db.table(table).hook('creating').unsubscribe(noRoom);
    db.table(table).hook('updating').unsubscribe(noRoom);
    expect(await wholeLibrary(db)).toEqual(before);
  });

  it('takes a new note back together with the save that it would have made', async () => {
    const db = freshLibrary();
    db.notes.hook('creating', () => { throw new DOMException('no room', 'QuotaExceededError'); });
    await expect(draftNote(db, { id: 'n1', paper: paper(), text: 'x' }, minute(0))).rejects.toMatchObject({ operation: 'note', reason: 'full' });
    expect(await wholeLibrary(db)).toEqual({ papers: [], journal: [] });
  });

  it('keeps what the browser said', async () => {
    const db = freshLibrary();
    const said = new DOMException('no room', 'QuotaExceededError');
    db.papers.hook('creating', () => { throw said; });
    const failure: unknown = await savePaper(db, paper(), minute(0)).catch((error: unknown) => error);
    const causes: unknown[] = [];
    for (let next = failure; next instanceof Error || next instanceof DOMException; next = (next as { inner?: unknown }).inner ?? (next as Error).cause) causes.push(next);
    expect(causes).toContain(said);
  });
});

describe('an act that is killed in the middle', () => {
  it.each([
    ['a save', (db: ReturnType<typeof freshLibrary>) => savePaper(db, ANOTHER, minute(2))],
    ['a status', (db: ReturnType<typeof freshLibrary>, id: string) => setStatus(db, id, 'read', minute(2))],
    ['a removed note', (db: ReturnType<typeof freshLibrary>) => removeNote(db, 'n1', minute(2))],
  ])('is as if it had never begun: %s', async (_, act) => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper(), minute(0));
    await draftNote(db, { id: 'n1', paper: paper(), text: 'keep' }, minute(1));
    await finishNote(db, 'n1', minute(1));
    const before = await wholeLibrary(db);
    db.journal.hook('creating', (_key, _decision, transaction) => transaction.abort());
    await expect(act(db, id)).rejects.toBeInstanceOf(StorageError);
    db.close();
    expect(await wholeLibrary(openDatabase(db.name))).toEqual(before);
  });
});

describe('a library of a newer version', () => {
  it('is not opened, and is left as it is, also where it lacks what this version would look for', async () => {
    const db = freshLibrary();
    (await openNewer(db.name, ['papers'])).close();
    for (const _ of [1, 2]) await expect(savePaper(db, paper(), minute(0))).rejects.toMatchObject({ name: 'StorageError', reason: 'newer' });
    expect(await indexedDB.databases()).toContainEqual({ name: db.name, version: NEWER });
  });

  it('that another window makes of this one is let through, and written to no more', async () => {
    const db = freshLibrary();
    await savePaper(db, paper(), minute(0));
    const newer = await openNewer(db.name);
    await expect(savePaper(db, ANOTHER, minute(1))).rejects.toMatchObject({ reason: 'newer' });
    const count = newer.transaction('papers').objectStore('papers').count();
    await new Promise((done) => { count.onsuccess = done; });
    expect(count.result).toBe(1);
  });
});

describe('a browser without a database', () => {
  it.each(['InvalidStateError', 'SecurityError', 'UnknownError'])('is said to be without one where it throws %s', async (name) => {
    await expect(savedPapers(refusedLibrary(name))).rejects.toMatchObject({ name: 'StorageError', reason: 'unavailable' });
  });

  it('is said to be without one where there is no indexedDB at all', async () => {
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    await expect(savedPapers(freshLibrary())).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('is asked again at the next press', async () => {
    let isRefusing = true;
    const open = (name: string, version: number) => {
      if (isRefusing) throw new DOMException('not now', 'InvalidStateError');
      return DATABASES.open(name, version);
    };
    Dexie.dependencies.indexedDB = Object.create(DATABASES, { open: { value: open } }) as IDBFactory;
    const db = freshLibrary();
    await expect(savePaper(db, paper(), minute(0))).rejects.toMatchObject({ reason: 'unavailable' });
    isRefusing = false;
    expect(await savePaper(db, paper(), minute(1))).toMatchObject({ paper: paper() });
  });

  it.each([
    ['savePaper', (db: ReturnType<typeof freshLibrary>) => savePaper(db, paper(), 0)], ['removePaper', (db) => removePaper(db, 'a', 0)],
    ['setStatus', (db) => setStatus(db, 'a', 'read', 0)], ['setRating', (db) => setRating(db, 'a', 1, 0)], ['setTags', (db) => setTags(db, 'a', [], 0)],
    ['savedPapers', (db) => savedPapers(db)], ['recordsOf', (db) => recordsOf(db, [identityOf(paper())])], ['statesOf', (db) => statesOf(db, [])],
    ['draftNote', (db) => draftNote(db, { id: 'n', paper: paper(), text: '' }, 0)], ['finishNote', (db) => finishNote(db, 'n', 0)],
    ['finishAbandoned', (db) => finishAbandoned(db, 0)], ['removeNote', (db) => removeNote(db, 'n', 0)], ['notesOf', (db) => notesOf(db, 'a')],
    ['lastDecisions', (db) => lastDecisions(db, 1)], ['undo', (db) => undo(db, 'd', 0)], ['wholeLibrary', (db) => wholeLibrary(db)],
  ] as [string, (db: ReturnType<typeof freshLibrary>) => Promise<unknown>][])('is said as a StorageError by %s', async (_, verb) => {
    await expect(verb(refusedLibrary('SecurityError'))).rejects.toBeInstanceOf(StorageError);
  });
});
