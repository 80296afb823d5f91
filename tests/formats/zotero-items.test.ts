import { describe, expect, it } from 'vitest';
import { keyed } from '../../domain/formats/keys.ts';
import { zoteroItem } from '../../domain/formats/zotero-items.ts';
import type { Paper } from '../../domain/paper.ts';
import { HOSTILE, kept } from './library-for-tests.ts';

const item = (given: Partial<Paper> = {}, extra: Parameters<typeof kept>[2] = {}) => zoteroItem(keyed([kept(1, given, extra)])[0]!);

/** The fields of zotero-schema's item types that we use; Zotero puts others into *Extra* or refuses them. */
const COMMON = ['id', 'itemType', 'title', 'creators', 'tags', 'notes', 'attachments', 'abstractNote', 'date', 'DOI', 'url', 'extra'];
const FIELDS: Record<string, readonly string[]> = {
  preprint: [...COMMON, 'repository', 'archiveID'], journalArticle: [...COMMON, 'publicationTitle'], conferencePaper: [...COMMON, 'proceedingsTitle', 'conferenceName'],
};

it('an arXiv preprint is an item as Zotero makes it itself', () => {
  const given = { abstract: 'Short & plain.', comments: '9 pages', codeUrl: 'https://code.example/x' };
  expect(item(given, { tags: ['moe', 'group meeting'], notes: ['First.\nSecond line.\n\nNew paragraph.'] })).toEqual({
    id: '00000000-0000-4000-8000-000000000001', itemType: 'preprint', title: 'Study 1', creators: [{ creatorType: 'author', lastName: 'Oduya', firstName: 'Mira' }],
    date: '2026-11-21', abstractNote: 'Short & plain.', url: 'https://arxiv.org/abs/2611.00001', DOI: '10.48550/arXiv.2611.00001', repository: 'arXiv', archiveID: 'arXiv:2611.00001',
    extra: 'arXiv:2611.00001 [cs.LG]\nCitation Key: oduya2026study1\nComment: 9 pages',
    tags: [{ tag: 'moe' }, { tag: 'group meeting' }], notes: [{ note: '<p>First.<br>Second line.</p><p>New paragraph.</p>' }],
    attachments: [{ title: 'Code', url: 'https://code.example/x', mimeType: 'text/html', snapshot: false }],
  });
});

it.each([
  ['article-journal', 'journal', { itemType: 'journalArticle', publicationTitle: 'J. Inv.', DOI: '10.1000/inv.2' }],
  ['paper-conference', 'conference', { itemType: 'conferencePaper', proceedingsTitle: 'J. Inv.', conferenceName: 'J. Inv.' }],
  ['preprint', 'conference', { itemType: 'preprint', extra: 'arXiv:2611.00002 [cs.LG]\nCitation Key: oduya2026study1\nPMID: 77\nAccepted at J. Inv.' }],
] as const)('%s: its place stands in the fields of its type', (type, kind, expected) => {
  const made = item({ type, venue: { name: 'J. Inv.', kind, standing: 'accepted' }, identifiers: ['arxiv:2611.00002', 'doi:10.1000/inv.2', 'pmid:77'] });
  expect(made).toMatchObject(expected);
  expect(Object.keys(made).filter((field) => !FIELDS[made.itemType]!.includes(field))).toEqual([]);
});

it('a group and a single name stand in one field, a particle with its family', () => {
  const authors = [{ literal: 'Great Array Collaboration' }, { family: 'Plato' }, { family: 'van den Berg', given: 'Anneke' }, { literal: ' ' }];
  expect(item({ authors }).creators).toEqual([
    { creatorType: 'author', name: 'Great Array Collaboration' }, { creatorType: 'author', name: 'Plato' }, { creatorType: 'author', lastName: 'van den Berg', firstName: 'Anneke' },
  ]);
});

describe('nothing that a page or a reader wrote becomes HTML', () => {
  it.each(HOSTILE)('%j', (text) => {
    const made = item({ title: text, abstract: text, codeUrl: text }, { tags: [text], notes: [text] });
    const notes = made.notes.map(({ note }) => note).join('');
    expect(notes.replace(/<\/?p>|<br>/g, '')).not.toMatch(/[<>]/);
    expect(made.attachments).toEqual([]);
    expect(JSON.stringify(made)).not.toMatch(/\\u(?:00[01]|d[89a-f])/);
    const read = new DOMParser().parseFromString(notes.replaceAll('<br>', '\n'), 'text/html');
    expect(read.body.textContent).toBe(text.replace(/\0/g, '').replace(/\r\n/g, '\n').trim());
  });

  it('links that are no web addresses are left out', () => {
    const made = item({ identifiers: [], url: 'javascript:alert(1)', codeUrl: 'javascript:alert(2)', projectUrl: 'file:///etc' });
    expect([made['url'], made.attachments]).toEqual([undefined, []]);
  });
});

it('an empty paper is still an item', () => {
  expect(item({ identifiers: [], title: '', authors: [], categories: [], publishedOn: undefined, url: undefined } as unknown as Partial<Paper>)).toEqual({
    id: '00000000-0000-4000-8000-000000000001', itemType: 'preprint', title: '', creators: [], tags: [], notes: [], attachments: [], extra: 'Citation Key: oduya2026study1',
  });
});
