import type { Decision } from './decision.ts';
import { linkList } from './links.ts';
import type { Paper } from './paper.ts';

/** A session ends where the reader neither decided nor saw anything for so long. */
export const GAP_MS = 30 * 60_000;

/** No session is longer than this: what is older need not be asked for. */
export const LONGEST_MS = 24 * 60 * 60_000;

/** A paper that the reader had before their eyes, and when last; in milliseconds since 1970. */
export interface SeenPaper {
  key: string;
  at: number;
}

/** One sitting, from the first to the last of what was seen and decided. */
export interface Session {
  fromMs: number;
  toMs: number;
  seen: number;
  /** On the reading list now and not before it, in the order they came there. */
  saved: Paper[];
  /** Papers dismissed now and not before it. */
  dismissed: number;
  /** Papers rated now, otherwise than before it. */
  rated: number;
}

/** The latest session among these; `null` where there is none. What was taken back counts for nothing, and neither do imports. */
export function latestSession(decisions: readonly Decision[], seen: readonly SeenPaper[]): Session | null {
  const inOrder = decisions.toSorted((a, b) => a.clock[0] - b.clock[0] || a.clock[1] - b.clock[1]);
  const times = [...inOrder.map(timeOf), ...seen.map(({ at }) => at)].sort((a, b) => b - a);
  const [toMs] = times;
  if (toMs === undefined) return null;
  const fromMs = beginningOf(times);
  const within = inOrder.filter((one) => timeOf(one) >= fromMs && one.verb !== 'import');
  return { fromMs, toMs, seen: new Set(seen.filter(({ at }) => at >= fromMs).map(({ key }) => key)).size, ...changesOf(within) };
}

/** When it was decided. The journal's clock never runs backwards; the reader's may have been set back. */
function timeOf({ clock: [ms], after: { papers = {}, notes = {} } }: Decision): number {
  const changed = [...Object.values(papers), ...Object.values(notes)].find((one) => one !== null);
  return changed === undefined ? ms : Math.min(ms, Date.parse(changed.changedAt));
}

/** `times` has the latest first, and one at least. */
function beginningOf(times: readonly number[]): number {
  const end = times.findIndex((time, n) => time - (times[n + 1] ?? -Infinity) > GAP_MS);
  return times[end]!;
}

/** What has become of each paper from its first decision to its last. */
function changesOf(decisions: readonly Decision[]): Pick<Session, 'saved' | 'dismissed' | 'rated'> {
  const first: NonNullable<Decision['before']['papers']> = {};
  const last: typeof first = {};
  for (const { before, after } of decisions) {
    Object.assign(first, { ...before.papers, ...first });
    Object.assign(last, after.papers);
  }
  const ids = Object.keys(last);
  const saved = ids.flatMap((id) => (last[id]?.saved !== undefined && first[id]?.saved === undefined ? [last[id]] : []));
  return {
    saved: saved.toSorted((a, b) => (a.saved!.savedAt < b.saved!.savedAt ? -1 : 1)).map(({ paper }) => paper),
    dismissed: ids.filter((id) => last[id]?.dismissedAt !== undefined && first[id]?.dismissedAt === undefined).length,
    rated: ids.filter((id) => last[id]?.saved?.rating !== undefined && last[id].saved.rating !== first[id]?.saved?.rating).length,
  };
}

/** How long it took in minutes, at least one. */
export function minutesOf({ fromMs, toMs }: Session): number {
  return Math.max(1, Math.round((toMs - fromMs) / 60_000));
}

/** The session for a note or a message: the words that sum it up, and what was saved as links. */
export function sessionMarkdown({ saved }: Session, sum: string): string {
  return saved.length === 0 ? `${sum}\n` : `${sum}\n\n${linkList(saved)}`;
}
