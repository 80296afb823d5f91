import Dexie, { type Table } from 'dexie';
import type { Decision } from '../domain/decision.ts';
import type { Visit } from '../domain/health.ts';
import type { Note } from '../domain/note.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { SentPaper } from '../domain/sent.ts';
import { inOneVersion } from './one-version.ts';
import { asStorageError } from './storage-error.ts';

/** A value about the library as a whole: `device` (UUID of this machine's library), `clock` (the journal's last). */
export interface MetaRow {
  key: 'device' | 'clock';
  value: string | [number, number];
}

/** A visit to a listing and when it was, an instant in ISO 8601 UTC: how its site's adapter fared. */
export type VisitRow = Visit & { at: string };

/** What the reader has set: the match patterns of sites not to be read though the browser would allow it. */
export interface SettingRow {
  key: 'sitesOff';
  value: string[];
}

/** The latest version of the schema below; the browser counts it in tenths. */
const SCHEMA = 3;

/**
 * The reader's library. Shipped versions of the schema are never edited; a new one is added below. Where a window of a newer version
 * wants to upgrade it, Dexie makes room at once; the next use opens it anew, or says that it is newer.
 */
export class GlossDatabase extends Dexie {
  declare papers: Table<PaperRecord, string>;
  declare notes: Table<Note, string>;
  declare journal: Table<Decision, string>;
  declare meta: Table<MetaRow, string>;
  declare visits: Table<VisitRow, string>;
  declare settings: Table<SettingRow, string>;
  declare sent: Table<SentPaper, [to: string, id: string]>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', indexedDB: databasesOf(SCHEMA * 10) });
    this.version(1).stores({
      papers: 'id, *identifiers, titleKey, citationKey, saved.savedAt',
      notes: 'id, paperId, editedFrom',
      journal: 'id, clock',
      meta: 'key',
    });
    this.version(2).stores({ visits: 'id, [site+at]', settings: 'key' });
    this.version(3).stores({ sent: '[to+id]' });
  }
}

/** `undefined` where the browser has none: then every verb says that the library is not available. */
function databasesOf(version: number): IDBFactory | undefined {
  const { indexedDB } = Dexie.dependencies;
  return indexedDB && inOneVersion(indexedDB, version);
}

/** The library of that name; it is opened by its first use. */
export function openDatabase(name = 'gloss'): GlossDatabase {
  return new GlossDatabase(name);
}

/**
 * The tables inside one transaction. Verbs use these, not those of the database: which transaction a step belongs to is then said,
 * not guessed from where it runs (Dexie's zones are lost a few native awaits deep).
 */
export type Tables = Pick<GlossDatabase, (typeof TABLES)[number]>;

const TABLES = ['papers', 'notes', 'journal', 'meta', 'visits', 'settings', 'sent'] as const;

/**
 * Does the work in one transaction over everything and hands back its result once that is durable. Whatever fails leaves
 * nothing half done. Rejects with StorageError.
 */
export function writing<T>(db: GlossDatabase, operation: string, work: (tables: Tables) => Promise<T>): Promise<T> {
  return inTransaction(db, 'rw', operation, work);
}

/** The same for reading. */
export function reading<T>(db: GlossDatabase, operation: string, work: (tables: Tables) => Promise<T>): Promise<T> {
  return inTransaction(db, 'r', operation, work);
}

async function inTransaction<T>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (tables: Tables) => Promise<T>): Promise<T> {
  try {
    if (db.hasFailed() && !db.hasBeenClosed()) await db.open(); // Dexie remembers a failure to open; the disk may have room again
    return await db.transaction(mode, [...TABLES], (transaction) => work(Object.fromEntries(TABLES.map((name) => [name, transaction.table(name)])) as unknown as Tables));
  } catch (failure) {
    throw asStorageError(operation, failure);
  }
}
