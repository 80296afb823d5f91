import type { Table } from 'dexie';
import type { PaperIdentity } from '../domain/paper.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { Tables } from './database.ts';

export { recordsOfWorks } from '../domain/known-records.ts';

/** All records that may stand for one of these works. */
export function candidatesFor({ papers }: Tables, identities: readonly PaperIdentity[]): Promise<PaperRecord[]> {
  return rowsLike(papers, identities);
}

/**
 * The rows of a table that may stand for one of these works, each once, and perhaps some others. Each key is asked for by itself, all at once:
 * a cursor that goes from one to the next waits at each.
 */
export async function rowsLike<T extends { id: string }>(table: Table<T, string>, identities: readonly PaperIdentity[]): Promise<T[]> {
  const found = await Promise.all([rowsIdentified(table, identities), rowsTitled(table, identities)]);
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/** Those with such a title. */
export async function rowsTitled<T>(table: Table<T, string>, identities: readonly PaperIdentity[]): Promise<T[]> {
  const titleKeys = [...new Set(identities.map(({ titleKey }) => titleKey).filter((key) => key !== ''))];
  return (await Promise.all(titleKeys.map((key) => table.where('titleKey').equals(key).toArray()))).flat();
}

/** Those with such an identifier. */
export async function rowsIdentified<T>(table: Table<T, string>, identities: readonly PaperIdentity[]): Promise<T[]> {
  return (await Promise.all(byIdentifier(table, [...new Set(identities.flatMap((one) => one.identifiers))]))).flat();
}

/** Identifiers of one kind lie close together where a site numbers its papers: of new ones there is mostly nothing between the first and the last. */
function byIdentifier<T>(table: Table<T, string>, identifiers: readonly string[]): Promise<T[]>[] {
  const ofKind = Map.groupBy(identifiers, (one) => one.slice(0, one.indexOf(':')));
  return [...ofKind.values()].map(async (some) => {
    const sorted = some.toSorted();
    const between = table.where('identifiers').between(sorted[0]!, sorted.at(-1)!, true, true);
    const few = await between.clone().limit(some.length + 1).primaryKeys();
    if (few.length <= some.length) return few.length === 0 ? [] : between.toArray();
    return (await Promise.all(some.map((one) => table.where('identifiers').equals(one).toArray()))).flat();
  });
}
