import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORMATS } from '../../domain/formats/index.ts';
import { read, write as writeJson } from '../../domain/formats/json.ts';
import { keyed } from '../../domain/formats/keys.ts';
import * as markdown from '../../domain/formats/markdown.ts';
import { written } from '../../domain/formats/encoded.ts';
import { freshNotes } from '../../domain/vault/fresh-notes.ts';
import { OBSIDIAN } from '../../domain/vault/obsidian-notes.ts';
import { isBalanced } from '../../domain/formats/tex.ts';
import type { Library } from '../../domain/library.ts';
import { HOSTILE, kept, LIBRARY } from './library-for-tests.ts';
import { bytesIn, textIn } from './write-for-tests.ts';

const GOLDEN = join(process.cwd(), 'tests/fixtures/formats');

describe.each(FORMATS.filter(({ isText }) => isText))('$id', ({ id, extension }) => {
  it('writes the golden file', async () => {
    const path = join(GOLDEN, `${id}.${extension}`);
    const written = await textIn(id, LIBRARY);
    expect(existsSync(path), `no ${path}; this was written:\n${written}`).toBe(true);
    expect(written).toBe(readFileSync(path, 'utf8'));
  });

  it('writes the same bytes whatever order it is given', async () => {
    expect(await textIn(id, { ...LIBRARY, papers: LIBRARY.papers.toReversed() })).toBe(await textIn(id, LIBRARY));
  });
});

describe.each(HOSTILE.map((text, n) => [n, JSON.stringify(text), text] as const))('hostile text %i %s', (_, __, text) => {
  const library: Library = { journal: [], papers: [kept(1, { title: text, authors: [{ family: text || 'x', given: text }], abstract: text, venue: { name: text || 'x', kind: 'unknown', standing: 'accepted' } }, { tags: [text || 'x'], notes: [text] })] };

  it.each(['bibtex', 'biblatex'])('leaves %s with one whole entry', async (id) => {
    const text = await textIn(id, library);
    expect(text.match(/^@\w+\{/gm)).toHaveLength(1);
    expect(isBalanced(text)).toBe(true);
    expect(text).not.toMatch(/(^|[^\\])%/m);
  });

  it('comes back unchanged from front matter', () => {
    const [file] = keyed(library.papers).map(freshNotes(OBSIDIAN));
    const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(file!.text) ?? [];
    expect((parse(front!) as { title: string }).title).toBe(text);
    expect(file!.text.match(/^<!-- gloss:(begin|end)\b/gm)).toEqual(['<!-- gloss:begin', '<!-- gloss:end']);
  });

  it('comes back unchanged from JSON and CSL-JSON', async () => {
    expect(read(writeJson(library))).toEqual(library);
    const csl = JSON.parse(await textIn('csl-json', library)) as { title: string }[];
    expect(csl[0]?.title).toBe(text);
  });

  it('is one item in a Markdown list', () => {
    expect(written(markdown, { ...library, papers: [{ ...library.papers[0]!, notes: [] }] }).trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('Obsidian notes', () => {
  it('are one file a paper, in a zip that is the same for the same library', async () => {
    const files = unzipSync(await bytesIn('obsidian', LIBRARY));
    expect(Object.keys(files)).toEqual(['oduya2026study1.md', 'oduya2026study2.md', 'oduya2026study3.md', 'oduya2026study5.md', 'oduya2026study6.md', 'wang2026.md'].sort());
    expect(await bytesIn('obsidian', LIBRARY)).toEqual(await bytesIn('obsidian', { ...LIBRARY, papers: LIBRARY.papers.toReversed() }));
    expect(strFromU8(files['oduya2026study1.md']!)).toContain('Second: 50% & more_\n\nwith a line');
  });

  it('have file names that every system takes, no two alike', () => {
    const keys = ['a/b\\c:d', 'CON', 'x'.repeat(300), 'Same', 'same', '..', '静'.repeat(60)];
    const names = keyed(keys.map((citationKey, n) => kept(n, {}, { citationKey }))).map(freshNotes(OBSIDIAN)).map(({ path }) => path);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
    for (const name of names) {
      expect(new TextEncoder().encode(name.replace(/\.md$/, '')).length).toBeLessThanOrEqual(120);
      expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]*\.md$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul)\.md$/i);
    }
  });
});

describe('a library in JSON', () => {
  it('comes back whole', () => {
    expect(read(writeJson(LIBRARY))).toEqual(LIBRARY);
  });

  it('comes back with what was said of topics, own ones in the reader’s order', () => {
    const paper = { identifiers: ['arxiv:2611.00001'], titleKey: 'tides', firstAuthor: 'oduya' };
    const corrections = ['a', 'b'].map((id) => ({ id, keys: ['arxiv:2611.00001'], paper, topic: 'survey', title: 'Tides', at: '2026-11-24T09:00:00.000Z' }));
    const say = { hidden: ['survey'], names: { agents: 'Doers' }, pinned: ['z', 'a'], own: [{ id: 'own:1', name: 'Tides', words: ['tide'] }] };
    const whole: Library = { ...LIBRARY, settings: [{ key: 'topics', value: say }], corrections };
    expect(read(writeJson(whole))).toEqual(whole);
    expect(writeJson({ ...whole, corrections: corrections.toReversed() })).toBe(writeJson(whole));
  });

  it.each([
    ['a say of nothing', { settings: [{ key: 'topics', value: {} }] }], ['a correction of nothing', { corrections: [{ id: 'a' }] }],
  ])('with %s is damaged', (_, part) => {
    expect(read(writeJson({ ...LIBRARY, ...part } as unknown as Library))).toBe('damaged');
  });

  it.each([
    ['nothing', 'not-json'], ['{}', 'not-a-library'], ['[]', 'not-a-library'], ['{"format":"gloss-library","version":3}', 'newer'],
    ['{"format":"gloss-library","version":1,"papers":[{}],"notes":[],"journal":[]}', 'damaged'],
  ])('%s is refused as %s', (text, why) => {
    expect(read(text)).toBe(why);
  });
});
