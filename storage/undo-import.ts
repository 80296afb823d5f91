import type { Decision, DecisionState } from '../domain/decision.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { Tables } from './database.ts';

/**
 * Takes an import back in the tables and says what that changed; `null` when it was taken back before. Papers and notes that the
 * reader has decided about since stay as they are, and so does a paper that has got a note of its own; all others go, or are again
 * what they were.
 */
export async function statesBeforeImport(tables: Tables, decision: Decision, at: number): Promise<{ before: DecisionState; after: DecisionState } | null> {
  const later = await tables.journal.where('clock').above(decision.clock).toArray();
  const takenBack = new Set(later.map(({ undoes }) => undoes));
  if (takenBack.has(decision.id)) return null;
  const standing = later.filter(({ id, verb }) => verb !== 'undo' && !takenBack.has(id));
  const stays = new Set(standing.flatMap((one) => [...one.paperIds, ...Object.keys(one.before.papers ?? {}), ...Object.keys(one.before.notes ?? {})]));
  const ids = Object.keys(decision.before.papers ?? {}).filter((id) => !stays.has(id));
  const own = new Set(Object.keys(decision.before.notes ?? {}));
  for (const note of await tables.notes.where('paperId').anyOf(ids).toArray()) {
    if (note.editedFrom !== undefined || (!own.has(note.id) && decision.before.papers?.[note.paperId] === null)) stays.add(note.paperId);
  }
  return restored(tables, decision, { papers: ids.filter((id) => !stays.has(id)), stays, changedAt: new Date(at).toISOString() });
}

interface Extent {
  papers: string[];
  stays: ReadonlySet<string>;
  changedAt: string;
}

async function restored(tables: Tables, decision: Decision, { papers, stays, changedAt }: Extent): Promise<{ before: DecisionState; after: DecisionState }> {
  const before: Required<DecisionState> = { papers: {}, notes: {}, elsewhere: {} };
  const after: Required<DecisionState> = { papers: {}, notes: {}, elsewhere: {} };
  for (const now of await tables.papers.bulkGet(papers)) {
    if (now === undefined) continue;
    before.papers[now.id] = now;
    after.papers[now.id] = recordBefore(decision, now, changedAt);
  }
  const notes = Object.keys(decision.before.notes ?? {}).filter((id) => !stays.has(id));
  for (const note of await tables.notes.bulkGet(notes)) {
    if (note === undefined || stays.has(note.paperId)) continue;
    before.notes[note.id] = note;
    after.notes[note.id] = null;
  }
  for (const row of await tables.elsewhere.bulkGet(Object.keys(decision.before.elsewhere ?? {}))) {
    if (row === undefined) continue;
    before.elsewhere[row.id] = row;
    after.elsewhere[row.id] = null;
  }
  await put(tables, after);
  return { before, after };
}

/** What was learned since about a paper that had been known stays known. */
function recordBefore({ before, after }: Decision, now: PaperRecord, changedAt: string): PaperRecord | null {
  const was = before.papers?.[now.id] ?? null;
  if (was === null || now.changedAt === after.papers?.[now.id]?.changedAt) return was && { ...was, changedAt };
  const { saved: _, ...known } = now;
  return was.saved === undefined ? { ...known, changedAt } : { ...known, saved: was.saved, changedAt };
}

async function put(tables: Tables, { papers, notes, elsewhere }: Required<DecisionState>): Promise<void> {
  const goes = (states: Record<string, unknown>) => Object.keys(states).filter((id) => states[id] === null);
  await tables.papers.bulkDelete(goes(papers));
  await tables.notes.bulkDelete(goes(notes));
  await tables.elsewhere.bulkDelete(goes(elsewhere));
  await tables.papers.bulkPut(Object.values(papers).filter((one) => one !== null));
}
