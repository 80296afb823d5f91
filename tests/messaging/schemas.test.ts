import { describe, expect, it } from 'vitest';
import type { Act } from '../../domain/decision.ts';
import { identityOf } from '../../domain/duplicates.ts';
import type { Paper } from '../../domain/paper.ts';
import { classifyMessage, correctTopicMessage, decideMessage, hideTopicMessage, panelWantsMessage, parsePaper, statesOfMessage, undoCorrectionMessage, undoMessage } from '../../messaging/schemas.ts';
import { kept } from '../formats/library-for-tests.ts';

const PAPER = kept(1).record.paper;
const NOTHING_KNOWN = { identifiers: [], titleKey: '', firstAuthor: '' };
const WHOLE: Paper = {
  ...PAPER, authors: [{ family: 'Oduya', given: 'Mira' }, { family: 'Lind' }, { literal: 'Harbour Group' }], authorsComplete: false, type: 'paper-conference',
  abstract: 'We rehearse.', summary: { text: 'Rehearsed.', source: 'Hugging Face' }, venue: { name: 'ICLR 2027', kind: 'conference', standing: 'accepted' },
  publishedOn: '2026-11', pdfUrl: 'https://arxiv.org/pdf/2611.00001', codeUrl: 'https://example.org/code', projectUrl: 'https://example.org',
  discussionUrl: 'https://example.org/talk', categories: ['cs.LG'], keywords: ['rehearsal'], comments: '12 pages', withdrawn: true, version: 2,
};

const ACTS: Act[] = [
  { verb: 'save' }, { verb: 'remove' }, { verb: 'dismiss' }, { verb: 'restore' }, { verb: 'status', status: 'read' }, { verb: 'rating', rating: 4 }, { verb: 'rating', rating: null },
  { verb: 'tags', add: ['harbour'], remove: ['sea'] },
];
const save = (paper: unknown) => decideMessage({ papers: [paper], act: { verb: 'save' } });

describe('what a page sends', () => {
  it('is taken when it is what our own page side sends', () => {
    for (const act of ACTS) expect(decideMessage({ papers: [PAPER], act })).toEqual({ papers: [PAPER], act });
    expect(undoMessage({ id: '00000001-0000-4000-8000-000000000000' }).id).toHaveLength(36);
    expect(statesOfMessage({ papers: [identityOf(PAPER)] }).papers).toHaveLength(1);
    expect(classifyMessage({ papers: [{ paper: identityOf(PAPER), source: { title: '', categories: [] } }] }).papers).toHaveLength(1);
    expect(panelWantsMessage({ key: 'arxiv:2611.00001', wants: 'note' })).toEqual({ key: 'arxiv:2611.00001', wants: 'note' });
  });

  it('may be about topics', () => {
    const paper = identityOf(PAPER);
    expect(correctTopicMessage({ paper, title: 'T', topic: 'cat:math.AG' })).toEqual({ paper, title: 'T', topic: 'cat:math.AG' });
    expect(undoCorrectionMessage({ id: '00000001-0000-4000-8000-000000000000' }).id).toHaveLength(36);
    expect(hideTopicMessage({ topic: 'own:00000001-0000-4000-8000-000000000000', isHidden: true }).isHidden).toBe(true);
  });

  it.each([['', false], ['a b', true], ['x'.repeat(81), true], [7, true]])('is refused where it names no topic: %s', (topic, isHidden) => {
    expect(() => hideTopicMessage({ topic, isHidden })).toThrow('topic');
    expect(() => correctTopicMessage({ paper: identityOf(PAPER), title: 'T', topic })).toThrow('topic');
  });

  it('names corrections by ids of ours alone', () => {
    expect(() => undoCorrectionMessage({ id: 'all' })).toThrow('id');
    expect(() => hideTopicMessage({ topic: 'survey', isHidden: 'yes' })).toThrow('isHidden');
  });

  it.each([
    [{ verb: 'merge' }], [{ verb: 'status', status: 'lost' }], [{ verb: 'rating', rating: 6 }], [{ verb: 'tags', add: 'harbour', remove: [] }], [undefined],
  ])('is refused where it is no decision a page can make: %j', (act) => {
    expect(() => decideMessage({ papers: [PAPER], act })).toThrow(expect.objectContaining({ name: 'InvalidMessage' }));
    expect(() => decideMessage({ papers: [], act: { verb: 'save' } })).toThrow('papers');
  });

  it('loses fields that nobody asked for', () => {
    expect(save({ ...PAPER, saved: { status: 'read' } })).toEqual({ papers: [PAPER], act: { verb: 'save' } });
  });

  it.each([
    ['no paper', undefined], ['no title', { ...PAPER, title: '' }], ['a title without end', { ...PAPER, title: 'x'.repeat(20_001) }],
    ['an address that runs', { ...PAPER, url: 'javascript:alert(1)' }], ['an identifier of another form', { ...PAPER, identifiers: ['no curie'] }],
    ['too many authors', { ...PAPER, authors: Array.from({ length: 6_001 }, () => ({ literal: 'x' })) }], ['a kind of its own', { ...PAPER, type: 'spam' }],
  ])('is refused with %s, and the field is named', (_, given) => {
    expect(() => save(given)).toThrow(expect.objectContaining({ name: 'InvalidMessage', message: expect.stringMatching(/^[\w.]+: /) }));
  });

  it('is refused by the hundred thousand', () => {
    expect(() => classifyMessage({ papers: Array.from({ length: 100_000 }, () => ({ title: 'x', categories: [] })) })).toThrow('papers');
  });

  it('about many papers is answered for the others where one is out of bounds', () => {
    const good = identityOf(PAPER);
    const { papers } = statesOfMessage({ papers: [good, { ...good, identifiers: ['no curie'] }, null, good] });
    expect(papers).toEqual([good, NOTHING_KNOWN, NOTHING_KNOWN, good]);
    const sources = [{ title: 'A', categories: [] }, { title: 'x'.repeat(20_001), categories: [] }, { title: 'B', categories: [] }];
    const listed = sources.map((source) => ({ paper: good, source }));
    expect(classifyMessage({ papers: listed }).papers.map(({ source }) => source.title)).toEqual(['A', '', 'B']);
    expect(classifyMessage({ papers: [{ paper: { ...good, identifiers: ['no curie'] }, source: sources[0] }, null] }).papers).toEqual([
      { paper: NOTHING_KNOWN, source: sources[0] }, { paper: NOTHING_KNOWN, source: { title: '', categories: [] } },
    ]);
  });

  it.each(['__proto__', 'constructor'])('brings nothing in by the name %s', (name) => {
    const { papers: [given] } = save(JSON.parse(JSON.stringify(PAPER).replace('{', `{"${name}":{"polluted":true},`)));
    expect(given).toEqual(PAPER);
    expect(Object.hasOwn(given!, name)).toBe(false);
  });
});

describe('a paper out of a file', () => {
  it('is taken with every field it may have', () => {
    expect(parsePaper(WHOLE)).toEqual(WHOLE);
  });

  it.each([
    ['authors.0', { authors: [{ name: 'M. Oduya' }] }], ['publishedOn', { publishedOn: 'last spring' }], ['pdfUrl', { pdfUrl: 'file:///etc/passwd' }],
    ['version', { version: 0 }], ['venue.standing', { venue: { name: 'ICLR 2027', kind: 'conference', standing: 'rumoured' } }], ['abstract', { abstract: 'x'.repeat(200_001) }],
  ])('is refused by the name of its field: %s', (field, given) => {
    expect(() => parsePaper({ ...PAPER, ...given })).toThrow(`${field}: `);
  });
});
