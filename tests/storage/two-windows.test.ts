import { describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import type { Act } from '../../domain/decision.ts';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';
import { decide } from '../../storage/decide.ts';
import { lastDecisions, lastStanding, undo } from '../../storage/journal.ts';
import { draftNote, notesOf } from '../../storage/notes.ts';
import { savedPapers, statesOf } from '../../storage/reading-list.ts';
import { freshLibrary, minute, paper, savePaper } from './papers-for-tests.ts';

const TIDES = paper();
const act = (db: GlossDatabase, one: Act, at: number) => decide(db, [TIDES], one, at);

/** Two windows of one library. */
function windows(): [GlossDatabase, GlossDatabase] {
  const one = freshLibrary();
  return [one, openDatabase(one.name)];
}

async function stateIn(db: GlossDatabase): Promise<string> {
  const [state] = await statesOf(db, [identityOf(TIDES)]);
  return `${state?.status ?? 'not saved'}${state?.isDismissed === true ? ', dismissed' : ''}`;
}

/** What undo after undo leads to, in a window of its own each. */
async function backwards(...dbs: GlossDatabase[]): Promise<string[]> {
  const seen: string[] = [];
  for (let n = 0; ; n++) {
    const db = dbs[n % dbs.length]!;
    const last = await lastStanding(db);
    if (last === null) return seen;
    expect(await undo(db, last.id, minute(60 + n))).not.toBeNull();
    seen.push(await stateIn(db));
  }
}

describe('two windows that decide differently about one paper', () => {
  it('the last one counts, both are in the journal, and each is taken back in its turn', async () => {
    const [one, other] = windows();
    await act(one, { verb: 'status', status: 'read' }, minute(1));
    await act(other, { verb: 'status', status: 'skipped' }, minute(2));
    expect(await stateIn(one)).toBe('skipped');
    expect((await lastDecisions(one, 9)).map(({ verb }) => verb)).toEqual(['status', 'status']);
    expect(await backwards(one, other)).toEqual(['read', 'not saved']);
  });

  it('a save and a dismissal both hold where the dismissal came last; a save after it restores', async () => {
    const [one, other] = windows();
    await act(one, { verb: 'save' }, minute(1));
    await act(other, { verb: 'dismiss' }, minute(2));
    expect(await stateIn(one)).toBe('to-read, dismissed');
    await act(one, { verb: 'remove' }, minute(3));
    await act(other, { verb: 'save' }, minute(4));
    expect(await stateIn(one)).toBe('to-read');
    expect(await backwards(other, one)).toEqual(['not saved, dismissed', 'to-read, dismissed', 'to-read', 'not saved']);
  });

  it('the earlier one can’t be taken back past the later one', async () => {
    const [one, other] = windows();
    const { decision } = await act(one, { verb: 'status', status: 'read' }, minute(1));
    await act(other, { verb: 'dismiss' }, minute(2));
    expect(await undo(one, decision!.id, minute(3))).toBeNull();
    expect(await stateIn(one)).toBe('read, dismissed');
  });

  it('at the same moment are one after the other', async () => {
    const [one, other] = windows();
    await Promise.all([act(one, { verb: 'status', status: 'read' }, minute(1)), act(other, { verb: 'dismiss' }, minute(1)), act(one, { verb: 'tags', add: ['sea'], remove: [] }, minute(1))]);
    expect(await stateIn(other)).toBe('read, dismissed');
    expect((await lastDecisions(one, 9)).map(({ clock }) => clock[1])).toEqual([2, 1, 0]);
    expect(await backwards(one, other)).toHaveLength(3);
  });

  it('one undo pressed in both takes one decision back once', async () => {
    const [one, other] = windows();
    await act(one, { verb: 'save' }, minute(1));
    const { decision } = await act(one, { verb: 'dismiss' }, minute(2));
    const undone = await Promise.all([one, other].map((db) => undo(db, decision!.id, minute(3))));
    expect(new Set(undone.map((made) => made?.id)).size).toBe(1);
    expect(await stateIn(one)).toBe('to-read');
  });

  it('with the clock set back the later one is still the last', async () => {
    const [one, other] = windows();
    await act(one, { verb: 'status', status: 'read' }, minute(9));
    await act(other, { verb: 'status', status: 'skipped' }, minute(1));
    expect(await backwards(one)).toEqual(['read', 'not saved']);
  });
});

describe('many papers at once', () => {
  const MANY = Array.from({ length: 500 }, (_, n) => paper({ identifiers: [`arxiv:2611.${String(10_000 + n)}`], title: `Quiet Study ${n}` }));

  it('each get a citation key of their own, as one decision', async () => {
    const db = freshLibrary();
    const { decision, records } = await decide(db, MANY, { verb: 'save' }, minute(1));
    expect(decision!.paperIds).toHaveLength(500);
    expect(new Set(records.map(({ citationKey }) => citationKey!.toLowerCase())).size).toBe(500);
    expect(records.map(({ paper: { title } }) => title)).toEqual(MANY.map(({ title }) => title));
    await undo(db, decision!.id, minute(2));
    expect(await savedPapers(db)).toEqual([]);
  });

  it('that turn out to be one work become one, with the notes of each, and come apart again', async () => {
    const db = freshLibrary();
    const [a, b, both] = [paper(), paper({ identifiers: ['doi:10.1000/7'], title: 'Rehearsing Quietly' }), paper({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/7'] })];
    for (const [n, one] of [a, b].entries()) await draftNote(db, { id: `n${n}`, paper: one, text: `on ${one.title}` }, minute(n));
    const { decision, records } = await decide(db, [a, both, b], { verb: 'status', status: 'read' }, minute(5));
    expect(new Set(records.map(({ id }) => id)).size).toBe(1);
    expect(await notesOf(db, records[0]!.id)).toHaveLength(2);
    expect(decision!.paperIds).toHaveLength(2);
    expect(await savedPapers(db)).toHaveLength(1);
    for (const id of ['n0', 'n1']) await db.notes.update(id, { editedFrom: undefined });
    await undo(db, decision!.id, minute(6));
    expect((await savedPapers(db)).map(({ record, notes }) => [record.paper.title, record.saved!.status, notes.length]).sort()).toEqual([['Quiet Rehearsal', 'to-read', 1], ['Rehearsing Quietly', 'to-read', 1]]);
  });

  it('are named by their ids where they are kept; one that is gone is left out', async () => {
    const db = freshLibrary();
    const { records: [kept] } = await decide(db, [paper({ identifiers: [], title: '!?', authors: [] })], { verb: 'save' }, minute(1));
    const { records } = await decide(db, [{ id: kept!.id }, { id: 'gone' }], { verb: 'status', status: 'reading' }, minute(2));
    expect(records.map(({ saved }) => saved?.status)).toEqual(['reading']);
    expect(await savedPapers(db)).toHaveLength(1);
  });
});

describe('many papers, saved while another window decides too', () => {
  const many = Array.from({ length: 60 }, (_, n) => paper({ identifiers: [`arxiv:2611.${20_000 + n}`], title: `Quiet Harbours ${n}` }));
  const keysIn = async (db: GlossDatabase) => (await savedPapers(db)).map(({ record }) => record.citationKey!);

  it.each([
    ['what was saved with an identifier of theirs', paper({ identifiers: ['arxiv:2611.20007'], title: 'Renamed' }), 60],
    ['what was saved under a title of theirs', paper({ identifiers: ['openreview:abc'], title: 'Quiet Harbours 7' }), 60],
    ['another paper that got their citation key', paper({ identifiers: ['arxiv:2611.30000'], title: 'Quiet Lakes' }), 61],
  ])('know %s meanwhile', async (_, other, count) => {
    const [one, two] = windows();
    await savePaper(two, paper({ identifiers: ['arxiv:2611.40000'], title: 'Quiet Seas' }), minute(0));
    const [{ decision }] = await Promise.all([decide(one, many, { verb: 'save' }, minute(1)), decide(two, [other], { verb: 'save' }, minute(1))]);
    const keys = await keysIn(one);
    expect(keys).toHaveLength(count + 1);
    expect(new Set(keys).size).toBe(count + 1);
    expect(await undo(two, decision!.id, minute(2))).not.toBeNull();
    expect(await keysIn(one)).toHaveLength(2);
  });
});
