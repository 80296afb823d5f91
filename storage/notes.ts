import type { Note } from '../domain/note.ts';
import type { Paper } from '../domain/paper.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { decideIn } from './decide.ts';
import { record } from './journal.ts';

/** A note as it is being typed. */
export interface Draft {
  /** UUID, made by whoever opens the editor: the same draft put twice is one note. */
  id: string;
  paper: Paper;
  text: string;
}

/**
 * The note as stored. Its text is kept as typed; the decision comes with `finishNote`. A note on a paper that is not on the
 * reading list saves it. Rejects with StorageError.
 */
export function draftNote(db: GlossDatabase, { id, paper, text }: Draft, at: number): Promise<Note> {
  return writing(db, 'note', async (tables) => {
    const before = await tables.notes.get(id);
    const paperId = (await savedPaperOf(tables, before)) ?? (await decideIn(tables, [paper], { verb: 'save' }, at)).records[0]!.id;
    const changedAt = new Date(at).toISOString();
    const note = { id, paperId, text, createdAt: before?.createdAt ?? changedAt, changedAt, editedFrom: before?.editedFrom ?? before?.text ?? '' };
    await tables.notes.put(note);
    return note;
  });
}

/**
 * Ends the editing session of a note with one decision, when its text has changed. A note left without words goes. The note, or
 * `null` when there is none (any more). Rejects with StorageError.
 */
export function finishNote(db: GlossDatabase, id: string, at: number): Promise<Note | null> {
  return writing(db, 'note', (tables) => finish(tables, id, at));
}

/** Ends the sessions that a crash left open; their texts are what was typed last. Rejects with StorageError. */
export function finishAbandoned(db: GlossDatabase, at: number): Promise<void> {
  return writing(db, 'note', async (tables) => {
    const open = await tables.notes.where('editedFrom').aboveOrEqual('').primaryKeys();
    for (const id of open) await finish(tables, id, at);
  });
}

/** Takes a note away, as a decision. Rejects with StorageError. */
export function removeNote(db: GlossDatabase, id: string, at: number): Promise<void> {
  return writing(db, 'note', async (tables) => {
    const note = await tables.notes.get(id);
    if (note === undefined) return;
    await tables.notes.put({ ...note, text: '', editedFrom: note.editedFrom ?? note.text });
    await finish(tables, id, at);
  });
}

/** The notes of one paper, oldest first. Rejects with StorageError. */
export function notesOf(db: GlossDatabase, paperId: string): Promise<Note[]> {
  return reading(db, 'read notes', ({ notes }) => notes.where('paperId').equals(paperId).sortBy('createdAt'));
}

/** A note goes on with the paper it was begun on, also where the paper has nothing that it could be recognised by. */
async function savedPaperOf({ papers }: Tables, note: Note | undefined): Promise<string | null> {
  const record = note && (await papers.get(note.paperId));
  return record?.saved === undefined ? null : record.id;
}

async function finish(tables: Tables, id: string, at: number): Promise<Note | null> {
  const open = await tables.notes.get(id);
  if (open?.editedFrom === undefined) return open ?? null;
  const { editedFrom, ...note } = open;
  const after = note.text.trim() === '' ? null : note;
  const before = editedFrom === '' ? null : { ...note, text: editedFrom };
  await (after === null ? tables.notes.delete(id) : tables.notes.put(after));
  if (editedFrom !== note.text && (before !== null || after !== null)) {
    await record(tables, { verb: 'note', before: { notes: { [id]: before } }, after: { notes: { [id]: after } } }, at);
  }
  return after;
}
