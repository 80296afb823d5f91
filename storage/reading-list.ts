import { changesSinceSaved } from '../domain/enrich.ts';
import { withChanges, type CarriedFact } from '../domain/facts.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import type { PaperRecord, PaperState, Saved } from '../domain/reading-list.ts';
import { reading, type GlossDatabase, type Tables } from './database.ts';
import { elsewhereIn } from './elsewhere.ts';
import { factsOfPapers } from './facts.ts';
import { withNotes } from './library.ts';
import { picksIn } from './picks.ts';
import { candidatesFor, recordsOfWorks } from './recognise.ts';
import { allRows } from './rows.ts';

type SavedRecord = PaperRecord & { saved: Saved };

/** The reading list, latest saved first. Rejects with StorageError. */
export function savedPapers(db: GlossDatabase): Promise<KeptPaper[]> {
  return reading(db, 'read the reading list', async ({ papers, notes }) => {
    const [records, written] = await Promise.all([allRows(papers), allRows(notes)]); // asked at once: what is asked after an await, a live query does not follow
    const saved = records.filter((one): one is SavedRecord => one.saved !== undefined);
    return withNotes(saved.sort((a, b) => order(b.saved.savedAt, a.saved.savedAt) || order(b.id, a.id)), written);
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The paper saved last; `null` where none is. Rejects with StorageError. */
export function lastSaved(db: GlossDatabase): Promise<PaperRecord | null> {
  return reading(db, 'read the reading list', async ({ papers }) => (await papers.orderBy('saved.savedAt').last()) ?? null);
}

/** What is kept about each of these papers, in their order; `null` where nothing is. Rejects with StorageError. */
export function recordsOf(db: GlossDatabase, identities: readonly PaperIdentity[]): Promise<(KeptPaper | null)[]> {
  return reading(db, 'look papers up', (tables) => recordsIn(tables, identities));
}

async function recordsIn(tables: Tables, identities: readonly PaperIdentity[]): Promise<(KeptPaper | null)[]> {
  const works = recordsOfWorks(identities, await candidatesFor(tables, identities));
  const records = works.map((same) => same.find(({ saved }) => saved !== undefined) ?? same[0] ?? null);
  const found = records.filter((one) => one !== null);
  const kept = withNotes(found, await tables.notes.where('paperId').anyOf(found.map(({ id }) => id)).toArray());
  const byId = new Map(kept.map((one) => [one.record.id, one]));
  return records.map((one) => (one === null ? null : byId.get(one.id)!));
}

/** The same as far as a page may know it, which other program has them, who picked them, and what listings said of them. */
export async function statesOf(db: GlossDatabase, identities: readonly PaperIdentity[], nowMs = Date.now()): Promise<(PaperState | null)[]> {
  const known = reading(db, 'look papers up', async (tables) => {
    const kept = await recordsIn(tables, identities);
    const elsewhere = await elsewhereIn(tables, identities);
    const picks = await picksIn(tables, identities);
    return kept.map((one, n) => ({ kept: one, elsewhere: elsewhere[n]!, pickedBy: [...new Set(picks[n]!.map(({ by }) => by))] }));
  });
  const carried = factsOfPapers(db, identities).catch((): CarriedFact[][] => []); // of no consequence where it fails
  const [all, facts] = await Promise.all([known, carried]);
  return all.map(({ kept, elsewhere, pickedBy }, n) => stateOf(kept, elsewhere, pickedBy, withChanges(facts[n] ?? [], kept === null ? [] : changesSinceSaved(kept.record, nowMs))));
}

function stateOf(kept: KeptPaper | null, elsewhere: string | null, pickedBy: string[], facts: CarriedFact[]): PaperState | null {
  if (kept === null && elsewhere === null && pickedBy.length === 0 && facts.length === 0) return null;
  const state = { id: kept?.record.id ?? null, status: kept?.record.saved?.status ?? null, notes: kept?.notes.length ?? 0 };
  return {
    ...state, ...(kept?.record.dismissedAt === undefined ? {} : { isDismissed: true as const }), ...(kept?.record.unmutedAt === undefined ? {} : { isUnmuted: true as const }), ...(facts.length === 0 ? {} : { facts }),
    ...(elsewhere === null ? {} : { elsewhere }), ...(pickedBy.length === 0 ? {} : { pickedBy }),
  };
}
