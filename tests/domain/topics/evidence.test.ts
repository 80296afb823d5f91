import { describe, expect, it } from 'vitest';
import { classify } from '../../../domain/topics/classify.ts';
import type { TopicSource } from '../../../domain/topics/topic.ts';

const paper: TopicSource = {
  title: 'Few-Step <i>Text-to-Image</i> Generation: 画像 by $\\alpha$-Rectified Flow',
  abstract: 'We distil text-to-image models. 🎈 Our one-step generator needs no guidance.\nFewer sampling steps: a consistency model.',
  keywords: ['consistency distillation', 'image generation'],
  categories: ['cs.CV'],
};

describe('evidence', () => {
  it('points at the very words, in the field it names', () => {
    const fields = { title: paper.title, abstract: paper.abstract ?? '', keywords: paper.keywords?.join('; ') ?? '', category: '' };
    const evidence = classify(paper).flatMap((topic) => topic.evidence);
    expect(new Set(evidence.map(({ field }) => field))).toEqual(new Set(['title', 'abstract', 'keywords']));
    for (const { words, field, at } of evidence) expect(fields[field].slice(at, at + words.length)).toBe(words);
  });

  it('stands with every topic', () => {
    const topics = classify(paper);
    expect(topics.map((topic) => topic.id)).toEqual(expect.arrayContaining(['text-to-image', 'fast-sampling']));
    for (const topic of topics) expect(topic.evidence.length).toBeGreaterThan(0);
  });

  it('says what part of the topic each has earned, the largest first', () => {
    for (const { evidence } of classify(paper)) {
      const shares = evidence.map(({ share }) => share);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(shares.every((share) => share > 0)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1 + 1e-9);
    }
  });

  it('names the words of the title first', () => {
    const [first] = classify({ title: 'Federated Learning for Bakers', abstract: 'Bakers as clients. Federated learning of crusts.', categories: [] });
    expect(first).toMatchObject({ id: 'federated-learning', evidence: [{ words: 'Federated Learning', field: 'title', at: 0 }, { words: 'clients', field: 'abstract', at: 10 }] });
  });
});

describe('spelling does not matter', () => {
  it.each([
    ['Multi-Agent Debate', 'multi-agent'], ['Multiagent Debate', 'multi-agent'], ['Multi agent debates', 'multi-agent'],
    ['Document Summarisation', 'summarization'], ['Document summarization', 'summarization'],
    ['Image–Text Retrieval', 'cross-modal-retrieval'], ['image-text retrieval', 'cross-modal-retrieval'],
    ['KNOWLEDGE DISTILLATION FOR SMALL OVENS', 'distillation'], ['<b>Knowledge</b> distillation', 'distillation'],
    ['\\textbf{Knowledge} distillation', 'distillation'], ['$k$-means for kettles', 'clustering-dimred'],
    ['GraphRAG for gardeners', 'rag'], ['LoRAs for lorries', 'peft'],
  ])('%s', (title, id) => expect(classify({ title, categories: [] }).map((topic) => topic.id)).toContain(id));

  it.each([['A Rag Rug', 'rag'], ['Lora and Her Lorry', 'peft'], ['RAG AND BONE MEN OF OLD LONDON', 'rag']])('but an acronym needs its capitals: %s', (title, id) =>
    expect(classify({ title, categories: [] }).map((topic) => topic.id)).not.toContain(id));
});

describe('hostile text is read in bounded time', () => {
  it.each([
    ['a hundred thousand letters', 'a'.repeat(100_000)],
    ['a hundred thousand cues', 'diffusion model '.repeat(6_250)],
    ['opening brackets', '<'.repeat(100_000)],
    ['tags that never close', '<a '.repeat(33_000)],
    ['backslashes', '\\'.repeat(100_000)],
    ['hyphens between two words', `multi${'-'.repeat(100_000)}agent`],
    ['combining marks', `e${'\u0301'.repeat(100_000)}`],
    ['lone surrogates', '\ud800'.repeat(50_000)],
  ])('%s', (_what, text) => {
    const start = performance.now();
    const topics = classify({ title: text, abstract: text, keywords: [text], categories: ['cs.LG'] });
    expect(performance.now() - start).toBeLessThan(250);
    expect(topics.length).toBeLessThanOrEqual(4);
  });

  it('is not run together across sentences and commas', () => {
    const words = classify({ title: 'On speech, recognition and image. Classification of pebbles', categories: [] }).flatMap(({ evidence }) => evidence).map((one) => one.words);
    expect(words.filter((one) => /[,.]/.test(one))).toEqual([]);
  });
});
