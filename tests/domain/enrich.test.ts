import { describe, expect, it } from 'vitest';
import { changesSinceSaved, enriched, openSuggestions, ownWords, withRefused, withTaken, type ReadAt, type Suggestion } from '../../domain/enrich.ts';
import type { FactSaid } from '../../domain/facts.ts';
import { flawIn } from '../../domain/library-tables.ts';
import type { Paper } from '../../domain/paper.ts';
import { kept } from '../formats/library-for-tests.ts';

const AT = '2026-12-02T09:00:00.000Z';
const HF: ReadAt = { site: 'Hugging Face', host: 'huggingface.co', at: AT };
const ARXIV: ReadAt = { site: 'arXiv', host: 'arxiv.org', at: AT };
const saved = (given: Partial<Paper> = {}) => kept(1, given).record;
const learn = (given: Partial<Paper>, facts: FactSaid[], from = ARXIV, identifiers = ['arxiv:2611.00001']) => enriched(saved(given), { identifiers, facts }, from);
const ICLR = { name: 'ICLR 2027', kind: 'conference', standing: 'accepted' } as const;
const accepted: FactSaid = { kind: 'venue', name: 'ICLR 2027', standing: 'accepted', venueKind: 'conference' };
const published: FactSaid = { kind: 'venue', name: 'Journal of Invented Results', standing: 'published', venueKind: 'journal' };
const soon = Date.parse(AT) + 1_000;

describe('an empty field of a saved paper is filled, and where from is kept', () => {
  it.each<[string, FactSaid, Partial<Paper>, object]>([
    ['code', { kind: 'code', url: 'https://github.com/example/a' }, { codeUrl: 'https://github.com/example/a' }, { field: 'codeUrl', value: 'https://github.com/example/a' }],
    ['venue', accepted, { venue: ICLR, type: 'preprint' }, { field: 'venue', value: 'ICLR 2027' }],
    ['a journal', published, { venue: { name: 'Journal of Invented Results', kind: 'journal', standing: 'published' }, type: 'article-journal' }, { field: 'venue' }],
    ['version', { kind: 'version', version: 2 }, { version: 2 }, { field: 'version', value: 'v2' }],
    ['withdrawn', { kind: 'withdrawn' }, { withdrawn: true }, { field: 'withdrawn' }],
    ['DOI', { kind: 'doi', doi: '10.1000/7' }, { identifiers: ['arxiv:2611.00001', 'doi:10.1000/7'] }, { field: 'identifiers', value: 'doi:10.1000/7' }],
  ])('%s', (_, fact, paper, source) => {
    const record = learn({}, [fact], HF)!;
    expect(record.paper).toMatchObject(paper);
    expect(record.sources).toEqual([expect.objectContaining({ ...source, site: 'Hugging Face', at: AT })]);
    expect(record).toMatchObject({ changedAt: AT, identifiers: record.paper.identifiers, saved: saved().saved });
    expect(flawIn('papers', [record])).toBeNull();
  });

  it('also identifiers beyond what is a fact, each once', () => {
    const record = learn({}, [], HF, ['arxiv:2611.00001', 'openreview:abc', 'doi:10.1000/7'])!;
    expect(record.identifiers).toEqual(['arxiv:2611.00001', 'openreview:abc', 'doi:10.1000/7']);
    expect(record.sources?.map(({ value }) => value)).toEqual(['openreview:abc', 'doi:10.1000/7']);
  });

  it('once: the same again adds nothing', () => {
    const row = { identifiers: ['arxiv:2611.00001', 'doi:10.1000/7'], facts: [accepted, { kind: 'version', version: 2 } as const, { kind: 'doi', doi: '10.1000/7' } as const] };
    expect(enriched(enriched(saved(), row, ARXIV)!, row, HF)).toBeNull();
  });

  it('upvotes are no part of a record', () => expect(learn({}, [{ kind: 'upvotes', count: 4 }])).toBeNull());
});

describe('what the record has otherwise stays, and becomes a suggestion', () => {
  it.each<[string, Partial<Paper>, FactSaid, boolean]>([
    ['a later version', { version: 1 }, { kind: 'version', version: 3 }, true],
    ['an earlier version, which is only an older page, not', { version: 3 }, { kind: 'version', version: 2 }, false],
    ['other code', { codeUrl: 'https://github.com/example/a' }, { kind: 'code', url: 'https://github.com/example/b' }, true],
    ['the same code in other letters not', { codeUrl: 'https://github.com/example/a' }, { kind: 'code', url: 'https://github.com/Example/a.git' }, false],
    ['published since accepted', { venue: ICLR }, published, true],
    ['published otherwise, which is mostly the same in short, not', { venue: { name: 'Adv. Inv.', kind: 'journal', standing: 'published' } }, published, false],
    ['another published DOI', { identifiers: ['arxiv:2611.00001', 'doi:10.1000/7'] }, { kind: 'doi', doi: '10.1000/8' }, true],
  ])('%s', (_, given, fact, isSuggested) => {
    const record = learn(given, [fact]);
    expect(record?.suggestions ?? []).toEqual(isSuggested ? [{ ...fact, site: 'arXiv', at: AT }] : []);
    expect((record ?? saved(given)).paper).toEqual(saved(given).paper);
    expect(flawIn('papers', [record ?? saved(given)])).toBeNull();
  });

  it('of several of a kind the last one is open', () => {
    const third = learn({ version: 1 }, [{ kind: 'version', version: 3 }])!;
    const fourth = enriched(third, { identifiers: [], facts: [{ kind: 'version', version: 4 }] }, HF)!;
    expect(openSuggestions(fourth)).toMatchObject([{ version: 4, site: 'Hugging Face' }]);
    expect(enriched(fourth, { identifiers: [], facts: [{ kind: 'version', version: 3 }] }, ARXIV)).toBeNull();
  });

  it('is taken by one press, with what stood there before', () => {
    const record = learn({ version: 2 }, [{ kind: 'version', version: 3 }])!;
    const taken = withTaken(record, record.suggestions![0]!)!;
    expect([taken.paper.version, taken.suggestions, taken.sources]).toEqual([3, undefined, [{ field: 'version', site: 'arXiv', at: AT, value: 'v3', was: 'v2' }]]);
    expect(withTaken(taken, record.suggestions![0]!)).toBeNull();
    expect(flawIn('papers', [taken])).toBeNull();
  });

  it('another DOI that was taken is not suggested again', () => {
    const doi: FactSaid = { kind: 'doi', doi: '10.1000/8' };
    const record = learn({ identifiers: ['arxiv:2611.00001', 'doi:10.1000/7'] }, [doi])!;
    const taken = withTaken(record, record.suggestions![0]!)!;
    expect(taken.identifiers).toEqual(['arxiv:2611.00001', 'doi:10.1000/7', 'doi:10.1000/8']);
    expect(enriched(taken, { identifiers: [], facts: [doi] }, ARXIV)).toBeNull();
  });

  it('refused is remembered; what is newer still is suggested', () => {
    const record = learn({ version: 1 }, [{ kind: 'version', version: 2 }])!;
    const refused = withRefused(record, record.suggestions![0]!)!;
    expect([refused.paper.version, openSuggestions(refused)]).toEqual([1, []]);
    expect(enriched(refused, { identifiers: [], facts: [{ kind: 'version', version: 2 }] }, HF)).toBeNull();
    expect(openSuggestions(enriched(refused, { identifiers: [], facts: [{ kind: 'version', version: 3 }] }, HF)!)).toMatchObject([{ version: 3 }]);
    expect(withRefused(refused, record.suggestions![0]!)).toBeNull();
    expect(flawIn('papers', [refused])).toBeNull();
  });

  it('says what the record has', () => {
    const record = saved({ version: 2, venue: ICLR, codeUrl: 'https://a.example' });
    expect((['version', 'venue', 'code', 'doi'] as Suggestion['kind'][]).map((kind) => ownWords(record, kind))).toEqual(['v2', 'ICLR 2027', 'https://a.example', null]);
  });
});

describe('what has changed since the save', () => {
  it('is what the site it was saved from did not say then', () => {
    expect(changesSinceSaved(learn({}, [accepted], ARXIV)!, soon)).toEqual([{ kind: 'venue', name: 'ICLR 2027', standing: 'accepted', site: 'arXiv', at: AT, isSinceSaved: true }]);
    expect(changesSinceSaved(learn({}, [accepted], HF)!, soon)).toEqual([]); // it may have been so before
  });

  it('is also what waits for the reader’s decision', () => {
    const record = learn({ version: 1 }, [{ kind: 'version', version: 2 }], HF)!;
    expect(changesSinceSaved(record, soon)).toMatchObject([{ kind: 'version', version: 2, isSinceSaved: true }]);
    expect(changesSinceSaved(withRefused(record, record.suggestions![0]!)!, soon)).toEqual([]);
  });

  it('is told for a month', () => {
    const record = learn({}, [{ kind: 'withdrawn' }], ARXIV)!;
    expect(changesSinceSaved(record, soon)).toHaveLength(1);
    expect(changesSinceSaved(record, soon + 31 * 86_400_000)).toEqual([]);
  });

  it('is nothing of a paper that is not saved', () => {
    const { saved: _, ...record } = learn({ version: 1 }, [{ kind: 'version', version: 2 }])!;
    expect(changesSinceSaved(record, soon)).toEqual([]);
  });
});
