import { identityOf, keysOf, mergePapers } from '../domain/duplicates.ts';
import { read } from '../domain/formats/json.ts';
import type { KeptPaper } from '../domain/library.ts';
import type { Paper } from '../domain/paper.ts';
import type { Saved } from '../domain/reading-list.ts';
import { tellTabs } from '../messaging/tell-tabs.ts';
import { lastDecisions, undo } from '../storage/journal.ts';
import { draftNote, finishNote } from '../storage/notes.ts';
import { recordsOf, savePaper, setRating, setStatus, setTags } from '../storage/reading-list.ts';
import type { ImportMode, Outcome, Progress, RefusedFile, Remark } from './importing.ts';
import { library } from './useLibrary.ts';

/** A paper as a file holds it, with what the file says that its reader decided about it. */
export interface ReadPaper {
  paper: Paper;
  /** Absent where the format has no reading list; what it does not hold is absent. */
  saved?: Partial<Saved>;
  /** Markdown, oldest first. */
  notes: string[];
}

/** What an import would do with each paper; nothing is written. */
export interface ImportPlan extends Record<Outcome, ReadPaper[]> {
  /** Records that repeat another. */
  repeated: number;
}

type Whole = { format: string; papers: ReadPaper[]; unreadable: Omit<Remark, 'file'>[]; remarks: Omit<Remark, 'file'>[] };

/** What can be done with what was read. */
export const MODES: readonly ImportMode[] = ['papers'];

/** The papers in a file, or why it is not read. Rejects with the signal's reason when it aborts. */
export async function readFile(bytes: Uint8Array, _name: string, _onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Whole | Omit<RefusedFile, 'file'>> {
  signal.throwIfAborted();
  if (bytes.length === 0) return { refused: 'empty' };
  const result = read(new TextDecoder().decode(bytes));
  if (result === 'not-json' || result === 'not-a-library') return { refused: 'unknown-format' };
  if (typeof result === 'string') return { refused: result };
  const saved = result.papers.filter(({ record }) => record.saved !== undefined);
  return { format: 'json', unreadable: [], remarks: [], papers: saved.map(({ record, notes }) => ({ paper: record.paper, saved: record.saved!, notes: notes.map(({ text }) => text) })) };
}

/** Compares what was read with the library. Rejects with StorageError. */
export async function planImport(papers: readonly ReadPaper[], onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<ImportPlan> {
  const identities = papers.map(({ paper }) => identityOf(paper));
  const known = await recordsOf(library(), identities);
  signal.throwIfAborted();
  const plan: ImportPlan = { fresh: [], merged: [], same: [], repeated: 0 };
  const earlier = new Set<string>();
  for (const [n, paper] of papers.entries()) {
    const keys = keysOf(identities[n]!);
    const kept = known[n] ?? null;
    if (keys.some((key) => earlier.has(key))) plan.repeated += 1;
    else if (kept?.record.saved === undefined) plan.fresh.push(paper);
    else plan[addsTo(paper, kept) ? 'merged' : 'same'].push(paper);
    keys.forEach((key) => earlier.add(key));
  }
  onProgress({ done: papers.length, total: papers.length });
  return plan;
}

function addsTo({ paper, saved, notes }: ReadPaper, kept: KeptPaper): boolean {
  const texts = new Set(kept.notes.map(({ text }) => text));
  const tags = new Set(kept.record.saved?.tags);
  const [before, after] = [kept.record.paper, mergePapers(kept.record.paper, paper)].map((one) => JSON.stringify(Object.entries(one).sort()));
  return before !== after || notes.some((text) => !texts.has(text)) || (saved?.tags ?? []).some((tag) => !tags.has(tag));
}

/** Carries the plan out; hands back the way back, which says whether it could be gone. Rejects with StorageError. */
export async function storeImport({ fresh, merged }: ImportPlan, _mode: ImportMode): Promise<() => Promise<boolean>> {
  const papers = [...fresh, ...merged];
  const start = Date.now();
  const ids = new Set<string>();
  for (const paper of papers) ids.add(await storePaper(paper));
  const tell = () => void tellTabs(papers.flatMap(({ paper }) => keysOf(identityOf(paper))));
  tell();
  return async () => {
    const isUndone = await takeBack(ids, start);
    tell();
    return isUndone;
  };
}

async function storePaper({ paper, saved, notes }: ReadPaper): Promise<string> {
  const known = (await recordsOf(library(), [identityOf(paper)]))[0] ?? null;
  const { id } = await savePaper(library(), paper, Date.now());
  const isNew = known?.record.saved === undefined;
  if (isNew && saved?.status !== undefined) await setStatus(library(), id, saved.status, Date.now());
  if (isNew && saved?.rating !== undefined) await setRating(library(), id, saved.rating, Date.now());
  if (saved?.tags !== undefined) await setTags(library(), id, [...(known?.record.saved?.tags ?? []), ...saved.tags], Date.now());
  for (const text of notes.filter((one) => known?.notes.every((note) => note.text !== one) ?? true)) {
    const note = crypto.randomUUID();
    await draftNote(library(), { id: note, paper, text }, Date.now());
    await finishNote(library(), note, Date.now());
  }
  return id;
}

/** Every decision since then on these papers, the latest first. */
async function takeBack(ids: ReadonlySet<string>, start: number): Promise<boolean> {
  const recent = await lastDecisions(library(), ids.size * 20);
  const made = recent.filter(({ clock, verb, paperIds }) => clock[0] >= start && verb !== 'undo' && paperIds.some((id) => ids.has(id)));
  let isWhole = made.length > 0;
  for (const { id } of made) isWhole = (await undo(library(), id, Date.now())) !== null && isWhole;
  return isWhole;
}
