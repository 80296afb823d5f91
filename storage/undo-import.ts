import type { Decision } from '../domain/decision.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import type { Note } from '../domain/note.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { idsChangedBy, partsOf, type ChangedPart } from './changes.ts';
import type { Tables } from './database.ts';
import { allRows } from './rows.ts';

/**
 * Takes an import back in the tables, part by part; `false`, and nothing changes, when it was taken back before. Papers and notes that the
 * reader has decided about since stay as they are, and so does a paper that has got a note of its own; all others go, or are again
 * what they were.
 */
export async function takeImportBack(tables: Tables, decision: Decision, at: number, onProgress?: (progress: Progress) => void): Promise<boolean> {
  const later = await tables.journal.where('clock').above(decision.clock).toArray();
  const takenBack = new Set(later.map(({ undoes }) => undoes));
  if (takenBack.has(decision.id)) return false;
  const stays = new Set<string>();
  for (const one of later) {
    if (one.verb !== 'undo' && !takenBack.has(one.id)) for (const id of await idsChangedBy(tables, one)) stays.add(id);
  }
  const changedAt = new Date(at).toISOString();
  const notesOn = Map.groupBy(await allRows(tables.notes), ({ paperId }) => paperId);
  let done = 0;
  for await (const part of partsOf(tables, decision)) {
    await takePartBack(tables, part, { stays, notesOn, changedAt });
    done += 1;
    onProgress?.({ done, total: decision.parts ?? done });
  }
  return true;
}

interface Undoing {
  stays: Set<string>;
  notesOn: ReadonlyMap<string, readonly Note[]>;
  changedAt: string;
}

async function takePartBack(tables: Tables, part: ChangedPart, { stays, notesOn, changedAt }: Undoing): Promise<void> {
  const { papers = {}, notes = {}, elsewhere = {} } = part.before;
  const ids = Object.keys(papers).filter((id) => !stays.has(id));
  for (const note of ids.flatMap((id) => notesOn.get(id) ?? [])) {
    if (note.editedFrom !== undefined || (!(note.id in notes) && papers[note.paperId] === null)) stays.add(note.paperId);
  }
  const goes: string[] = [];
  const returns: PaperRecord[] = [];
  for (const now of await tables.papers.bulkGet(ids.filter((id) => !stays.has(id)))) {
    if (now === undefined) continue;
    const was = recordBefore(papers[now.id] ?? null, now, part.changedAt(now.id), changedAt);
    if (was === null) goes.push(now.id);
    else returns.push(was);
  }
  const added = await tables.notes.bulkGet(Object.keys(notes).filter((id) => !stays.has(id)));
  await tables.papers.bulkDelete(goes);
  await tables.papers.bulkPut(returns);
  await tables.notes.bulkDelete(added.flatMap((note) => (note === undefined || stays.has(note.paperId) ? [] : [note.id])));
  await tables.elsewhere.bulkDelete(Object.keys(elsewhere));
}

/** What was learned since about a paper that had been known stays known. */
function recordBefore(was: PaperRecord | null, now: PaperRecord, importedAt: string | undefined, changedAt: string): PaperRecord | null {
  if (was === null || now.changedAt === importedAt) return was && { ...was, changedAt };
  const { saved: _, dismissedAt: __, ...known } = now;
  return { ...known, ...(was.saved === undefined ? {} : { saved: was.saved }), ...(was.dismissedAt === undefined ? {} : { dismissedAt: was.dismissedAt }), changedAt };
}
