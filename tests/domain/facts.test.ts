import { describe, expect, it } from 'vitest';
import { factsOf, factsToShow, isSameFact, mergeFacts, withChanges, type CarriedFact, type FactSaid } from '../../domain/facts.ts';
import type { Paper } from '../../domain/paper.ts';
import { kept } from '../formats/library-for-tests.ts';

const PAPER = kept(1).record.paper;
const said = (fact: FactSaid, site = 'arXiv', day = 24): CarriedFact => ({ ...fact, site, at: `2026-11-${day}T09:00:00.000Z` });
const votes = (count: number): FactSaid => ({ kind: 'upvotes', count });
const version = (n: number): FactSaid => ({ kind: 'version', version: n });
const venue = (name: string, standing: 'accepted' | 'published' = 'accepted'): FactSaid => ({ kind: 'venue', name, standing });
const code = (url: string): FactSaid => ({ kind: 'code', url });

describe('what a row says of its paper', () => {
  it.each<[string, Partial<Paper>, number | null, FactSaid[]]>([
    ['nothing', {}, null, []],
    ['no upvotes', {}, 0, []],
    ['its first version', { version: 1 }, null, []],
    ['upvotes and code', { codeUrl: 'https://github.com/example/a' }, 41, [code('https://github.com/example/a'), votes(41)]],
    ['a later version, withdrawn', { version: 3, withdrawn: true }, null, [{ kind: 'withdrawn' }, version(3)]],
    ['where it was accepted', { venue: { name: 'ICLR 2027', kind: 'conference', standing: 'accepted' } }, null, [{ kind: 'venue', name: 'ICLR 2027', standing: 'accepted', venueKind: 'conference' }]],
    ['the published version', { identifiers: ['arxiv:2611.00001', 'doi:10.1000/7'] }, null, [{ kind: 'doi', doi: '10.1000/7' }]],
    ['the preprint alone', { identifiers: ['doi:10.1101/2026.11.01.123456'] }, null, []],
  ])('%s', (_, given, upvotes, facts) => expect(factsOf({ ...PAPER, ...given }, upvotes)).toEqual(facts));
});

describe('of several facts', () => {
  it.each<[string, CarriedFact[], CarriedFact[], CarriedFact[]]>([
    ['the last of a kind counts', [said(code('https://a.example'))], [said(code('https://b.example'), 'HF', 25)], [said(code('https://b.example'), 'HF', 25)]],
    ['told late, an earlier one does not', [said(code('https://b.example'), 'HF', 25)], [said(code('https://a.example'))], [said(code('https://b.example'), 'HF', 25)]],
    ['upvotes count by site', [said(votes(4), 'HF')], [said(votes(9), 'alphaXiv', 25), said(votes(7), 'HF', 26)], [said(votes(7), 'HF', 26), said(votes(9), 'alphaXiv', 25)]],
    ['the highest version counts', [said(version(3))], [said(version(2), 'HF', 25)], [said(version(3))]],
    ['published goes before accepted', [said(venue('J. Inv.', 'published'))], [said(venue('ICLR 2027'), 'HF', 25)], [said(venue('J. Inv.', 'published'))]],
  ])('%s', (_, known, more, merged) => expect(mergeFacts(known, more)).toEqual(merged));

  it('a change since the save stands in for the fact itself', () => {
    const change: CarriedFact = { ...said(version(2)), isSinceSaved: true };
    expect(withChanges([said(version(3)), said(votes(4))], [change])).toEqual([change, said(votes(4))]);
  });
});

describe('a row is given', () => {
  it.each<[string, CarriedFact, FactSaid[], boolean]>([
    ['upvotes of another site', said(votes(41), 'Hugging Face'), [], true],
    ['those of another site beside its own', said(votes(41), 'Hugging Face'), [votes(3)], true],
    ['its own site’s, which it prints, not', said(votes(41)), [votes(42)], false],
    ['code it has not', said(code('https://a.example'), 'Hugging Face'), [], true],
    ['code it has not twice', said(code('https://a.example'), 'Hugging Face'), [code('https://b.example')], false],
    ['a version above its own', said(version(3)), [version(2)], true],
    ['its own version not', said(version(2)), [version(2)], false],
    ['a venue it has not', said(venue('ICLR 2027')), [], true],
    ['the same venue not', said(venue('ICLR 2027')), [venue('ICLR 2027')], false],
    ['where it came out since it was accepted', said(venue('J. Inv.', 'published')), [venue('ICLR 2027')], true],
    ['that it was withdrawn', said({ kind: 'withdrawn' }), [], true],
    ['that it was withdrawn not twice', said({ kind: 'withdrawn' }), [{ kind: 'withdrawn' }], false],
    ['what it prints, where that is so only since the save', { ...said(version(2)), isSinceSaved: true }, [version(2)], true],
  ])('%s', (_, fact, printed, isShown) => expect(factsToShow([fact], printed, 'arXiv')).toEqual(isShown ? [fact] : []));
});

it.each<[FactSaid, FactSaid, boolean]>([
  [code('https://github.com/example/a'), code('http://www.github.com/Example/a.git/'), true], [code('https://github.com/example/a'), code('https://github.com/example/b'), false],
  [venue('ICLR 2027'), venue('iclr 2027'), true], [venue('ICLR 2027'), venue('ICLR 2027', 'published'), false], [version(2), version(2), true], [version(2), votes(2), false],
])('%j and %j: the same %s', (a, b, isSame) => expect(isSameFact(a, b)).toBe(isSame));
