import { instantOf } from './extras.ts';
import { isObject, endOfJson } from './json-items.ts';
import { beginningOf, emptyReading, placeIn, RefusedError, type ReadPaper, type Reading, type Steps } from './result.ts';
import { soundPaper, soundSaved } from './sound-paper.ts';

/** The latest version of our own file; version 1 lay flat. */
export const VERSION = 2;

/** Our own JSON, however it is laid out: the papers and notes of a library; the journal is no part of an import. */
export function* read(text: string): Steps {
  const file = parsed(text);
  if (!isObject(file)) throw new RefusedError('damaged');
  if (typeof file['version'] === 'number' && file['version'] > VERSION) throw new RefusedError('newer');
  const tables = isObject(file['tables']) ? file['tables'] : file;
  if (!Array.isArray(tables['papers'])) throw new RefusedError('damaged');
  const gathering = new Gathering();
  for (const [table, records] of [['papers', tables['papers'] as unknown[]], ['notes', Array.isArray(tables['notes']) ? tables['notes'] as unknown[] : []]] as const) {
    for (const [done, record] of records.entries()) {
      gathering.take(table, record);
      yield { done, total: records.length };
    }
  }
  return yield* gathering.finish();
}

/** Papers of a library and the notes on them, in whatever order they come. */
export class Gathering {
  reading = emptyReading();
  #papers: { id: unknown; paper: ReadPaper }[] = [];
  #notes = new Map<string, { at: string; text: string }[]>();

  take(table: 'papers' | 'notes', record: unknown, line?: number): void {
    if (table === 'notes') this.#takeNote(record);
    else this.#takePaper(record, line === undefined ? {} : { line });
  }

  #takeNote(record: unknown): void {
    if (!isObject(record) || typeof record['text'] !== 'string' || typeof record['paperId'] !== 'string') return;
    const at = typeof record['createdAt'] === 'string' ? instantOf(record['createdAt']) : undefined;
    const note = { at: at ?? '', text: record['text'] };
    const known = this.#notes.get(record['paperId']);
    if (known === undefined) this.#notes.set(record['paperId'], [note]);
    else known.push(note);
  }

  #takePaper(record: unknown, place: { line?: number }): void {
    const paper = isObject(record) ? soundPaper(record['paper']) : null;
    if (paper === null) {
      this.reading.unreadable.push({ ...place, reason: 'syntax', text: beginningOf(JSON.stringify(record) ?? '') });
      return;
    }
    const { id, saved: given } = record as Record<string, unknown>;
    const saved = soundSaved(given);
    this.#papers.push({ id, paper: { paper, notes: [], ...(saved === null ? {} : { saved }) } });
  }

  /** The papers with their notes, oldest first. */
  * finish(): Steps<Reading> {
    for (const [done, { id, paper }] of this.#papers.entries()) {
      paper.notes = (this.#notes.get(String(id)) ?? []).toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(({ text }) => text);
      this.reading.papers.push(paper);
      yield { done, total: this.#papers.length };
    }
    return this.reading;
  }
}

/** The value of a JSON text. Throws RefusedError with the place where it stops being one. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError('not-json', placeIn(text, endOfJson(text)));
  }
}
