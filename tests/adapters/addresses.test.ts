import { describe, expect, it } from 'vitest';
import { addressOf, isKnownHost, LISTING_HOSTS } from '../../adapters/addresses.ts';
import { ADAPTERS } from '../../adapters/index.ts';

const idOf = (url: string) => addressOf(url, ADAPTERS)?.id ?? null;

describe('the adapter of an address', () => {
  it.each([
    ['https://huggingface.co/papers?date=2026-11-24#top', 'huggingface'], ['https://huggingface.co/models', null], ['https://scholar.google.co.jp/scholar?q=x', 'google-scholar'],
    ['http://scholar.google.de/citations?user=x', 'google-scholar'], ['https://www.medrxiv.org/search/x', 'biorxiv'], ['https://github.com/example/reading-list', 'github'],
    ['https://web.archive.org/web/20240101000000/https://paperswithcode.com/task/tabs', 'papers-with-code'], ['https://lab.example.org/publications', null],
  ])('%s: %s', (url, id) => {
    expect(idOf(url)).toBe(id);
  });
});

it('a host is known by any pattern of an adapter, also where a pattern leaves the country open', () => {
  expect(isKnownHost('https://scholar.google.fr/about', ADAPTERS)).toBe(true);
  expect(isKnownHost('https://arxiv.org/', ADAPTERS)).toBe(true);
  expect(isKnownHost('https://lab.example.org/', ADAPTERS)).toBe(false);
});

it.each(LISTING_HOSTS)('%s is read unasked because an adapter knows it', (host) => {
  expect(isKnownHost(host, ADAPTERS)).toBe(true);
});
