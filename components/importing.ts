import type { Progress, RecordReason, Refusal } from '../domain/formats/read/result.ts';

export type { Progress, RecordReason, Refusal } from '../domain/formats/read/result.ts';

/** As papers on the reading list, or as marks on rows alone: "in Zotero". */
export type ImportMode = 'papers' | 'index';

/** What an import does with a paper: it is new; it is there already and nothing changes; it adds to one that is there. */
export const OUTCOMES = ['fresh', 'merged', 'same'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something of a file that could not be taken as it is. */
export interface Remark {
  file: string;
  line?: number;
  column?: number;
  reason: RecordReason;
  /** The record, or its beginning. */
  text: string;
}

export interface RefusedFile {
  file: string;
  refused: Refusal;
  line?: number;
  column?: number;
}

/** What an import would do; nothing of it is done yet. */
export interface ImportPreview {
  files: readonly { name: string; format: string; records: number }[];
  /** The new ones first. */
  papers: readonly { title: string; outcome: Outcome }[];
  /** Records that repeat another of the files. */
  repeated: number;
  /** Records that are left out. */
  unreadable: readonly Remark[];
  /** Records that are there, but not wholly. */
  remarks: readonly Remark[];
  refused: readonly RefusedFile[];
}

export type ImportState =
  | { step: 'choose'; refused: readonly RefusedFile[] }
  /** `what` is a file's name; `null` while its papers are compared with the library. */
  | { step: 'reading'; what: string | null; progress: Progress | null }
  /** `progress` counts papers. */
  | { step: 'storing' | 'undoing'; progress: Progress | null }
  | { step: 'preview'; preview: ImportPreview }
  /** `undo` is gone once it was asked for. */
  | { step: 'done'; count: number; mode: ImportMode; undo: (() => void) | null }
  | { step: 'undone'; isUndone: boolean };

export function countsOf({ papers }: ImportPreview): Record<Outcome, number> {
  const counts = { fresh: 0, same: 0, merged: 0 };
  for (const { outcome } of papers) counts[outcome] += 1;
  return counts;
}

/** How many papers the import would write: those that are on the reading list as they are stay out of it. */
export function countOf(preview: ImportPreview, mode: ImportMode): number {
  const { fresh, same, merged } = countsOf(preview);
  return mode === 'index' ? fresh + same + merged : fresh + merged;
}
