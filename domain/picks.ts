import type { Paper, PaperIdentity } from './paper.ts';

/** A paper that a colleague picked, out of a file of theirs; it stays until the reader takes the file's picks away. */
export interface PickedPaper extends PaperIdentity {
  /** UUID. */
  id: string;
  /** The file it came in: UUID, one for each import. */
  file: string;
  /** The colleague's name, as they typed it. */
  by: string;
  /** When it was imported: an instant, ISO 8601 UTC. */
  at: string;
  /** What they wrote about it. */
  note?: string;
  paper: Paper;
}

/** A colleague's word on a paper, as the panel shows it. */
export interface PickedBy {
  by: string;
  note?: string;
}
