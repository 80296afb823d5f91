import { beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../../domain/decision.ts';
import { latestSession } from '../../domain/session.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { decide } from '../../storage/decide.ts';
import { decisionsSince, lastStanding, undo } from '../../storage/journal.ts';
import { tasteOf } from '../../storage/ranking.ts';
import { standingIn } from '../../storage/standing.ts';
import { freshLibrary, minute, paper } from './papers-for-tests.ts';

const DECISIONS = 100_000;
const PAPERS = 5_000;
const AT_A_TIME = 10_000;
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('with a journal of 100,000 decisions', () => {
  let db: GlossDatabase;

  beforeAll(async () => {
    db = freshLibrary();
    for (let from = 0; from < DECISIONS; from += AT_A_TIME) {
      const some = Array.from({ length: AT_A_TIME }, (_, k) => decisionOf(from + k));
      await db.journal.bulkAdd(some);
      await db.standing.bulkAdd(standingIn(some));
    }
  }, 60_000);

  it('the last one is found and taken back, and then the one before it', async () => {
    const { decision } = await decide(db, [paper()], { verb: 'save' }, minute(0));
    expect(await lastStanding(db)).toEqual({ id: decision!.id, verb: 'save', title: 'Quiet Rehearsal', papers: 1 });
    expect(await undo(db, decision!.id, minute(1))).not.toBeNull();
    expect((await lastStanding(db))!.id).toBe(idOf(DECISIONS - 1));
  });

  it('an old one can’t be taken back past those that came later about its paper', async () => {
    expect(await undo(db, idOf(3), minute(2))).toBeNull();
    expect(await undo(db, idOf(DECISIONS - 1), minute(2))).not.toBeNull();
  });

  it('a session and the order For you ask for the latest alone', async () => {
    await decide(db, [paper({ identifiers: ['arxiv:2611.00008'], title: 'Boats that Learn' })], { verb: 'dismiss' }, minute(5));
    const decisions = await decisionsSince(db, minute(0));
    expect(decisions.length).toBeLessThan(10);
    expect(latestSession(decisions, [])).toMatchObject({ saved: [], dismissed: 1 });
    expect((await tasteOf(db, minute(6))).decided.map(({ record }) => record.paper.title)).toEqual(['Boats that Learn', 'Quiet Rehearsal']);
  });
});

/** Each about one of the papers, months before: what became of it does not matter. */
function decisionOf(n: number): Decision {
  const id = `p${n % PAPERS}`;
  return { id: idOf(n), device: 'here', clock: [minute(-DECISIONS * 2 + n), 0], verb: 'status', paperIds: [id], before: { papers: { [id]: null } }, after: { papers: {} } };
}
