import type { Table } from 'dexie';

/** Rows that are stored in one go: the answer is a task of its own, so that a window stays usable. */
const STORED_AT_A_TIME = 80;
const READ_AT_A_TIME = 400;

/** The rows of a table after the one with this key, in the order of their keys, some at a time. Call it inside a transaction. */
export async function* rowsIn<T>(table: Table<T, any>, after?: unknown, atATime = READ_AT_A_TIME): AsyncGenerator<T[]> { // oxlint-disable-line typescript/no-explicit-any -- Dexie's own type of a key
  for (let last = after; ;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await from.limit(atATime).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < atATime) return;
    last = keyOfRow(table, rows.at(-1)!);
  }
}

/** All of them. */
export async function allRows<T>(table: Table<T, any>, atATime?: number): Promise<T[]> { // oxlint-disable-line typescript/no-explicit-any -- as above
  const all: T[] = [];
  for await (const rows of rowsIn(table, undefined, atATime)) for (const row of rows) all.push(row);
  return all;
}

function keyOfRow<T>({ schema: { primKey: { keyPath } } }: Table<T>, row: T): unknown {
  const keys = [keyPath ?? []].flat().map((name) => row[name as keyof T]);
  return Array.isArray(keyPath) ? keys : keys[0];
}

/** So many at a time. */
export function* slices<T>(all: readonly T[], count = STORED_AT_A_TIME): Generator<T[]> {
  for (let from = 0; from < all.length; from += count) yield all.slice(from, from + count);
}
