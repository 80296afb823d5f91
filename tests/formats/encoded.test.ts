import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as csv from '../../domain/formats/csv.ts';
import { encoded, encodedPapers, sourceOf } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import { write as writeJson } from '../../domain/formats/json.ts';
import { keyed } from '../../domain/formats/keys.ts';
import { zipOf } from '../../domain/formats/zip.ts';
import { hostilePapers } from './hostile-papers.ts';
import { LIBRARY } from './library-for-tests.ts';
import { textIn } from './write-for-tests.ts';

const LARGE = { papers: Array.from({ length: 10 }, () => hostilePapers(2_000).papers).flat(), journal: [] };

describe.each(FORMATS)('$id', (format) => {
  it('is the same bytes, a few papers at a time, as all at once', async () => {
    const { load } = format;
    if (load === null) return;
    const papers = keyed(hostilePapers(60, { all: true }).papers);
    const some = { keys: papers.map(({ key }) => key), papers: async function* few() { for (let n = 0; n < papers.length; n += 7) yield papers.slice(n, n + 7); } };
    expect(Buffer.concat(await encodedPapers(await load(), some))).toEqual(Buffer.concat(await encodedPapers(await load(), sourceOf(papers))));
  });

  it('says how far a large file is, and stops where it is cancelled', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const writing = encoded(format, LARGE, { signal: stop.signal, onProgress: (done, all) => { seen.push(done); expect(all).toBe(20_000); if (seen.length === 2) stop.abort(); } });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).toBeGreaterThan(seen[0]!);
  });
});

it('the complete library is the same bytes in turns as at once', async () => {
  for (const library of [LIBRARY, hostilePapers(60, { all: true }), { papers: [], journal: [] }]) expect(await textIn('json', library)).toBe(writeJson(library));
});

it('begins with a byte order mark where one is wanted', async () => {
  const [first] = await encodedPapers(csv, sourceOf([]), { options: { withMark: true } });
  expect([...first!.slice(0, 3)]).toEqual([0xEF, 0xBB, 0xBF]);
});

it('a zip of more files than its end can count is whole', () => {
  const files = Array.from({ length: 65_600 }, (_, n) => ({ path: `${n}.md`, text: '' }));
  expect(Object.keys(unzipSync(zipOf(files)))).toHaveLength(65_600);
});
