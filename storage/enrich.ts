import { identityOf, keysOf } from '../domain/duplicates.ts';
import { enriched, withRefused, withTaken, type ReadAt, type Suggestion } from '../domain/enrich.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import type { ListedFacts } from './facts.ts';
import { record } from './journal.ts';
import { candidatesFor, recordsOfWorks } from './recognise.ts';

/**
 * Gives saved papers what rows add to their records: no decision of the reader's, and in no journal. The keys of those that
 * changed. Rejects with StorageError.
 */
export async function enrich(db: GlossDatabase, listed: readonly ListedFacts[], from: ReadAt): Promise<string[]> {
  const changed = await reading(db, 'look papers up', (tables) => changesBy(tables, listed, from));
  if (changed.length === 0) return []; // nearly always: then nothing is locked
  return writing(db, 'learn about papers', async (tables) => {
    const records = await changesBy(tables, listed, from);
    await tables.papers.bulkPut(records);
    return [...new Set(records.flatMap(({ paper }) => keysOf(identityOf(paper))))];
  });
}

/** A row that shows two records to be one work waits until the reader saves it, which merges them. */
async function changesBy(tables: Tables, listed: readonly ListedFacts[], from: ReadAt): Promise<PaperRecord[]> {
  const identities = listed.map(({ identity }) => identity);
  const works = recordsOfWorks(identities, await candidatesFor(tables, identities));
  const changed = new Map<string, PaperRecord>();
  for (const [n, { identity, facts }] of listed.entries()) {
    const [known, ...others] = works[n]!;
    if (known?.saved === undefined || others.length > 0) continue;
    const next = enriched(changed.get(known.id) ?? known, { identifiers: identity.identifiers, facts }, from);
    if (next !== null) changed.set(next.id, next);
  }
  return [...changed.values()];
}

/** The record with what a listing suggested, as a decision that one undo takes back; `null` where it is not suggested any more. Rejects with StorageError. */
export function takeSuggestion(db: GlossDatabase, id: string, suggestion: Suggestion, at: number): Promise<PaperRecord | null> {
  return answer(db, 'take', id, at, (before) => withTaken(before, suggestion));
}

/** The record that keeps what it has, the same way. */
export function refuseSuggestion(db: GlossDatabase, id: string, suggestion: Suggestion, at: number): Promise<PaperRecord | null> {
  return answer(db, 'refuse', id, at, (before) => withRefused(before, suggestion));
}

function answer(db: GlossDatabase, verb: 'take' | 'refuse', id: string, at: number, make: (before: PaperRecord) => PaperRecord | null): Promise<PaperRecord | null> {
  return writing(db, verb, async (tables) => {
    const before = await tables.papers.get(id);
    const made = before === undefined ? null : make(before);
    if (before === undefined || made === null) return null;
    const after = { ...made, changedAt: new Date(at).toISOString() };
    await tables.papers.put(after);
    await record(tables, { verb, before: { papers: { [id]: before } }, after: { papers: { [id]: after } } }, at);
    return after;
  });
}
