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

type Whole = { format: string; papers: ReadPaper[]; unreadable: Omit<Remark, 'file'>[]; remarks: Omit<Remark, 'file'>[] };
type ReadResult = Whole | Omit<RefusedFile, 'file'>;

/** What can be done with what was read. */
export const MODES: readonly ImportMode[] = ['papers'];

/** The papers in a file, or why it is not read. Rejects with the signal's reason when it aborts. */
export async function readPapers(bytes: Uint8Array, _name: string, _onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<ReadResult> {
  signal.throwIfAborted();
  if (bytes.length === 0) return { refused: 'empty' };
  const result = read(new TextDecoder().decode(bytes));
  if (result === 'not-json' || result === 'not-a-library') return { refused: 'unknown-format' };
  if (typeof result === 'string') return { refused: result };
  const saved = result.papers.filter(({ record }) => record.saved !== undefined);
  return { format: 'json', unreadable: [], remarks: [], papers: saved.map(({ record, notes }) => ({ paper: record.paper, saved: record.saved!, notes: notes.map(({ text }) => text) })) };
}

/** What each of the papers would do here, in their order; nothing is written. Rejects with StorageError. */
export async function outcomesOf(papers: readonly ReadPaper[]): Promise<Outcome[]> {
  const identities = papers.map(({ paper }) => identityOf(paper));
  const known = await recordsOf(library(), identities);
  const earlier = new Set<string>();
  return papers.map((paper, n) => {
    const kept = known[n];
    const keys = keysOf(identities[n]!);
    const isRepeated = keys.some((key) => earlier.has(key));
    keys.forEach((key) => earlier.add(key));
    if (kept?.record.saved !== undefined) return addsTo(paper, kept) ? 'merged' : 'same';
    return isRepeated ? 'same' : 'fresh';
  });
}

function addsTo({ paper, saved, notes }: ReadPaper, kept: KeptPaper): boolean {
  const texts = new Set(kept.notes.map(({ text }) => text));
  const tags = new Set(kept.record.saved?.tags);
  const [before, after] = [kept.record.paper, mergePapers(kept.record.paper, paper)].map((one) => JSON.stringify(Object.entries(one).sort()));
  return before !== after || notes.some((text) => !texts.has(text)) || (saved?.tags ?? []).some((tag) => !tags.has(tag));
}

/** How many papers were written, and the way back: `false` where later acts stand in it. Rejects with StorageError. */
export async function storePapers(papers: readonly ReadPaper[], _mode: ImportMode, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<{ count: number; undo(): Promise<boolean> }> {
  const outcomes = await outcomesOf(papers);
  const wanted = papers.filter((_, n) => outcomes[n] !== 'same');
  const start = Date.now();
  const ids = new Set<string>();
  for (const [n, paper] of wanted.entries()) {
    if (signal.aborted) break;
    ids.add(await storePaper(paper));
    onProgress({ done: n + 1, total: wanted.length });
  }
  void tellTabs(wanted.flatMap(({ paper }) => keysOf(identityOf(paper))));
  const way = async () => {
    const isUndone = await takeBack(ids, start);
    void tellTabs(wanted.flatMap(({ paper }) => keysOf(identityOf(paper))));
    return isUndone;
  };
  if (!signal.aborted) return { count: ids.size, undo: way };
  await way();
  throw signal.reason;
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
