import { describe, expect, it } from 'vitest';
import { classify } from '../../../domain/topics/classify.ts';
import { hueOf, topicRow } from '../../../domain/topics/catalogue.ts';
import type { TopicSource } from '../../../domain/topics/topic.ts';
import examples from '../../fixtures/topics/examples.json' with { type: 'json' };

interface Example {
  title: string;
  abstract?: string;
  categories?: string[];
}

const source = (example: Example): TopicSource => ({ ...example, categories: example.categories ?? [] });
const idsOf = (example: Example) => classify(source(example)).map((topic) => topic.id);
const rows = (kind: 'is' | 'isNot') => examples.flatMap((row) => row[kind].map((example: Example) => [row.topic, example.title, example] as const));

describe('a topic is found by its words', () => {
  it.each(rows('is'))('%s: %s', (topic, _title, example) => expect(idsOf(example)).toContain(topic));
});

describe('a topic is not given for words that only sound like it', () => {
  it.each(rows('isNot'))('not %s: %s', (topic, _title, example) => expect(idsOf(example)).not.toContain(topic));
});

describe('chips of a row', () => {
  const crowded = {
    title: 'Quantization, Pruning, Knowledge Distillation, Speculative Decoding, Federated Learning and Object Detection on a Toaster',
    categories: ['cs.LG'],
  };

  it('are four at most, each surer than not', () => {
    const topics = classify(crowded);
    expect(topics).toHaveLength(4);
    for (const { score } of topics) expect(score > 0.4 && score <= 1).toBe(true);
  });

  it('are the same every time', () => expect(classify(crowded)).toEqual(classify({ ...crowded })));

  it('carry name, group and hue of the catalogue', () => {
    const [topic] = classify({ title: 'Symbolic Music from Knitting Patterns', categories: [] });
    expect(topic).toMatchObject({ id: 'music', name: topicRow('music')?.name, group: 'audio', hue: hueOf('audio') });
  });

  it('show the kind of paper after its subject', () => {
    expect(idsOf({ title: 'A Survey of Music Generation' })).toEqual(['music', 'survey']);
  });

  it('leave a parent out beside its child', () => {
    const ids = idsOf({ title: 'GUI Agents: LLM Agents That Click', abstract: 'GUI agents are LLM agents. We train a GUI agent.' });
    expect(ids).toContain('gui-agents');
    expect(ids).not.toContain('llm-agents');
  });

  it('prefer the specific phrase to the general one within it', () => {
    const ids = idsOf({ title: 'Visual Question Answering in Dim Kitchens' });
    expect(ids).toContain('vqa-captioning');
    expect(ids).not.toContain('question-answering');
  });
});

describe('a paper without a certain topic', () => {
  it('shows its category', () => {
    expect(classify({ title: 'On Rings with Few Ideals', categories: ['math.RA', 'math.AC'] })).toEqual([
      { id: 'cat:math.RA', name: 'Rings & algebras', group: 'category', hue: null, score: 0.5, evidence: [{ words: 'math.RA', field: 'category', at: 0, share: 1 }] },
    ]);
  });

  it('shows the subject that its site prints, cut to a chip', () => {
    expect(classify({ title: 'On Rings with Few Ideals', categories: ['Algebra today', 'Rings'] })).toMatchObject([{ id: 'cat:Algebra today', name: 'Algebra today', hue: null }]);
    const [chip] = classify({ title: 'Slow reading', categories: ['Reading, Slow and Very Slow / physiology'] });
    expect(chip!.name).toBe('Reading, Slow and Very…');
    expect(chip!.id).toBe('cat:Reading, Slow and Very Slow / physiology');
  });

  it.each([
    ['nothing is known of it', { title: 'On Rings with Few Ideals' }],
    ['its category is blank', { title: 'On Rings with Few Ideals', categories: [' '] }],
    ['its title is empty', { title: '' }],
    ['its title is one common word', { title: 'Notes' }],
    ['it is in another script', { title: 'О кольцах и идеалах', abstract: 'Мы изучаем кольца с малым числом идеалов.' }],
  ])('shows nothing when %s', (_why, example) => expect(classify(source(example))).toEqual([]));
});

describe('outside machine learning', () => {
  it('a topic of it needs more than one word', () => {
    const title = 'Interpretability of Spectral Sequences';
    expect(idsOf({ title, categories: ['math.AT'] })).toEqual(['cat:math.AT']);
    expect(idsOf({ title, categories: ['cs.LG'] })).toEqual(['interpretability']);
  });

  it('is shown where the words leave no doubt', () => {
    const abstract = 'We train physics-informed neural networks as a neural surrogate of a PDE solver for lake currents.';
    expect(idsOf({ title: 'Physics-Informed Neural Networks for Lakes', abstract, categories: ['physics.flu-dyn'] })).toContain('scientific-ml');
  });
});

describe('what the paper does not do', () => {
  it.each(['Unlike diffusion models, pebbles are cheap', 'Pebbles without any diffusion model', 'Pebbles instead of diffusion models'])('%s', (title) =>
    expect(idsOf({ title })).not.toContain('diffusion-models'));
});
