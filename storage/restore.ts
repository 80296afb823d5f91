import type { Table } from 'dexie';
import { keysOf, keysOfAll } from '../domain/duplicates.ts';
import { joined, readingBackup } from '../domain/formats/backup-file.ts';
import { liningUp, packing } from '../domain/formats/packing.ts';
import type { Watch } from '../domain/in-turns.ts';
import { changesBetween } from '../domain/library-differences.ts';
import { LIBRARY_TABLES, tableNamesOf, type LibraryTables, type TableName } from '../domain/library-tables.ts';
import type { SeenDay } from '../domain/seen-day.ts';
import { daysOf } from '../domain/seen-days.ts';
import type { Setting } from '../domain/settings.ts';
import { MACHINE_SETTINGS, workingOnEverything, type EveryTable, type GlossDatabase, type Tables } from './database.ts';
import { DIGESTS_AT_A_TIME, everythingIn } from './library.ts';
import { mergeLibraries } from './merge-libraries.ts';
import { slices } from './rows.ts';
import { putDays } from './seen-days.ts';
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
  return stoppable(watch, () => workingOnEverything(db, 'rw', 'restore', async (tables) => {
    const turns = turnsIn(tables, watch.signal);
    const now = await tablesNow(tables, turns);
    const next = way === 'replace' ? replaced(now, given) : await turns(mergeLibraries(now, given, at));
    const bytes = joined(await turns(packing(await turns(liningUp(now)))));
    await tables.settings.put({ key: 'beforeRestore', value: { at: new Date(at).toISOString(), bytes } });
    return putInPlace(tables, now, next, turns, at, watch);
  }));
}

async function tablesNow(tables: EveryTable, turns: Turns): Promise<LibraryTables> {
  const { tables: now, ledger } = await everythingIn(tables);
  return { ...now, seen: await turns(daysOf(ledger)) };
}

/** What the library is with another in its place. What that one says nothing of stays, and with what was seen what is set about it. */
export function replaced(now: LibraryTables, given: LibraryTables): LibraryTables {
  const isSeen = ({ key }: Setting) => key === 'seen';
  const settings = given.seen === undefined ? [...given.settings.filter((one) => !isSeen(one)), ...now.settings.filter(isSeen)] : given.settings;
  return { ...now, ...given, settings, sent: sentByEither(now, given) };
}

/** What was sent to another program is there, whatever is restored here: forgotten, it would be sent twice. */
function sentByEither(now: LibraryTables, given: LibraryTables): LibraryTables['sent'] {
  const known = new Set(given.sent.map(({ to, id }) => `${to} ${id}`));
  return [...given.sent, ...now.sent.filter(({ to, id }) => !known.has(`${to} ${id}`))];
}

/** Puts the library back as it was before the last restore. `null` where none is kept. Rejects with StorageError, or with the signal's reason. */
export function takeRestoreBack(db: GlossDatabase, at: number, watch: Watch = {}): Promise<string[] | null> {
  return stoppable(watch, () => workingOnEverything(db, 'rw', 'restore', async (tables) => {
    const turns = turnsIn(tables, watch.signal);
    const kept = await settingIn(tables, 'beforeRestore');
    const before = kept === undefined ? null : await turns(readingBackup(kept.bytes));
    if (before === null || 'why' in before) return null;
    await tables.settings.delete('beforeRestore');
    return putInPlace(tables, await tablesNow(tables, turns), before, turns, at, watch);
  }));
}

async function putInPlace(tables: EveryTable, now: LibraryTables, next: LibraryTables, turns: Turns, at: number, { onProgress, signal }: Watch): Promise<string[]> {
  const all: { table: Table; isEmptied: boolean; goes: unknown[]; comes: unknown[] }[] = [];
  for (const name of tableNamesOf(next)) {
    if (name === 'seen') continue;
    const { goes, comes } = await turns(changesBetween(name, now[name]!, next[name]!));
    all.push({ table: tables[name], isEmptied: name !== 'settings' && goes.length > 0 && goes.length === now[name]!.length, goes: goes.map((one) => primaryKey(name, one)), comes: name === 'settings' ? (comes as Setting[]).filter(({ key }) => !MACHINE_SETTINGS.includes(key)) : comes });
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
    for (const some of slices(comes, table.name === 'digests' ? DIGESTS_AT_A_TIME : undefined)) {
      await table.bulkPut(some);
      count(some);
    }
  }
  if (next.seen !== undefined) await putSeenInPlace(tables, now.seen!, next.seen, turns, at);
  await tables.standing.clear();
  for (const some of slices(standingIn(next.journal))) await tables.standing.bulkPut(some);
  await setClock(tables, next);
  return changedKeys(now, next, turns);
}

async function putSeenInPlace(tables: EveryTable, now: readonly SeenDay[], next: readonly SeenDay[], turns: Turns, at: number): Promise<void> {
  const { goes, comes } = await turns(changesBetween('seen', [...now], [...next]));
  if (goes.length + comes.length > 0) await putDays(tables, next, turns, at);
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
