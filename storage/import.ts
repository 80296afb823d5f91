import { makeCitationKey } from '../domain/citation-key.ts';
import type { Decision, DecisionState } from '../domain/decision.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { ElsewhereRow } from '../domain/elsewhere.ts';
import type { Progress, ReadPaper } from '../domain/formats/read/index.ts';
import { planSteps, recordWith, type ImportPlan, type PlannedPaper } from '../domain/import-plan.ts';
import { inTurns, type Watch } from '../domain/in-turns.ts';
import { Works } from '../domain/known-records.ts';
import type { Note } from '../domain/note.ts';
import type { PaperRecord, Saved } from '../domain/reading-list.ts';
import { putChanges, subjectsOf } from './changes.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { record } from './journal.ts';
import { withNotes } from './library.ts';
import { allRows, rowsIn, slices } from './rows.ts';
import { keepCount } from './standing.ts';
import { stoppable } from './turns.ts';
import { candidatesFor, recordsOfWorks } from './recognise.ts';

/** What importing these papers would do. Nothing is written. Rejects with StorageError, or with the signal's reason. */
export async function planImportInto(db: GlossDatabase, read: readonly ReadPaper[], onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ImportPlan> {
  const kept = await reading(db, 'read the library', async ({ papers, notes }) => withNotes(await allRows(papers), await allRows(notes)));
  return inTurns(planSteps(read, kept), onProgress, signal);
}

/** `papers`: onto the reading list. `index`: only known to be in another program, whose name is the source. */
export type ImportMode = { as: 'papers' } | { as: 'index'; source: string };

/**
 * Carries out a plan as one decision, which one undo takes back; `null` when there is nothing to do. What the reader wrote meanwhile
 * is not overwritten: each record is merged as it is now. A part at a time in one transaction: what is stopped or fails stores nothing.
 * Rejects with StorageError, or with the signal's reason.
 */
export function importPapers(db: GlossDatabase, plan: ImportPlan, mode: ImportMode, at: number, watch: Watch = {}): Promise<Decision | null> {
  return stoppable(watch, () => writing(db, 'import', async (tables) => {
    const id = crypto.randomUUID();
    const parts = mode.as === 'index' ? indexParts(tables, plan, mode.source) : paperParts(tables, plan, at);
    const subjects = new Set<string>();
    let count = 0;
    for await (const { before, progress } of parts) {
      watch.signal?.throwIfAborted();
      watch.onProgress?.(progress);
      for (const one of subjectsOf(before)) subjects.add(one);
      if (Object.values(before).some((states) => Object.keys(states as object).length > 0)) await putChanges(tables, id, count++, before, at);
    }
    if (count === 0) return null;
    const decision = await record(tables, { verb: 'import', before: {}, after: {}, parts: count }, at, id);
    await keepCount(tables, id, subjects.size);
    return decision;
  }));
}

/** What was there before of the rows that were just stored, and how far that is. */
interface StoredPart {
  before: DecisionState;
  progress: Progress;
}

async function* paperParts(tables: Tables, plan: ImportPlan, at: number): AsyncGenerator<StoredPart> {
  const total = plan.fresh.length + plan.merged.length;
  const works: PlannedPaper[] = [...plan.merged];
  for (const some of slices(plan.fresh)) {
    yield { before: {}, progress: { done: 0, total } };
    works.push(...(await asKnownNow(tables, some)));
  }
  const taken = new Set((await tables.papers.orderBy('citationKey').keys()) as string[]);
  let done = 0;
  for (const some of slices(works)) {
    const before = await storePapers(tables, some, taken, at);
    done += some.length;
    yield { before, progress: { done, total } };
  }
}

async function storePapers(tables: Tables, works: readonly PlannedPaper[], taken: Set<string>, at: number): Promise<DecisionState> {
  const changedAt = new Date(at).toISOString();
  const ids = works.flatMap(({ recordId }) => recordId ?? []);
  const now = new Map((await tables.papers.bulkGet(ids)).filter((one) => one !== undefined).map((one) => [one.id, one]));
  const [papers, notes]: [PaperRecord[], Note[]] = [[], []];
  for (const planned of works) {
    const known = now.get(planned.recordId ?? '');
    const met = known === undefined ? newRecord(planned, changedAt) : recordWith(known, planned);
    const made = withKey({ ...met, changedAt }, known, taken, changedAt);
    papers.push(made);
    for (const [n, text] of planned.notes.entries()) notes.push(newNote(made.id, text, at + n));
  }
  await tables.papers.bulkPut(papers);
  await tables.notes.bulkPut(notes);
  return { papers: Object.fromEntries(papers.map(({ id }) => [id, now.get(id) ?? null])), notes: Object.fromEntries(notes.map(({ id }) => [id, null])) };
}

/** New works of the plan, some of which may have been saved since it was made. */
async function asKnownNow(tables: Tables, fresh: readonly PlannedPaper[]): Promise<PlannedPaper[]> {
  const identities = fresh.map(({ paper }) => identityOf(paper));
  const works = recordsOfWorks(identities, await candidatesFor(tables, identities));
  return fresh.map((planned, n) => (works[n]![0] === undefined ? planned : { ...planned, recordId: works[n]![0].id }));
}

function newRecord(planned: PlannedPaper, changedAt: string): PaperRecord {
  const { identifiers, titleKey } = identityOf(planned.paper);
  return recordWith({ id: crypto.randomUUID(), identifiers, titleKey, paper: planned.paper, changedAt }, planned);
}

/** The record with a citation key that no other has: its own, the file's where it is free, or a new one; saved now where the file does not say when. */
function withKey(met: PaperRecord, known: PaperRecord | undefined, taken: Set<string>, changedAt: string): PaperRecord {
  if (met.saved === undefined) return met;
  const own = known?.saved?.citationKey ?? known?.citationKey;
  const wanted = met.saved.citationKey;
  const isFree = wanted !== '' && wanted.length <= 200 && !taken.has(wanted);
  const citationKey = own ?? (isFree ? wanted : makeCitationKey(met.paper, (key) => taken.has(key)));
  taken.add(citationKey);
  const saved: Saved = { ...met.saved, citationKey, savedAt: met.saved.savedAt || changedAt };
  return { ...met, saved, citationKey };
}

/** A moment apart, so that notes keep their order. */
function newNote(paperId: string, text: string, at: number): Note {
  const createdAt = new Date(at).toISOString();
  return { id: crypto.randomUUID(), paperId, text, createdAt, changedAt: createdAt };
}

async function* indexParts(tables: Tables, { fresh, merged, same }: ImportPlan, source: string): AsyncGenerator<StoredPart> {
  const known = new Works<ElsewhereRow>();
  for await (const rows of rowsIn(tables.elsewhere)) for (const row of rows) if (row.source === source) known.add(row, row);
  const works = [...fresh, ...merged, ...same];
  let done = 0;
  for (const some of slices(works)) {
    const rows = some.map(({ paper }) => identityOf(paper)).filter((identity) => known.like(identity).length === 0).map((identity): ElsewhereRow => ({ id: crypto.randomUUID(), source, ...identity }));
    await tables.elsewhere.bulkPut(rows);
    done += some.length;
    yield { before: { elsewhere: Object.fromEntries(rows.map(({ id }) => [id, null])) }, progress: { done, total: works.length } };
  }
}
