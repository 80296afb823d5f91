import type { KeptPaper } from './library.ts';

/** A paper that went to another program, by its record's id: that program can't be asked for it. */
export interface SentPaper {
  to: 'zotero';
  id: string;
  /** As it was then. */
  title: string;
  /** When it last arrived, an instant in ISO 8601 UTC; absent when it is not known to have. */
  at?: string;
  /** When it was last sent without an answer: it may have arrived. */
  unsureAt?: string;
}

/** Papers by what is known of their sending. */
export interface BySending {
  fresh: KeptPaper[];
  before: KeptPaper[];
  unsure: KeptPaper[];
  /** When the last of those sent before arrived, or of the unsure was sent; `undefined` where there is none. */
  beforeAt: string | undefined;
  unsureAt: string | undefined;
}

/** A record that others were merged into was sent when one of them was. */
export function bySending(papers: readonly KeptPaper[], sent: readonly SentPaper[]): BySending {
  const byId = new Map(sent.map((one) => [one.id, one]));
  const parts: BySending = { fresh: [], before: [], unsure: [], beforeAt: undefined, unsureAt: undefined };
  for (const kept of papers) {
    const known = sentIds(kept).flatMap((id) => byId.get(id) ?? []);
    const unsureAt = last(known.map((one) => one.unsureAt));
    const beforeAt = last(known.map((one) => one.at));
    if (unsureAt !== undefined) parts.unsureAt = last([parts.unsureAt, unsureAt]);
    else if (beforeAt !== undefined) parts.beforeAt = last([parts.beforeAt, beforeAt]);
    (unsureAt !== undefined ? parts.unsure : beforeAt !== undefined ? parts.before : parts.fresh).push(kept);
  }
  return parts;
}

/** The ids under which a paper may have been sent. */
export function sentIds({ record: { id, aliases = [] } }: KeptPaper): string[] {
  return [id, ...aliases];
}

function last(instants: readonly (string | undefined)[]): string | undefined {
  return instants.filter((one) => one !== undefined).sort().at(-1);
}
