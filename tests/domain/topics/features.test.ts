import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../domain/topics/features.ts';
import { PhraseFinder } from '../../../domain/topics/phrases.ts';
import type { TopicSource } from '../../../domain/topics/topic.ts';

const FINDER = new PhraseFinder(['diffusion model', 'RAG|rag']);
const everything = (source: Partial<TopicSource>, isKnown: (name: string) => boolean = () => true) => featuresOf({ title: '', categories: [], ...source }, FINDER, isKnown);
const value = (source: Partial<TopicSource>, name: string) => everything(source).find((one) => one.name === name)?.value ?? 0;

describe('what a paper says', () => {
  it('is its words, runs of up to three of them, its acronyms, phrases and categories', () => {
    const names = everything({ title: 'Tea by RAG', categories: ['cs.IR'] }).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['tea', 'tea by rag', 'rag', '^RAG', '=RAG|rag', 'cat:cs.IR', 'ml:core']));
    expect(names).not.toContain('by');
  });

  it('counts more in the title than in the abstract, at its head more than in its middle', () => {
    const filler = 'One more. And more. ';
    const inTitle = value({ title: 'A diffusion model' }, '=diffusion model');
    const opening = value({ abstract: `A diffusion model. ${filler.repeat(3)}` }, '=diffusion model');
    const body = value({ abstract: `${filler.repeat(3)} A diffusion model. ${filler}` }, '=diffusion model');
    expect(inTitle).toBeGreaterThan(opening);
    expect(opening).toBeGreaterThan(body);
    expect(body).toBeGreaterThan(0);
  });

  it('has the same length for few words as for many', () => {
    const length = (source: Partial<TopicSource>) => everything(source).filter(({ name }) => !/^(?:=|cat:|ml:)/.test(name)).reduce((sum, one) => sum + one.value ** 2, 0);
    expect(length({ title: 'Kettles' })).toBeCloseTo(length({ title: 'Kettles', abstract: 'Kettles sing and whistle, lids rattle, tea steeps, cups wait, spoons stir.' }), 5);
  });

  it.each(['Unlike diffusion models', 'It outperforms diffusion models', 'Without any diffusion model', 'Tea instead of diffusion models'])('leaves out what it denies: %s', (title) => {
    expect(everything({ title }).filter(({ name }) => name.includes('diffusion'))).toEqual([]);
  });

  it('knows where it stands', () => {
    const title = 'On a <i>diffusion</i> model';
    const [place] = everything({ title }).find(({ name }) => name === '=diffusion model')!.places;
    expect(title.slice(place!.at, place!.end)).toBe('diffusion</i> model');
  });

  it('is given only as far as it is known', () => {
    expect(everything({ title: 'Tea by RAG', categories: ['cs.IR'] }, (name) => name === 'tea').map(({ name }) => name)).toEqual(['tea']);
  });
});
