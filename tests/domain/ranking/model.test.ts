import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../domain/in-turns.ts';
import { decisionsAmong, examplesOf, type DecidedPaper } from '../../../domain/ranking/examples.ts';
import { ForYou } from '../../../domain/ranking/for-you.ts';
import { Lexicon } from '../../../domain/ranking/lexicon.ts';
import { RankModel, type Example } from '../../../domain/ranking/model.ts';
import { termsOf, type RankSource } from '../../../domain/ranking/terms.ts';
import type { Saved } from '../../../domain/reading-list.ts';

const source = (title: string, more: Partial<RankSource> = {}): RankSource => ({ title, authors: [], categories: [], topics: [], ...more });
const LIKED = ['Speculative Decoding for Harbours', 'Faster Speculative Decoding', 'Speculative Decoding on Boats', 'Drafting with Speculative Decoding'];
const DISLIKED = ['A Survey of Harbour Maps', 'Survey of Faster Boats', 'Maps: a Survey', 'Surveys on Drafting'];
const examples = (): Example[] => [
  ...LIKED.map((title): Example => ({ paper: source(title, { authors: [{ family: 'Chen', given: 'Bo' }], topics: [{ id: 'inference', name: 'Inference' }] }), liked: 1, weight: 1 })),
  ...DISLIKED.map((title): Example => ({ paper: source(title, { categories: ['cs.DL'] }), liked: 0, weight: 1 })),
];
const model = (muted?: ReadonlySet<string>) => RankModel.learn(new Lexicon(), examples(), muted);
const signs = (paper: RankSource, of = model()) => of.why(paper).map(({ name, weight }) => `${weight > 0 ? '+' : '−'} ${name}`);

describe('the model', () => {
  it('puts what is like the liked papers above what is like the others', () => {
    const ranked = ['Survey of Lighthouses', 'Lighthouses', 'Speculative Decoding in Lighthouses'].map((title) => ({ title, score: model().score(source(title)) }));
    expect(ranked.sort((a, b) => b.score - a.score).map(({ title }) => title)).toEqual(['Speculative Decoding in Lighthouses', 'Lighthouses', 'Survey of Lighthouses']);
  });

  it('says why, with signs, the strongest first', () => {
    const why = signs(source('A Survey of Speculative Decoding', { authors: [{ family: 'Chen', given: 'B.' }] }));
    expect(why).toEqual(expect.arrayContaining(['+ Speculative Decoding', '+ Chen B.', '− Survey']));
    const weights = model().why(source(LIKED[0]!)).map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('knows topics and categories beside words', () => {
    expect(signs(source('Elsewhere', { topics: [{ id: 'inference', name: 'Inference' }], categories: ['cs.DL'] }))).toEqual(expect.arrayContaining(['+ Inference', '− cs.DL']));
  });

  it('says once what a topic and words name alike', () => {
    const topics = [{ id: 'speculative', name: 'Speculative decoding' }];
    const forYou = atOnce(ForYou.learning(new Lexicon(), examples().map((one) => (one.liked === 1 ? { ...one, paper: { ...one.paper, topics } } : one)), new Set()));
    expect(forYou.reasons(source('Speculative Decoding Anew', { topics })).terms.map(({ name }) => name)).toEqual(['Speculative decoding']);
  });

  it('is the same for the same examples, and its reasons add up to its score', () => {
    const paper = source('Survey of Speculative Boats', { authors: [{ family: 'Chen', given: 'Bo' }] });
    expect(model().score(paper)).toBe(model().score(paper));
    expect(model().why(paper).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(model().score(paper), 9);
  });

  it('leaves out what is muted', () => {
    const muted = model(new Set(['word:survey', 'author:chen b']));
    expect(signs(source('A Survey of Speculative Decoding', { authors: [{ family: 'Chen', given: 'B.' }] }), muted)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Survey|Chen/)]));
    expect(muted.terms().map(({ id }) => id)).not.toContain('word:survey');
  });

  it('says nothing of papers whose terms it never met, and of none at all', () => {
    expect(model().score(source('Entirely Otherwise'))).toBe(0);
    expect(RankModel.learn(new Lexicon(), []).score(source('Speculative Decoding'))).toBe(0);
    expect(RankModel.learn(new Lexicon(), examples().slice(0, 4)).terms().every(({ weight }) => Number.isFinite(weight))).toBe(true);
  });

  it.each([['empty', ''], ['signs', '!!! — ***'], ['long', 'x '.repeat(50_000)], ['markup', '<script>alert(1)</script> $\\alpha$'], ['no spaces', '快速推測解碼']])('reads a title that is %s', (_, title) => {
    const paper = source(title, { abstract: title });
    expect(Number.isFinite(RankModel.learn(new Lexicon(), [...examples(), { paper, liked: 1, weight: 1 }]).score(paper))).toBe(true);
  });
});

describe('terms', () => {
  it('are words and pairs within a sentence, authors by initial, topics, categories and venue', () => {
    const terms = termsOf(source('Quiet Boats. The Harbour', { authors: [{ family: 'Oduya', given: 'Mira' }, { literal: 'Harbour Group' }], venue: 'ICLR 2027', categories: ['cs.LG', 'cs.LG'] }));
    expect(terms.map(({ id }) => id)).toEqual(['word:quiet', 'word:boat', 'word:quiet boat', 'word:harbor', 'author:oduya m', expect.stringMatching(/^author:.*group/), 'category:cs.LG', 'venue:ICLR 2027']);
  });

  it('weigh more in the title and where they come again', () => {
    const value = (title: string, abstract: string) => termsOf(source(title, { abstract })).find(({ id }) => id === 'word:boat')!.value;
    expect(value('Boats', '')).toBeGreaterThan(value('', 'Boats'));
    expect(value('', 'Boats and boats')).toBeGreaterThan(value('', 'Boats'));
  });
});

describe('what is learned from', () => {
  const decided = (saved: Partial<Saved> | null, more: { dismissedAt?: string; notes?: number; changedAt?: string } = {}): DecidedPaper => {
    const { notes = 0, changedAt = '2026-11-20T00:00:00.000Z', ...record } = more;
    const full = saved === null ? {} : { saved: { status: 'to-read', tags: [], citationKey: 'k', savedAt: changedAt, ...saved } as Saved };
    return { kept: { record: { id: 'r', identifiers: [], titleKey: '', paper: {} as never, changedAt, ...record, ...full }, notes: Array.from({ length: notes }, () => ({}) as never) }, paper: source('x') };
  };
  const taste = (one: DecidedPaper) => examplesOf([one], []).map(({ liked, weight }) => [liked, weight])[0];

  it.each([
    ['saved', decided({}), [1, 1]], ['read', decided({ status: 'read' }), [1, 1.5]], ['noted', decided({}, { notes: 1 }), [1, 1.5]], ['tagged', decided({ tags: ['a'] }), [1, 1.5]],
    ['rated high', decided({ rating: 5 }), [1, 1.5]], ['rated low', decided({ rating: 1 }), [0, 1]], ['skipped', decided({ status: 'skipped' }), [0, 1]],
    ['dismissed', decided(null, { dismissedAt: '2026-11-20T00:00:00.000Z' }), [0, 1]], ['only known', decided(null), undefined],
  ])('a paper that is %s', (_, one, expected) => {
    expect(taste(one)).toEqual(expected);
  });

  it('are decisions, and some of what was passed over, which is none', () => {
    const examples = examplesOf([decided({}), decided(null)], Array.from({ length: 1_000 }, () => source('x')));
    expect(decisionsAmong(examples)).toBe(1);
    expect(examples).toHaveLength(401);
  });
});
