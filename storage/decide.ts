import type { Act, Decision } from '../domain/decision.ts';
import type { Paper } from '../domain/paper.ts';
import type { PaperRecord, Saved } from '../domain/reading-list.ts';
import { writing, type GlossDatabase, type Tables } from './database.ts';
import { record } from './journal.ts';
import { isSameRecord, meet, put, withSaved, type Change } from './saving.ts';

/** What came of a decision: `null` where all was so already. */
export interface Decided {
  decision: Decision | null;
  /** The papers' records as they are now, in their order. */
  records: PaperRecord[];
}

/**
 * Carries out what the reader decided about these papers, as one decision that one undo takes back. Rejects with StorageError: then
 * nothing has changed.
 */
export function decide(db: GlossDatabase, papers: readonly Paper[], act: Act, at: number): Promise<Decided> {
  return writing(db, act.verb, async (tables) => {
    const changes: Change[] = [];
    const records: PaperRecord[] = [];
    for (const paper of papers) {
      const { known, record: met } = await meet(tables, paper, at);
      const decided = await decidedOn(tables, met, act, at);
      const after = { ...(decided ?? met), changedAt: new Date(at).toISOString() };
      const isToPut = decided !== null || known.length > 1 || (known[0]?.saved !== undefined && !isSameRecord(known[0], met)); // a saved paper learns
      const change = isToPut ? await put(tables, known, after) : null;
      if (change !== null && (decided !== null || known.length > 1)) changes.push(change);
      records.push(isToPut ? after : met);
    }
    const decision = changes.length === 0 ? null : await record(tables, { verb: act.verb, ...joined(changes) }, at);
    return { decision, records };
  });
}

/** The record as decided, `null` where it is so already. */
async function decidedOn(tables: Tables, before: PaperRecord, act: Act, at: number): Promise<PaperRecord | null> {
  switch (act.verb) {
    case 'save': return before.saved === undefined ? restored(await withSaved(tables, before, at)) : null;
    case 'remove': return before.saved === undefined ? null : without(before, 'saved');
    case 'dismiss': return before.dismissedAt === undefined ? { ...before, dismissedAt: new Date(at).toISOString() } : null;
    case 'restore': return before.dismissedAt === undefined ? null : restored(before);
    case 'unmute': return before.unmutedAt === undefined ? { ...before, unmutedAt: new Date(at).toISOString() } : null;
    case 'mute': return before.unmutedAt === undefined ? null : without(before, 'unmutedAt');
    default: {
      const { saved, ...others } = before.saved === undefined ? restored(await withSaved(tables, before, at)) : before;
      const next = savedAs(saved!, act);
      return JSON.stringify(next) === JSON.stringify(before.saved) ? null : { ...others, saved: next };
    }
  }
}

function savedAs(saved: Saved, act: Act): Saved {
  if (act.verb === 'status') return { ...saved, status: act.status };
  if (act.verb === 'tags') return { ...saved, tags: [...new Set([...saved.tags, ...cleanTags(act.add)])].filter((tag) => !act.remove.includes(tag)) };
  if (act.verb !== 'rating') return saved;
  const { rating: _, ...unrated } = saved;
  return act.rating === null ? unrated : { ...unrated, rating: Math.min(5, Math.max(0, Math.round(act.rating))) };
}

/** The reader's tags: trimmed, without `#`, no two alike. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replace(/^[#\s]+/, '').slice(0, 100).trim()).filter((tag) => tag !== ''))];
}

function restored(one: PaperRecord): PaperRecord {
  return without(one, 'dismissedAt');
}

function without(one: PaperRecord, field: 'saved' | 'dismissedAt' | 'unmutedAt'): PaperRecord {
  const { [field]: _, ...others } = one;
  return others;
}

/** One paper may be among them twice: what it was like first, and what it is like last. */
function joined(changes: readonly Change[]): Change {
  const states = { before: { papers: {}, notes: {} }, after: { papers: {}, notes: {} } };
  for (const { before, after } of changes) for (const kind of ['papers', 'notes'] as const) {
    Object.assign(states.before[kind], { ...before[kind], ...states.before[kind] });
    Object.assign(states.after[kind], after[kind]);
  }
  return states;
}
