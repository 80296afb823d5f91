import type { Act } from '../../domain/decision.ts';
import type { Paper } from '../../domain/paper.ts';
import type { PaperRecord, Status } from '../../domain/reading-list.ts';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';
import { decide } from '../../storage/decide.ts';

/** An invented paper; what a test is about is given, the rest does not matter. */
export function paper(given: Partial<Paper> = {}): Paper {
  return {
    identifiers: ['arxiv:2611.00007'], title: 'Quiet Rehearsal', authors: [{ family: 'Oduya', given: 'Mira' }], type: 'preprint',
    publishedOn: '2026-11-21', categories: ['cs.AI'], ...given,
  };
}

let count = 0;

/** A library of its own for one test. */
export function freshLibrary(): GlossDatabase {
  count += 1;
  return openDatabase(`test-${count}`);
}

/** 24 November 2026, 09:00 UTC, and so many minutes. */
export function minute(n: number): number {
  return Date.UTC(2026, 10, 24, 9, n);
}

/** One paper saved. */
export async function savePaper(db: GlossDatabase, one: Paper, at: number): Promise<PaperRecord> {
  return (await decide(db, [one], { verb: 'save' }, at)).records[0]!;
}

export const removePaper = (db: GlossDatabase, id: string, at: number) => decideOne(db, id, { verb: 'remove' }, at);
export const setStatus = (db: GlossDatabase, id: string, status: Status, at: number) => decideOne(db, id, { verb: 'status', status }, at);
export const setRating = (db: GlossDatabase, id: string, rating: number | null, at: number) => decideOne(db, id, { verb: 'rating', rating }, at);
/** The tags come to those it has. */
export const setTags = (db: GlossDatabase, id: string, add: string[], at: number) => decideOne(db, id, { verb: 'tags', add, remove: [] }, at);

/** The record of that id as it is now, `null` where there is none. */
async function decideOne(db: GlossDatabase, id: string, act: Act, at: number): Promise<PaperRecord | null> {
  return (await decide(db, [{ id }], act, at)).records[0] ?? null;
}
