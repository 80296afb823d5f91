import { describe, expect, it } from 'vitest';
import { Expressions, flawOf } from '../../../domain/rules/expressions.ts';

/** Far above what any of them takes here, far below what an engine that tries every way would take. */
const BOUND_MS = 3_000;
const MANY = 'a'.repeat(10_000);

function matching(texts: string[], text: string): string[] {
  const all = new Expressions<string>();
  texts.forEach((one) => all.add(one, one));
  const found = new Set<string>();
  all.find(text, (one) => found.add(one));
  return texts.filter((one) => found.has(one));
}

describe('expressions', () => {
  it('are all found at once, in any case', () => {
    expect(matching(['speculative.*ing', '^fast', 'slow$', '\\bdraft\\b', '(?-i)FAST'], 'Fast Speculative Decoding by a Draft Model')).toEqual(['speculative.*ing', '^fast', '\\bdraft\\b']);
    expect(matching(['推荐|検索', 'pre?print'], '基于图的推荐系统')).toEqual(['推荐|検索']);
  });

  it.each(['(a+)+$', '(a|a)*b', '(a*)*$', '(a|aa)+c', '(.*a){12}b', '(x+x+)+y', '(a?){50}a{50}c', '([a-z]+)*!', '^(([a-z])+.)+[A-Z]([a-z])+$'])('%s, which explodes elsewhere, is done in bounded time', (text) => {
    const began = performance.now();
    matching([text], `${MANY}!`);
    expect(performance.now() - began).toBeLessThan(BOUND_MS);
  });

  it.each([['((a{1,1000}){1,1000}){1,1000}'], ['(((((a{9}){9}){9}){9}){9})'], ['a{1001}'], ['('.repeat(150)]])('%s, too large to be held, is refused at once', (text) => {
    const began = performance.now();
    expect(flawOf(text)).not.toBeNull();
    expect(matching([text, 'a+'], MANY)).toEqual(['a+']);
    expect(performance.now() - began).toBeLessThan(BOUND_MS);
  });

  it('that would be too large together are left out, and said to be', () => {
    const all = new Expressions<number>();
    for (let n = 0; n < 10; n++) all.add(`x{0,400}${n}`, n);
    expect(all.unused).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['(a+', 'paren', 0], ['ab(c(d)', 'paren', 2], ['a)b', 'paren', 1], ['x[ab', 'bracket', 1], ['a**', 'repeat', 1], ['+a', 'repeat', 0], ['a{2000}', 'repeat', 1], ['a\\', 'escape', null], ['\\8', 'escape', 0],
    ['[z-a]', 'range', 1], ['(?=a)b', 'unsupported', 0], ['\\(ab(', 'paren', 4], ['[(]a(', 'paren', 4], ['', 'empty', null], [' ', 'empty', null],
  ])('%s is none: %s at %s', (text, reason, at) => {
    expect(flawOf(text)).toEqual({ reason, at });
  });

  it.each(['survey', '^A (survey|review) of', '\\d{3,}B', 'café', '[^\\s]+-net$', 'a{0,400}'])('%s is one', (text) => {
    expect(flawOf(text)).toBeNull();
  });
});
