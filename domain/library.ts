import type { Decision } from './decision.ts';
import type { Note } from './note.ts';
import type { PickedPaper } from './picks.ts';
import type { PaperRecord } from './reading-list.ts';
import type { Setting } from './settings.ts';

/** A record and what the reader wrote about it, oldest note first. */
export interface KeptPaper {
  record: PaperRecord;
  notes: Note[];
}

/** What is exported: all that is kept, or a part of it. */
export interface Library {
  papers: KeptPaper[];
  /** The journal belongs to the complete library only; so does whatever follows. */
  journal: Decision[];
  settings?: Setting[];
  picks?: PickedPaper[];
}
