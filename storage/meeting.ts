import type { DecisionState } from '../domain/decision.ts';
import { identityOf } from '../domain/duplicates.ts';
import { Works } from '../domain/known-records.ts';
import type { Note } from '../domain/note.ts';
import type { Paper } from '../domain/paper.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { Tables } from './database.ts';
import { mergeRecords, type KnownRecords } from './merge-records.ts';
import { candidatesFor, rowsIdentified } from './recognise.ts';

/** A paper as it was met somewhere, or one that is kept, by its id; of one that was on the reading list only as long as it is. */
export type Subject = Paper | { id: string; wasSaved?: boolean };

/** What a change of records is like on both sides, for the journal. */
export interface Change {
  before: DecisionState;
  after: DecisionState;
}

/** A paper met: its records, the one that goes on first, and the one it is from now on. */
export interface Met {
  known: PaperRecord[];
  record: PaperRecord;
}

/** The records of some papers within one transaction: looked up once for all of them, changed one by one, stored once at the end. */
export class Meeting {
  #tables: Tables;
  #at: number;
  #works = new Works<string>();
  #found = new Map<string, PaperRecord>();
  #now = new Map<string, PaperRecord>();
  /** Records that are another's part by now. */
  #mergedInto = new Map<string, string>();
  #changed = new Set<string>();
  #decided = new Set<string>();

  private constructor(tables: Tables, at: number) {
    this.#tables = tables;
    this.#at = at;
  }

  /** `titled`: the ids of all records with such titles, where they are known. */
  static async of(tables: Tables, subjects: readonly Subject[], at: number, titled?: readonly string[]): Promise<Meeting> {
    const meeting = new Meeting(tables, at);
    const ids = [...subjects.flatMap((one) => ('id' in one ? [one.id] : [])), ...(titled ?? [])];
    const papers = subjects.flatMap((one) => ('id' in one ? [] : [identityOf(one)]));
    const kept = ids.length === 0 ? [] : await tables.papers.bulkGet(ids);
    const met = papers.length === 0 ? [] : await (titled === undefined ? candidatesFor(tables, papers) : rowsIdentified(tables.papers, papers));
    for (const record of [...kept, ...met]) if (record !== undefined) meeting.#find(record);
    return meeting;
  }

  #find(record: PaperRecord): void {
    this.#found.set(record.id, record);
    this.#know(record);
  }

  #know(record: PaperRecord): void {
    this.#now.set(record.id, record);
    this.#works.add(record.id, identityOf(record.paper));
  }

  /** What is known of the paper. Nothing is changed by meeting it. `null`: a record of that id is not there, or not on the reading list, any more. */
  meet(subject: Subject): Met | null {
    if ('id' in subject) {
      const record = this.recordOf(subject.id);
      return record === null || (subject.wasSaved === true && record.saved === undefined) ? null : { known: [record], record };
    }
    const ids = new Set(this.#works.like(identityOf(subject)).map((id) => this.#idNow(id)));
    const known = [...ids].map((id) => this.#now.get(id)!).sort((a, b) => (a.id < b.id ? -1 : 1));
    return { known, record: isKnown(known) ? mergeRecords(known, subject, this.#at) : newRecord(subject, this.#at) };
  }

  /** The record in the place of those known. `isDecided`: the reader wanted that, it is more than was learned. */
  change({ known }: Met, after: PaperRecord, isDecided: boolean): void {
    for (const { id } of known.slice(1)) {
      this.#mergedInto.set(id, after.id);
      this.#now.delete(id);
      this.#changed.add(id);
      this.#decided.add(id);
    }
    this.#know(after);
    this.#changed.add(after.id);
    if (isDecided || known.length > 1) this.#decided.add(after.id);
  }

  /** As it is now, also where it has become another's part. */
  recordOf(id: string): PaperRecord | null {
    return this.#now.get(this.#idNow(id)) ?? null;
  }

  #idNow(id: string): string {
    const next = this.#mergedInto.get(id);
    return next === undefined ? id : this.#idNow(next);
  }

  /** Stores what has changed; notes come along with their papers. What was decided of it, for the journal; `null`: nothing. */
  async store(): Promise<Change | null> {
    const { papers } = this.#tables;
    const ids = [...this.#changed];
    const gone = ids.filter((id) => this.#mergedInto.has(id));
    const notes = await this.#moveNotes(gone);
    await papers.bulkDelete(gone.filter((id) => this.#found.has(id)));
    await papers.bulkPut(ids.flatMap((id) => this.#now.get(id) ?? []));
    if (this.#decided.size === 0) return null;
    const states = (of: ReadonlyMap<string, PaperRecord>) => Object.fromEntries([...this.#decided].filter((id) => this.#found.has(id) || this.#now.has(id)).map((id) => [id, of.get(id) ?? null]));
    return { before: { papers: states(this.#found), notes: notes.before }, after: { papers: states(this.#now), notes: notes.after } };
  }

  async #moveNotes(gone: readonly string[]): Promise<{ before: Record<string, Note>; after: Record<string, Note> }> {
    const notes = gone.length === 0 ? [] : await this.#tables.notes.where('paperId').anyOf(gone).toArray();
    const moved = notes.map((note) => ({ ...note, paperId: this.#idNow(note.paperId) }));
    await this.#tables.notes.bulkPut(moved);
    return { before: byId(notes), after: byId(moved) };
  }
}

function isKnown(records: readonly PaperRecord[]): records is KnownRecords {
  return records.length > 0;
}

function newRecord(paper: Paper, at: number): PaperRecord {
  const { identifiers, titleKey } = identityOf(paper);
  return { id: crypto.randomUUID(), identifiers, titleKey, paper, changedAt: new Date(at).toISOString() };
}

/** Whether meeting the paper again taught nothing. Plain data in one order of making, so its text tells. */
export function isSameRecord(before: PaperRecord, after: PaperRecord): boolean {
  const [a, b] = [before, after].map(({ paper, identifiers, saved, dismissedAt, unmutedAt }) => JSON.stringify([identifiers, saved, dismissedAt, unmutedAt, Object.entries(paper).sort()]));
  return a === b;
}

function byId<T extends { id: string }>(all: readonly T[]): Record<string, T> {
  return Object.fromEntries(all.map((one) => [one.id, one]));
}
