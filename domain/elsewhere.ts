import type { PaperIdentity } from './paper.ts';

/** A paper that another program has, by what it is recognised by; it is not on the reading list for that. */
export interface ElsewhereRow extends PaperIdentity {
  /** UUID. */
  id: string;
  /** The program, by a stable name: `zotero`. */
  source: string;
}

const NAMES: Readonly<Record<string, string>> = { zotero: 'Zotero', jabref: 'JabRef', mendeley: 'Mendeley', paperpile: 'Paperpile', endnote: 'EndNote', papermemory: 'PaperMemory' };

/** What a program calls itself. */
export function programName(source: string): string {
  return NAMES[source] ?? source;
}
