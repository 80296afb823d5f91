import type { Table } from 'dexie';
import { linesOf, type LibraryLines, type Lines } from '../domain/formats/packing.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import { inTurns, type Watch } from '../domain/in-turns.ts';
import { TABLE_NAMES, type TableName } from '../domain/library-tables.ts';
import { eachDay } from '../domain/seen-days.ts';
import type { Piece } from '../domain/seen-piece.ts';
import { MACHINE_SETTINGS, reading, workingOnEverything, type EveryTable, type GlossDatabase, type Tables } from './database.ts';
import { DIGESTS_AT_A_TIME } from './library.ts';
import { rowsIn } from './rows.ts';
import { ledgerForFile } from './seen-days.ts';

/** Tables that grow with the library: read in transactions of a few hundred records, so that saves are answered in between. */
const LARGE = ['papers', 'notes', 'journal', 'changes'] as const;
type LargeTable = (typeof LARGE)[number];

const READ_AT_A_TIME = 300;
const OPERATION = 'read the library';

/** The records after the one with this id, up to the one with that; `null`: from the first, to the last. */
interface Slice {
  after: string | null;
  last: string | null;
  lines: Lines;
}

/** The library as it stands in a file but for the ledger, which has to be laid out yet: what is seen from that time on, in seconds since 1970. */
interface ReadLibrary {
  lines: LibraryLines;
  clock: [number, number];
  ledger: Piece[];
  from: number;
}

/** The library as it stands in a file, all of it of one moment. Rejects with StorageError, or with the signal's reason. */
export async function libraryLines(db: GlossDatabase, { onProgress, signal }: Watch = {}): Promise<{ lines: LibraryLines; clock: [number, number] }> {
  const half = (n: number) => ({ done, total }: Progress) => onProgress?.({ done: n * 100 + Math.round((100 * done) / Math.max(1, total)), total: 200 });
  const { lines, clock, ledger, from } = await readLibrary(db, { onProgress: half(0), signal });
  const seen = await inTurns(ledgerLines(ledger, from), half(1), signal);
  return { lines: { ...lines, seen }, clock };
}

function* ledgerLines(ledger: readonly Piece[], from: number): Generator<Progress, Lines[]> {
  const lines: Lines[] = [];
  for (const { days, ...progress } of eachDay(ledger, from)) {
    lines.push(linesOf(days));
    yield progress;
  }
  return lines;
}

/**
 * All of it of one moment, though it is read in many transactions: the last one reads again whatever the
 * journal says was changed since the first.
 */
async function readLibrary(db: GlossDatabase, { onProgress, signal }: Watch): Promise<ReadLibrary> {
  const begun = await reading(db, OPERATION, async (tables) => ({ ...(await momentIn(tables)), total: await countIn(tables) }));
  const slices = {} as Record<LargeTable, Slice[]>;
  let done = 0;
  for (const name of LARGE) {
    slices[name] = [];
    for await (const slice of slicesOf(db, name)) {
      signal?.throwIfAborted();
      slices[name].push(slice);
      done += slice.lines.count;
      onProgress?.({ done: Math.min(done, begun.total), total: begun.total });
    }
  }
  return workingOnEverything(db, 'r', OPERATION, async (tables) => {
    const changed = await changedSince(tables, begun);
    const lines: LibraryLines = {};
    for (const name of TABLE_NAMES) if (name !== 'seen') lines[name] = isLarge(name) && changed !== null ? await readAgain(tables, name, slices[name], changed) : await linesIn(tables, name);
    return { lines, clock: (await tables.journal.orderBy('clock').last())?.clock ?? [0, 0], ...(await ledgerForFile(tables)) };
  });
}

interface Moment {
  clock: [number, number];
  restored: unknown;
}

async function momentIn({ meta }: Tables): Promise<Moment> {
  const [clock, restored] = await Promise.all([meta.get('clock'), meta.get('restored')]);
  return { clock: Array.isArray(clock?.value) ? clock.value : [0, 0], restored: restored?.value };
}

async function countIn(tables: Tables): Promise<number> {
  const counts = await Promise.all(LARGE.map((name) => tables[name].count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

function isLarge(name: TableName): name is LargeTable {
  return (LARGE as readonly string[]).includes(name);
}

async function* slicesOf(db: GlossDatabase, name: LargeTable): AsyncGenerator<Slice> {
  for (let after: string | null = null; ;) {
    const rows = await reading(db, OPERATION, (tables) => rowsBetween(tables[name], after, null).limit(READ_AT_A_TIME).toArray());
    const last: string | null = rows.length < READ_AT_A_TIME ? null : rows.at(-1)!.id;
    yield { after, last, lines: linesOf(rows) };
    if (last === null) return;
    after = last;
  }
}

function rowsBetween(table: Table<{ id: string }, string>, after: string | null, last: string | null) {
  if (after === null) return last === null ? table.toCollection() : table.where('id').belowOrEqual(last);
  return last === null ? table.where('id').above(after) : table.where('id').between(after, last, false, true);
}

/** Ids of what was changed since, in any of the large tables; `null`: it may be anything. */
async function changedSince(tables: Tables, { clock, restored }: Moment): Promise<Set<string> | null> {
  if ((await momentIn(tables)).restored !== restored) return null;
  const later = await tables.journal.where('clock').above(clock).toArray();
  const ids = new Set<string>();
  for (const { id, before, after, paperIds, parts, undoes } of later) {
    const isOfImport = parts !== undefined || (undoes !== undefined && paperIds.length === 0);
    if (isOfImport) return null;
    for (const state of [before.papers, before.notes, after.papers, after.notes]) for (const one of Object.keys(state ?? {})) ids.add(one);
    ids.add(id);
  }
  return ids;
}

async function readAgain(tables: Tables, name: LargeTable, slices: readonly Slice[], changed: ReadonlySet<string>): Promise<Lines[]> {
  const lines: Lines[] = [];
  for (const slice of slices) {
    const isStale = [...changed].some((id) => (slice.after === null || id > slice.after) && (slice.last === null || id <= slice.last));
    lines.push(isStale ? linesOf(await rowsBetween(tables[name], slice.after, slice.last).toArray()) : slice.lines);
  }
  return lines;
}

async function linesIn(tables: EveryTable, name: Exclude<TableName, 'seen'>): Promise<Lines[]> {
  const table: Table = tables[name];
  if (name === 'settings') return [linesOf(await table.where('key').noneOf(MACHINE_SETTINGS).toArray())];
  const lines: Lines[] = [];
  for await (const rows of rowsIn(table, undefined, name === 'digests' ? DIGESTS_AT_A_TIME : undefined)) lines.push(linesOf(rows));
  return lines;
}
