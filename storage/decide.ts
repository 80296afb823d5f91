import type { Act, Decision } from '../domain/decision.ts';
import type { PaperRecord, Saved } from '../domain/reading-list.ts';
import { lookAhead, stillHolds, type Ahead } from './ahead.ts';
import { CitationKeys } from './citation-keys.ts';
import { writing, type GlossDatabase, type Tables } from './database.ts';
import { record } from './journal.ts';
import { isSameRecord, Meeting, type Met, type Subject } from './meeting.ts';

/** What came of a decision. */
export interface Decided {
  /** `null` where all was so already. */
  decision: Decision | null;
  /** The papers' records as they are now, in their order; what is not kept any more is left out. */
  records: PaperRecord[];
}

/**
 * Carries out what the reader decided about these papers, as one decision that one undo takes back. A paper that is already known keeps its
 * record; one on the reading list learns what is new; records that turn out to be one work become one, under the smaller id. Rejects with
 * StorageError: then nothing has changed.
 */
export async function decide(db: GlossDatabase, subjects: readonly Subject[], act: Act, at: number): Promise<Decided> {
  const ahead = await lookAhead(db, subjects, isOntoList(act), act.verb);
  return writing(db, act.verb, (tables) => decideIn(tables, subjects, act, at, ahead));
}

/** The same inside a transaction that does more. */
export async function decideIn(tables: Tables, subjects: readonly Subject[], act: Act, at: number, ahead: Ahead | null = null): Promise<Decided> {
  const known = ahead !== null && (await stillHolds(tables, ahead)) ? ahead : null;
  const meeting = await Meeting.of(tables, subjects, at, known?.titled);
  const keys = known?.keys.in(tables) ?? new CitationKeys(tables);
  if (isOntoList(act)) await keys.prepare(papersWithoutKey(meeting, subjects));
  const records: PaperRecord[] = [];
  let isDecided = false;
  for (const subject of subjects) {
    const met = meeting.meet(subject);
    if (met === null) continue;
    const decided = await decidedOn(met.record, act, at, keys);
    isDecided ||= decided !== null;
    const after = { ...(decided ?? met.record), changedAt: new Date(at).toISOString() };
    const isChanged = decided !== null || hasLearned(met);
    if (isChanged) meeting.change(met, after, decided !== null);
    records.push(isChanged ? after : (met.known[0] ?? after));
  }
  const change = await meeting.store();
  const decision = change && await record(tables, { verb: isDecided ? act.verb : 'merge', ...change }, at);
  return { decision, records: records.map((one) => meeting.recordOf(one.id) ?? one) };
}

function papersWithoutKey(meeting: Meeting, subjects: readonly Subject[]): PaperRecord['paper'][] {
  return subjects.flatMap((one) => meeting.meet(one) ?? []).filter(({ record: met }) => met.citationKey === undefined).map(({ record: met }) => met.paper);
}

function isOntoList({ verb }: Act): boolean {
  return verb === 'save' || verb === 'status' || verb === 'rating' || verb === 'tags';
}

/** Of two records that are one work, and of a paper on the reading list, more may be known now. */
function hasLearned({ known, record: met }: Met): boolean {
  return known.length > 1 || (known[0]?.saved !== undefined && !isSameRecord(known[0], met));
}

/** The record as decided, `null` where it is so already. */
async function decidedOn(before: PaperRecord, act: Act, at: number, keys: CitationKeys): Promise<PaperRecord | null> {
  switch (act.verb) {
    case 'save': return before.saved === undefined ? withSaved(before, at, keys) : null;
    case 'remove': return before.saved === undefined ? null : without(before, 'saved');
    case 'dismiss': return before.dismissedAt === undefined ? { ...before, dismissedAt: new Date(at).toISOString() } : null;
    case 'restore': return before.dismissedAt === undefined ? null : without(before, 'dismissedAt');
    case 'unmute': return before.unmutedAt === undefined ? { ...before, unmutedAt: new Date(at).toISOString() } : null;
    case 'mute': return before.unmutedAt === undefined ? null : without(before, 'unmutedAt');
    default: {
      if (before.saved === undefined && act.verb === 'rating' && act.rating === null) return null;
      const { saved, ...others } = before.saved === undefined ? await withSaved(before, at, keys) : before;
      const next = savedAs(saved!, act);
      return JSON.stringify(next) === JSON.stringify(before.saved) ? null : { ...others, saved: next };
    }
  }
}

/** On the reading list: to read, and wanted. */
async function withSaved(met: PaperRecord, at: number, keys: CitationKeys): Promise<PaperRecord> {
  const citationKey = met.citationKey ?? (await keys.issue(met.paper));
  return { ...without(met, 'dismissedAt'), citationKey, saved: { status: 'to-read', tags: [], citationKey, savedAt: new Date(at).toISOString() } };
}

function savedAs(saved: Saved, act: Act): Saved {
  if (act.verb === 'status') return { ...saved, status: act.status };
  if (act.verb === 'tags') return { ...saved, tags: [...new Set([...saved.tags, ...cleanTags(act.add)])].filter((tag) => !act.remove.includes(tag)) };
  if (act.verb !== 'rating') return saved;
  const { rating: _, ...unrated } = saved;
  return act.rating === null ? unrated : { ...unrated, rating: Math.min(5, Math.max(0, Math.round(act.rating))) };
}

/** The reader's tags: trimmed, without `#`, no two alike. */
function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replace(/^[#\s]+/, '').slice(0, 100).trim()).filter((tag) => tag !== ''))];
}

function without(one: PaperRecord, field: 'saved' | 'dismissedAt' | 'unmutedAt'): PaperRecord {
  const { [field]: _, ...others } = one;
  return others;
}
