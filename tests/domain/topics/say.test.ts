import { describe, expect, it } from 'vitest';
import { applySay } from '../../../domain/topics/apply-say.ts';
import { classify } from '../../../domain/topics/classify.ts';
import { feedbackText } from '../../../domain/topics/correction.ts';
import { ownTopicsOf } from '../../../domain/topics/own-topics.ts';
import { NOTHING_SAID, SAY_BOUNDS, withHidden, withName, withOwn, withoutOwn, withPinMoved, withPinned, type TopicSay } from '../../../domain/topics/say.ts';
import type { Topic, TopicSource } from '../../../domain/topics/topic.ts';

const topic = (id: string, name = id): Topic => ({ id, name, group: 'llm', hue: 250, score: 0.9, evidence: [{ words: id, field: 'title', at: 0, share: 1 }] });
const TOPICS = ['a', 'b', 'c', 'd'].map((id) => topic(id));
const FALLBACK: Topic = { id: 'cat:cs.LG', name: 'Machine Learning', group: 'category', hue: null, score: 0.5, evidence: [] };
const SOURCE: TopicSource = { title: 'Tide Tables from RAG and Graph Neural Networks', abstract: 'We read tides off a rag. The graph is small; neural nets are not.', categories: ['cs.LG'], keywords: ['harbours', 'sea level'] };
const TIDES = { id: 'own:tides', name: 'Tides', words: ['tide'] };

const ids = (topics: readonly Topic[]) => topics.map(({ id }) => id);
const apply = (say: Partial<TopicSay>, wrong: string[] = [], topics: readonly Topic[] = TOPICS) => applySay(topics, SOURCE, wrong, { ...NOTHING_SAID, ...say });
const own = (...words: string[]) => ownTopicsOf(SOURCE, [{ id: 'own:1', name: 'Mine', words }]).flatMap(({ evidence }) => evidence);

describe('the say applied', () => {
  it('leaves topics as they are where nothing is said', () => {
    expect(apply({})).toEqual(TOPICS);
    expect(applySay(classify(SOURCE), SOURCE, [], NOTHING_SAID)).toEqual(classify(SOURCE));
  });

  it('drops what is hidden, and what is wrong for this paper', () => {
    expect(ids(apply({ hidden: ['b', 'x'] }, ['d']))).toEqual(['a', 'c']);
    expect(apply({ hidden: ['cat:cs.LG'] }, [], [FALLBACK])).toEqual([]);
    expect(apply({}, ['cat:cs.LG'], [FALLBACK])).toEqual([]);
  });

  it('gives the reader’s names, and takes none from what all objects have', () => {
    expect(apply({ names: { a: 'Mine' } })[0]?.name).toBe('Mine');
    expect(apply({}, [], [topic('constructor', 'Builders')])[0]?.name).toBe('Builders');
  });

  it('puts pinned ones first, in the reader’s order', () => {
    expect(ids(apply({ pinned: ['d', 'x', 'b'] }))).toEqual(['d', 'b', 'a', 'c']);
  });

  it('adds own topics before ours, four in all', () => {
    expect(ids(apply({ own: [TIDES] }))).toEqual(['own:tides', 'a', 'b', 'c']);
    expect(ids(apply({ own: [TIDES], pinned: ['c'] }))).toEqual(['c', 'own:tides', 'a', 'b']);
    expect(ids(apply({ own: [TIDES], hidden: ['own:tides'] }))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(apply({ own: [TIDES] }, ['own:tides']))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('needs no fallback beside an own topic', () => {
    expect(ids(apply({ own: [TIDES] }, [], [FALLBACK]))).toEqual(['own:tides']);
    expect(ids(apply({ own: [] }, [], [FALLBACK]))).toEqual(['cat:cs.LG']);
  });

  it('whatever is said: at most four, none hidden or wrong, none twice, and the same again', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const pick = (n: number) => ['a', 'b', 'c', 'd', 'own:tides'].filter((_, i) => ((seed * 7919 + n * 104729) >> i) % 3 === 0);
      const say: TopicSay = { hidden: pick(1), names: { a: 'A' }, pinned: pick(2), own: [TIDES] };
      const wrong = pick(3);
      const shown = ids(applySay(TOPICS, SOURCE, wrong, say));
      expect(shown.length).toBeLessThanOrEqual(4);
      expect(shown.filter((id) => say.hidden.includes(id) || wrong.includes(id))).toEqual([]);
      expect(new Set(shown).size).toBe(shown.length);
      expect(ids(applySay(TOPICS, SOURCE, wrong, say))).toEqual(shown);
    }
  });
});

describe('an own topic', () => {
  it('stands where one of its words does, with the place', () => {
    expect(own('tide')).toEqual([{ words: 'Tide', field: 'title', at: 0, share: 1 }]);
    expect(own('SEA  Level'.toLowerCase())).toEqual([{ words: 'sea level', field: 'keywords', at: 10, share: 1 }]);
    expect(own('small')).toEqual([{ words: 'small', field: 'abstract', at: SOURCE.abstract!.indexOf('small'), share: 1 }]);
  });

  it('asks for whole words, and for a phrase in one piece', () => {
    expect(own('tid', 'able', 'able tables')).toEqual([]);
    expect(own('graph neural network')).toHaveLength(1);
    expect(own('small neural')).toEqual([]);
    expect(own('harbours sea')).toEqual([]);
  });

  it('written in capitals asks for capitals', () => {
    expect(own('RAG')).toEqual([{ words: 'RAG', field: 'title', at: 17, share: 1 }]);
    expect(ownTopicsOf({ ...SOURCE, title: 'Tides' }, [{ id: 'own:1', name: 'Mine', words: ['RAG'] }])).toEqual([]);
    expect(own('rag')).toHaveLength(1);
    expect(own('GRAPH')).toEqual([]);
  });

  it('of words without letters stands nowhere', () => {
    expect(own('…', '', '--')).toEqual([]);
  });

  it('takes little time where there are as many as may be', () => {
    const many = Array.from({ length: SAY_BOUNDS.own }, (_, n) => ({ id: `own:${n}`, name: 'x', words: Array.from({ length: SAY_BOUNDS.words }, (__, m) => `tide word ${n} ${m}`) }));
    const long = { ...SOURCE, abstract: 'tide word '.repeat(600) };
    expect(ownTopicsOf(long, many)).toEqual([]);
  });
});

describe('what the reader says', () => {
  it('hides, pins and names a topic, and takes that back', () => {
    const said = withPinned(withName(withHidden(NOTHING_SAID, 'a', true), 'a', '  My   agents '), 'a', true);
    expect(said).toEqual({ hidden: ['a'], names: { a: 'My agents' }, pinned: ['a'], own: [] });
    expect(withHidden(said, 'a', true).hidden).toEqual(['a']);
    expect(withPinned(withName(withHidden(said, 'a', false), 'a', ' '), 'a', false)).toEqual(NOTHING_SAID);
  });

  it('moves a pinned topic as far as there are places', () => {
    const said = { ...NOTHING_SAID, pinned: ['a', 'b', 'c'] };
    expect(withPinMoved(said, 'c', -1).pinned).toEqual(['a', 'c', 'b']);
    expect(withPinMoved(said, 'a', -1).pinned).toEqual(['a', 'b', 'c']);
    expect(withPinMoved(said, 'c', 1).pinned).toEqual(['a', 'b', 'c']);
    expect(withPinMoved(said, 'x', 1)).toBe(said);
  });

  it('keeps own topics within bounds', () => {
    const long = withOwn(NOTHING_SAID, { id: 'own:1', name: 'n'.repeat(30), words: [' a  b ', 'a b', '', 'x'.repeat(90), ...Array.from({ length: 60 }, (_, n) => `w${n}`)] });
    expect(long.own[0]!.name).toHaveLength(24);
    expect(long.own[0]!.words).toHaveLength(50);
    expect(long.own[0]!.words.slice(0, 2)).toEqual(['a b', 'x'.repeat(80)]);
    expect(withOwn(NOTHING_SAID, { id: 'own:1', name: ' ', words: ['a'] })).toBe(NOTHING_SAID);
    expect(withOwn(NOTHING_SAID, { id: 'own:1', name: 'a', words: [' '] })).toBe(NOTHING_SAID);
    const full = Array.from({ length: 201 }).reduce<TopicSay>((say, _, n) => withOwn(say, { id: `own:${n}`, name: 'x', words: ['x'] }), NOTHING_SAID);
    expect(full.own).toHaveLength(200);
    expect(withOwn(full, { ...TIDES, id: 'own:7' }).own[7]).toEqual({ ...TIDES, id: 'own:7' });
  });

  it('forgets an own topic with all that was said of it', () => {
    const said = withPinned(withHidden(withOwn(NOTHING_SAID, TIDES), TIDES.id, true), TIDES.id, true);
    expect(withoutOwn(said, TIDES.id)).toEqual(NOTHING_SAID);
  });
});

it('feedback is the corrections alone, as JSON that says its version', () => {
  const paper = { identifiers: ['arxiv:2611.00001'], titleKey: 'tides', firstAuthor: 'oduya' };
  const correction = { id: '1', keys: ['arxiv:2611.00001', 'title:tides'], paper, topic: 'survey', title: 'Tides', at: '2026-11-24T09:00:00.000Z' };
  expect(JSON.parse(feedbackText([correction]))).toEqual({
    version: 1, corrections: [{ keys: ['arxiv:2611.00001', 'title:tides'], title: 'Tides', topic: 'survey', at: '2026-11-24T09:00:00.000Z' }],
  });
});
