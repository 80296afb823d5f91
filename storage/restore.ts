import type { Table } from 'dexie';
import { keysOf, keysOfAll } from '../domain/duplicates.ts';
import { joined, readingBackup } from '../domain/formats/backup-file.ts';
import { liningUp, packing } from '../domain/formats/packing.ts';
import type { Watch } from '../domain/in-turns.ts';
import { changesBetween } from '../domain/library-differences.ts';
import { LIBRARY_TABLES, TABLE_NAMES, type LibraryTables, type TableName } from '../domain/library-tables.ts';
import type { Setting } from '../domain/settings.ts';
import { MACHINE_SETTINGS, writing, type GlossDatabase, type Tables } from './database.ts';
import { tablesIn } from './library.ts';
import { mergeLibraries } from './merge-libraries.ts';
import { slices } from './rows.ts';
import { settingIn } from './settings.ts';
import { standingIn } from './standing.ts';
import { stoppable, turnsIn, type Turns } from './turns.ts';

export type RestoreWay = 'replace' | 'merge';

/**
 * Puts a library in the place of this one, or merges it in, in one transaction, which also keeps this one as it was. The keys of all papers
 * that pages may show otherwise now. Progress counts the records that are written. Rejects with StorageError, or with the signal's reason: then
 * nothing has changed.
 */
export function restore(db: GlossDatabase, given: LibraryTables, way: RestoreWay, at: number, watch: Watch = {}): Promise<string[]> {
  return stoppable(watch, () => writing(db, 'restore', async (tables) => {
    const turns = turnsIn(tables, watch.signal);
    const now = await tablesIn(tables);
    const next = way === 'replace' ? { ...given, sent: sentByEither(now, given) } : await turns(mergeLibraries(now, given, at));
    const bytes = joined(await turns(packing(await turns(liningUp(now)))));
    await tables.settings.put({ key: 'beforeRestore', value: { at: new Date(at).toISOString(), bytes } });
    return putInPlace(tables, now, next, turns, watch);
  }));
}

/** What was sent to another program is there, whatever is restored here: forgotten, it would be sent twice. */
function sentByEither(now: LibraryTables, given: LibraryTables): LibraryTables['sent'] {
  const known = new Set(given.sent.map(({ to, id }) => `${to} ${id}`));
  return [...given.sent, ...now.sent.filter(({ to, id }) => !known.has(`${to} ${id}`))];
}

/** Puts the library back as it was before the last restore. `null` where none is kept. Rejects with StorageError, or with the signal's reason. */
export function takeRestoreBack(db: GlossDatabase, watch: Watch = {}): Promise<string[] | null> {
  return stoppable(watch, () => writing(db, 'restore', async (tables) => {
    const turns = turnsIn(tables, watch.signal);
    const kept = await settingIn(tables, 'beforeRestore');
    const before = kept === undefined ? null : await turns(readingBackup(kept.bytes));
    if (before === null || 'why' in before) return null;
    await tables.settings.delete('beforeRestore');
    return putInPlace(tables, await tablesIn(tables), before, turns, watch);
  }));
}

async function putInPlace(tables: Tables, now: LibraryTables, next: LibraryTables, turns: Turns, { onProgress, signal }: Watch): Promise<string[]> {
  const all: { table: Table; isEmptied: boolean; goes: unknown[]; comes: unknown[] }[] = [];
  for (const name of TABLE_NAMES) {
    const { goes, comes } = await turns(changesBetween(name, now[name], next[name]));
    all.push({ table: tables[name], isEmptied: name !== 'settings' && goes.length > 0 && goes.length === now[name].length, goes: goes.map((one) => primaryKey(name, one)), comes: name === 'settings' ? (comes as Setting[]).filter(({ key }) => !MACHINE_SETTINGS.includes(key)) : comes });
  }
  const total = all.reduce((sum, { goes, comes }) => sum + goes.length + comes.length, 0);
  let done = 0;
  const count = (some: readonly unknown[]) => {
    signal?.throwIfAborted();
    done += some.length;
    onProgress?.({ done, total });
  };
  for (const { table, isEmptied, goes, comes } of all) {
    if (isEmptied) await table.clear(); // what follows the library hears of each key that is deleted by itself
    for (const some of slices(goes)) {
      if (!isEmptied) await table.bulkDelete(some);
      count(some);
    }
    for (const some of slices(comes)) {
      await table.bulkPut(some);
      count(some);
    }
  }
  await tables.standing.clear();
  for (const some of slices(standingIn(next.journal))) await tables.standing.bulkPut(some);
  await setClock(tables, next);
  return changedKeys(now, next, turns);
}

function primaryKey(table: TableName, one: unknown): unknown {
  const { key } = LIBRARY_TABLES[table];
  const fields = [key].flat().map((field) => (one as Record<string, unknown>)[field]);
  return Array.isArray(key) ? fields : fields[0];
}

/** The journal goes on after all that is in it, and all of it counts as changed since the last backup. */
async function setClock(tables: Tables, { journal }: LibraryTables): Promise<void> {
  const clocks = journal.map(({ clock }) => clock);
  const own = (await tables.meta.get('clock'))?.value;
  if (Array.isArray(own)) clocks.push(own);
  const last = clocks.reduce<[number, number]>((a, b) => (a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]) ? a : b), [0, 0]);
  await tables.meta.put({ key: 'clock', value: last });
  await tables.meta.put({ key: 'restored', value: crypto.randomUUID() });
  const backup = await settingIn(tables, 'backup');
  if (backup?.last !== undefined) await tables.settings.put({ key: 'backup', value: { ...backup, last: { ...backup.last, clock: [0, 0] } } });
}

async function changedKeys(now: LibraryTables, next: LibraryTables, turns: Turns): Promise<string[]> {
  const papers = await turns(keysOfAll([...now.papers, ...next.papers].map(({ paper }) => paper)));
  return [...new Set([...papers, ...[...now.picks, ...next.picks, ...now.elsewhere, ...next.elsewhere].flatMap(keysOf)])];
}
