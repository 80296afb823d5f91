import type { PaperIdentity } from './paper.ts';

/** A paper that another program has, by what it is recognised by; it is not on the reading list for that. */
export interface ElsewhereRow extends PaperIdentity {
  /** UUID. */
  id: string;
  /** The program, by a stable name: `zotero`. */
  source: string;
}
