import type { Table } from 'dexie';
import { identityOf, keysOf } from '../domain/duplicates.ts';
import { packBackup, readBackup } from '../domain/formats/backup-file.ts';
import { isSame } from '../domain/library-differences.ts';
import { TABLE_NAMES, type LibraryTables } from '../domain/library-tables.ts';
import { MACHINE_SETTINGS, writing, type GlossDatabase, type Tables } from './database.ts';
import { tablesIn } from './library.ts';
import { mergeLibraries } from './merge-libraries.ts';
import { settingIn } from './settings.ts';
import { standingIn } from './standing.ts';

export type RestoreWay = 'replace' | 'merge';

/**
 * Puts a library in the place of this one, or merges it in, in one transaction, which also keeps this one as it was. The keys of all papers
 * that pages may show otherwise now. Rejects with StorageError: then nothing has changed.
 */
export function restore(db: GlossDatabase, given: LibraryTables, way: RestoreWay, at: number): Promise<string[]> {
  return writing(db, 'restore', async (tables) => {
    const now = await tablesIn(tables);
    const next = way === 'replace' ? { ...given, sent: sentByEither(now, given) } : mergeLibraries(now, given, at);
    await tables.settings.put({ key: 'beforeRestore', value: { at: new Date(at).toISOString(), bytes: packBackup(now) } });
    return putInPlace(tables, now, next);
  });
}

/** What was sent to another program is there, whatever is restored here: forgotten, it would be sent twice. */
function sentByEither(now: LibraryTables, given: LibraryTables): LibraryTables['sent'] {
  const known = new Set(given.sent.map(({ to, id }) => `${to} ${id}`));
  return [...given.sent, ...now.sent.filter(({ to, id }) => !known.has(`${to} ${id}`))];
}

/** Puts the library back as it was before the last restore. `null` where none is kept. Rejects with StorageError. */
export function takeRestoreBack(db: GlossDatabase): Promise<string[] | null> {
  return writing(db, 'restore', async (tables) => {
    const kept = await settingIn(tables, 'beforeRestore');
    const before = kept === undefined ? null : readBackup(kept.bytes);
    if (before === null || 'why' in before) return null;
    await tables.settings.delete('beforeRestore');
    return putInPlace(tables, await tablesIn(tables), before);
  });
}

async function putInPlace(tables: Tables, now: LibraryTables, next: LibraryTables): Promise<string[]> {
  for (const name of TABLE_NAMES) {
    if (isSame(now[name], next[name])) continue;
    const table: Table = tables[name];
    await (name === 'settings' ? table.where('key').noneOf(MACHINE_SETTINGS).delete() : table.clear());
    await table.bulkPut(name === 'settings' ? next.settings.filter(({ key }) => !MACHINE_SETTINGS.includes(key)) : next[name]);
  }
  await tables.standing.clear();
  await tables.standing.bulkPut(standingIn(next.journal));
  await setClock(tables, next);
  return changedKeys(now, next);
}

/** The journal goes on after all that is in it, and all of it counts as changed since the last backup. */
async function setClock(tables: Tables, { journal }: LibraryTables): Promise<void> {
  const clocks = journal.map(({ clock }) => clock);
  const own = (await tables.meta.get('clock'))?.value;
  if (Array.isArray(own)) clocks.push(own);
  const last = clocks.reduce<[number, number]>((a, b) => (a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]) ? a : b), [0, 0]);
  await tables.meta.put({ key: 'clock', value: last });
  const backup = await settingIn(tables, 'backup');
  if (backup?.last !== undefined) await tables.settings.put({ key: 'backup', value: { ...backup, last: { ...backup.last, clock: [0, 0] } } });
}

function changedKeys(now: LibraryTables, next: LibraryTables): string[] {
  const papers = [...now.papers, ...next.papers].map(({ paper }) => identityOf(paper));
  return [...new Set([...papers, ...now.picks, ...next.picks, ...now.elsewhere, ...next.elsewhere].flatMap(keysOf))];
}
