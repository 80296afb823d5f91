import type { Decision } from './decision.ts';
import type { Note } from './note.ts';
import type { PaperRecord } from './reading-list.ts';
import type { Correction } from './topics/correction.ts';
import type { TopicSay } from './topics/say.ts';

/** A record and what the reader wrote about it, oldest note first. */
export interface KeptPaper {
  record: PaperRecord;
  notes: Note[];
}

/** What is exported: all that is kept, or a part of it. */
export interface Library {
  papers: KeptPaper[];
  /** The journal belongs to the complete library only, and so does what the reader said of topics. */
  journal: Decision[];
  topics?: { say: TopicSay; corrections: Correction[] };
}
