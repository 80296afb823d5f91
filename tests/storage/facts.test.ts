import { describe, expect, it } from 'vitest';
import { identityOf } from '../../domain/duplicates.ts';
import type { FactSaid } from '../../domain/facts.ts';
import { undo, lastDecisions } from '../../storage/journal.ts';
import { enrich, refuseSuggestion, takeSuggestion } from '../../storage/enrich.ts';
import { factsOfPapers, forgetFacts, rememberFacts } from '../../storage/facts.ts';
import { savedPapers, statesOf } from '../../storage/reading-list.ts';
import { freshLibrary, minute, paper, savePaper, setTags } from './papers-for-tests.ts';

const QUIET = paper();
const votes = (count: number): FactSaid => ({ kind: 'upvotes', count });
const code: FactSaid = { kind: 'code', url: 'https://github.com/example/quiet' };
const version = (n: number): FactSaid => ({ kind: 'version', version: n });
const listed = (facts: FactSaid[], one = QUIET) => [{ identity: identityOf(one), facts }];
const instant = (n: number) => new Date(minute(n)).toISOString();
const arxiv = (n: number) => ({ site: 'arXiv', host: 'arxiv.org', at: instant(n) });
const DAY = 24 * 60;

describe('what a listing says of a paper', () => {
  it('is known where the paper is met again, by its identifier or its title', async () => {
    const db = freshLibrary();
    await rememberFacts(db, listed([votes(41), code]), 'Hugging Face', minute(0));
    const others = [QUIET, paper({ identifiers: ['doi:10.1000/7', 'arxiv:2611.00007'], title: 'Rehearsal' }), paper({ identifiers: ['openreview:abc'] }), paper({ identifiers: [], title: 'Other' })];
    const facts = [{ ...code, site: 'Hugging Face', at: instant(0) }, { ...votes(41), site: 'Hugging Face', at: instant(0) }];
    expect((await factsOfPapers(db, others.map(identityOf))).map((one) => one.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)))).toEqual([facts, facts, facts, []]);
  });

  it('goes over from a row with the title alone to one with an identifier', async () => {
    const db = freshLibrary();
    await rememberFacts(db, listed([{ kind: 'venue', name: 'ICLR 2027', standing: 'accepted' }], paper({ identifiers: [] })), 'Paper list', minute(0));
    await rememberFacts(db, listed([votes(3)]), 'Hugging Face', minute(1));
    expect((await factsOfPapers(db, [identityOf(paper({ title: 'Renamed' }))]))[0]!.map(({ kind }) => kind)).toEqual(['venue', 'upvotes']);
  });

  it('said later of one of its names is known by all of them', async () => {
    const db = freshLibrary();
    const [both, byTitle, byDoi] = [paper({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/inv.7'] }), paper({ identifiers: [] }), paper({ identifiers: ['doi:10.1000/inv.7'], title: 'Renamed' })];
    await rememberFacts(db, listed([votes(3)], both), 'Hugging Face', minute(0));
    await rememberFacts(db, listed([code], byTitle), 'Paper list', minute(1));
    await rememberFacts(db, listed([version(2)], byDoi), 'arXiv', minute(2));
    for (const one of [both, byTitle, byDoi, paper()]) expect((await factsOfPapers(db, [identityOf(one)]))[0]!.map(({ kind }) => kind)).toEqual(['version', 'code', 'upvotes']);
  });

  it('of another year under the same title is not taken for it', async () => {
    const db = freshLibrary();
    const [early, late] = [paper({ identifiers: ['acl:2020.inv-main.1'], publishedOn: '2020' }), paper()];
    await rememberFacts(db, listed([code], early), 'ACL Anthology', minute(0));
    await rememberFacts(db, listed([votes(3)], late), 'Hugging Face', minute(1));
    expect((await factsOfPapers(db, [early, late, paper({ identifiers: [] })].map(identityOf))).map((one) => one.map(({ kind }) => kind))).toEqual([['code'], ['upvotes'], ['upvotes']]);
  });

  it('of a title counts for papers a year apart, and for no others', async () => {
    const db = freshLibrary();
    await rememberFacts(db, listed([votes(3)], paper({ identifiers: ['acl:2026.inv-main.1'] })), 'ACL Anthology', minute(0));
    const years = ['2025', '2029'].map((publishedOn) => identityOf(paper({ identifiers: [], publishedOn })));
    expect((await factsOfPapers(db, years)).map((one) => one.length)).toEqual([1, 0]);
  });

  it('said again counts by the last time, and is not written again within a day', async () => {
    const db = freshLibrary();
    expect(await rememberFacts(db, listed([votes(41)]), 'Hugging Face', minute(0))).toBe(true);
    expect(await rememberFacts(db, listed([votes(41)]), 'Hugging Face', minute(5))).toBe(false);
    expect(await rememberFacts(db, listed([votes(53)]), 'Hugging Face', minute(6))).toBe(true);
    expect(await factsOfPapers(db, [identityOf(QUIET)])).toEqual([[{ ...votes(53), site: 'Hugging Face', at: instant(6) }]]);
    expect(await rememberFacts(db, listed([votes(53)]), 'Hugging Face', minute(6 + DAY))).toBe(true);
  });

  it('is forgotten after a year, or when the reader says so', async () => {
    const db = freshLibrary();
    await rememberFacts(db, listed([votes(41)]), 'Hugging Face', minute(0));
    await rememberFacts(db, listed([votes(1)], paper({ identifiers: ['arxiv:2611.00008'], title: 'Boats' })), 'Hugging Face', minute(366 * DAY));
    expect(await factsOfPapers(db, [identityOf(QUIET)])).toEqual([[]]);
    await forgetFacts(db);
    expect(await db.facts.count()).toBe(0);
  });

  it('is told to pages with the paper’s state, of papers that nobody saved too', async () => {
    const db = freshLibrary();
    expect(await statesOf(db, [identityOf(QUIET)], minute(0))).toEqual([null]);
    await rememberFacts(db, listed([votes(41)]), 'Hugging Face', minute(0));
    expect(await statesOf(db, [identityOf(QUIET)], minute(1))).toEqual([{ id: null, status: null, notes: 0, facts: [{ ...votes(41), site: 'Hugging Face', at: instant(0) }] }]);
  });
});

describe('a saved paper', () => {
  it('learns from rows: a change since the save is told, nothing is decided', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper({ version: 1 }), minute(0));
    expect(await enrich(db, listed([version(2), code]), arxiv(60))).toEqual(['arxiv:2611.00007', 'title:quietrehearsal']);
    expect(await enrich(db, listed([version(2), code]), arxiv(61))).toEqual([]);
    const [{ record } = { record: null }] = await savedPapers(db);
    expect([record!.paper.version, record!.paper.codeUrl, record!.suggestions]).toEqual([1, 'https://github.com/example/quiet', [{ ...version(2), site: 'arXiv', at: instant(60) }]]);
    expect((await statesOf(db, [identityOf(QUIET)], minute(61)))[0]).toMatchObject({ id, facts: [{ ...version(2), isSinceSaved: true }] });
    expect((await lastDecisions(db, 9)).map(({ verb }) => verb)).toEqual(['save']);
  });

  it('keeps its version and venue where it is saved or tagged again', async () => {
    const db = freshLibrary();
    const venue = { name: 'ICLR 2027', kind: 'conference', standing: 'accepted' } as const;
    await savePaper(db, paper({ version: 1, venue }), minute(0));
    const { paper: after } = await savePaper(db, paper({ version: 3, venue: { ...venue, name: 'J. Inv.', standing: 'published' }, abstract: 'We rehearse.' }), minute(1));
    expect([after.version, after.venue, after.abstract]).toEqual([1, venue, 'We rehearse.']);
  });

  it('only: what was removed learns nothing, and so do two records that a row shows to be one', async () => {
    const db = freshLibrary();
    await savePaper(db, QUIET, minute(0));
    await savePaper(db, paper({ identifiers: ['doi:10.1000/7'], title: 'Rehearsing Quietly' }), minute(1));
    expect(await enrich(db, listed([code], paper({ identifiers: ['arxiv:2611.00007', 'doi:10.1000/7'] })), arxiv(2))).toEqual([]);
    expect(await enrich(db, listed([code], paper({ identifiers: ['arxiv:2611.00099'], title: 'Unknown' })), arxiv(2))).toEqual([]);
  });

  it('takes a suggestion by one decision, and one undo takes it back with what was decided since kept', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper({ version: 1 }), minute(0));
    await enrich(db, listed([version(2)]), arxiv(60));
    const suggestion = (await savedPapers(db))[0]!.record.suggestions![0]!;
    expect((await takeSuggestion(db, id, suggestion, minute(61)))!.paper.version).toBe(2);
    expect(await takeSuggestion(db, id, suggestion, minute(61))).toBeNull();
    const [decision] = await lastDecisions(db, 1);
    expect(decision!.verb).toBe('take');
    await undo(db, decision!.id, minute(62));
    const [{ record } = { record: null }] = await savedPapers(db);
    expect([record!.paper.version, record!.sources, record!.suggestions]).toEqual([1, undefined, [suggestion]]);
    expect(await enrich(db, listed([version(2)]), arxiv(63))).toEqual([]);
  });

  it('refuses one the same way, and is not asked again', async () => {
    const db = freshLibrary();
    const { id } = await savePaper(db, paper({ version: 1 }), minute(0));
    await enrich(db, listed([version(2)]), arxiv(60));
    const suggestion = (await savedPapers(db))[0]!.record.suggestions![0]!;
    await refuseSuggestion(db, id, suggestion, minute(61));
    await setTags(db, id, ['sea'], minute(62));
    expect(await enrich(db, listed([version(2)]), arxiv(63))).toEqual([]);
    expect((await statesOf(db, [identityOf(QUIET)], minute(64)))[0]!.facts).toBeUndefined();
  });
});
