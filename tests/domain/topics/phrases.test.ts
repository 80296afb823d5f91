import { describe, expect, it } from 'vitest';
import { PhraseFinder, phraseName } from '../../../domain/topics/phrases.ts';
import { tokensOf } from '../../../domain/topics/tokens.ts';

const met = (phrases: string[], text: string) => new PhraseFinder(phrases.map((phrase) => phraseName(phrase)!)).in(tokensOf(text)).map(({ names }) => names.join());

describe('phrases in a text', () => {
  it('are met whatever their case, plural or hyphens', () => {
    expect(met(['graph neural network'], 'Graph-Neural Networks for tea')).toEqual(['graph neural network']);
  });

  it('are left out within longer ones, so that what misleads hides what it holds', () => {
    expect(met(['transformer', 'power transformer'], 'A power transformer. A transformer.')).toEqual(['power transformer', 'transformer']);
  });

  it('are not run together across commas and sentences', () => {
    expect(met(['image classification'], 'An image. Classification of pebbles; image, classification')).toEqual([]);
  });

  it('with capitals are met as they are written', () => {
    expect(met(['MoE'], 'MoE, moe, MoEs')).toEqual(['MoE|moe', 'MoE|moe']);
  });
});

it.each([['MoE', 'MoE|moe'], ['Mixture-of-Experts', 'mixture of expert'], ['Agents', 'Agents|agent'], ['', null], ['—', null]])('the phrase %j is called %j', (phrase, name) => {
  expect(phraseName(phrase)).toBe(name);
});
