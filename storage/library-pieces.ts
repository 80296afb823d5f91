import type { Table } from 'dexie';
import { makeCitationKey, type KeyScheme } from '../domain/citation-key.ts';
import type { KeyedPaper } from '../domain/formats/keys.ts';
import { inOrder } from '../domain/formats/library-file.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import { inTurns, sortedInTurns } from '../domain/in-turns.ts';
import { LIBRARY_TABLES, TABLE_NAMES, type TableName } from '../domain/library-tables.ts';
import type { Note } from '../domain/note.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { SeenDay } from '../domain/seen-day.ts';
import { eachDay } from '../domain/seen-days.ts';
import type { Piece } from '../domain/seen-piece.ts';
import { MACHINE_SETTINGS, reading, workingOnEverything, type EveryTable, type GlossDatabase } from './database.ts';
import { DIGESTS_AT_A_TIME, withNotes } from './library.ts';
import { rowsIn } from './rows.ts';
import { ledgerForFile } from './seen-days.ts';

/** Records read at a time. */
const AT_A_TIME = 200;

/** Takes some records of a table; of how many papers, and of all. */
type Take = (table: TableName, records: readonly unknown[], done: number, all: number) => void;

/**
 * Goes through the complete library, some records at a time in the order of their keys, each of them once. It is read in one transaction, so that the file
 * is of one moment: what is saved meanwhile is stored after it. Aborted, or where `take` throws, it rejects. Rejects with StorageError.
 */
export async function eachRecord(db: GlossDatabase, take: Take, signal?: AbortSignal): Promise<void> {
  let [done, all] = [0, 0];
  const { ledger, from } = await workingOnEverything(db, 'r', 'read the library', async (tables) => {
    all = await tables.papers.count();
    for (const table of TABLE_NAMES) {
      if (table === 'seen') continue;
      for await (const records of recordsIn(tables, table)) {
        signal?.throwIfAborted();
        if (table === 'papers') done += records.length;
        take(table, records, done, all);
      }
    }
    return ledgerForFile(tables);
  });
  await inTurns(takingDays(ledger, from, (days) => take('seen', days, done, all)), undefined, signal);
}

function* takingDays(ledger: readonly Piece[], from: number, take: (days: SeenDay[]) => void): Generator<Progress, void> {
  for (const { days, ...progress } of eachDay(ledger, from)) {
    take(days);
    yield progress;
  }
}

/** Tables with a key of their own are small, and whole. */
async function* recordsIn(tables: EveryTable, name: Exclude<TableName, 'seen'>): AsyncGenerator<readonly unknown[]> {
  const table: Table = tables[name];
  if (name === 'digests') yield* rowsIn(table, undefined, DIGESTS_AT_A_TIME);
  else if (LIBRARY_TABLES[name].key === 'id') yield* inIdOrder(table);
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

/** The reading list but for its papers, which are many times as large. */
export interface SavedOutline {
  /** By their keys, sorted. */
  papers: readonly KeyedId[];
  notes: ReadonlyMap<string, readonly Note[]>;
}

/** The reading list's papers by their citation keys; one without gets one by the scheme. Rejects with StorageError, or the signal's reason. */
export async function savedOutline(db: GlossDatabase, scheme?: KeyScheme, signal?: AbortSignal): Promise<SavedOutline> {
  const found: KeyedId[] = [];
  const keyless: PaperRecord[] = [];
  const notes: Note[] = [];
  await reading(db, 'read the reading list', async (tables) => {
    for await (const some of inIdOrder(tables.notes)) notes.push(...some);
    for await (const records of inIdOrder(tables.papers)) {
      signal?.throwIfAborted();
      for (const record of records) {
        if (record.saved === undefined) continue;
        if (record.citationKey === undefined) keyless.push(record);
        else found.push({ id: record.id, key: record.citationKey });
      }
    }
  });
  const taken = new Set(keyless.length === 0 ? [] : found.map(({ key }) => key));
  for (const { id, paper } of keyless) {
    const key = makeCitationKey(paper, (one) => taken.has(one), scheme);
    taken.add(key);
    found.push({ id, key });
  }
  return { papers: await sortedInTurns(found, (a, b) => a.key <= b.key, signal), notes: Map.groupBy(notes, ({ paperId }) => paperId) };
}

/** These papers in their order, some at a time, as they are by then; those that have gone meanwhile are left out. Rejects with StorageError. */
export async function* papersOf(db: GlossDatabase, { papers: wanted, notes }: SavedOutline): AsyncGenerator<KeyedPaper[]> {
  for (let n = 0; n < wanted.length; n += AT_A_TIME) {
    const some = wanted.slice(n, n + AT_A_TIME);
    const records = await reading(db, 'read the reading list', async ({ papers }) => {
      const inRange = await papers.where('citationKey').between(some[0]!.key, some.at(-1)!.key, true, true).toArray(); // one request, where one each takes many times as long and as much
      const byId = new Map(inRange.map((record) => [record.id, record]));
      for (const { id } of some) if (!byId.has(id)) for (const record of await papers.where('id').equals(id).toArray()) byId.set(id, record);
      return byId;
    });
    yield some.flatMap(({ id, key }) => {
      const record = records.get(id);
      return record?.saved === undefined ? [] : withNotes([record], notes.get(id) ?? []).map((kept) => ({ ...kept, key }));
    });
  }
}
