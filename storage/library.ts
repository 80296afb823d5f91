import type { Table } from 'dexie';
import type { KeptPaper, Library } from '../domain/library.ts';
import type { Note } from '../domain/note.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { libraryOf, TABLE_NAMES, type LibraryTables } from '../domain/library-tables.ts';
import type { Piece } from '../domain/seen-piece.ts';
import { MACHINE_SETTINGS, reading, type EveryTable, type GlossDatabase, type Tables } from './database.ts';
import { allRows } from './rows.ts';
import { allPieces } from './seen-days.ts';

/** Everything kept but what was seen. Rejects with StorageError. */
export function wholeLibrary(db: GlossDatabase): Promise<Library> {
  return reading(db, 'read the library', async (tables) => libraryOf(await tablesIn(tables)));
}

/** The same as its tables, inside a transaction. */
async function tablesIn(tables: Tables): Promise<LibraryTables> {
  const names = TABLE_NAMES.filter((name) => name !== 'seen' && name !== 'digests');
  const all = await Promise.all(names.map(async (name) => {
    const table: Table = tables[name];
    return [name, await (name === 'settings' ? table.where('key').noneOf(MACHINE_SETTINGS).toArray() : allRows(table))] as const;
  }));
  return Object.fromEntries(all) as unknown as LibraryTables;
}

/** Digests that are read at a time: each holds hundreds of papers. */
export const DIGESTS_AT_A_TIME = 10;

/** All there is, inside a transaction over everything; the ledger as it lies there. */
export async function everythingIn(tables: EveryTable): Promise<{ tables: LibraryTables; ledger: Piece[] }> {
  return { tables: { ...(await tablesIn(tables)), digests: await allRows(tables.digests, DIGESTS_AT_A_TIME) }, ledger: await allPieces(tables) };
}

/** The records in their order, each with those of the notes that are its own, oldest first. */
export function withNotes(records: readonly PaperRecord[], notes: readonly Note[]): KeptPaper[] {
  const byPaper = Map.groupBy(notes.toSorted(byAge), ({ paperId }) => paperId);
  return records.map((record) => ({ record, notes: byPaper.get(record.id) ?? [] }));
}

/** Notes of one moment in the order of their ids, lest an export changes from one time to the next. */
function byAge(a: Note, b: Note): number {
  const [left, right] = a.createdAt === b.createdAt ? [a.id, b.id] : [a.createdAt, b.createdAt];
  return left < right ? -1 : 1;
}
