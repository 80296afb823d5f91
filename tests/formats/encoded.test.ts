import { describe, expect, it } from 'vitest';
import { encoded } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import { hostilePapers } from './hostile-papers.ts';
import { LIBRARY } from './library-for-tests.ts';

const joined = (chunks: readonly Uint8Array[]) => Buffer.concat(chunks);

describe.each(FORMATS)('$id', (format) => {
  it('is the same as bytes, a piece at a time, as in one', async () => {
    const { write } = await format.load();
    for (const library of [LIBRARY, hostilePapers(60, { all: true }), { papers: [], journal: [] }]) expect(joined(await encoded(format, library)).equals(Buffer.from(write(library)))).toBe(true);
  });
});

describe('a large file', () => {
  const csv = FORMATS.find(({ id }) => id === 'csv')!;

  it('says how far it is, and stops where it is cancelled', async () => {
    const { papers } = hostilePapers(2_000);
    const library = { papers: Array.from({ length: 10 }, () => papers).flat(), journal: [] };
    const seen: number[] = [];
    const stop = new AbortController();
    const writing = encoded(csv, library, { signal: stop.signal, onProgress: (done, all) => { seen.push(done); expect(all).toBe(20_000); if (seen.length === 2) stop.abort(); } });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).toBeGreaterThan(seen[0]!);
  });

  it('begins with a byte order mark where one is wanted', async () => {
    const [first] = await encoded(csv, LIBRARY, { options: { withMark: true } });
    expect([...first!.slice(0, 3)]).toEqual([0xEF, 0xBB, 0xBF]);
  });
});
