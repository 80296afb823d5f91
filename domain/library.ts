import type { Decision } from './decision.ts';
import type { LibraryTables } from './library-tables.ts';
import type { Note } from './note.ts';
import type { PaperRecord } from './reading-list.ts';

/** A record and what the reader wrote about it, oldest note first. */
export interface KeptPaper {
  record: PaperRecord;
  notes: Note[];
}

/** What is exported: all that is kept, or a part of it. */
export interface Library extends Partial<Omit<LibraryTables, 'papers' | 'notes' | 'journal'>> {
  papers: KeptPaper[];
  /** The journal belongs to the complete library only; so do the other tables. */
  journal: Decision[];
}
