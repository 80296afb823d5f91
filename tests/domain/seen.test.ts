import { describe, expect, it } from 'vitest';
import type { PaperIdentity } from '../../domain/paper.ts';
import { SEEN_SETTINGS, seenFrom, seenToKeepFrom, type Sighting } from '../../domain/seen.ts';
import { seenCluesOf } from '../../domain/seen-clues.ts';
import { pieceOf, settledOf, soughtIn } from '../../domain/seen-columns.ts';
import { withSightings } from '../../domain/seen-ledger.ts';
import { joined, pack, pieceWhere, unpack, type KeptSighting } from '../../domain/seen-piece.ts';
import { SeenSearch } from '../../domain/seen-search.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const DAILY = 'https://huggingface.co/papers';
const who = (given: Partial<PaperIdentity> = {}): PaperIdentity => ({ identifiers: ['arxiv:2611.00007'], titleKey: 'quietrehearsal', firstAuthor: 'oduya', year: 2026, ...given });
const seen = (sightings: Sighting[], given: { at?: number; listing?: string; site?: string } = {}) => (
  { listing: given.listing ?? DAILY, site: given.site ?? 'Hugging Face', at: new Date(given.at ?? NOW).toISOString(), sightings }
);
const kept = (identity: PaperIdentity, at = NOW): KeptSighting[] => withSightings([], seen([{ paper: identity, rank: 3, upvotes: 41 }], { at }), at);
const look = (sightings: KeptSighting[], identity: PaperIdentity, times = { from: 0, since: NOW + 60_000, now: NOW + 60_000 }) => {
  const piece = pack(sightings);
  const forms = [{ clues: piece.clues, sought: soughtIn(piece.facts) }, settledOf(piece)].map(({ clues, sought }) => {
    const search = new SeenSearch([who({ identifiers: ['acl:2026.none-1'], titleKey: 'other', firstAuthor: 'other' }), identity]);
    search.take(search.hitsIn(clues), sought, times);
    return search.answers()[1];
  });
  expect(forms[0]).toEqual(forms[1]);
  return forms[0];
};

describe('a paper is found again', () => {
  it.each<[string, PaperIdentity, PaperIdentity, boolean]>([
    ['by an identifier they share', who(), who({ titleKey: 'renamed', firstAuthor: 'mensah' }), true],
    ['by one of several', who({ identifiers: ['doi:10.1000/inv.1', 'arxiv:2611.00007'] }), who({ titleKey: 'renamed' }), true],
    ['by title and first author where no identifier is shared', who(), who({ identifiers: ['openreview:abc'] }), true],
    ['not by the title with another author', who(), who({ identifiers: ['openreview:abc'], firstAuthor: 'mensah' }), false],
    ['not by the title of a row without authors that has an identifier', who(), who({ identifiers: ['openreview:abc'], firstAuthor: '' }), false],
    ['by title alone where neither has anything else', who({ identifiers: [], firstAuthor: '' }), who({ identifiers: [], firstAuthor: '' }), true],
    ['with years one apart', who(), who({ identifiers: [], year: 2027 }), true],
    ['with a year that is not known', who({ year: 2020 }), { identifiers: [], titleKey: 'quietrehearsal', firstAuthor: 'oduya' }, true],
    ['not with years further apart', who(), who({ identifiers: [], year: 2024 }), false],
    ['by an identifier whatever the years', who(), who({ year: 2020 }), true],
    ['never without any clue', who({ identifiers: [], titleKey: '' }), who({ identifiers: [], titleKey: '' }), false],
  ])('%s', (_, before, now, isFound) => {
    expect(look(kept(before), now) !== null).toBe(isFound);
  });

  it('with when and where it was seen last, and how often', () => {
    const later = withSightings(kept(who(), NOW - 86_400_000), seen([{ paper: who(), rank: 1 }], { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv' }), NOW);
    expect(look(later, who())).toEqual({ at: '2026-11-24T09:00:00.000Z', site: 'arXiv', listing: 'https://arxiv.org/list/cs.LG/new', times: 2 });
  });

  it('only as far as it was seen before the page was opened, and still counts', () => {
    expect(look(kept(who()), who(), { from: 0, since: NOW, now: NOW + 5_000 })).toBeNull();
    expect(look(kept(who()), who(), { from: NOW + 1_000, since: NOW + 9_000, now: NOW + 9_000 })).toBeNull();
  });

  it('as seen now where the clock was set back since', () => {
    expect(look(kept(who()), who(), { from: 0, since: NOW - 7_200_000, now: NOW - 3_600_000 })).toMatchObject({ at: '2026-11-24T08:00:00.000Z', times: 1 });
  });
});

describe('a settled piece', () => {
  const others = [who({ identifiers: ['doi:10.1000/inv.9', 'arxiv:2611.00007'] }), who({ year: 2020 }), who({ titleKey: 'renamed' }), who({ identifiers: [] }), who({ identifiers: ['acl:2026.inv-1'], titleKey: '' })];
  const often = [0, 1, 2].flatMap((day) => [who(), ...others].flatMap((one, n) => kept(one, NOW + (day * 24 + n) * 3_600_000)));
  const inOrder = (all: KeptSighting[]) => all.toSorted((a, b) => a.at - b.at);

  it('holds the same sightings', () => {
    expect(inOrder(unpack(pieceOf(settledOf(pack(often)))))).toEqual(often);
    expect(inOrder(unpack(pieceOf(settledOf(pieceOf(settledOf(pack(often)))))))).toEqual(often);
  });

  it('keeps what a paper is found by once', () => {
    const { clues, sought } = settledOf(pack(often));
    expect([sought.counts.length, sought.repeats.of.length]).toEqual([6, 12]);
    expect(clues).toHaveLength(pack(often).clues.length / 3);
  });

  it('counts every sighting, and knows the last', () => {
    expect(look(often, who({ identifiers: ['acl:2026.inv-1'], titleKey: '' }), { from: 0, since: NOW + 10 * 86_400_000, now: NOW + 10 * 86_400_000 })).toMatchObject({ at: '2026-11-26T14:00:00.000Z', times: 3 });
    expect(look(often, who({ identifiers: ['acl:2026.inv-1'], titleKey: '' }), { from: 0, since: NOW + 86_400_000, now: NOW + 10 * 86_400_000 })).toMatchObject({ at: '2026-11-24T14:00:00.000Z', times: 1 });
  });

  it('is sound where very many papers begin alike', () => {
    const alike = Array.from({ length: 40 }, (_, n) => kept(who({ titleKey: `study${n % 20}` }), NOW + n * 1_000)).flat();
    expect(inOrder(unpack(pieceOf(settledOf(pack(alike)))))).toEqual(alike);
    expect(look(alike, who(), { from: 0, since: NOW + 60_000, now: NOW + 60_000 })).toMatchObject({ times: 40 });
  });
});

describe('sightings', () => {
  it('of one paper, listing and day are one, and the later time wins in either order', () => {
    const [early, late] = [seen([{ paper: who(), rank: 3, upvotes: 41 }]), seen([{ paper: who(), rank: 2, upvotes: 44 }], { at: NOW + 60_000 })];
    for (const [first, second] of [[early, late], [late, early]] as const) {
      const all = withSightings(withSightings([], first, NOW + 60_000), second, NOW + 60_000);
      expect(all.map(({ at, rank, upvotes }) => [at, rank, upvotes])).toEqual([[(NOW + 60_000) / 1_000, 2, 44]]);
    }
  });

  it('on another listing or day are others', () => {
    const one = kept(who());
    expect(withSightings(one, seen([{ paper: who(), rank: 1 }], { listing: `${DAILY}/date/2026-11-23` }), NOW)).toHaveLength(2);
    expect(withSightings(one, seen([{ paper: who(), rank: 1 }], { at: NOW + 86_400_000 }), NOW + 86_400_000)).toHaveLength(2);
  });

  it('of a paper that is known by more meanwhile are found by all of it', () => {
    const all = withSightings(kept(who()), seen([{ paper: who({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/inv.1'] }), rank: 3 }]), NOW);
    expect(all).toHaveLength(1);
    expect(look(all, who({ identifiers: ['doi:10.1000/inv.1'], titleKey: '', firstAuthor: '' }))).not.toBeNull();
  });

  it('in the future count as now', () => {
    expect(withSightings([], seen([{ paper: who(), rank: 1 }], { at: NOW + 3_600_000 }), NOW)[0]!.at).toBe(NOW / 1_000);
  });

  it('come out of a piece as they went in', () => {
    const all = [...kept(who()), ...kept(who({ identifiers: [], year: 0 }), NOW + 5_000).map((one) => ({ ...one, upvotes: null })), ...kept(who({ identifiers: ['doi:a', 'doi:b'], titleKey: '' }))];
    expect(unpack(pack(all))).toEqual(all);
    expect(unpack(joined([pack(all.slice(0, 1)), pack(all.slice(1))])!)).toEqual(all);
    expect(unpack(pieceWhere(pack(all), (at) => at > NOW / 1_000)!)).toEqual([all[1]]);
    expect(pieceWhere(pack(all), () => false)).toBeNull();
  });
});

it('clues tell a hundred thousand papers apart', () => {
  const clues = new Set(Array.from({ length: 100_000 }, (_, n) => seenCluesOf(who({ identifiers: [`arxiv:${2401 + Math.floor(n / 20_000)}.${String(n % 20_000).padStart(5, '0')}`] })).identifiers[0]));
  expect(clues.size).toBe(100_000);
});

describe('how long', () => {
  const ago = (days: number) => NOW - days * 86_400_000;

  it.each([['month', 31], ['year', 366], ['three-years', 1_096]] as const)('a %s', (keep, days) => {
    expect(seenFrom({ ...SEEN_SETTINGS, keep }, NOW)).toBe(ago(days));
    expect(seenToKeepFrom({ ...SEEN_SETTINGS, keep }, NOW)).toBe(Math.floor(ago(days) / 86_400_000) * 86_400_000);
  });

  it('forever', () => {
    expect(seenFrom({ ...SEEN_SETTINGS, keep: 'forever' }, NOW)).toBe(0);
  });

  it('what is forgotten counts no longer at once, and goes when that can no longer be taken back', () => {
    const forgotten = { ...SEEN_SETTINGS, forgottenAt: new Date(NOW).toISOString() };
    expect(seenFrom(forgotten, NOW + 1)).toBe(NOW + 1);
    expect(seenToKeepFrom(forgotten, NOW + 60_000)).toBeLessThan(ago(1_000));
    expect(seenToKeepFrom(forgotten, NOW + 11 * 60_000)).toBe(NOW + 1);
  });
});
