import type { SentPaper } from '../domain/sent.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';

/** What was sent to that program, and what may have been. Rejects with StorageError. */
export function sentTo(db: GlossDatabase, to: SentPaper['to']): Promise<SentPaper[]> {
  return reading(db, 'read what was sent', ({ sent }) => sent.where('[to+id]').between([to, ''], [to, '\uffff']).toArray());
}

/** Remembers, before these are sent, that they may arrive; until one of the others is called it is not known. Rejects with StorageError. */
export function beginSending(db: GlossDatabase, to: SentPaper['to'], papers: readonly { id: string; title: string }[], at: number): Promise<void> {
  return changeSent(db, to, papers.map(({ id }) => id), (before, n) => ({ ...before, to, ...papers[n]!, unsureAt: new Date(at).toISOString() }));
}

/** These did arrive, at that time or when they were sent. Rejects with StorageError. */
export function markArrived(db: GlossDatabase, to: SentPaper['to'], ids: readonly string[]): Promise<void> {
  return changeSent(db, to, ids, (before) => {
    if (before?.unsureAt === undefined) return before;
    const { unsureAt, ...known } = before;
    return { ...known, at: unsureAt };
  });
}

/** These did not arrive: what was known before is known again. Rejects with StorageError. */
export function markNotArrived(db: GlossDatabase, to: SentPaper['to'], ids: readonly string[]): Promise<void> {
  return changeSent(db, to, ids, (before) => {
    if (before?.at === undefined) return undefined;
    const { unsureAt: _unsureAt, ...known } = before;
    return known;
  });
}

function changeSent(db: GlossDatabase, to: SentPaper['to'], ids: readonly string[], change: (before: SentPaper | undefined, n: number) => SentPaper | undefined): Promise<void> {
  return writing(db, 'remember what was sent', async ({ sent }: Tables) => {
    const before = await sent.bulkGet(ids.map((id): [string, string] => [to, id]));
    const after = ids.map((_, n) => change(before[n], n));
    await sent.bulkPut(after.filter((row) => row !== undefined));
    await sent.bulkDelete(ids.flatMap((id, n): [string, string][] => (after[n] === undefined ? [[to, id]] : [])));
  });
}
