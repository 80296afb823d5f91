import { describe, expect, it } from 'vitest';
import type { CarriedFact } from '../../domain/facts.ts';
import { dayWords } from '../../domain/day-words.ts';
import type { Kept } from '../../entrypoints/listing-reader/kept-states.ts';
import { likeSaid, saidOf, statusWords, verdictWords } from '../../entrypoints/listing-reader/mark-words.ts';

const NOW = new Date(2026, 10, 27, 9, 30).getTime();
const daysAgo = (days: number, hour = 9) => new Date(2026, 10, 27 - days, hour).toISOString();
const KEPT: Kept = { saved: false, status: null, isDismissed: false, isUnmuted: false, seen: null, facts: [], since: null, notes: 0, elsewhere: null, pickedBy: [] };
const from = (said: object) => ({ site: 'Hugging Face', at: daysAgo(3), ...said }) as CarriedFact;
const wordsOf = (kept: Partial<Kept>, more: { site?: string } = {}) => saidOf({ ...KEPT, ...kept }, { ...more, now: NOW }).map(({ words }) => words);

describe('a day', () => {
  it.each([
    [daysAgo(0, 0), 'today'], [daysAgo(1, 23), 'yesterday'], [daysAgo(2), 'Wed'], [daysAgo(6), 'Sat'], [daysAgo(7), 'Nov 20'],
    [new Date(2025, 10, 27).toISOString(), 'Nov 27, 2025'], [daysAgo(-2), 'today'],
  ])('%s is %s', (instant, words) => {
    expect(dayWords(instant, NOW)).toBe(words);
  });
});

describe('what a mark says after its chips', () => {
  it.each<[string, Partial<Kept>, string[]]>([
    ['nothing of a paper of which nothing is known', {}, []],
    ['nothing of one that is only saved', { saved: true, status: 'to-read' }, []],
    ['what came from elsewhere, with the day', { facts: [from({ kind: 'upvotes', count: 41 })] }, ['▲41 on Hugging Face, Tue']],
    ['a later version', { facts: [from({ kind: 'version', version: 2 })] }, ['v2']],
    ['and that it came since the paper was saved', { saved: true, status: 'read', facts: [from({ kind: 'version', version: 2 })] }, ['v2 since you saved']],
    ['where it appears now, before what is quiet', { facts: [from({ kind: 'code', url: 'https://code.example.org/x' }), from({ kind: 'venue', name: 'ICLR 2027', standing: 'accepted' })] }, ['now: Accepted at ICLR 2027', 'code']],
    ['that it was withdrawn', { facts: [from({ kind: 'withdrawn' })] }, ['withdrawn']],
    ['its DOI', { facts: [from({ kind: 'doi', doi: '10.1000/a b?c' })] }, ['DOI']],
    ['another program, when it was seen, who picked it', { elsewhere: 'zotero', seen: { at: daysAgo(3), site: 'arXiv', listing: 'https://arxiv.org/list/cs.LG/new', times: 1 }, pickedBy: ['Ana Lind', 'Bo'] }, ['in Zotero', 'seen Tue on arXiv', 'Picked by Ana Lind, Bo']],
  ])('%s', (_, kept, words) => {
    expect(wordsOf(kept)).toEqual(words);
  });

  it('its own site goes without saying', () => {
    expect(wordsOf({ seen: { at: daysAgo(3), site: 'arXiv', listing: 'x', times: 2 } }, { site: 'arXiv' })).toEqual(['seen Tue']);
  });

  it('upvotes since the last visit, up or down', () => {
    expect([12, -3, 0].map((upvotes) => wordsOf({ since: { upvotes } }))).toEqual([['▲+12'], ['▲−3'], []]);
  });

  it('links lead to the web and nowhere else', () => {
    const said = saidOf({ ...KEPT, facts: [from({ kind: 'code', url: 'javascript:alert(1)' }), from({ kind: 'doi', doi: '10.1000/a b?c' })] }, { now: NOW });
    expect(said.map(({ url }) => url)).toEqual(['https://doi.org/10.1000/a%20b%3Fc']);
  });

  it('the whole is in the title', () => {
    const [seen] = saidOf({ ...KEPT, seen: { at: daysAgo(3), site: 'arXiv', listing: 'x', times: 3 } }, { now: NOW });
    expect(seen?.title).toMatch(/^Seen 3 times, last Tuesday, November 24, 2026 at 9:00.AM, on arXiv$/);
  });
});

it('a status is said when it says more than Saved', () => {
  expect(([null, 'to-read', 'reading', 'read', 'skipped'] as const).map(statusWords)).toEqual(['', '', 'Reading', 'Read', 'Skipped']);
});

it('how many saved papers it is like, and where more is to be found', () => {
  expect([likeSaid(3).words, likeSaid(3).short, likeSaid(3).title]).toEqual(['Like 3 you saved', 'like 3', 'Like 3 you saved. Which ones, and by what, is in the panel; the page is not told.']);
});

it('a rule says what it goes by', () => {
  const words = (kind: 'watch' | 'mute', isUnmuted = false) => verdictWords({ kind, why: 'survey', whole: '', isUnmuted });
  expect([words('watch'), words('mute'), words('mute', true)]).toEqual(['watched: survey', 'muted: survey', 'shown: survey']);
});
