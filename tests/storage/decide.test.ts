import { describe, expect, it } from 'vitest';
import { decide } from '../../storage/decide.ts';
import { lastDecisions, lastStanding, undo } from '../../storage/journal.ts';
import { savedPapers, statesOf } from '../../storage/reading-list.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { freshLibrary, minute, paper, removePaper, savePaper } from './papers-for-tests.ts';

const TIDES = paper();
const BOATS = paper({ identifiers: ['arxiv:2611.00008'], title: 'Boats that Learn' });
const BOTH = [TIDES, BOATS];
const states = (db: ReturnType<typeof freshLibrary>) => statesOf(db, BOTH.map(identityOf));

describe('a decision about several papers', () => {
  it('is one decision, and one undo takes it back', async () => {
    const db = freshLibrary();
    const { decision, records } = await decide(db, BOTH, { verb: 'save' }, minute(1));
    expect(records.map(({ saved }) => saved?.status)).toEqual(['to-read', 'to-read']);
    expect(decision!.paperIds).toHaveLength(2);
    expect(await savedPapers(db)).toHaveLength(2);
    await undo(db, decision!.id, minute(2));
    expect(await savedPapers(db)).toEqual([]);
    expect((await lastDecisions(db, 9)).map(({ verb }) => verb)).toEqual(['undo', 'save']);
  });

  it('changes only those that were not so already', async () => {
    const db = freshLibrary();
    await savePaper(db, TIDES, minute(1));
    const { decision } = await decide(db, BOTH, { verb: 'save' }, minute(2));
    await undo(db, decision!.id, minute(3));
    expect((await states(db)).map((one) => one?.status ?? null)).toEqual(['to-read', null]);
  });

  it('that changes nothing is none', async () => {
    const db = freshLibrary();
    await decide(db, BOTH, { verb: 'dismiss' }, minute(1));
    expect((await decide(db, BOTH, { verb: 'dismiss' }, minute(2))).decision).toBeNull();
    expect(await lastDecisions(db, 9)).toHaveLength(1);
  });

  it('may name one of them twice', async () => {
    const db = freshLibrary();
    const { decision } = await decide(db, [TIDES, TIDES], { verb: 'save' }, minute(1));
    await undo(db, decision!.id, minute(2));
    expect(await savedPapers(db)).toEqual([]);
  });
});

describe('a dismissed paper', () => {
  it('is known as such until it is restored, saved or taken back', async () => {
    const db = freshLibrary();
    const dismissed = async () => (await states(db)).map((one) => one?.isDismissed ?? false);
    await decide(db, BOTH, { verb: 'dismiss' }, minute(1));
    expect(await dismissed()).toEqual([true, true]);
    await decide(db, [TIDES], { verb: 'restore' }, minute(2));
    expect(await dismissed()).toEqual([false, true]);
    const { decision } = await decide(db, [BOATS], { verb: 'save' }, minute(3));
    expect(await dismissed()).toEqual([false, false]);
    await undo(db, decision!.id, minute(4));
    expect(await dismissed()).toEqual([false, true]);
  });

  it('is not on the reading list, and leaves it not by being dismissed', async () => {
    const db = freshLibrary();
    await savePaper(db, TIDES, minute(1));
    await decide(db, BOTH, { verb: 'dismiss' }, minute(2));
    expect((await savedPapers(db)).map(({ record }) => record.paper.title)).toEqual([TIDES.title]);
  });
});

describe('a paper shown though a rule mutes it', () => {
  it('is known as such until the rule is to hold again, or it is taken back; merging and saving leave it so', async () => {
    const db = freshLibrary();
    const unmuted = async () => (await states(db)).map((one) => one?.isUnmuted ?? false);
    await decide(db, BOTH, { verb: 'unmute' }, minute(1));
    expect((await decide(db, BOTH, { verb: 'unmute' }, minute(2))).decision).toBeNull();
    await decide(db, [TIDES], { verb: 'save' }, minute(2));
    expect(await unmuted()).toEqual([true, true]);
    const { decision } = await decide(db, BOTH, { verb: 'mute' }, minute(3));
    expect(await unmuted()).toEqual([false, false]);
    await undo(db, decision!.id, minute(4));
    expect(await unmuted()).toEqual([true, true]);
    const joint = paper({ identifiers: [...TIDES.identifiers, ...BOATS.identifiers] });
    await decide(db, [joint], { verb: 'save' }, minute(5));
    expect(await unmuted()).toEqual([true, true]);
  });
});

describe('status, rating and tags', () => {
  it('put a paper onto the reading list', async () => {
    const db = freshLibrary();
    await decide(db, [TIDES], { verb: 'status', status: 'read' }, minute(1));
    await decide(db, [BOATS], { verb: 'tags', add: ['#sea', ' sea ', 'boats'], remove: [] }, minute(2));
    await decide(db, [BOATS], { verb: 'rating', rating: 4 }, minute(3));
    expect((await savedPapers(db)).map(({ record: { saved } }) => [saved!.status, saved!.tags, saved!.rating])).toEqual([['to-read', ['sea', 'boats'], 4], ['read', [], undefined]]);
  });

  it('no rating is given to a paper that is not on the list, and does not put it there', async () => {
    const db = freshLibrary();
    expect(await decide(db, [TIDES], { verb: 'rating', rating: null }, minute(1))).toMatchObject({ decision: null });
    expect(await savedPapers(db)).toEqual([]);
  });

  it('rates many papers in one decision, which one undo takes back to what each was', async () => {
    const db = freshLibrary();
    await decide(db, BOTH, { verb: 'save' }, minute(1));
    await decide(db, [TIDES], { verb: 'rating', rating: 2 }, minute(2));
    const { decision } = await decide(db, BOTH, { verb: 'rating', rating: 5 }, minute(3));
    const ratings = async () => (await savedPapers(db)).map(({ record: { saved } }) => saved!.rating ?? 0).sort();
    expect([decision!.verb, decision!.paperIds.length, await ratings()]).toEqual(['rating', 2, [5, 5]]);
    await undo(db, decision!.id, minute(4));
    expect(await ratings()).toEqual([0, 2]);
  });

  it('are added to several papers and taken from them', async () => {
    const db = freshLibrary();
    await decide(db, BOTH, { verb: 'tags', add: ['sea', 'old'], remove: [] }, minute(1));
    await decide(db, BOTH, { verb: 'tags', add: ['new'], remove: ['old'] }, minute(2));
    expect((await savedPapers(db)).map(({ record }) => record.saved!.tags)).toEqual([['sea', 'new'], ['sea', 'new']]);
  });
});

describe('the last decision that stands', () => {
  it('is none in an empty journal, and none when all were taken back', async () => {
    const db = freshLibrary();
    expect(await lastStanding(db)).toBeNull();
    const { decision } = await decide(db, [TIDES], { verb: 'save' }, minute(1));
    await undo(db, decision!.id, minute(2));
    expect(await lastStanding(db)).toBeNull();
  });

  it('goes back one by one, with what it was about', async () => {
    const db = freshLibrary();
    await decide(db, [TIDES], { verb: 'save' }, minute(1));
    await decide(db, BOTH, { verb: 'dismiss' }, minute(2));
    const told: unknown[] = [];
    for (let last = await lastStanding(db); last !== null; last = await lastStanding(db)) {
      told.push([last.verb, last.title, last.papers]);
      expect(await undo(db, last.id, minute(3))).not.toBeNull();
    }
    expect(told).toEqual([['dismiss', TIDES.title, 2], ['save', TIDES.title, 1]]);
    expect((await states(db)).every((one) => one === null || (one.status === null && one.isDismissed === undefined))).toBe(true);
  });

  it('leaves what another window decided about the same paper since', async () => {
    const db = freshLibrary();
    const { decision, records: [record] } = await decide(db, [TIDES], { verb: 'save' }, minute(1));
    await removePaper(db, record!.id, minute(2));
    expect(await undo(db, decision!.id, minute(3))).toBeNull();
  });
});
