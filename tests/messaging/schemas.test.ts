import { describe, expect, it } from 'vitest';
import type { Act } from '../../domain/decision.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { factsOf } from '../../domain/facts.ts';
import type { Paper } from '../../domain/paper.ts';
import { classifyMessage, correctTopicMessage, decideMessage, digestBeforeMessage, digestViewedMessage, hideTopicMessage, judgeMessage, likeYoursMessage, listedMessage, newOnPageMessage, panelWantsMessage, parsePaper, proposeRuleMessage, seenMessage, statesOfMessage, undoCorrectionMessage, undoMessage } from '../../messaging/schemas.ts';
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
  { verb: 'save' }, { verb: 'remove' }, { verb: 'dismiss' }, { verb: 'restore' }, { verb: 'unmute' }, { verb: 'mute' }, { verb: 'status', status: 'read' }, { verb: 'rating', rating: 4 }, { verb: 'rating', rating: null },
  { verb: 'tags', add: ['harbour'], remove: ['sea'] },
];
const SINCE = '2026-11-24T09:00:00.000Z';
const save = (paper: unknown) => decideMessage({ papers: [paper], act: { verb: 'save' }, since: SINCE });

describe('what a page sends', () => {
  it('is taken when it is what our own page side sends', () => {
    for (const act of ACTS) expect(decideMessage({ papers: [PAPER], act, since: SINCE })).toEqual({ papers: [PAPER], act, since: SINCE });
    expect(undoMessage({ id: '00000001-0000-4000-8000-000000000000' }).id).toHaveLength(36);
    expect(statesOfMessage({ papers: [identityOf(PAPER)], since: SINCE }).papers).toHaveLength(1);
    expect(classifyMessage({ papers: [{ paper: identityOf(PAPER), source: { title: '', categories: [] } }] }).papers).toHaveLength(1);
    expect(panelWantsMessage({ key: null, wants: 'selected', keys: ['arxiv:2611.00001'] }).keys).toEqual(['arxiv:2611.00001']);
    expect(panelWantsMessage({ key: 'arxiv:2611.00001', wants: 'note' })).toEqual({ key: 'arxiv:2611.00001', wants: 'note' });
  });

  it('may be what was seen', () => {
    const paper = identityOf(PAPER);
    const seen = { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv', at: SINCE, sightings: [{ paper, rank: 1, upvotes: 41 }, { paper, rank: 2 }] };
    expect(seenMessage(seen)).toEqual(seen);
    expect(seenMessage({ ...seen, sightings: [{ paper, rank: 0 }, { paper, rank: 2, upvotes: -1 }] }).sightings).toEqual([{ paper: NOTHING_KNOWN, rank: 1 }, { paper: NOTHING_KNOWN, rank: 1 }]);
    for (const wrong of [{ listing: 'javascript:alert(1)' }, { at: 'now' }, { site: 'x'.repeat(501) }]) expect(() => seenMessage({ ...seen, ...wrong })).toThrow(expect.objectContaining({ name: 'InvalidMessage' }));
    expect([newOnPageMessage({ count: null }), newOnPageMessage({ count: 9 })]).toEqual([{ count: null }, { count: 9 }]);
    expect(() => newOnPageMessage({ count: -1 })).toThrow('count');
  });

  it('may be about topics', () => {
    const paper = identityOf(PAPER);
    expect(correctTopicMessage({ paper, title: 'T', topic: 'cat:math.AG' })).toEqual({ paper, title: 'T', topic: 'cat:math.AG' });
    expect(undoCorrectionMessage({ id: '00000001-0000-4000-8000-000000000000' }).id).toHaveLength(36);
    expect(hideTopicMessage({ topic: 'own:00000001-0000-4000-8000-000000000000', isHidden: true }).isHidden).toBe(true);
  });

  it('asks what rules say, row by row, and begins one', () => {
    const whole = { paper: { title: 'T', authors: [{ family: 'Oduya' }], categories: ['cs.LG'], abstract: 'A', keywords: ['k'], venue: 'ICLR 2027', publishedOn: '2026-11' }, identity: identityOf(PAPER), topics: ['survey', 'own:1'] };
    const nothing = { paper: { title: '', authors: [], categories: [] }, identity: NOTHING_KNOWN, topics: [] };
    expect(judgeMessage({ site: 'arXiv', papers: [whole, { ...whole, topics: 'all' }, null] })).toEqual({ site: 'arXiv', papers: [whole, nothing, nothing] });
    expect(proposeRuleMessage({ kind: 'mute', by: 'topic', text: 'survey' }).by).toBe('topic');
    for (const bad of [{ kind: 'hide', by: 'topic', text: '' }, { kind: 'mute', by: 'all', text: '' }, { kind: 'mute', by: 'words', text: 'x'.repeat(201) }]) expect(() => proposeRuleMessage(bad)).toThrow(/kind|by|text/);
  });

  it('asks what papers are like, 100 at a time, row by row', () => {
    const whole = { title: 'T', authors: [{ family: 'Oduya' }], categories: ['cs.LG'], abstract: 'A', venue: 'ICLR 2027', topics: ['survey', 'own:1'] };
    const nothing = { title: '', authors: [], categories: [], topics: [] };
    expect(likeYoursMessage({ papers: [whole, { ...whole, topics: ['a b'] }, { ...whole, abstract: 'x'.repeat(200_001) }, null] })).toEqual({ papers: [whole, nothing, nothing, nothing] });
    expect(() => likeYoursMessage({ papers: Array.from({ length: 101 }, () => whole) })).toThrow('papers');
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
    expect(() => decideMessage({ papers: [PAPER], act, since: SINCE })).toThrow(expect.objectContaining({ name: 'InvalidMessage' }));
    expect(() => decideMessage({ papers: [], act: { verb: 'save' }, since: SINCE })).toThrow('papers');
  });

  it('may be about a digest and what its rows say', () => {
    const snapshot = { at: '2026-11-24T09:12:00.000Z', papers: [{ clues: ['arxiv:2611.00001'], upvotes: 4 }, { clues: ['oduya study'] }], isOpen: true as const };
    expect(digestBeforeMessage({ url: 'https://huggingface.co/papers' })).toEqual({ url: 'https://huggingface.co/papers' });
    expect(digestViewedMessage({ url: 'https://huggingface.co/papers', snapshot })).toEqual({ url: 'https://huggingface.co/papers', snapshot });
    const papers = [{ identity: identityOf(PAPER), facts: factsOf(WHOLE, 41) }];
    expect(listedMessage({ papers })).toEqual({ papers });
    expect(papers[0]!.facts.map(({ kind }) => kind)).toEqual(['withdrawn', 'venue', 'version', 'code', 'upvotes']);
  });

  it.each([
    ['no address', 'javascript:alert(1)', [{ clues: ['a'] }]], ['no papers', 'https://huggingface.co/papers', []], ['a paper of nothing', 'https://huggingface.co/papers', [{ clues: [] }]],
    ['upvotes that are none', 'https://huggingface.co/papers', [{ clues: ['a'], upvotes: -1 }]], ['no digest, but a library', 'https://huggingface.co/papers', Array.from({ length: 2_001 }, () => ({ clues: ['a'] }))],
  ])('is refused where it is no digest: %s', (_, url, papers) => {
    expect(() => digestViewedMessage({ url, snapshot: { at: '2026-11-24T09:12:00.000Z', papers } })).toThrow(expect.objectContaining({ name: 'InvalidMessage' }));
  });

  it.each([
    { kind: 'code', url: 'javascript:alert(1)' }, { kind: 'upvotes', count: -1 }, { kind: 'version', version: 1 }, { kind: 'doi', doi: 'x' }, { kind: 'venue', name: 'x', standing: 'rumoured' }, { kind: 'rating' },
  ])('says nothing where a fact is none: %j', (fact) => {
    expect(listedMessage({ papers: [{ identity: identityOf(PAPER), facts: [fact] }, { identity: identityOf(PAPER), facts: [{ kind: 'upvotes', count: 4 }] }] }).papers.map(({ facts }) => facts.length)).toEqual([0, 1]);
  });

  it('loses fields that nobody asked for', () => {
    expect(save({ ...PAPER, saved: { status: 'read' } })).toEqual({ papers: [PAPER], act: { verb: 'save' }, since: SINCE });
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
    const { papers } = statesOfMessage({ papers: [good, { ...good, identifiers: ['no curie'] }, null, good], since: SINCE });
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
