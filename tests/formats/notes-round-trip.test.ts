import { describe, expect, it } from 'vitest';
import type { ReadPaper } from '../../domain/formats/read/index.ts';
import type { KeptPaper } from '../../domain/library.ts';
import { DIALECTS } from '../../domain/vault/dialects.ts';
import { VAULT_KINDS } from '../../domain/vault/kinds.ts';
import { planVault } from '../../domain/vault/plan.ts';
import { hostilePapers } from './hostile-papers.ts';
import { kept } from './library-for-tests.ts';
import { reading } from './read-for-tests.ts';
import { bytesIn } from './write-for-tests.ts';

/** Hostile papers whose lists have no comma in an item, and whose authors are people: notes hold no more. */
const LIBRARY = { journal: [], papers: hostilePapers(500).papers.map((one, n) => withPlainLists(one, n)) };

function withPlainLists({ record, notes }: KeptPaper, n: number): KeptPaper {
  const authors = [{ family: 'Oduya', given: 'Mira' }, { family: 'van den Berg', given: 'Anneke' }].slice(0, n % 3);
  const saved = record.saved && { ...record.saved, citationKey: `key${n}`, tags: ['moe', 'groupe-d’été', '静かな'].slice(0, n % 4) };
  const { venue, abstract, ...paper } = record.paper;
  return {
    record: { ...record, citationKey: `key${n}`, ...(saved !== undefined && { saved }), paper: { ...paper, title: paper.title.replace(/\s+/g, ' ').trim(), authors, ...(abstract?.includes('gloss:') === false && { abstract }), ...(venue !== undefined && { venue: { ...venue, name: venue.name.replace(/\s+/g, ' ').trim() } }) } },
    notes: notes.filter(({ text }) => !text.includes('gloss:') && !/\n{3,}|\n[ \t]*\n/.test(text)),
  };
}

/** Everything that FIELDS.md says a note holds. */
const heldOf = ({ paper, saved, notes }: ReadPaper) => shape({
  title: paper.title, authors: paper.authors, ids: ['arxiv', 'doi'].flatMap((kind) => paper.identifiers.find((one) => one.startsWith(`${kind}:`)) ?? []),
  url: paper.url, pdfUrl: paper.pdfUrl, codeUrl: paper.codeUrl, venue: paper.venue?.name, date: paper.publishedOn, abstract: paper.abstract,
  saved: saved && { status: saved.status, rating: saved.rating, citationKey: saved.citationKey, tags: saved.tags ?? [], on: saved.savedAt?.slice(0, 10) }, notes: notes.join('\n\n'),
});

/** Blanks are folded by bullets and properties. */
function shape(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.replace(/\s+/g, ' ').trim() : one)));
}

describe.each(['obsidian', 'logseq'])('%s', (id) => {
  it('gives every field it holds back, of hostile papers too', async () => {
    const { papers, unreadable, remarks, format } = await reading(await bytesIn(id, LIBRARY));
    expect([format, unreadable, remarks]).toEqual([id, [], []]);
    const sorted = (all: ReadPaper[]) => all.map(heldOf).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(sorted(papers)).toEqual(sorted(LIBRARY.papers.map(({ record: { paper, saved }, notes }) => ({ paper, ...(saved !== undefined && { saved }), notes: notes.map(({ text }) => text) }))));
  });
});

describe.each(VAULT_KINDS)('a note for %s', (kind) => {
  const page = planVault([], { papers: [kept(1, {}, { tags: ['moe'], notes: ['First thought:\n- one\n- two', 'Second thought.'] })] }, DIALECTS[kind]).write[0]!.text;

  it('alone, with any line ends and name, is the paper with its notes', async () => {
    for (const text of [page, page.replaceAll('\n', '\r\n'), `\uFEFF${page}`]) {
      expect(await reading(text, 'x.txt')).toMatchObject({ format: kind, papers: [{ notes: ['First thought:\n- one\n- two\n\nSecond thought.'], saved: { tags: ['moe'] }, paper: { title: 'Study 1', identifiers: ['arxiv:2611.00001'] } }] });
    }
  });
});

describe('a Logseq page that its reader has changed', () => {
  const page = planVault([], { papers: [kept(1, { title: 'Study, 1' }, { tags: ['moe'], notes: ['First thought:\n- one', 'Second.'] })] }, DIALECTS.logseq).write[0]!.text;
  const notesOf = async (text: string) => (await reading(text)).papers[0]!.notes;

  it('gives their own bullets as a note', async () => {
    expect(await notesOf(page.replace('- Gloss', '- before\n\t- deeper\n- Gloss').concat('- after\n-'))).toEqual(['First thought:\n- one\n\nSecond.', '- before\n\t- deeper\n- after\n-']);
    expect(await notesOf(`${page}- `)).toEqual(['First thought:\n- one\n\nSecond.']);
  });

  it('is read as Logseq indents it', async () => {
    const anew = page.replace('  gloss-sha', '  collapsed:: true\n  gloss-sha').replaceAll('\n\t', '\n    ').replace('    - ## Notes', '    - ## Notes\n      id:: 6654-aa');
    expect(await notesOf(anew)).toEqual(['First thought:\n- one\n\nSecond.']);
  });

  it('has tags as links, and properties of their own', async () => {
    const { papers: [one] } = await reading(page.replace('tags:: moe', 'tags:: #moe, [[group meeting]]\nmine:: x').replace('gloss-id::', 'alias:: s1\ngloss-id::'));
    expect(one).toMatchObject({ saved: { tags: ['moe', 'group meeting'], status: 'to-read', citationKey: 'oduya2026study1' }, paper: { title: 'Study, 1' } });
  });

  it('is the paper of its properties where the bullet has gone', async () => {
    expect((await reading(page.replace(/- Gloss[^]*/, '- mine'))).papers).toMatchObject([{ notes: ['- mine'], paper: { identifiers: ['arxiv:2611.00001'], url: 'https://arxiv.org/abs/2611.00001' } }]);
  });

  it('of another kind is none of ours', async () => {
    expect((await reading('title:: x\n\n- https://arxiv.org/abs/2611.00001')).format).toBe('markdown');
  });
});
