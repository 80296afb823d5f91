import * as v from 'valibot';
import { paperSchema } from '../library-tables.ts';
import type { Paper } from '../paper.ts';
import type { Refusal } from './json.ts';

/** A few papers for a colleague: no statuses, no tags, no journal; a note only where it is wanted. */
export interface PicksFile {
  /** Who picked them, in their own words. */
  by: string;
  papers: { paper: Paper; note?: string }[];
}

const VERSION = 1;
/** More is no list that somebody picked by hand. */
const MOST = 5_000;

const file = v.object({
  by: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  papers: v.pipe(v.array(v.object({ paper: paperSchema, note: v.exactOptional(v.pipe(v.string(), v.maxLength(200_000))) })), v.minLength(1), v.maxLength(MOST)),
});

export function writePicks({ by, papers }: PicksFile): string {
  return `${JSON.stringify({ format: 'gloss-picks', version: VERSION, by, papers }, null, 1)}\n`;
}

/** The picks in a file, or why it can't be read: whole or not at all. */
export function readPicks(text: string): PicksFile | Refusal {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { why: 'not-json' };
  }
  const { format, version } = (found ?? {}) as { format?: unknown; version?: unknown };
  if (format !== 'gloss-picks' || typeof version !== 'number') return { why: 'not-a-library' };
  if (version > VERSION) return { why: 'newer' };
  const { success, output, issues } = v.safeParse(file, found, { abortEarly: true });
  return success ? output : { why: 'damaged', at: `${v.getDotPath(issues[0]) ?? ''} (${issues[0].message})` };
}
