import { describe, expect, it } from 'vitest';
import { hostOf, isOneHost, originPattern, originsOf } from '../../domain/sites.ts';

describe('a permission is asked for', () => {
  it.each([
    ['https://lab.example.org/papers?page=2', 'https://lab.example.org/*'], ['http://lab.example.org:8080/', 'http://lab.example.org/*'],
    ['file:///home/list.html', null], ['about:blank', null], ['lab.example.org', null], ['chrome://extensions', null],
  ])('one host at a time: %s', (url, origin) => {
    expect(originPattern(url)).toBe(origin);
  });

  it('by an adapter for each of its hosts once, encrypted where it can be', () => {
    expect(originsOf(['*://proceedings.mlr.press/v*', '*://proceedings.mlr.press/r*', 'http://philpapers.org/*'])).toEqual(['https://proceedings.mlr.press/*', 'http://philpapers.org/*']);
    expect(originsOf(['https://*/*'])).toEqual([]);
  });
});

it.each([['https://arxiv.org/*', true], ['*://arxiv.org/*', true], ['https://*/*', false], ['*://*/*', false], ['<all_urls>', false], ['https://*.example.org/*', false], ['http://127.0.0.1/*', false], ['http://127.0.0.2/*', true]])('%s names one host: %s', (pattern, isOne) => {
  expect(isOneHost(pattern)).toBe(isOne);
});

it('the host of a pattern', () => {
  expect(hostOf('https://dblp.org/search*')).toBe('dblp.org');
});
