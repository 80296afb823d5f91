import { makeCitationKey } from '../domain/citation-key.ts';
import type { DecisionState } from '../domain/decision.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { Paper } from '../domain/paper.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { Tables } from './database.ts';
import { record } from './journal.ts';
import { mergeRecords, type KnownRecords } from './merge-records.ts';
import { schemeIn } from './settings.ts';
import { candidatesFor, recordsOfWorks } from './recognise.ts';

/** What a change of records is like on both sides, for the journal. */
export interface Change {
  before: DecisionState;
  after: DecisionState;
}

/**
 * The paper's record, on the reading list, inside a transaction that may do more. What a known record only learns is no decision:
 * it is kept, and not written to the journal.
 */
export async function saveInTransaction(tables: Tables, paper: Paper, at: number): Promise<PaperRecord> {
  const { known, record: met } = await meet(tables, paper, at);
  const after = met.saved === undefined ? await withSaved(tables, met, at) : met;
  if (known.length === 1 && isSameRecord(known[0]!, after)) return known[0]!;
  const states = await put(tables, known, after);
  if (met.saved === undefined || known.length > 1) await record(tables, { verb: met.saved === undefined ? 'save' : 'merge', ...states }, at);
  return after;
}

/** What is known of the paper, and the record it is from now on; nothing is stored. */
export async function meet(tables: Tables, paper: Paper, at: number): Promise<{ known: PaperRecord[]; record: PaperRecord }> {
  const identity = [identityOf(paper)];
  const [known = []] = recordsOfWorks(identity, await candidatesFor(tables, identity));
  return { known, record: isKnown(known) ? mergeRecords(known, paper, at) : newRecord(paper, at) };
}

function isKnown(records: readonly PaperRecord[]): records is KnownRecords {
  return records.length > 0;
}

function newRecord(paper: Paper, at: number): PaperRecord {
  const { identifiers, titleKey } = identityOf(paper);
  return { id: crypto.randomUUID(), identifiers, titleKey, paper, changedAt: new Date(at).toISOString() };
}

/** The same, on the reading list: to read. */
export async function withSaved(tables: Tables, met: PaperRecord, at: number): Promise<PaperRecord> {
  const citationKey = met.citationKey ?? (await freeKey(tables, met.paper));
  return { ...met, citationKey, saved: { status: 'to-read', tags: [], citationKey, savedAt: new Date(at).toISOString() } };
}

/** Keys that differ in case alone would be one to BibTeX. */
async function freeKey(tables: Tables, paper: Paper): Promise<string> {
  const scheme = await schemeIn(tables);
  const base = makeCitationKey(paper, () => false, scheme);
  const taken = new Set(await tables.papers.where('citationKey').startsWithIgnoreCase(base).toArray((records) => records.map((one) => one.citationKey?.toLowerCase())));
  return makeCitationKey(paper, (key) => taken.has(key.toLowerCase()), scheme);
}

/** Whether meeting the paper again taught nothing. Plain data in one order of making, so its text tells. */
export function isSameRecord(before: PaperRecord, after: PaperRecord): boolean {
  const [a, b] = [before, after].map(({ paper, identifiers, saved, dismissedAt }) => JSON.stringify([identifiers, saved, dismissedAt, Object.entries(paper).sort()]));
  return a === b;
}

/** Stores the record in the place of those known; notes of the others come along. What that changed, for the journal. */
export async function put(tables: Tables, known: readonly PaperRecord[], after: PaperRecord): Promise<Change> {
  const goes = known.slice(1).map(({ id }) => id);
  const notes = await tables.notes.where('paperId').anyOf(goes).toArray();
  const moved = notes.map((note) => ({ ...note, paperId: after.id }));
  for (const note of moved) await tables.notes.put(note);
  for (const id of goes) await tables.papers.delete(id);
  await tables.papers.put(after);
  return {
    before: { papers: { [after.id]: null, ...byId(known) }, notes: byId(notes) },
    after: { papers: { ...Object.fromEntries(goes.map((id) => [id, null])), [after.id]: after }, notes: byId(moved) },
  };
}

function byId<T extends { id: string }>(all: readonly T[]): Record<string, T> {
  return Object.fromEntries(all.map((one) => [one.id, one]));
}
