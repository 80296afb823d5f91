import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Library } from '../../domain/library.ts';
import { OBSIDIAN } from '../../domain/vault/obsidian-notes.ts';
import { planVault, type VaultFile, type VaultPlan } from '../../domain/vault/plan.ts';
import { kept, LIBRARY } from '../formats/library-for-tests.ts';

const library = (...papers: Library['papers']): Library => ({ papers, journal: [] });
const ONE = library(kept(1, {}, { tags: ['moe'], notes: ['First thought.'] }));
/** The same paper, with one note more. */
const LATER = library(kept(1, {}, { tags: ['moe'], notes: ['First thought.', 'Second thought.'] }));
const plan = (existing: readonly VaultFile[], of: Library = LATER) => planVault(existing, of, OBSIDIAN);
const note = (of: Library = ONE) => plan([], of).write[0]!.text;
const only = ({ write, conflicts, unchanged }: VaultPlan) => {
  expect([write.length, conflicts.length, unchanged.length]).toEqual([1, 0, 0]);
  return write[0]!;
};
const beside = ({ write, conflicts, unchanged }: VaultPlan) => {
  expect([write.length, conflicts.length, unchanged.length]).toEqual([0, 1, 0]);
  return conflicts[0]!;
};
const front = (text: string) => parse(/^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text)![1]!) as Record<string, unknown>;

describe('a vault', () => {
  it('without notes gets one for each paper; a second export finds them unchanged', () => {
    const first = plan([], LIBRARY);
    expect(first.write).toHaveLength(LIBRARY.papers.length);
    expect(plan(first.write, LIBRARY)).toEqual({ write: [], conflicts: [], unchanged: first.write.map(({ path }) => path) });
  });

  it('keeps a note where it was moved and as it was renamed', () => {
    const moved = only(plan([{ path: 'reading/2026/My own name.md', text: note() }]));
    expect(moved.path).toBe('reading/2026/My own name.md');
    expect(moved.text).toContain('Second thought.');
    expect(moved.before).toBe(note());
  });

  it('knows a note by its marker where the front matter is gone, and leaves it without', () => {
    const text = note().replace(/^---[\s\S]*?\n---\n/, '');
    const { text: after } = only(plan([{ path: 'x.md', text }]));
    expect(after.startsWith('<!-- gloss:begin ')).toBe(true);
    expect(after).toContain('Second thought.');
  });

  it('knows a note by its citation key where the id is of a library that is gone', () => {
    const text = note().replaceAll(ONE.papers[0]!.record.id, 'another-id');
    const after = only(plan([{ path: 'x.md', text }]));
    expect(front(after.text)['gloss-id']).toBe(ONE.papers[0]!.record.id);
    expect(plan([after]).unchanged).toEqual(['x.md']);
  });

  it('knows the note of a paper that was merged into another', () => {
    const merged = kept(1, {}, { citationKey: 'other' });
    merged.record.id = 'merged';
    merged.record.aliases = [ONE.papers[0]!.record.id];
    expect(only(plan([{ path: 'x.md', text: note() }], library(merged))).path).toBe('x.md');
  });

  it('gets a note that was deleted again', () => {
    expect(only(plan([{ path: 'other.md', text: 'mine' }])).path).toBe('oduya2026study1.md');
  });

  it('never has a new note take a name that another has anywhere', () => {
    for (const path of ['oduya2026study1.md', 'deep/Oduya2026Study1.md']) expect(only(plan([{ path, text: 'mine' }])).path).toBe('oduya2026study1-2.md');
  });
});

describe('outside the block', () => {
  const around = (text: string) => `${text.replace('tags:', 'mine: "x"  # why\r\ntags:')}`;

  it.each([
    ['line ends CRLF', note().replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${note()}`],
    ['words before and after', `${note().replace('---\n<!--', '---\nMine before.  \n\n<!--')}\n\n\tMine after  \n`],
    ['no line end at the end', note().trimEnd()],
    ['blanks behind the markers', note().replace(/-->$/gm, '-->  ')],
    ['own keys, comments and their order', note().replace('title:', '# mine\nzeta: [1,   2]\ntitle:').replace('tags:', 'date created: yesterday\ntags:')],
    ['mixed line ends', around(note())],
  ])('%s stay', (_, text) => {
    const { text: after } = only(plan([{ path: 'x.md', text }]));
    const outside = (one: string) => one.replace(/(<!-- gloss:begin) [^>]*>([ \t]*\r?\n)[\s\S]*?(<!-- gloss:end)/, '$1$2$3');
    expect(outside(after)).toBe(outside(text));
    expect(after).toContain('Second thought.');
    expect(plan([{ path: 'x.md', text: after }]).unchanged).toEqual(['x.md']);
  });

  it('the block has the line ends that it had', () => {
    const { text } = only(plan([{ path: 'x.md', text: note().replaceAll('\n', '\r\n') }]));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('random text before, after and among the front matter stays byte for byte, 300 times', () => {
    const pieces = ['\n', '\r\n', '  ', '\t', '# ', '---', '- [ ] x', '“”', '😀', '```', '<!-- x -->', 'gloss:begin', '<!-- gloss: begin -->', '> ', '\\', '$&', '$1', '\u2028', 'a: b', '[[x]]', '\u0000'];
    let seed = 7;
    const random = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % n;
    const words = () => Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('');
    for (let n = 0; n < 300; n++) {
      const [before, after] = [`\n${words()}\n`, words()];
      const own = `mine${n}: ${JSON.stringify(words())}  # ${n}\n`;
      const fresh = note();
      const at = fresh.indexOf('title:');
      const begin = fresh.indexOf('<!-- gloss:begin');
      const text = `${fresh.slice(0, at)}${own}${fresh.slice(at, begin)}${before}${fresh.slice(begin)}${after}`;
      const { text: next } = only(plan([{ path: 'x.md', text }]));
      expect(next.startsWith(text.slice(0, begin + own.length + before.length))).toBe(true);
      expect(next.endsWith(`\n<!-- gloss:end -->\n${after}`)).toBe(true);
      expect(next).toContain('Second thought.');
    }
  });
});

describe('front matter', () => {
  const rated = () => {
    const paper = kept(1, {}, { tags: ['moe', 'new'], notes: ['First thought.'] });
    paper.record.saved!.rating = 4;
    paper.record.saved!.status = 'read';
    return library(paper);
  };

  it('has our keys renewed in place, new ones at its end, and comments behind them kept', () => {
    const text = note().replace('status: "to-read"', 'status: "to-read" # mine').replace('url:', 'zeta: 1\nurl:');
    const after = only(plan([{ path: 'x.md', text }], rated())).text;
    expect(after).toContain('status: "read" # mine');
    expect(after).toContain('rating: 4\n---');
    expect(front(after)).toMatchObject({ zeta: 1, status: 'read', rating: 4, tags: ['moe', 'new'] });
  });

  it('loses what the library has lost, unless the reader has changed our keys', () => {
    const text = only(plan([], rated())).text;
    expect(front(only(plan([{ path: 'x.md', text }], ONE)).text)).not.toHaveProperty('rating');
    expect(front(only(plan([{ path: 'x.md', text }], ONE)).text)['tags']).toEqual(['moe']);
    const theirs = text.replace('  - "new"', '  - "new"\n  - reader');
    expect(front(only(plan([{ path: 'x.md', text: theirs }], ONE)).text)).toMatchObject({ rating: 4, tags: ['moe', 'new', 'reader'], status: 'to-read' });
  });

  it('written anew by another program in its own style is left in that style', () => {
    const text = note().replace('title: "Study 1"', 'title: Study 1').replace('tags:\n  - "moe"', 'tags: [moe, mine]').replace('status: "to-read"', "status: 'to-read'");
    const after = only(plan([{ path: 'x.md', text }], LATER)).text;
    expect(after).toContain("title: Study 1\n");
    expect(after).toContain("status: 'to-read'\n");
    expect(after).toContain('tags: [moe, mine]\n');
  });

  it.each([
    ['broken YAML', (text: string) => text.replace('title:', 'title: "open\nother:')],
    ['a key twice', (text: string) => text.replace('title:', 'title: Old\ntitle:').replace('"Study 1"', '"Older"')],
    ['a comment among the items of a list of ours', (text: string) => text.replace('  - "moe"', '  # mine\n  - "old"')],
    ['an anchor on a value of ours', (text: string) => text.replace('status: "to-read"', 'status: &s skipped\nmine: *s')],
  ])('with %s stays as it is', (_, change) => {
    const one = beside(plan([{ path: 'x.md', text: change(note()) }]));
    expect(one).toMatchObject({ path: 'x.gloss-conflict.md', note: 'x.md', why: 'front-matter', before: null });
  });
});

describe('a note that can’t be renewed stays, and ours goes beside it', () => {
  it.each([
    ['no-block', note().replace(/<!-- gloss:begin[\s\S]*/, 'Mine.')],
    ['markers', note().replace('<!-- gloss:end -->', '')],
    ['markers', note() + note().replace(/^---[\s\S]*?\n---\n/, '')],
    ['edited', note().replace('First thought.', 'First thought, corrected here.')],
    ['edited', note().replace(/ sha=\w+/, '')],
  ])('%s', (why, text) => {
    const one = beside(plan([{ path: 'a/x.md', text }]));
    expect(one).toMatchObject({ path: 'a/x.gloss-conflict.md', note: 'a/x.md', why, before: null });
    expect(one.text).toContain('Second thought.');
  });

  it('not because of changes in the block while the library has nothing new', () => {
    const text = note().replace('First thought.', 'First thought, corrected here.');
    expect(plan([{ path: 'x.md', text }], ONE).unchanged).toEqual(['x.md']);
  });

  it('and once it is there, it is not written again; one that the reader has changed stays too', () => {
    const mine = { path: 'x.md', text: note().replace('First', 'My first') };
    const first = beside(plan([mine]));
    expect(beside(plan([mine, first]))).toMatchObject({ path: first.path, before: first.text, text: first.text });
    const changed = { ...first, text: first.text.replace('Second', 'My second') };
    const third = library(kept(1, {}, { tags: ['moe'], notes: ['First thought.', 'Second thought.', 'Third.'] }));
    expect(beside(plan([mine, first], third))).toMatchObject({ path: 'x.gloss-conflict.md', before: first.text });
    expect(beside(plan([mine, changed], third))).toMatchObject({ path: 'x.gloss-conflict-2.md', before: null });
  });

  it('until the reader empties the block, which is then filled', () => {
    const text = note().replace(/(sha=[^\n]*\n)[\s\S]*?(<!-- gloss:end)/, '$1$2');
    expect(only(plan([{ path: 'x.md', text }])).text).toBe(note(LATER));
  });

  it('of two notes about one paper, the one with a block is renewed', () => {
    const mine = { path: 'a.md', text: '---\ncitekey: oduya2026study1\n---\nMine.\n' };
    expect(only(plan([mine, { path: 'b.md', text: note() }])).path).toBe('b.md');
    expect(beside(plan([mine])).why).toBe('no-block');
    expect(beside(plan([mine, { ...mine, path: 'b.md' }])).why).toBe('several');
    expect(beside(plan([{ path: 'a.md', text: note() }, { path: 'b.md', text: note() }]))).toMatchObject({ why: 'several', note: 'a.md' });
  });

  it('and one whose bytes are no UTF-8', () => {
    expect(beside(plan([{ path: 'x.md', text: note(), isInexact: true }])).why).toBe('encoding');
  });
});
