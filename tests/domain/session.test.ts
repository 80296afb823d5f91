import { describe, expect, it } from 'vitest';
import type { Decision, DecisionVerb } from '../../domain/decision.ts';
import type { PaperRecord } from '../../domain/reading-list.ts';
import { latestSession, minutesOf, sessionMarkdown } from '../../domain/session.ts';
import { kept } from '../formats/library-for-tests.ts';

const MINUTE = 60_000;
const at = (minutes: number) => Date.UTC(2026, 10, 24, 9) + minutes * MINUTE;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();

const KEPT_AT = kept(1, {}).record.changedAt;

/** The record of the n-th paper: saved since, dismissed since, or neither. */
function record(n: number, { saved, dismissed }: { saved?: number; dismissed?: number } = {}): PaperRecord {
  const { saved: was, ...others } = kept(n, { title: `Study ${n}`, url: `https://example.org/${n}` }).record;
  return { ...others, id: `p${n}`, ...(saved === undefined ? {} : { saved: { ...was!, savedAt: iso(saved) } }), ...(dismissed === undefined ? {} : { dismissedAt: iso(dismissed) }) };
}

function decision(minutes: number, verb: DecisionVerb, before: PaperRecord | null, after: PaperRecord): Decision {
  return { id: `d${minutes}`, device: 'here', clock: [at(minutes), 0], verb, paperIds: [after.id], before: { papers: { [after.id]: before } }, after: { papers: { [after.id]: { ...after, changedAt: after.changedAt === KEPT_AT ? iso(minutes) : after.changedAt } } } };
}

const seen = (...times: [key: string, minutes: number][]) => times.map(([key, minutes]) => ({ key, at: at(minutes) }));

describe('a session', () => {
  it('has what was seen, saved and dismissed in it, and how long it took', () => {
    const session = latestSession([decision(3, 'save', null, record(1, { saved: 3 })), decision(9, 'dismiss', record(2), record(2, { dismissed: 9 }))], seen(['a', 0], ['b', 2], ['c', 2]))!;
    expect([session.seen, session.saved.map(({ title }) => title), session.dismissed, minutesOf(session)]).toEqual([3, ['Study 1'], 1, 9]);
  });

  it('begins after the last half hour without anything', () => {
    const session = latestSession([decision(0, 'save', null, record(1, { saved: 0 })), decision(45, 'save', null, record(2, { saved: 45 }))], seen(['a', 14], ['b', 45], ['c', 60]))!;
    expect([session.fromMs, session.toMs, session.seen, session.saved.map(({ title }) => title)]).toEqual([at(45), at(60), 2, ['Study 2']]);
  });

  it('goes on where looking alone bridges the time between two decisions', () => {
    const session = latestSession([decision(0, 'save', null, record(1, { saved: 0 })), decision(50, 'save', null, record(2, { saved: 50 }))], seen(['a', 25]))!;
    expect([minutesOf(session), session.saved.length]).toEqual([50, 2]);
  });

  it('counts what it came to, not what was taken back', () => {
    const [none, saved] = [record(1), record(1, { saved: 1 })];
    const session = latestSession([
      decision(1, 'save', null, saved), { ...decision(2, 'undo', saved, none), undoes: 'd1' }, decision(3, 'dismiss', none, record(1, { dismissed: 3 })),
      decision(4, 'status', record(3, { saved: -900 }), record(3, { saved: -900 })),
    ], [])!;
    expect([session.saved, session.dismissed]).toEqual([[], 1]);
  });

  it('counts papers rated otherwise than before', () => {
    const rated = (n: number, rating?: number) => ({ ...record(n), saved: { ...record(n, { saved: -900 }).saved!, ...(rating === undefined ? {} : { rating }) } });
    const session = latestSession([
      decision(1, 'rating', rated(1), rated(1, 4)), decision(2, 'rating', rated(1, 4), rated(1, 5)), decision(3, 'rating', rated(2, 3), rated(2)), decision(4, 'status', rated(3, 2), rated(3, 2)),
    ], [])!;
    expect(session.rated).toBe(1);
  });

  it('leaves imports out', () => {
    expect(latestSession([decision(1, 'import', null, record(1, { saved: 1 }))], [])).toMatchObject({ saved: [], dismissed: 0 });
  });

  it('goes by when it was, also while the journal’s own clock is ahead since the reader’s was set back', () => {
    const ahead = (n: number, minutes: number): Decision => {
      const after = { ...record(n, { saved: minutes }), changedAt: iso(minutes) };
      return { ...decision(600, 'save', null, after), id: `d${n}`, clock: [at(600), n] };
    };
    const session = latestSession([ahead(1, -120), ahead(2, 5), ahead(3, 9)], seen(['a', 0], ['b', 8]))!;
    expect([session.fromMs, session.toMs, session.seen, session.saved.map(({ title }) => title)]).toEqual([at(0), at(9), 2, ['Study 2', 'Study 3']]);
  });

  it('counts a paper seen twice once', () => {
    expect(latestSession([], seen(['a', 0], ['a', 1]))!.seen).toBe(1);
  });

  it('is none where nothing was seen or decided', () => {
    expect(latestSession([], [])).toBeNull();
  });

  it('is one minute at least', () => {
    expect(minutesOf(latestSession([], seen(['a', 0]))!)).toBe(1);
  });

  it('is written with links to what was saved', () => {
    const session = latestSession([decision(3, 'save', null, record(1, { saved: 3 }))], [])!;
    expect(sessionMarkdown(session, '1 saved')).toBe('1 saved\n\n- [Study 1](<https://example.org/1>)\n');
    expect(sessionMarkdown({ ...session, saved: [] }, '1 seen')).toBe('1 seen\n');
  });
});
