import { describe, expect, it } from 'vitest';
import type { KeptPaper } from '../../../domain/library.ts';
import { Learner, type Learned, type Taste } from '../../../domain/ranking/learn.ts';
import { RANKING } from '../../../domain/ranking/settings.ts';
import type { RankSource } from '../../../domain/ranking/terms.ts';

const NOW = '2026-11-20T00:00:00.000Z';
const PLACES = ['Harbours', 'Boats', 'Lighthouses', 'Tides', 'Ferries', 'Anchors', 'Pilots', 'Moorings', 'Ropes', 'Sails'];
const source = (title: string): RankSource => ({ title, authors: [], categories: [], topics: [] });

function decided(title: string, how: 'saved' | 'dismissed' | 'skipped'): KeptPaper {
  const saved = { status: how === 'skipped' ? 'skipped' : 'to-read', tags: [], citationKey: title, savedAt: NOW } as const;
  const paper = { identifiers: [], title, authors: [], type: 'preprint' as const, categories: [] };
  return { record: { id: title, identifiers: [], titleKey: title, paper, changedAt: NOW, ...(how === 'dismissed' ? { dismissedAt: NOW } : { saved: { ...saved, tags: [] } }) }, notes: [] };
}

const SAVED = PLACES.slice(0, 8).map((place) => decided(`Speculative Decoding for ${place}`, 'saved'));
const DISMISSED = Array.from({ length: 14 }, (_, n) => decided(`A Survey of ${PLACES[n % 10]!}, Part ${n}`, 'dismissed'));
const PASSED = Array.from({ length: 40 }, (_, n) => ({ key: `p${n}`, source: { title: `Maps of ${PLACES[n % 10]!} and ${PLACES[(n * 3 + 1) % 10]!}`, categories: [] } }));
const taste = (more: Partial<Taste> = {}): Taste => ({ settings: RANKING, decided: [...SAVED, ...DISMISSED], passed: PASSED, ...more });
const learner = () => new Learner((papers) => Promise.resolve(papers.map(() => [])));
const like = (learnt: Learned, title: string) => (learnt.kind === 'ready' ? learnt.forYou.like(source(title)) : null);

describe('what a paper is like', () => {
  it('are saved papers that have most of what speaks for it', async () => {
    const titles = like(await learner().learn(taste()), 'Drafts in Speculative Decoding');
    expect(titles!.toSorted()).toEqual(SAVED.map(({ record }) => record.paper.title).toSorted());
  });

  it.each(['Maps of Boats and Sails', 'A Survey of Speculative Harbours', 'Entirely Otherwise', '', '<b>!!!</b>'])('is nothing for most: %s', async (title) => {
    expect(like(await learner().learn(taste()), title)).toEqual([]);
  });

  it('is never the paper itself, nor one alone', async () => {
    const learnt = await learner().learn(taste());
    expect(like(learnt, SAVED[0]!.record.paper.title)).not.toContain(SAVED[0]!.record.paper.title);
    const alone = await learner().learn(taste({ decided: [...SAVED.slice(0, 2), ...DISMISSED, ...DISMISSED.map(({ record }) => decided(`${record.paper.title} again`, 'dismissed'))] }));
    expect(like(alone, SAVED[0]!.record.paper.title)).toEqual([]);
  });

  it('is none that was saved and then skipped', async () => {
    const learnt = await learner().learn(taste({ decided: [...SAVED.slice(0, 6), ...SAVED.slice(6).map(({ record }) => decided(record.paper.title, 'skipped')), ...DISMISSED] }));
    expect(like(learnt, 'Drafts in Speculative Decoding')).toHaveLength(6);
  });

  it('is nothing while too little is known of what the reader does not want', async () => {
    const learnt = await learner().learn(taste({ passed: [] }));
    expect(like(learnt, 'Drafts in Speculative Decoding')).toEqual([]);
  });

  it('goes by what was not left out', async () => {
    const leftOut = ['speculative', 'decoding', 'speculative decoding'].map((name) => ({ id: `word:${name}`, name }));
    expect(like(await learner().learn(taste({ settings: { ...RANKING, leftOut } })), 'Drafts in Speculative Decoding')).toEqual([]);
  });

  it('is found among long texts and many authors', async () => {
    const { forYou } = (await learner().learn(taste())) as Extract<Learned, { kind: 'ready' }>;
    const authors = Array.from({ length: 3_000 }, (_, n) => ({ family: `Lind${n}`, given: 'Ana' }));
    expect(forYou.like({ ...source('Drafts in Speculative Decoding'), authors, abstract: 'Speculative decoding. '.repeat(10_000) })).not.toEqual([]);
  });
});

describe('learning', () => {
  it('begins at 20 decisions, and not where it is switched off', async () => {
    expect(await learner().learn(taste({ decided: SAVED }))).toEqual({ kind: 'few', decisions: 8 });
    expect(await learner().learn(taste({ settings: { ...RANKING, isOff: true } }))).toEqual({ kind: 'off' });
  });

  it('asks for each paper’s topics once, and again when it has changed', async () => {
    const asked: number[] = [];
    const one = new Learner((papers) => {
      asked.push(papers.length);
      return Promise.resolve(papers.map(() => []));
    });
    await one.learn(taste());
    await one.learn(taste());
    const [first, ...others] = SAVED;
    await one.learn(taste({ decided: [{ ...first!, record: { ...first!.record, changedAt: '2026-11-22T00:00:00.000Z' } }, ...others, ...DISMISSED] }));
    expect(asked).toEqual([62, 1]);
  });

  it('lets others go first, and stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(learner().learn(taste(), stop.signal)).rejects.toThrow('enough');
  });
});
