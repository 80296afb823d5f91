import Dexie, { type Table } from 'dexie';
import type { BackupState } from '../domain/backup-plan.ts';
import type { Changes, Decision } from '../domain/decision.ts';
import type { RememberedDigest } from '../domain/digest.ts';
import type { ElsewhereRow } from '../domain/elsewhere.ts';
import type { CarriedFact } from '../domain/facts.ts';
import type { Visit } from '../domain/health.ts';
import type { Note } from '../domain/note.ts';
import type { Author, PaperIdentity } from '../domain/paper.ts';
import type { PickedPaper } from '../domain/picks.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { ClueColumn, FactColumns } from '../domain/seen-piece.ts';
import type { SentPaper } from '../domain/sent.ts';
import type { Setting } from '../domain/settings.ts';
import type { Correction } from '../domain/topics/correction.ts';
import type { TopicSource } from '../domain/topics/topic.ts';
import type { VaultKind } from '../domain/vault/kinds.ts';
import { MANY_DELETED } from './many-deleted.ts';
import { inOneVersion } from './one-version.ts';
import type { PackedFacts } from './seen-packing.ts';
import { standingIn } from './standing.ts';
import { asStorageError } from './storage-error.ts';

/** A value about the library as a whole: `device` (UUID of this machine's library), `clock` (the journal's last), `restored` (a UUID made by each restore). */
export interface MetaRow {
  key: 'device' | 'clock' | 'restored';
  value: string | [number, number];
}

/** A visit to a listing and when it was, an instant in ISO 8601 UTC: how its site's adapter fared. */
export type VisitRow = Visit & { at: string };

/** A paper listed on a page read lately, as far as topics and rules are decided from it. Rows of an older Gloss have no authors, venue, site and topics. */
export interface LatelyRow {
  /** Its first identifier, else its title key. */
  key: string;
  paper: PaperIdentity;
  source: TopicSource;
  authors?: Author[];
  venue?: string;
  /** Calendar date, maybe partial. */
  publishedOn?: string;
  /** Name of the site that listed it last. */
  site?: string;
  /** Ids of the topics it was shown with. */
  topics?: string[];
  /** When it was last listed, an instant in ISO 8601 UTC. */
  at: string;
}

/** A piece of the ledger of what was seen; 0 is the one that grows, above are those that have been settled. */
export interface SeenHead {
  n: number;
  /** Changes whenever the piece does. */
  stamp: string;
  sightings: number;
  clues: number;
  /** The first and the last time in it, in seconds since 1970. */
  from: number;
  to: number;
}

/** A piece's clues; those of a settled one as a file. */
export interface SeenCluesRow {
  n: number;
  clues: ClueColumn | Blob;
}

/** A piece's other columns; those of a settled one as files. */
export type SeenFactsRow = { n: number } & (FactColumns | PackedFacts);

/** What listings said of a paper, by one thing it is recognised by; the others have a row each. */
export interface FactsRow {
  key: string;
  /** Of the paper, where known. */
  year?: number;
  facts: CarriedFact[];
  /** The paper's other keys, whose rows say the same. */
  with?: string[];
  /** When it was last listed with any, an instant in ISO 8601 UTC. */
  at: string;
}

/** The keys of all facts, as a filter that tells nearly all others without a lookup. */
export interface FactKeysRow {
  id: 'all';
  bits: Uint8Array<ArrayBuffer>;
  /** How many went in. */
  keys: number;
}

/** A decision of the journal that was not taken back, and the papers it is about. Made from the journal, in no file. */
export type StandingRow = Pick<Decision, 'id' | 'clock'> & {
  papers: string[];
  /** Of one that is kept in parts: how many papers it changed or marked; absent until it is asked for where the journal came as a whole. */
  count?: number;
};

/** What the reader has set, and what of it belongs to this machine alone. */
export type SettingRow = Setting
  /** Whose notes were written last, and the folders of each, where the browser can hold one (Chromium). */
  | { key: 'vault'; value: { kind: VaultKind; folders: Partial<Record<VaultKind, FileSystemDirectoryHandle>> } }
  | { key: 'backup'; value: BackupState }
  /** The folder chosen for backups; Chromium alone has such. */
  | { key: 'backupFolder'; value: FileSystemDirectoryHandle }
  /** The library as it was before the last restore, compressed. */
  | { key: 'beforeRestore'; value: { at: string; bytes: Uint8Array<ArrayBuffer> } };

/** Settings of this machine: in no file. */
export const MACHINE_SETTINGS: readonly SettingRow['key'][] = ['backup', 'backupFolder', 'beforeRestore', 'vault'];

/** The latest version of the schema below; the browser counts it in tenths. */
const SCHEMA = 4;

/**
 * The reader's library. Shipped versions of the schema are never edited; a new one is added below. Where a window of a newer version
 * wants to upgrade it, Dexie makes room at once; the next use opens it anew, or says that it is newer.
 */
export class GlossDatabase extends Dexie {
  declare papers: Table<PaperRecord, string>;
  declare notes: Table<Note, string>;
  declare journal: Table<Decision, string>;
  declare changes: Table<Changes, string>;
  declare standing: Table<StandingRow, string>;
  declare meta: Table<MetaRow, string>;
  declare visits: Table<VisitRow, string>;
  declare settings: Table<SettingRow, string>;
  declare corrections: Table<Correction, string>;
  declare lately: Table<LatelyRow, string>;
  declare elsewhere: Table<ElsewhereRow, string>;
  declare picks: Table<PickedPaper, string>;
  declare sent: Table<SentPaper, [to: string, id: string]>;
  declare seenHeads: Table<SeenHead, number>;
  declare seenClues: Table<SeenCluesRow, number>;
  declare seenFacts: Table<SeenFactsRow, number>;
  declare digests: Table<RememberedDigest, string>;
  declare facts: Table<FactsRow, string>;
  declare factKeys: Table<FactKeysRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', indexedDB: databasesOf(SCHEMA * 10) });
    this.use(MANY_DELETED);
    this.version(1).stores({
      papers: 'id, *identifiers, titleKey, citationKey, saved.savedAt',
      notes: 'id, paperId, editedFrom',
      journal: 'id, clock',
      meta: 'key',
    });
    this.version(2).stores({ visits: 'id, [site+at]', settings: 'key' });
    this.version(3).stores({
      corrections: 'id, *keys, at', lately: 'key, at', elsewhere: 'id, *identifiers, titleKey', picks: 'id, file, *identifiers, titleKey', sent: '[to+id]',
    });
    this.version(4).stores({
      changes: 'id',
      seenHeads: 'n', seenClues: 'n', seenFacts: 'n',
      digests: 'address, [viewedAt+size]', facts: 'key, at', factKeys: 'id',
      standing: 'id, clock, *papers',
    }).upgrade(async (old) => {
      const journal: Parameters<typeof standingIn>[0][number][] = [];
      await old.table<Decision>('journal').each(({ id, clock, paperIds, undoes, parts }) => journal.push({ id, clock, paperIds, ...(undoes === undefined ? {} : { undoes }), ...(parts === undefined ? {} : { parts }) }));
      await old.table('standing').bulkAdd(standingIn(journal));
    });
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

const TABLES = ['papers', 'notes', 'journal', 'meta', 'visits', 'settings', 'corrections', 'elsewhere', 'picks', 'sent', 'changes', 'standing'] as const;

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

/** The same over the ledger and the digests too, which have transactions of their own otherwise: for what is about all of them. */
export function workingOnEverything<T>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (tables: EveryTable) => Promise<T>): Promise<T> {
  return inTransaction(db, mode, operation, work, [...TABLES, ...SEEN_TABLES, 'digests']);
}

export type EveryTable = Tables & SeenTables & Pick<GlossDatabase, 'digests'>;

function inTransaction<T, S>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (tables: S) => Promise<T>, names: readonly string[] = TABLES): Promise<T> {
  return saying(operation, db, () => db.transaction(mode, [...names], (transaction) => work(Object.fromEntries(names.map((name) => [name, transaction.table(name)])) as unknown as S)));
}

/** Work on the papers listed lately, in a transaction of its own: nobody waits for these but who asks for them. Rejects with StorageError. */
export function workingOnLately<T>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (lately: GlossDatabase['lately']) => Promise<T>): Promise<T> {
  return saying(operation, db, () => db.transaction(mode, 'lately', (transaction) => work(transaction.table('lately'))));
}

const SEEN_TABLES = ['seenHeads', 'seenClues', 'seenFacts'] as const;
export type SeenTables = Pick<GlossDatabase, (typeof SEEN_TABLES)[number]>;

/** The same on the ledger of what was seen. */
export function workingOnSeen<T>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (tables: SeenTables) => Promise<T>): Promise<T> {
  return inTransaction(db, mode, operation, work, SEEN_TABLES);
}

/** The same for digests. */
export function workingOnDigests<T>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (digests: GlossDatabase['digests']) => Promise<T>): Promise<T> {
  return saying(operation, db, () => db.transaction(mode, 'digests', (transaction) => work(transaction.table('digests'))));
}

/** The same for carried facts and their keys. */
export function workingOnFacts<T>(db: GlossDatabase, mode: 'r' | 'rw', operation: string, work: (tables: Pick<GlossDatabase, 'facts' | 'factKeys'>) => Promise<T>): Promise<T> {
  return saying(operation, db, () => db.transaction(mode, ['facts', 'factKeys'], (transaction) => work({ facts: transaction.table('facts'), factKeys: transaction.table('factKeys') })));
}

async function saying<T>(operation: string, db: GlossDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    if (db.hasFailed() && !db.hasBeenClosed()) await db.open(); // Dexie remembers a failure to open; the disk may have room again
    return await work();
  } catch (failure) {
    throw asStorageError(operation, failure);
  }
}
