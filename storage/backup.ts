import { liveQuery } from 'dexie';
import { afterBackup, NO_BACKUPS, type BackupFailure, type BackupState, type BackupStatus } from '../domain/backup-plan.ts';
import { packing } from '../domain/formats/packing.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import { inTurns, type Watch } from '../domain/in-turns.ts';
import type { LibraryTables } from '../domain/library-tables.ts';
import { daysOf } from '../domain/seen-days.ts';
import { reading, workingOnEverything, writing, type GlossDatabase, type Tables } from './database.ts';
import { libraryLines } from './library-lines.ts';
import { everythingIn } from './library.ts';
import { settingIn } from './settings.ts';

/** A library as it was at one moment. */
export interface Snapshot {
  tables: LibraryTables;
  /** The journal's last moment in it. */
  clock: [number, number];
}

/** Everything that there is, in memory. Rejects with StorageError, or with the signal's reason. */
export async function snapshot(db: GlossDatabase, { signal }: Watch = {}): Promise<Snapshot> {
  const { tables, ledger, clock } = await workingOnEverything(db, 'r', 'read the library', async (all) => ({ ...(await everythingIn(all)), clock: (await all.journal.orderBy('clock').last())?.clock ?? [0, 0] as [number, number] }));
  return { tables: { ...tables, seen: await inTurns(daysOf(ledger), undefined, signal) }, clock };
}

/** The complete library as a compressed file, in pieces, and the journal's last moment in it. */
export interface PackedLibrary {
  pieces: Uint8Array<ArrayBuffer>[];
  clock: [number, number];
}

/** Packs everything that a backup holds; whoever waits for the library or the window is let go first. Rejects with StorageError, or with the signal's reason. */
export async function packLibrary(db: GlossDatabase, { onProgress, signal }: Watch = {}): Promise<PackedLibrary> {
  const half = (n: number) => ({ done, total }: Progress) => onProgress?.({ done: n * 200 + Math.round((200 * done) / Math.max(1, total)), total: 400 });
  const { lines, clock } = await libraryLines(db, { onProgress: half(0), signal });
  const pieces = await inTurns(packing(lines), half(1), signal);
  return { pieces, clock };
}

/** How backups stand. Rejects with StorageError. */
export function backupStatus(db: GlossDatabase): Promise<BackupStatus> {
  return reading(db, 'read how backups went', async (tables) => {
    const { journal, meta } = tables;
    // Asked at once: what is asked after an await, a live query does not follow. The clock stands for the journal, whose every decision moves it.
    const [state, first] = await Promise.all([stateIn(tables), journal.orderBy('clock').first(), meta.get('clock')]);
    const changes = await (state.last === undefined ? journal.count() : journal.where('clock').above(state.last.clock).count());
    return { state, changes, firstAt: first?.clock[0] ?? null };
  });
}

/** The same as it is now and becomes, whoever changes it; ends when the function is called that it hands back. */
export function followBackups(db: GlossDatabase, onStatus: (status: BackupStatus) => void, onFailure: (failure: unknown) => void): () => void {
  const subscription = liveQuery(() => backupStatus(db)).subscribe(onStatus, onFailure);
  return () => subscription.unsubscribe();
}

/** What the reader wishes of backups. Rejects with StorageError. */
export function wishBackups(db: GlossDatabase, wish: Partial<Pick<BackupState, 'to' | 'everyDays' | 'everyChanges' | 'isAnnounced'>>): Promise<void> {
  return change(db, (state) => ({ ...state, ...wish }));
}

/** A backup was written. Rejects with StorageError. */
export function backupMade(db: GlossDatabase, file: string, clock: [number, number], at: number): Promise<void> {
  return change(db, (state) => afterBackup(state, file, clock, at));
}

/** A backup could not be written. Rejects with StorageError. */
export function backupFailed(db: GlossDatabase, why: BackupFailure, at: number): Promise<void> {
  return change(db, (state) => ({ ...state, failed: { at: new Date(at).toISOString(), why } }));
}

function change(db: GlossDatabase, make: (state: BackupState) => BackupState): Promise<void> {
  return writing(db, 'remember how backups went', async (tables) => {
    await tables.settings.put({ key: 'backup', value: make(await stateIn(tables)) });
  });
}

async function stateIn(tables: Tables): Promise<BackupState> {
  return (await settingIn(tables, 'backup')) ?? NO_BACKUPS;
}
