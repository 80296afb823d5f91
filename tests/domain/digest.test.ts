import { describe, expect, it } from 'vitest';
import { digestAddress, digestDiff, digestPaper, snapshotBefore, withViewed, type DigestRow, type DigestSnapshot, type DigestVisits } from '../../domain/digest.ts';
import type { PaperIdentity } from '../../domain/paper.ts';

const identity = (given: Partial<PaperIdentity>): PaperIdentity => ({ identifiers: [], titleKey: '', firstAuthor: '', ...given });
const row = (n: number, upvotes: number | null = null): DigestRow => ({ key: `arxiv:2611.0000${n}`, identity: identity({ identifiers: [`arxiv:2611.0000${n}`], titleKey: `study${n}`, firstAuthor: 'oduya' }), upvotes });
const rows = (...numbers: number[]) => numbers.map((n) => row(n));
const snapshot = (listed: readonly DigestRow[], at = '2026-11-24T09:12:00.000Z'): DigestSnapshot => ({ at, papers: listed.map(digestPaper) });
const clock = (hours: number, minutes = 0) => Date.UTC(2026, 10, 24, hours, minutes);
const at = (hours: number, minutes = 0) => new Date(clock(hours, minutes)).toISOString();
const papersOf = (one: DigestSnapshot | null) => one?.papers.map(({ clues }) => Number(clues[0]!.at(-1)));

describe('a digest is named by its address', () => {
  it.each([
    ['https://huggingface.co/papers#top', 'https://huggingface.co/papers'],
    ['https://huggingface.co/papers/', 'https://huggingface.co/papers'],
    ['https://huggingface.co/papers?utm_source=mail&date=2026-11-24&fbclid=x', 'https://huggingface.co/papers?date=2026-11-24'],
    ['https://arxiv.org/list/cs.LG/new?skip=50&show=25', 'https://arxiv.org/list/cs.LG/new?skip=50&show=25'],
    ['file:///home/list.html', null], ['about:blank', null], ['', null],
  ])('%s', (url, address) => expect(digestAddress(url)).toBe(address));
});

describe('what has become of a digest', () => {
  it('is nothing where nothing has', () => {
    expect(digestDiff(snapshot([row(1, 4), row(2)]), [row(1, 4), row(2)])).toEqual({ since: '2026-11-24T09:12:00.000Z', changes: {}, fresh: 0, rose: 0, gone: 0 });
  });

  it('is what came and what went', () => {
    const { changes, fresh, gone } = digestDiff(snapshot(rows(1, 2, 3)), rows(4, 1, 2));
    expect([fresh, gone, changes]).toEqual([1, 1, { 'arxiv:2611.00004': { isNew: true } }]);
  });

  it('knows a paper again by any of its identifiers, or its title and author', () => {
    const before = snapshot([{ key: 'k', identity: identity({ identifiers: ['arxiv:2611.00001', 'doi:10.1000/1'], titleKey: 'a', firstAuthor: 'oduya' }), upvotes: null }, row(2)]);
    const now = [{ key: 'doi:10.1000/1', identity: identity({ identifiers: ['doi:10.1000/1'] }), upvotes: null }, { key: 'title:study2', identity: identity({ titleKey: 'study2', firstAuthor: 'oduya' }), upvotes: null }];
    expect(digestDiff(before, now)).toMatchObject({ fresh: 0, gone: 0 });
    expect(digestDiff(before, [{ ...now[1]!, identity: identity({ titleKey: 'study2', firstAuthor: 'lind' }) }])).toMatchObject({ fresh: 1 });
  });

  it.each([
    [40, 52, { upvotes: 12, rose: true }], [40, 44, { upvotes: 4 }], [100, 106, { upvotes: 6 }], [100, 110, { upvotes: 10, rose: true }], [0, 5, { upvotes: 5, rose: true }],
    [40, 39, undefined], [null, 7, { upvotes: 7, rose: true }], [40, null, undefined],
  ])('from %s to %s upvotes', (then, now, change) => {
    expect(digestDiff(snapshot([row(1, then)]), [row(1, now)]).changes['arxiv:2611.00001']).toEqual(change);
  });

  it('is a rise of five places among those that stayed, whatever came before them', () => {
    const before = snapshot(rows(1, 2, 3, 4, 5, 6));
    expect(digestDiff(before, rows(6, 1, 2, 3, 4, 5)).changes).toEqual({ 'arxiv:2611.00006': { rose: true } });
    expect(digestDiff(before, rows(9, 8, 7, 6)).changes['arxiv:2611.00006']).toBeUndefined();
  });

  it('says nothing of what is gone where the list was not whole', () => {
    expect(digestDiff({ ...snapshot(rows(1, 2, 3)), isOpen: true }, rows(1)).gone).toBe(0);
  });

  it('of two thousand papers is found in a moment', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => ({ ...row(1), key: `k${n}`, identity: identity({ identifiers: [`arxiv:2611.${n}`], titleKey: `study${n}`, firstAuthor: 'o' }) }));
    expect(digestDiff(snapshot(many), many.toReversed()).fresh).toBe(0);
  });
});

describe('a visit to a digest', () => {
  const first = withViewed(undefined, snapshot(rows(1), at(9)), clock(9));

  it('the first time has nothing to be compared with', () => {
    expect(snapshotBefore(undefined, clock(9))).toBeNull();
    expect(snapshotBefore(first, clock(9, 1))).toBeNull();
  });

  it('ten minutes later is another one', () => {
    expect(papersOf(snapshotBefore(first, clock(9, 10)))).toEqual([1]);
    expect(snapshotBefore(first, clock(9, 9))).toBeNull();
  });

  it('goes on through a reload: what came before it stays the measure', () => {
    const second = withViewed(first, snapshot(rows(2, 1), at(10)), clock(10));
    const reloaded = withViewed(second, snapshot(rows(3, 2, 1), at(10, 1)), clock(10, 2));
    for (const visits of [second, reloaded]) expect(papersOf(snapshotBefore(visits, clock(10, 5)))).toEqual([1]);
    expect(papersOf(snapshotBefore(reloaded, clock(12)))).toEqual([3, 2, 1]);
    expect(snapshotBefore(reloaded, clock(12))!.at).toBe(at(10, 1));
  });

  it('does not go on for ever, though its page stays in view', () => {
    let visits: DigestVisits = first;
    for (const minutes of [5, 14, 23, 32, 41, 50, 59]) visits = withViewed(visits, snapshot(rows(1), at(9)), clock(9, minutes));
    expect(papersOf(snapshotBefore(visits, clock(9, 59)))).toBeUndefined();
    expect(papersOf(snapshotBefore(visits, clock(10, 1)))).toEqual([1]);
  });

  it('in two tabs has what either listed, the page opened last first, in whichever order they are left', () => {
    const [a, b] = [snapshot([row(1, 3), row(2)], at(9)), snapshot([row(3), row(1, 9)], at(9, 5))];
    const ab = withViewed(withViewed(undefined, a, clock(9, 6)), b, clock(9, 7));
    const ba = withViewed(withViewed(undefined, b, clock(9, 6)), a, clock(9, 7));
    for (const { visit } of [ab, ba]) {
      expect([visit.at, papersOf(visit), visit.isOpen]).toEqual([at(9, 5), [3, 1, 2], true]);
      expect(visit.papers[1]!.upvotes).toBe(9);
    }
  });

  it('that seems to be still to come, since the clock was set back, was now', () => {
    const ahead = withViewed(undefined, snapshot(rows(1), at(12)), clock(9));
    expect(ahead.visit.at).toBe(at(9));
    expect(snapshotBefore(first, clock(9 - 24))!.at).toBe(at(9 - 24));
  });

  it('is over where the clock was set back by a day', () => {
    expect(papersOf(snapshotBefore(first, clock(9 - 24)))).toEqual([1]);
  });
});
