import type { Changes, Decision, DecisionState } from '../domain/decision.ts';
import type { Tables } from './database.ts';
import { slices } from './rows.ts';

/** A part of what a decision changed, and when each of its papers was. */
export interface ChangedPart {
  before: DecisionState;
  changedAt(paperId: string): string | undefined;
}

/** Keeps a part of what a large decision changes, inside its transaction. */
export async function putChanges({ changes }: Tables, decisionId: string, part: number, before: DecisionState, at: number): Promise<void> {
  await changes.put({ id: rowOf(decisionId, part), before, at: new Date(at).toISOString() });
}

/** What an import changed, part by part, inside a transaction; those of before there were parts hold it themselves. */
export async function* partsOf({ changes }: Tables, decision: Decision): AsyncGenerator<ChangedPart> {
  if (decision.parts === undefined) {
    for (const before of slicesOf(decision)) yield { before, changedAt: (id) => decision.after.papers?.[id]?.changedAt };
    return;
  }
  for (let part = 0; part < decision.parts; part++) {
    const row: Changes | undefined = await changes.get(rowOf(decision.id, part));
    if (row !== undefined) yield { before: row.before, changedAt: () => row.at };
  }
}

/** All papers and notes that a decision changed. */
export async function idsChangedBy(tables: Tables, decision: Decision): Promise<Set<string>> {
  const ids = new Set([...decision.paperIds, ...idsIn(decision.before)]);
  if (decision.parts !== undefined) for await (const { before } of partsOf(tables, decision)) for (const id of idsIn(before)) ids.add(id);
  return ids;
}

/** How many papers an import changed or, as an index, marked. */
export async function countChanged(tables: Tables, decision: Decision): Promise<number> {
  const ids = new Set<string>();
  for await (const { before } of partsOf(tables, decision)) for (const id of subjectsOf(before)) ids.add(id);
  return ids.size;
}

/** What a part is about: papers, or what another program has. */
export function subjectsOf({ papers = {}, elsewhere = {} }: DecisionState): string[] {
  return [...Object.keys(papers), ...Object.keys(elsewhere)];
}

function idsIn({ papers = {}, notes = {} }: DecisionState): string[] {
  return [...Object.keys(papers), ...Object.keys(notes)];
}

function rowOf(decisionId: string, part: number): string {
  return `${decisionId}/${String(part).padStart(6, '0')}`;
}

/** Papers with the notes that came with them. */
function* slicesOf({ before: { papers = {}, notes = {}, elsewhere = {} }, after }: Decision): Generator<DecisionState> {
  const notesOf = Map.groupBy(Object.keys(notes), (id) => after.notes?.[id]?.paperId);
  for (const some of slices(Object.entries(papers))) {
    yield { papers: Object.fromEntries(some), notes: Object.fromEntries(some.flatMap(([id]) => notesOf.get(id) ?? []).map((id) => [id, null])) };
  }
  for (const some of slices(Object.entries(elsewhere))) yield { elsewhere: Object.fromEntries(some) };
}
