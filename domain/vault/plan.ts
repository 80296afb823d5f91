import type { NamedFile } from '../formats/format.ts';
import { keyed } from '../formats/keys.ts';
import type { Library } from '../library.ts';
import type { Conflict, Dialect } from './dialect.ts';
import { noteSource, type BlockOf, type NoteSource } from './note.ts';
import { sameName, unusedStem } from './stem.ts';

/** A note that is there. */
export interface VaultFile extends NamedFile {
  /** Its bytes are not UTF-8, so the text would not come back as them. */
  isInexact?: boolean;
}

export interface PlannedFile extends NamedFile {
  /** The text that it takes the place of; `null`: there must be no such file. */
  before: string | null;
}

export interface PlannedConflict extends PlannedFile {
  /** The note beside which it is written. */
  note: string;
  why: Conflict;
}

export interface VaultPlan {
  write: PlannedFile[];
  /** What would have been written, as files beside the notes; one whose `before` is its text is there already. */
  conflicts: PlannedConflict[];
  unchanged: string[];
}

const BESIDE = /\.gloss-conflict(?:-\d+)?\.md$/i;

/**
 * How the notes of a folder become those of the library: each paper's note is known by its id or citation key, wherever it was moved and however it
 * was renamed; only our part of it changes, and where that can't be done safely, the note stays and ours goes beside it.
 */
export function planVault(...given: Parameters<typeof planning>): VaultPlan {
  const steps = planning(...given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, a note at a time. */
export function* planning(existing: readonly VaultFile[], { papers }: Pick<Library, 'papers'>, dialect: Dialect, blockOf?: BlockOf): Generator<undefined, VaultPlan> {
  const find = yield* finder(existing.filter(({ path }) => !BESIDE.test(path)), papers, dialect);
  const byPath = new Map(existing.map((file) => [sameName(file.path), file]));
  const taken = new Set(existing.map(({ path }) => sameName(path.replace(/^.*\//, '').replace(/\.md$/i, ''))));
  const folder = dialect.folderIn(existing.map(({ path }) => path));
  const plan: VaultPlan = { write: [], conflicts: [], unchanged: [] };
  for (const paper of keyed(papers)) {
    const note = noteSource(paper, blockOf);
    const found = find(note);
    if (found.length === 0) plan.write.push({ path: `${folder}${unusedStem(note.key, taken)}.md`, text: dialect.fresh(note), before: null });
    else place(plan, found, note, dialect, byPath);
    yield;
  }
  return plan;
}

/** The notes about a paper: those with its id, else those with its citation key that are about no other. */
function* finder(existing: readonly VaultFile[], papers: Library['papers'], dialect: Dialect): Generator<undefined, (note: NoteSource) => VaultFile[]> {
  const known = new Set(papers.flatMap(({ record: { id, aliases = [] } }) => [id, ...aliases]));
  const byId = new Map<string, VaultFile[]>();
  const byKey = new Map<string, VaultFile[]>();
  for (const file of existing) {
    const { ids, citekey } = dialect.namesIn(file.text);
    const ours = ids.filter((id) => known.has(id));
    for (const id of ours) add(byId, id, file);
    if (ours.length === 0 && citekey !== undefined) add(byKey, citekey, file);
    yield;
  }
  return ({ id, formerIds, key }) => {
    const found = [...new Set([id, ...formerIds].flatMap((one) => byId.get(one) ?? []))];
    return found.length > 0 ? found : (byKey.get(key) ?? []);
  };
}

function add(files: Map<string, VaultFile[]>, key: string, file: VaultFile): void {
  const others = files.get(key);
  if (others === undefined) files.set(key, [file]);
  else others.push(file);
}

function place(plan: VaultPlan, found: readonly VaultFile[], note: NoteSource, dialect: Dialect, byPath: Map<string, VaultFile>): void {
  const tried = found.map((file) => ({ file, result: file.isInexact === true ? { conflict: 'encoding' as const } : dialect.renew(file.text, note) }));
  const [only, ...more] = tried.filter(({ result }) => !('conflict' in result && result.conflict === 'no-block'));
  const { file, result } = only ?? tried[0]!;
  if (tried.every((one) => 'text' in one.result && one.result.text === one.file.text)) plan.unchanged.push(...found.map(({ path }) => path));
  else if (more.length > 0 || (only === undefined && tried.length > 1)) beside(plan, file.path, 'several', note, dialect, byPath);
  else if ('conflict' in result) beside(plan, file.path, result.conflict, note, dialect, byPath);
  else if (result.text === file.text) plan.unchanged.push(file.path);
  else plan.write.push({ path: file.path, text: result.text, before: file.text });
}

/** Beside the note, in a file of its own name, which is renewed as a note is, or left where the reader has changed it. */
function beside(plan: VaultPlan, path: string, why: Conflict, note: NoteSource, dialect: Dialect, byPath: Map<string, VaultFile>): void {
  const stem = path.replace(/\.md$/i, '');
  for (let n = 1; ; n++) {
    const name = `${stem}.gloss-conflict${n === 1 ? '' : `-${n}`}.md`;
    const there = byPath.get(sameName(name));
    const result = there === undefined ? { text: dialect.fresh(note) } : there.isInexact === true ? { conflict: 'encoding' } : dialect.renew(there.text, note);
    if (!('text' in result)) continue;
    byPath.set(sameName(name), { path: there?.path ?? name, text: result.text });
    plan.conflicts.push({ path: there?.path ?? name, text: result.text, before: there?.text ?? null, note: path, why });
    return;
  }
}
