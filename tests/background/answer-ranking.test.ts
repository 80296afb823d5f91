import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerRanking } from '../../entrypoints/background/answer-ranking.ts';
import { sendMessage, type PaperToRank } from '../../messaging/protocol.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { decide } from '../../storage/decide.ts';
import { lastStanding, undo } from '../../storage/journal.ts';
import { changeRanking } from '../../storage/ranking.ts';
import { freshLibrary, minute, paper } from '../storage/papers-for-tests.ts';

const PLACES = ['Harbours', 'Boats', 'Lighthouses', 'Tides', 'Ferries', 'Anchors', 'Pilots', 'Moorings', 'Ropes', 'Sails'];
const named = (title: string, n: number) => paper({ identifiers: [`arxiv:2611.${String(n).padStart(5, '0')}`], title });
const ask = (...titles: string[]) => sendMessage('likeYours', { papers: titles.map((title): PaperToRank => ({ title, authors: [], categories: [], topics: [] })) });
const ASKED = ['Drafts in Speculative Decoding', 'Maps of Whales'] as const;

let db: GlossDatabase;
let end: () => void;

/** Eight papers on one subject are saved, and 50 on others dismissed. */
async function decideAll(): Promise<void> {
  await decide(db, PLACES.slice(0, 8).map((place, n) => named(`Speculative Decoding for ${place}`, n + 1)), { verb: 'save' }, minute(1));
  await decide(db, Array.from({ length: 50 }, (_, n) => named(`A Survey of ${PLACES[n % 10]!}, Part ${n}`, n + 100)), { verb: 'dismiss' }, minute(2));
}

beforeEach(() => {
  db = freshLibrary();
  end = answerRanking(db);
});
afterEach(() => end());

describe('what a page is told of its papers', () => {
  it('is how many saved ones they are like, and nothing before 20 decisions', async () => {
    expect(await ask(...ASKED)).toBeNull();
    await decideAll();
    expect(await ask(...ASKED)).toEqual([8, 0]);
    expect(await ask()).toEqual([]);
  });

  it('follows what is decided and taken back', async () => {
    await decideAll();
    await ask(...ASKED);
    await decide(db, [named('Speculative Decoding for Ropes', 50)], { verb: 'save' }, minute(3));
    expect(await ask(...ASKED)).toEqual([9, 0]);
    await undo(db, (await lastStanding(db))!.id, minute(4));
    expect(await ask(...ASKED)).toEqual([8, 0]);
  });

  it('is nothing where the ranking is off or was reset', async () => {
    await decideAll();
    await changeRanking(db, (now) => ({ ...now, isOff: true }));
    expect(await ask(...ASKED)).toBeNull();
    await changeRanking(db, (now) => ({ ...now, isOff: false, since: '2099-01-01T00:00:00.000Z' }));
    expect(await ask(...ASKED)).toBeNull();
  });

  it('is asked by several pages while it is being learned', async () => {
    await decideAll();
    expect(await Promise.all([ask(...ASKED), ask(ASKED[1]), ask(ASKED[0])])).toEqual([[8, 0], [0], [8]]);
  });

  it('is refused for more than a page’s side of ours asks at once', async () => {
    await expect(ask(...Array.from({ length: 101 }, () => 'x'))).rejects.toThrow('papers');
  });

  it('is nothing for rows out of bounds; the others have their answer', async () => {
    await decideAll();
    expect(await sendMessage('likeYours', { papers: [{ title: 'x'.repeat(30_000), authors: [], categories: [], topics: [] }, { title: ASKED[0], authors: [], categories: [], topics: [] }] })).toEqual([0, 8]);
  });
});
