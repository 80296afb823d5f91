import { identityOf, keysOf } from './duplicates.ts';
import { Works } from './known-records.ts';
import type { Paper, PaperIdentity } from './paper.ts';
import type { PaperRecord } from './reading-list.ts';

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

/** Tells who of these colleagues picked a work, by their names. */
export function pickedByIn(picks: readonly PickedPaper[]): (identity: PaperIdentity) => PickedBy[] {
  const works = new Works<PickedPaper>();
  for (const one of picks) works.add(one, one);
  return (identity) => {
    const same = works.like(identity).sort((a, b) => (a.by < b.by ? -1 : 1));
    return same.map(({ by, note }) => (note === undefined ? { by } : { by, note }));
  };
}

/** The same for records of the library, of which hardly any was picked; `undefined` where nobody did. */
export function pickedRecordsIn(picks: readonly PickedPaper[]): (record: PaperRecord) => PickedBy[] | undefined {
  const named = new Set(picks.flatMap(keysOf));
  const pickedBy = pickedByIn(picks);
  return (record) => {
    if (!keysOf(record).some((key) => named.has(key))) return undefined;
    const found = pickedBy(identityOf(record.paper));
    return found.length === 0 ? undefined : found;
  };
}
