import { describe, expect, it } from 'vitest';
import { atOnce } from '../../domain/formats/backup-file.ts';
import { flawIn } from '../../domain/library-tables.ts';
import { seenDay, sightingsIn, sightingsOf, type SeenDay } from '../../domain/seen-day.ts';
import { daysOf, eachDay, mergedDays, piecesOf } from '../../domain/seen-days.ts';
import { joined, pack, type KeptSighting } from '../../domain/seen-piece.ts';

const DAY = 86_400;
const START = Date.UTC(2026, 10, 20) / 1_000;
const LISTING = { address: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv' };

function sighting(n: number, day = 0, given: Partial<KeptSighting> = {}): KeptSighting {
  return { clues: [n * 65_537 * 1_009, 2 ** 47 + n], hasTitle: true, year: 2026, at: START + day * DAY + 60 * (n % 9), listing: LISTING, rank: n, upvotes: null, ...given };
}

const several = (count: number) => Array.from({ length: count }, (_, n) => sighting(n, n % 3, { listing: n % 2 === 0 ? LISTING : { address: 'https://huggingface.co/papers', site: 'Hugging Face' }, upvotes: n % 5 === 0 ? n : null }));
const layOut = (...pieces: KeptSighting[][]) => atOnce(daysOf(pieces.map(pack)));

describe('the ledger in a file', () => {
  const all = several(300);
  const days = layOut(all);

  it('has a record a day, with all that was in it', () => {
    expect(days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
    expect(sightingsIn(days)).toBe(300);
    const byRank = (a: KeptSighting, b: KeptSighting) => a.rank - b.rank;
    expect(days.flatMap(sightingsOf).sort(byRank)).toEqual(all);
  });

  it('is the same however the ledger lies in pieces, and whatever order it was told in', () => {
    expect(layOut(all.toReversed())).toEqual(days);
    expect(layOut(all.slice(200), all.slice(0, 7), all.slice(7, 200))).toEqual(days);
    const { settled, growing } = atOnce(piecesOf(days, 120, Infinity));
    expect([settled.length, growing]).toEqual([3, null]);
    expect(atOnce(daysOf(settled))).toEqual(days);
    expect(atOnce(daysOf([joined(settled)!]))).toEqual(days);
  });

  it('keeps what may still be told again in one piece', () => {
    const { settled, growing } = atOnce(piecesOf(days, 1_000, START / DAY + 2));
    expect([settled.map(({ facts }) => facts.at.length), growing?.facts.at.length]).toEqual([[200], 100]);
  });

  it('can leave out what is older', () => {
    expect([...eachDay([pack(all)], START + DAY)].flatMap((one) => one.days)).toEqual(days.slice(1));
  });

  it.each<[string, Partial<SeenDay>]>([
    ['a column that is cut off', { ranks: days[1]!.ranks.slice(0, -4) }], ['clues of other sightings', { clues: days[1]!.clues.slice(0, -8) }], ['a half clue', { clues: days[1]!.clues.slice(0, -4) }],
    ['no base64', { at: '%' }], ['another day', { day: '2026-11-22' }], ['no listing', { listings: [] }], ['a link that runs', { listings: [{ address: 'javascript:alert(1)', site: 'x' }, LISTING] }],
  ])('is refused with %s', (_, given) => {
    expect(flawIn('seen', days)).toBeNull();
    expect(flawIn('seen', [days[0]!, { ...days[1]!, ...given }])).toMatchObject({ record: 2 });
  });
});

describe('two ledgers as one', () => {
  const merge = (mine: SeenDay[], theirs: SeenDay[], from = 0) => atOnce(mergedDays(mine, theirs, from));

  it('have every sighting of both once, whichever comes first and however often', () => {
    const [a, b] = [layOut(several(200)), layOut(several(300).slice(100))];
    const both = merge(a, b);
    expect(both).toEqual(layOut(several(300)));
    expect([merge(b, a), merge(both, b), merge(both, a), merge(both, both)]).toEqual([both, both, both, both]);
  });

  it('know a paper by any of its clues, and keep the later time', () => {
    const [a, b] = [sighting(1, 0, { clues: [7, 99] }), sighting(2, 0, { clues: [8, 99], at: START + 900 })];
    expect(merge([seenDay([a])], [seenDay([b])]).flatMap(sightingsOf)).toEqual([{ ...b, clues: [7, 8, 99] }]);
    expect(merge([seenDay([b])], [seenDay([a])]).flatMap(sightingsOf)).toEqual([{ ...b, clues: [7, 8, 99] }]);
  });

  it('keep apart what was seen on two lists, or on two days', () => {
    const other = { address: 'https://huggingface.co/papers', site: 'Hugging Face' };
    expect(sightingsIn(merge([seenDay([sighting(1)])], [seenDay([sighting(1, 0, { listing: other })]), seenDay([sighting(1, 1)])]))).toBe(3);
  });

  it('leave out what is older than counts here', () => {
    expect(sightingsIn(merge([], layOut(several(300)), START + 2 * DAY))).toBe(100);
  });
});
