import type { Decision, DecisionState, DecisionVerb, StandingDecision } from '../domain/decision.ts';
import { identityOf, keysOf } from '../domain/duplicates.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import { countChanged, idsChangedBy } from './changes.ts';
import { takeImportBack } from './undo-import.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { isStanding, keepCount, latestStanding, nowStands, standingSince } from './standing.ts';

/** Everything that the papers of a decision may be asked for by. Rejects with StorageError. */
export async function keysOfDecision(db: GlossDatabase, decision: Decision): Promise<string[]> {
  const records = await reading(db, 'read the journal', (tables) => recordsIn(tables, decision));
  return [...new Set(records.flatMap(({ paper }) => keysOf(identityOf(paper))))];
}

/** As they are now, and as they were on either side. */
async function recordsIn(tables: Tables, decision: Decision): Promise<PaperRecord[]> {
  const { before, after } = decision;
  const now = await tables.papers.bulkGet(await papersOf(tables, decision));
  return [...now, ...Object.values(before.papers ?? {}), ...Object.values(after.papers ?? {})].filter((one) => one != null);
}

/** Of an import, and of what took it back, they lie in its parts. */
async function papersOf(tables: Tables, decision: Decision): Promise<string[]> {
  const told = decision.undoes === undefined || decision.paperIds.length > 0 ? decision : ((await tables.journal.get(decision.undoes)) ?? decision);
  return told.parts === undefined ? told.paperIds : [...(await idsChangedBy(tables, told))];
}

/** The decisions since then, in milliseconds since 1970, those taken back and the undos among them. Rejects with StorageError. */
export function decisionsSince(db: GlossDatabase, sinceMs: number): Promise<Decision[]> {
  return reading(db, 'read the journal', ({ journal }) => journal.where('clock').aboveOrEqual([sinceMs, 0]).toArray());
}

/** What a decision changes, before and after. */
interface Act {
  verb: DecisionVerb;
  before: DecisionState;
  after: DecisionState;
  undoes?: string;
  parts?: number;
}

/** The decision as written to the journal. Call it inside the transaction of the act itself. */
export async function record(tables: Tables, act: Act, at: number, id: string = crypto.randomUUID()): Promise<Decision> {
  const decision: Decision = {
    id, device: await deviceOf(tables), clock: await tick(tables, at), ...act, paperIds: paperIdsOf(act),
  };
  await tables.journal.add(decision);
  await nowStands(tables, decision);
  return decision;
}

/** The latest decisions of this library, newest first. Rejects with StorageError. */
export function lastDecisions(db: GlossDatabase, count: number): Promise<Decision[]> {
  return reading(db, 'read the journal', ({ journal }) => journal.orderBy('clock').reverse().limit(count).toArray());
}

/** The latest decision that was not taken back, whoever made it in whichever window; `null` where none is. Rejects with StorageError. */
export async function lastStanding(db: GlossDatabase): Promise<StandingDecision | null> {
  let isCounted = false;
  const last = await reading(db, 'read the journal', async (tables) => {
    const row = await latestStanding(tables);
    const decision = row && (await tables.journal.get(row.id));
    if (row === undefined || decision === undefined) return null;
    if (decision.verb !== 'import') return told(decision, await recordsIn(tables, decision));
    isCounted = row.count === undefined;
    return { id: row.id, verb: decision.verb, title: '', papers: row.count ?? (await countChanged(tables, decision)) };
  });
  if (last !== null && isCounted) await writing(db, 'count an import', (tables) => keepCount(tables, last.id, last.papers)).catch(() => undefined); // else it is counted again
  return last;
}

/** As the reader is told of it, with the records of its papers. */
export function told({ id, verb, paperIds }: Pick<Decision, 'id' | 'verb' | 'paperIds'>, records: readonly PaperRecord[]): StandingDecision {
  return { id, verb, title: records[0]?.paper.title ?? '', papers: paperIds.length };
}

/**
 * Takes a decision back, as a decision of its own. What was learned about a paper meanwhile stays, and so does the record itself with
 * its notes where a save is taken back; a merge is taken apart wholly, and of an import goes all that was not changed since.
 *
 * `null`, and nothing changes, where that can't be: a later decision that still stands has changed the same paper or note, or has
 * merged the paper away (take that one back first); one of the notes is being written; it was taken back before; it is an undo
 * itself (decide anew instead). Asked for again, since the answer was lost or by a double press, it gives the same answer. Rejects with StorageError.
 */
export function undo(db: GlossDatabase, decisionId: string, at: number, onProgress?: (progress: Progress) => void): Promise<Decision | null> {
  return writing(db, 'undo', async (tables) => {
    const decision = await tables.journal.get(decisionId);
    if (decision === undefined || decision.verb === 'undo') return null;
    const last = await tables.journal.orderBy('clock').last();
    if (last?.undoes === decisionId) return last;
    if (decision.verb === 'import') return undoImport(tables, decision, at, onProgress);
    if (await isOverruled(tables, decision)) return null;
    const before = await statesNow(tables, decision);
    if (Object.values(before.notes).some((note) => note?.editedFrom !== undefined)) return null;
    const after = statesWithout(decision, before, new Date(at).toISOString());
    await store(tables, after);
    return record(tables, { verb: 'undo', before, after, undoes: decisionId }, at);
  });
}

async function isOverruled(tables: Tables, decision: Decision): Promise<boolean> {
  if (!(await isStanding(tables, decision.id))) return true;
  for (const later of await standingSince(tables, decision)) if (await isInTheWay(tables, later, decision)) return true;
  return false;
}

async function isInTheWay(tables: Tables, later: Decision, { before, paperIds }: Decision): Promise<boolean> {
  const changed = later.parts === undefined ? new Set(idsOf(later.before)) : await idsChangedBy(tables, later);
  return idsOf(before).some((id) => changed.has(id)) || paperIds.some((id) => later.after.papers?.[id] === null);
}

function idsOf({ papers = {}, notes = {} }: DecisionState): string[] {
  return [...Object.keys(papers), ...Object.keys(notes)];
}

type States = Required<Pick<DecisionState, 'papers' | 'notes'>>;

async function statesNow(tables: Tables, { before }: Decision): Promise<States> {
  const states: States = { papers: {}, notes: {} };
  const [paperIds, noteIds] = [Object.keys(before.papers ?? {}), Object.keys(before.notes ?? {})];
  for (const [n, paper] of (await tables.papers.bulkGet(paperIds)).entries()) states.papers[paperIds[n]!] = paper ?? null;
  for (const [n, note] of (await tables.notes.bulkGet(noteIds)).entries()) states.notes[noteIds[n]!] = note ?? null;
  return states;
}

function statesWithout({ verb, before, after }: Decision, now: States, changedAt: string): States {
  const isMerge = Object.values(after.papers ?? {}).includes(null);
  const states: States = { papers: {}, notes: {} };
  for (const [id, was] of Object.entries(before.papers ?? {})) {
    const paper = isMerge ? was : verb === 'take' || verb === 'refuse' ? beforeSuggestion(was, now.papers[id]) : savedAs(was, now.papers[id]);
    states.papers[id] = paper && { ...paper, changedAt };
  }
  for (const [id, was] of Object.entries(before.notes ?? {})) states.notes[id] = was && { ...was, changedAt };
  return states;
}

/** The record as it is now, with the fields that a suggestion may change as they were then. */
function beforeSuggestion(was: PaperRecord | null, now: PaperRecord | null | undefined): PaperRecord | null {
  if (was === null || now == null) return was;
  const { sources: _, suggestions: __, ...others } = now;
  const { paper, identifiers, titleKey, sources, suggestions } = was;
  return { ...others, paper, identifiers, titleKey, ...(sources === undefined ? {} : { sources }), ...(suggestions === undefined ? {} : { suggestions }) };
}

/** The record as it is now, with what the reader had decided about it then. */
function savedAs(was: PaperRecord | null, now: PaperRecord | null | undefined): PaperRecord | null {
  if (now == null) return was;
  const { saved: _, dismissedAt: __, unmutedAt: ___, ...known } = now;
  return { ...known, ...(was?.unmutedAt === undefined ? {} : { unmutedAt: was.unmutedAt }), ...(was?.saved === undefined ? {} : { saved: was.saved }), ...(was?.dismissedAt === undefined ? {} : { dismissedAt: was.dismissedAt }) };
}

/** What it took back is said by the import's own decision. */
async function undoImport(tables: Tables, decision: Decision, at: number, onProgress?: (progress: Progress) => void): Promise<Decision | null> {
  const isBack = await takeImportBack(tables, decision, at, onProgress);
  return isBack ? record(tables, { verb: 'undo', before: {}, after: {}, undoes: decision.id }, at) : null;
}

async function store(tables: Tables, { papers, notes }: States): Promise<void> {
  const goes = (states: Record<string, unknown>) => Object.keys(states).filter((id) => states[id] === null);
  await tables.papers.bulkDelete(goes(papers));
  await tables.papers.bulkPut(Object.values(papers).filter((one) => one !== null));
  await tables.notes.bulkDelete(goes(notes));
  await tables.notes.bulkPut(Object.values(notes).filter((one) => one !== null));
}

function paperIdsOf({ before, after }: Act): string[] {
  const notes = [...Object.values(before.notes ?? {}), ...Object.values(after.notes ?? {})];
  return [...new Set([...Object.keys(before.papers ?? {}), ...notes.flatMap((note) => (note === null ? [] : [note.paperId]))])];
}

async function deviceOf({ meta }: Tables): Promise<string> {
  const known = await meta.get('device');
  if (typeof known?.value === 'string') return known.value;
  const device = crypto.randomUUID();
  await meta.put({ key: 'device', value: device });
  return device;
}

/** The next moment of the journal: the clock's, or just after the last one where the clock was set back. */
async function tick({ meta }: Tables, at: number): Promise<[number, number]> {
  const last = (await meta.get('clock'))?.value;
  const [lastMs, counter] = Array.isArray(last) ? last : [0, 0];
  const clock: [number, number] = at > lastMs ? [at, 0] : [lastMs, counter + 1];
  await meta.put({ key: 'clock', value: clock });
  return clock;
}
