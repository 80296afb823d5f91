import { expect, it } from 'vitest';
import type { Library } from '../../domain/library.ts';
import { LOGSEQ } from '../../domain/vault/logseq-pages.ts';
import { planVault } from '../../domain/vault/plan.ts';
import { kept, LIBRARY } from '../formats/library-for-tests.ts';

const of = (...notes: string[]): Library => ({ papers: [kept(1, {}, { tags: ['moe'], notes })], journal: [] });
const page = planVault([], of('First thought.'), LOGSEQ).write[0]!;
const after = (text: string, library = of('First thought.', 'Second thought.')) => planVault([{ path: 'pages/x.md', text }], library, LOGSEQ);

it('a page is properties and one bullet of ours', () => {
  expect(page.path).toBe('pages/oduya2026study1.md');
  expect(page.text).toBe([
    'gloss-id:: 00000000-0000-4000-8000-000000000001', 'full-title:: Study 1', 'authors:: Mira Oduya', 'citekey:: oduya2026study1', 'arxiv:: 2611.00001',
    'url:: https://arxiv.org/abs/2611.00001', 'date:: 2026-11-21', 'status:: to-read', 'saved:: 2026-11-24', 'tags:: moe', '', '- Gloss', `  gloss-sha:: ${/gloss-sha:: (\w+)/.exec(page.text)![1]}`,
    '\t- # Study 1', '\t- [Page](<https://arxiv.org/abs/2611.00001>)', '\t- ## Notes', '\t- First thought.', '',
  ].join('\n'));
});

it('a second export changes nothing', () => {
  const first = planVault([], LIBRARY, LOGSEQ).write;
  expect(planVault(first, LIBRARY, LOGSEQ)).toMatchObject({ write: [], conflicts: [], unchanged: first.map(({ path }) => path) });
});

it.each(['\n', '\r\n'])('bullets and properties of the reader’s stay, line ends %j', (lineEnd) => {
  const text = `${page.text.replace('- Gloss', '- before\n\t- deeper\n- Gloss').replace('tags:: moe', 'mine:: x, y\ntags:: moe, reader')}- after\n\t- deeper  \n`.replaceAll('\n', lineEnd);
  const { write: [one] } = after(text);
  expect(one!.text).toBe(text.replace('First thought.', `First thought.${lineEnd}\t- Second thought.`).replace(/gloss-sha:: \w+/, /gloss-sha:: \w+/.exec(one!.text)![0]));
});

it('a page that Logseq has written anew, with its own indentation and marks, is still ours', () => {
  const text = page.text.replace('  gloss-sha', '  collapsed:: true\n  gloss-sha').replaceAll('\t- ', '    - ');
  expect(after(text).write[0]!.text).toContain('collapsed:: true\n  gloss-sha');
});

it('bullets of ours that the reader has changed go beside', () => {
  expect(after(page.text.replace('First', 'My first')).conflicts).toMatchObject([{ path: 'pages/x.gloss-conflict.md', why: 'edited' }]);
  expect(after(page.text.replace(/- Gloss[\s\S]*/, '- mine')).conflicts).toMatchObject([{ why: 'no-block' }]);
  expect(after(page.text.replace('First', 'My first'), of('First thought.')).unchanged).toEqual(['pages/x.md']);
});

it('properties are renewed, tags of the reader’s kept', () => {
  const library = of('First thought.');
  library.papers[0]!.record.saved!.status = 'read';
  const text = after(page.text.replace('tags:: moe', 'tags:: mine'), library).write[0]!.text;
  expect(text).toContain('status:: read\n');
  expect(text).toContain('tags:: mine, moe\n');
});

it('a folder that is no graph is one of pages', () => {
  expect(planVault([{ path: 'x.md', text: '' }], of(), LOGSEQ).write[0]!.path).toBe('oduya2026study1.md');
  expect(planVault([{ path: 'journals/x.md', text: '' }], of(), LOGSEQ).write[0]!.path).toBe('pages/oduya2026study1.md');
});
