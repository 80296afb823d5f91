import type { Table } from 'dexie';
import { makeCitationKey, type KeyScheme } from '../domain/citation-key.ts';
import type { KeyedPaper } from '../domain/formats/keys.ts';
import { inOrder } from '../domain/formats/library-file.ts';
import { LIBRARY_TABLES, TABLE_NAMES, type TableName } from '../domain/library-tables.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { MACHINE_SETTINGS, reading, type GlossDatabase, type Tables } from './database.ts';
import { withNotes } from './library.ts';

/** Records read at a time. */
const AT_A_TIME = 200;

/** Takes some records of a table; of how many papers, and of all. */
type Take = (table: TableName, records: readonly unknown[], done: number, all: number) => void;

/**
 * Goes through the complete library in the order of its file, some records at a time, each of them once. It is one transaction, so that the file is of
 * one moment: what is saved meanwhile is stored after it. Aborted, or where `take` throws, it rejects. Rejects with StorageError.
 */
export function eachRecord(db: GlossDatabase, take: Take, signal?: AbortSignal): Promise<void> {
  return reading(db, 'read the library', async (tables) => {
    const all = await tables.papers.count();
    let done = 0;
    for (const table of TABLE_NAMES) {
      for await (const records of recordsIn(tables, table)) {
        signal?.throwIfAborted();
        if (table === 'papers') done += records.length;
        take(table, records, done, all);
      }
    }
  });
}

/** Tables with a key of their own are small, and whole. */
async function* recordsIn(tables: Tables, name: TableName): AsyncGenerator<readonly unknown[]> {
  const table: Table = tables[name];
  if (LIBRARY_TABLES[name].key === 'id') yield* inIdOrder(table);
  else yield inOrder(name, await (name === 'settings' ? table.where('key').noneOf(MACHINE_SETTINGS) : table).toArray() as never);
}

async function* inIdOrder<T extends { id: string }>(table: Table<T>): AsyncGenerator<T[]> {
  for (let last = ''; ;) {
    const records = await table.where(':id').above(last).limit(AT_A_TIME).toArray();
    if (records.length > 0) yield records;
    if (records.length < AT_A_TIME) return;
    last = records.at(-1)!.id;
  }
}

/** A saved paper and the key it is written under. */
interface KeyedId {
  id: string;
  key: string;
}

/** The reading list's papers by their citation keys, sorted; one without gets one by the scheme. Rejects with StorageError. */
export async function savedKeys(db: GlossDatabase, scheme?: KeyScheme): Promise<KeyedId[]> {
  const found: KeyedId[] = [];
  const keyless: PaperRecord[] = [];
  await reading(db, 'read the reading list', async ({ papers }) => {
    for await (const records of inIdOrder(papers)) {
      for (const record of records) {
        if (record.saved === undefined) continue;
        if (record.citationKey === undefined) keyless.push(record);
        else found.push({ id: record.id, key: record.citationKey });
      }
    }
  });
  const taken = new Set(found.map(({ key }) => key));
  for (const { id, paper } of keyless) {
    const key = makeCitationKey(paper, (one) => taken.has(one), scheme);
    taken.add(key);
    found.push({ id, key });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** These papers in their order, some at a time, as they are by then; those that have gone meanwhile are left out. Rejects with StorageError. */
export async function* papersByKey(db: GlossDatabase, keys: readonly KeyedId[]): AsyncGenerator<KeyedPaper[]> {
  for (let n = 0; n < keys.length; n += AT_A_TIME) {
    const some = keys.slice(n, n + AT_A_TIME);
    yield await reading(db, 'read the reading list', async ({ papers, notes }) => {
      const ids = some.map(({ id }) => id);
      const records = (await papers.bulkGet(ids)).map((record, k) => ({ record, key: some[k]!.key })).filter((one): one is { record: PaperRecord; key: string } => one.record?.saved !== undefined);
      const kept = withNotes(records.map(({ record }) => record), await notes.where('paperId').anyOf(ids).toArray());
      return kept.map((one, k) => ({ ...one, key: records[k]!.key }));
    });
  }
}
