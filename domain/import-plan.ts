import { identityOf, mergePapers } from './duplicates.ts';
import type { Progress, ReadPaper } from './formats/read/result.ts';
import { Works } from './known-records.ts';
import type { KeptPaper } from './library.ts';
import type { Paper } from './paper.ts';
import type { PaperRecord, Saved } from './reading-list.ts';

/** A work that a file holds, all of its records in the file as one. */
export interface PlannedPaper {
  paper: Paper;
  /** Absent when the file says that it is not on the reading list. */
  saved?: Partial<Saved>;
  /** Those that the library does not have. */
  notes: string[];
  /** The record of the library that stands for the work; absent for a new one. */
  recordId?: string;
}

/** What an import would do; nothing has been written. */
export interface ImportPlan {
  /** Works that the library does not know. */
  fresh: PlannedPaper[];
  /** Known ones to which the file adds something. */
  merged: PlannedPaper[];
  /** Known ones to which it adds nothing. */
  same: PlannedPaper[];
  /** Records of the file that repeat another of it. */
  repeated: number;
}

/** Compares what was read with the library, step by step. */
export function* planSteps(read: readonly ReadPaper[], library: readonly KeptPaper[]): Generator<Progress, ImportPlan> {
  const total = library.length + 2 * read.length;
  const known = new Works<KeptPaper>();
  for (const [done, kept] of library.entries()) {
    yield { done, total };
    known.add(kept, identityOf(kept.record.paper));
  }
  const works = yield* worksIn(read, library.length, total);
  const plan: ImportPlan = { fresh: [], merged: [], same: [], repeated: read.length - works.length };
  for (const [done, work] of works.entries()) {
    yield { done: library.length + read.length + done, total };
    const records = known.like(identityOf(work.paper)).sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
    const kept = records.find(({ record }) => record.saved !== undefined) ?? records[0];
    if (kept === undefined) plan.fresh.push(work);
    else placeKnown(plan, work, kept);
  }
  return plan;
}

/** The same at once, for few papers. */
export function planImport(read: readonly ReadPaper[], library: readonly KeptPaper[]): ImportPlan {
  const steps = planSteps(read, library);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function placeKnown(plan: ImportPlan, work: PlannedPaper, { record, notes }: KeptPaper): void {
  const has = new Set(notes.map(({ text }) => text.trim()));
  const planned = { ...work, recordId: record.id, notes: work.notes.filter((note) => !has.has(note.trim())) };
  if (planned.notes.length === 0 && isSameRecord(record, recordWith(record, planned))) plan.same.push(planned);
  else plan.merged.push(planned);
}

/** The works of a file; two records of one become one, also where only a third shows that they are. */
function* worksIn(read: readonly ReadPaper[], before: number, total: number): Generator<Progress, PlannedPaper[]> {
  const works = new Works<PlannedPaper>();
  const all = new Set<PlannedPaper>();
  for (const [done, { paper, saved, notes }] of read.entries()) {
    yield { done: before + done, total };
    const met: PlannedPaper = { paper, notes: [...new Set(notes)], ...(saved === undefined ? {} : { saved }) };
    const [work = met, ...others] = works.like(identityOf(paper)).filter((one) => all.has(one));
    all.add(work);
    for (const other of others) {
      all.delete(other);
      join(work, other);
    }
    if (work !== met) join(work, met);
    works.add(work, identityOf(work.paper));
  }
  return [...all];
}

function join(work: PlannedPaper, other: PlannedPaper): void {
  work.paper = mergePapers(work.paper, other.paper);
  work.notes = [...new Set([...work.notes, ...other.notes])];
  if (other.saved !== undefined) work.saved = joinSaved(work.saved ?? {}, other.saved);
}

/** What the first one says counts; tags are those of both. */
function joinSaved(a: Partial<Saved>, b: Partial<Saved>): Partial<Saved> {
  const tags = [...new Set([...(a.tags ?? []), ...(b.tags ?? [])])];
  return { ...b, ...a, ...(tags.length > 0 ? { tags } : {}) };
}

/**
 * A record with what a file adds to it: fields that were not known, tags, a rating where there was none. Nothing that the reader
 * decided changes. One that was not on the reading list is, when the file says so; its key and date are then still to be given.
 */
export function recordWith(record: PaperRecord, { paper: met, saved }: PlannedPaper): PaperRecord {
  const paper = mergePapers(record.paper, met);
  const { identifiers, titleKey } = identityOf(paper);
  const after: PaperRecord = { ...record, paper, identifiers, titleKey };
  if (saved === undefined) return after;
  const { rating, tags = [], ...rest } = joinSaved(record.saved ?? {}, saved);
  const citationKey = record.saved?.citationKey ?? record.citationKey ?? rest.citationKey ?? '';
  after.saved = { status: 'to-read', savedAt: '', ...rest, tags, citationKey, ...(rating === undefined ? {} : { rating }) };
  return after;
}

function isSameRecord(a: PaperRecord, b: PaperRecord): boolean {
  return sorted([a.identifiers, a.paper, a.saved]) === sorted([b.identifiers, b.paper, b.saved]);
}

/** Plain data as text, fields in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1))) : one));
}
