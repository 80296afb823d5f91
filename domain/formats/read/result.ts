import type { Paper } from '../../paper.ts';
import type { Saved } from '../../reading-list.ts';

/** A paper as a file holds it, with what the file says that its reader decided about it. */
export interface ReadPaper {
  paper: Paper;
  /** Absent where the format has no reading list; what it does not hold is absent. */
  saved?: Partial<Saved>;
  /** Markdown, oldest first. */
  notes: string[];
  /** Line of the file the record begins in, from 1. */
  line?: number;
}

/** Why a record could not be read, or what of it had to be left. The words for readers stand in `locales/`. */
export type RecordReason =
  /** It begins and never ends: the file is cut off, or a brace is missing. */
  | 'not-closed'
  /** It is not written by the format's rules. */
  | 'syntax'
  | 'no-title'
  /** Kept, with the name in the value's place. */
  | 'undefined-string'
  /** Kept, without what it would have taken from the other. */
  | 'cyclic-crossref'
  /** A line that names no paper. */
  | 'no-paper';

/** Something of a file that could not be taken as it is. */
export interface Remark {
  line?: number;
  column?: number;
  reason: RecordReason;
  /** What it is about: the record or its beginning. */
  text: string;
}

/** Why a file is not read at all. */
export type Refusal =
  | 'empty' | 'too-large' | 'unknown-format'
  /** Neither text nor a zip. */
  | 'not-text'
  | 'not-json' | 'too-deep' | 'newer' | 'damaged'
  /** A zip that can't be opened, unpacks to too much, or holds a path that leads out of it. */
  | 'damaged-gzip' | 'damaged-zip' | 'zip-bomb' | 'unsafe-path';

/** What a file holds. */
export interface Reading {
  papers: ReadPaper[];
  /** Records that are left out. */
  unreadable: Remark[];
  /** What is to be said about records that are there. */
  remarks: Remark[];
}

export type ReadResult = Reading & { format: string } | { refused: Refusal; line?: number; column?: number };

/** Reading, step by step, so that a window stays usable: each step says how far it has come. */
export type Steps<T = Reading> = Generator<Progress, T>;

export interface Progress {
  done: number;
  total: number;
}

export function emptyReading(): Reading {
  return { papers: [], unreadable: [], remarks: [] };
}

/** Throws where a file is refused. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  refused: Refusal;
  at: { line?: number; column?: number };

  constructor(refused: Refusal, at: { line?: number; column?: number } = {}) {
    super(refused);
    this.refused = refused;
    this.at = at;
  }
}

/** The beginning of a record, to be shown beside the reason. */
export function beginningOf(text: string): string {
  const start = text.slice(0, 400).trim();
  return start.length > 200 ? `${start.slice(0, 199)}…` : start;
}

/** Line and column of a place in a text, from 1. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: countLines(before) + 1, column: at - before.lastIndexOf('\n') };
}

/** Line ends in a part of a text. */
export function countLines(text: string, from = 0, to = text.length): number {
  const part = text.slice(from, to); // a search in the whole would go on to its end
  let count = 0;
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) count += 1;
  return count;
}
