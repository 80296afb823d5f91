import { makeCitationKey } from '../domain/citation-key.ts';
import type { Decision, DecisionState } from '../domain/decision.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { ElsewhereRow } from '../domain/elsewhere.ts';
import type { Progress, ReadPaper } from '../domain/formats/read/index.ts';
import { planSteps, recordWith, type ImportPlan, type PlannedPaper } from '../domain/import-plan.ts';
import { inTurns } from '../domain/in-turns.ts';
import { Works } from '../domain/known-records.ts';
import type { Note } from '../domain/note.ts';
import type { PaperRecord, Saved } from '../domain/reading-list.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { record } from './journal.ts';
import { withNotes } from './library.ts';
import { candidatesFor, recordsOfWorks } from './recognise.ts';

/** Rows that are stored in one go: a task each, so that a window stays usable. */
const ROWS_AT_A_TIME = 250;

/** What importing these papers would do. Nothing is written. Rejects with StorageError, or with the signal's reason. */
export async function planImportInto(db: GlossDatabase, read: readonly ReadPaper[], onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ImportPlan> {
  const kept = await reading(db, 'read the library', async ({ papers, notes }) => withNotes(await papers.toArray(), await notes.toArray()));
  return inTurns(planSteps(read, kept), onProgress, signal);
}

/** `papers`: onto the reading list. `index`: only known to be in another program, whose name is the source. */
export type ImportMode = { as: 'papers' } | { as: 'index'; source: string };

/**
 * Carries out a plan as one decision, which one undo takes back; `null` when there is nothing to do. What the reader wrote meanwhile
 * is not overwritten: each record is merged as it is now. Rejects with StorageError; then nothing is stored.
 */
export function importPapers(db: GlossDatabase, plan: ImportPlan, mode: ImportMode, at: number): Promise<Decision | null> {
  return writing(db, 'import', async (tables) => {
    const states = mode.as === 'index' ? await indexStates(tables, plan, mode.source) : await paperStates(tables, plan, at);
    if (Object.values(states.after).every((all) => Object.keys(all as object).length === 0)) return null;
    await store(tables, states.after);
    return record(tables, { verb: 'import', ...states }, at);
  });
}

interface States {
  before: DecisionState;
  after: DecisionState;
}

async function paperStates(tables: Tables, plan: ImportPlan, at: number): Promise<States> {
  const fresh = await asKnownNow(tables, plan.fresh);
  const merged = [...plan.merged, ...fresh.filter(({ recordId }) => recordId !== undefined)];
  const changedAt = new Date(at).toISOString();
  const taken = new Set((await tables.papers.orderBy('citationKey').keys()) as string[]);
  const now = new Map((await tables.papers.bulkGet(merged.map(({ recordId }) => recordId!))).filter((one) => one !== undefined).map((one) => [one.id, one]));
  const before: Required<Pick<DecisionState, 'papers' | 'notes'>> = { papers: {}, notes: {} };
  const after: typeof before = { papers: {}, notes: {} };
  for (const planned of new Set([...merged, ...fresh])) {
    const known = now.get(planned.recordId ?? '');
    const met = known === undefined ? newRecord(planned, changedAt) : recordWith(known, planned);
    const made = withKey({ ...met, changedAt }, known, taken, changedAt);
    before.papers[made.id] = known ?? null;
    after.papers[made.id] = made;
    for (const [n, text] of planned.notes.entries()) {
      const note = newNote(made.id, text, at + n);
      before.notes[note.id] = null;
      after.notes[note.id] = note;
    }
  }
  return { before, after };
}

/** New works of the plan, some of which may have been saved since it was made. */
async function asKnownNow(tables: Tables, fresh: readonly PlannedPaper[]): Promise<PlannedPaper[]> {
  const all: PlannedPaper[] = [];
  for (let from = 0; from < fresh.length; from += ROWS_AT_A_TIME) {
    const some = fresh.slice(from, from + ROWS_AT_A_TIME);
    const identities = some.map(({ paper }) => identityOf(paper));
    const works = recordsOfWorks(identities, await candidatesFor(tables, identities));
    for (const [n, planned] of some.entries()) all.push(works[n]![0] === undefined ? planned : { ...planned, recordId: works[n]![0].id });
  }
  return all;
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

async function indexStates(tables: Tables, { fresh, merged, same }: ImportPlan, source: string): Promise<States> {
  const known = new Works<ElsewhereRow>();
  for (const row of await tables.elsewhere.toArray()) if (row.source === source) known.add(row, row);
  const before: Record<string, null> = {};
  const after: Record<string, ElsewhereRow> = {};
  for (const { paper } of [...fresh, ...merged, ...same]) {
    const identity = identityOf(paper);
    if (known.like(identity).length > 0) continue;
    const row: ElsewhereRow = { id: crypto.randomUUID(), source, ...identity };
    before[row.id] = null;
    after[row.id] = row;
  }
  return { before: { elsewhere: before }, after: { elsewhere: after } };
}

async function store(tables: Tables, { papers = {}, notes = {}, elsewhere = {} }: DecisionState): Promise<void> {
  await putAll(Object.values(papers) as PaperRecord[], (rows) => tables.papers.bulkPut(rows));
  await putAll(Object.values(notes) as Note[], (rows) => tables.notes.bulkPut(rows));
  await putAll(Object.values(elsewhere) as ElsewhereRow[], (rows) => tables.elsewhere.bulkPut(rows));
}

async function putAll<T>(rows: readonly T[], put: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) await put(rows.slice(from, from + ROWS_AT_A_TIME));
}
