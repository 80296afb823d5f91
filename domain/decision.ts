import type { ElsewhereRow } from './elsewhere.ts';
import type { Note } from './note.ts';
import type { PaperRecord, Status } from './reading-list.ts';

export type DecisionVerb = 'save' | 'remove' | 'status' | 'rating' | 'tags' | 'note' | 'merge' | 'import' | 'dismiss' | 'restore' | 'take' | 'refuse' | 'unmute' | 'mute' | 'undo';

/** What one record or note was like on one side of a decision; `null` where it did not exist. */
export interface DecisionState {
  papers?: Record<string, PaperRecord | null>;
  notes?: Record<string, Note | null>;
  elsewhere?: Record<string, ElsewhereRow | null>;
}

/** One undoable act of the reader, in the append-only journal. */
export interface Decision {
  /** UUID. */
  id: string;
  /** UUID of this machine's library, made once. */
  device: string;
  /** Milliseconds since 1970, and a counter that orders acts of the same millisecond. Never runs backwards on one device. */
  clock: [number, number];
  verb: DecisionVerb;
  paperIds: string[];
  before: DecisionState;
  after: DecisionState;
  /** Of an `undo`: the decision it takes back. */
  undoes?: string;
  /** Of an `import`: in how many rows of `changes` it says what was there before; then `paperIds`, `before` and `after` are empty. */
  parts?: number;
}

/** A few hundred of the records that a large decision changed. What they became stands in the library. */
export interface Changes {
  /** The decision's id, a slash, and the part's number from 0 in six digits. */
  id: string;
  before: DecisionState;
  /** When they were changed, an instant in ISO 8601 UTC: a record of another time was changed since. */
  at: string;
}

/** What the reader decides about papers; about several at once it is one decision. */
export type Act =
  /** Onto the reading list, off it (notes and citation key stay). */
  | { verb: 'save' } | { verb: 'remove' }
  /** Not wanted: its rows are dimmed wherever it is listed. And wanted again. */
  | { verb: 'dismiss' } | { verb: 'restore' }
  /** Its rows stay as they are though a rule mutes it; and the rule holds for it again. */
  | { verb: 'unmute' } | { verb: 'mute' }
  /** These three also put the paper onto the reading list. */
  | { verb: 'status'; status: Status }
  | { verb: 'rating'; rating: number | null }
  | { verb: 'tags'; add: string[]; remove: string[] };

/** A decision that can be taken back. */
export interface StandingDecision {
  id: string;
  verb: DecisionVerb;
  /** Of the first of its papers, `''` where none is known any more, and of an import. */
  title: string;
  papers: number;
}
