import { makeCitationKey } from '../domain/citation-key.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import { Works } from '../domain/known-records.ts';
import { keyOf, tableNamesOf, type LibraryTables, type TableName } from '../domain/library-tables.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { mergeSeen, withoutForgetting } from './merge-seen.ts';
import { mergeRecords, type KnownRecords } from './merge-records.ts';

/**
 * Both libraries as one, step by step: nothing of either is lost. Of a record that both have, the one changed last counts; records of one work become
 * one; of settings, those made here stay. A citation key that two papers claim stays with the one that was here.
 */
export function* mergeLibraries(mine: LibraryTables, theirs: LibraryTables, at: number): Generator<Progress, LibraryTables> {
  const { papers, movedTo } = yield* mergePapers(mine.papers, theirs.papers, at);
  const notes = new Map(mine.notes.map((note) => [note.id, note]));
  for (const note of theirs.notes) if ((notes.get(note.id)?.changedAt ?? '') < note.changedAt) notes.set(note.id, note);
  const all = tableNamesOf(mine).map((table) => [table, union(table, mine[table]!, theirs[table] ?? [])]);
  const merged = Object.fromEntries(all) as unknown as LibraryTables;
  return {
    ...merged, ...(yield* mergeSeen(mine, theirs, at)), settings: merged.settings.map((one) => (mine.settings.includes(one) ? one : withoutForgetting(one))),
    papers, notes: Array.from(notes.values(), (note) => (movedTo.has(note.paperId) ? { ...note, paperId: movedTo.get(note.paperId)! } : note)),
  };
}

function union(table: TableName, mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const known = new Set(mine.map((one) => keyOf(table, one)));
  return [...mine, ...theirs.filter((one) => !known.has(keyOf(table, one)))];
}

function* mergePapers(mine: readonly PaperRecord[], theirs: readonly PaperRecord[], at: number): Generator<Progress, { papers: PaperRecord[]; movedTo: Map<string, string> }> {
  const total = mine.length + theirs.length;
  const now = new Map(mine.map((one) => [one.id, one]));
  const keys = new Set(mine.flatMap(({ citationKey }) => citationKey ?? []));
  const movedTo = new Map<string, string>();
  const works = new Works<PaperRecord>();
  for (const [done, record] of mine.entries()) {
    yield { done, total };
    works.add(record, identityOf(record.paper));
  }
  for (const [n, record] of theirs.entries()) {
    yield { done: mine.length + n, total };
    const known = works.like(identityOf(record.paper)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const same = new Map(known.flatMap(({ id }) => now.get(movedTo.get(id) ?? id) ?? []).map((one) => [one.id, one]));
    const own = now.get(record.id);
    if (own === undefined || own.changedAt < record.changedAt) same.set(record.id, withFreeKey(record, [own, ...same.values()], keys));
    else same.set(own.id, own);
    const merged = oneOf([...same.values()], at);
    for (const id of same.keys()) {
      if (id === merged.id) continue;
      now.delete(id);
      movedTo.set(id, merged.id);
    }
    now.set(merged.id, merged);
    if (merged.citationKey !== undefined) keys.add(merged.citationKey);
  }
  return { papers: [...now.values()], movedTo };
}

function oneOf(records: PaperRecord[], at: number): PaperRecord {
  const sorted = records.sort((a, b) => (a.id < b.id ? -1 : 1)) as unknown as KnownRecords;
  return sorted.length === 1 ? sorted[0] : mergeRecords(sorted, sorted[0].paper, at);
}

/** A key of the work's own records is not taken by another. */
function withFreeKey(record: PaperRecord, own: readonly (PaperRecord | undefined)[], keys: ReadonlySet<string>): PaperRecord {
  const { citationKey, saved } = record;
  if (citationKey === undefined || !keys.has(citationKey) || own.some((one) => one?.citationKey === citationKey)) return record;
  const free = makeCitationKey(record.paper, (key) => keys.has(key));
  return { ...record, citationKey: free, ...(saved === undefined ? {} : { saved: { ...saved, citationKey: free } }) };
}
