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

/**
 * The paper's record, on the reading list, inside a transaction that may do more. What a known record only learns is no decision:
 * it is kept, and not written to the journal.
 */
export async function saveInTransaction(tables: Tables, paper: Paper, at: number): Promise<PaperRecord> {
  const identity = [identityOf(paper)];
  const [known = []] = recordsOfWorks(identity, await candidatesFor(tables, identity));
  const met = isKnown(known) ? mergeRecords(known, paper, at) : newRecord(paper, at);
  const after = met.saved === undefined ? await withSaved(tables, met, at) : met;
  if (known.length === 1 && isSameRecord(known[0]!, after)) return known[0]!;
  const states = await replace(tables, known, after);
  if (met.saved === undefined || known.length > 1) await record(tables, { verb: met.saved === undefined ? 'save' : 'merge', ...states }, at);
  return after;
}

function isKnown(records: readonly PaperRecord[]): records is KnownRecords {
  return records.length > 0;
}

function newRecord(paper: Paper, at: number): PaperRecord {
  const { identifiers, titleKey } = identityOf(paper);
  return { id: crypto.randomUUID(), identifiers, titleKey, paper, changedAt: new Date(at).toISOString() };
}

async function withSaved(tables: Tables, met: PaperRecord, at: number): Promise<PaperRecord> {
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
function isSameRecord(before: PaperRecord, after: PaperRecord): boolean {
  const [a, b] = [before, after].map(({ paper, identifiers, saved }) => JSON.stringify([identifiers, saved, Object.entries(paper).sort()]));
  return a === b;
}

/** Stores the record in the place of those known; notes of the others come along. What that changed, for the journal. */
async function replace(tables: Tables, known: readonly PaperRecord[], after: PaperRecord): Promise<{ before: DecisionState; after: DecisionState }> {
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
