import { describe, expect, it } from 'vitest';
import { evidenceWords, findWords, quotedEvidence } from '../../domain/evidence-words.ts';
import type { Evidence } from '../../domain/topics/topic.ts';

const found = (text: string, words: string[], fields: string[] = []) => findWords(text, words, fields).map(({ from, to }) => text.slice(from, to));
const at = (words: string, share: number): Evidence => ({ words, share, field: 'title', at: 0 });

describe('words in a text', () => {
  it.each<[string, string, string[], string[]]>([
    ['are found where they stand', 'On tool calls at sea', ['tool calls'], ['tool calls']],
    ['are found every time', 'Agents for agents, by Agents', ['Agents'], ['Agents', 'Agents']],
    ['are found in the order of the words, not of the text', 'A b a', ['b', 'A'], ['b', 'A']],
    ['keep their case', 'Rags and RAG', ['RAG'], ['RAG']],
    ['are whole', 'Reagents, agents2 and agents', ['agents'], ['agents']],
    ['are whole in any script', 'modèles modèle', ['mod', 'modèle'], ['modèle']],
    ['may end a name that has a capital inside', 'GraphRAG and OmniBench in STORAGE', ['RAG', 'Bench'], ['RAG', 'Bench']],
    ['are found over blanks of any kind', 'tool\n   calls, tool\u00a0calls', ['tool calls'], ['tool\n   calls', 'tool\u00a0calls']],
    ['are found over signs that are not printed', 'dif\u00adfu\u00adsion \u200fmodel', ['diffusion model'], ['dif\u00adfu\u00adsion \u200fmodel']],
    ['are found from right to left', 'על רשתות נוירונים עמוקות', ['רשתות נוירונים'], ['רשתות נוירונים']],
    ['are not found before a combining mark', 'cafe\u0301 cafe', ['cafe'], ['cafe']],
    ['that are blank are nowhere', 'a  b', ['', ' '], []],
  ])('%s', (_what, text, words, stretches) => expect(found(text, words)).toEqual(stretches));

  it('are sought in the title and the abstract alone, where those are found', () => {
    const row = 'Speech  for Bakers\nA. Speech, Journal of Speech\nWe bake. Speech helps, and so on and on. More speech\nSpeech 7';
    const fields = ['Speech for Bakers', 'We bake. Speech helps, and so on and on.'];
    expect(findWords(row, ['Speech'], fields).map(({ from }) => from)).toEqual([0, row.indexOf('Speech helps')]);
  });

  it('are sought in every printing of an abstract, cut off or whole', () => {
    const abstract = 'We bake bread for a long time, long enough to say so. Speech helps.';
    const row = `T\n${abstract.slice(0, 50)} … more\n${abstract}\nSpeech`;
    expect(findWords(row, ['long', 'Speech'], ['T', abstract])).toHaveLength(5);
  });

  it('are sought everywhere where the title is printed otherwise', () => {
    expect(found('α-Flow of Speech', ['Speech'], ['$\\alpha$-Flow of Speech', 'We bake.'])).toEqual(['Speech']);
  });

  it.each([
    ['words', 'a b '.repeat(25_000), ['a', 'b'], ['a']], ['blanks', ' '.repeat(100_000), ['a b'], ['']], ['soft hyphens', '\u00ad'.repeat(100_000), ['a'], ['a']],
    ['one long word', 'ab'.repeat(50_000), ['ab', 'a', 'b'], ['ab', 'ba']], ['titles', 'T u '.repeat(25_000), ['u'], ['T', 'T']], ['half signs', '\ud800'.repeat(100_000), ['\ud800'], []],
  ])('are sought in a bounded part of a hundred thousand %s', (_what, text, words, fields) => {
    const start = performance.now();
    expect(findWords(text, words, fields).length).toBeLessThanOrEqual(40);
    expect(findWords(`${text}Z`, ['Z'])).toEqual([]);
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('words named on a chip', () => {
  const evidence = [at('c', 0.1), at('a', 0.5), at('b', 0.2), at('a', 0.05), at('d', 0.05), at('e', 0.04), at('f', 0.03), at('g', 0.02)];

  it('come once, the most telling first', () => {
    expect(evidenceWords(evidence)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('are six at most', () => {
    expect(quotedEvidence(evidence)).toBe('“a”, “b”, “c”, “d”, “e”, “f”');
  });
});
