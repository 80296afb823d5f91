import { expect, it } from 'vitest';
import { obsidianAddress } from '../../domain/vault/obsidian-address.ts';
import { kept } from '../formats/library-for-tests.ts';

it('a short note is in the link, a long one goes by the clipboard', () => {
  const short = obsidianAddress(kept(1, { title: 'A & B? #1' }));
  expect(short.clipboard).toBeNull();
  const address = new URL(short.href);
  expect([address.protocol, address.searchParams.get('file')]).toEqual(['obsidian:', 'oduya2026study1']);
  expect(address.searchParams.get('content')).toContain('title: "A & B? #1"');
  const long = obsidianAddress(kept(1, { abstract: 'word '.repeat(600) }));
  expect(long.href).toBe('obsidian://new?file=oduya2026study1&clipboard');
  expect(long.clipboard).toContain('word word');
});
