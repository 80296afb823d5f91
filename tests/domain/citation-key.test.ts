import { describe, expect, it } from 'vitest';
import { isKeyTemplate, KEY_SCHEMES, makeCitationKey } from '../../domain/citation-key.ts';
import type { Paper } from '../../domain/paper.ts';

describe('a citation key', () => {
  const paper = (given: Partial<Paper>): Paper => ({ identifiers: [], title: 'The Quiet Rehearsal', authors: [{ family: 'Oduya', given: 'Mira' }], type: 'preprint', publishedOn: '2026-11', categories: [], ...given });

  it.each<[Partial<Paper>, string]>([
    [{}, 'oduya2026quiet'],
    [{ authors: [{ family: 'Łukasz-Ørsted' }] }, 'lukaszorsted2026quiet'],
    [{ authors: [{ family: 'van den Berg', given: 'Anneke' }] }, 'vandenberg2026quiet'],
    [{ authors: [{ family: 'Brown Jr.', given: 'J. R.' }] }, 'brown2026quiet'],
    [{ authors: [{ literal: 'Gloss Team' }] }, 'glossteam2026quiet'],
    [{ authors: [{ literal: '王小明' }] }, '2026quiet'],
    [{ authors: [], title: '静' }, '2026'],
    [{ title: 'On $\\alpha$-Agents' }, 'oduya2026agents'],
    [{ title: '“3D” or Not: a Survey' }, 'oduya20263d'],
  ])('of %j is %s', (given, key) => {
    expect(makeCitationKey(paper(given), () => false)).toBe(key);
  });

  it('is there for a paper of which nothing is known', () => {
    expect(makeCitationKey({ identifiers: [], title: '…', authors: [], type: 'preprint', categories: [] }, () => false)).toBe('paper');
  });

  it('is ASCII and short, whatever the names', () => {
    expect(makeCitationKey(paper({ authors: [{ family: 'ò'.repeat(9_000) }], title: 'ü'.repeat(9_000) }), () => false)).toMatch(/^[a-z0-9]{40,80}$/);
  });

  it('is made unique by letters, and by two when the alphabet is used up', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 28; n++) taken.add(makeCitationKey(paper({}), (key) => taken.has(key)));
    expect([...taken].filter((_, n) => [0, 1, 26, 27].includes(n))).toEqual(['oduya2026quiet', 'oduya2026quieta', 'oduya2026quietz', 'oduya2026quietaa']);
  });

  describe('by a scheme', () => {
    const attention = paper({
      title: 'Attention Is All You Need', identifiers: ['arxiv:1706.03762'], publishedOn: '2017-06-12', venue: { name: 'NeurIPS 2017', kind: 'conference', standing: 'published' },
      authors: [{ family: 'Vaswani', given: 'Ashish' }, { family: 'Shazeer', given: 'Noam' }, { family: 'Parmar', given: 'Niki' }],
    });

    it.each([
      ['google-scholar', 'vaswani2017attention'], ['arxiv', '1706.03762'], ['better-bibtex', 'vaswaniAttentionAllYou2017'], ['zotero', 'vaswani_attention_2017'],
      ['acl', 'vaswani-etal-2017-attention'], ['{Family}:{yy}:{Word}', 'Vaswani:17:Attention'], ['x-{words:2}+{venue}', 'x-attentionall+neurips2017'], ['{nothing}', 'vaswani2017attention'],
    ])('%s is %s', (scheme, key) => {
      expect(makeCitationKey(attention, () => false, scheme)).toBe(key);
    });

    it.each<[string, Partial<Paper>, string]>([
      ['acl', { authors: [{ family: 'Oduya' }, { family: 'Mensah' }] }, 'oduya-mensah-2026-quiet'],
      ['acl', { authors: [] }, '2026-quiet'],
      ['zotero', { title: '静' }, 'oduya_2026'],
      ['zotero', { title: 'BERT: Pre-training of Deep Things', publishedOn: '' }, 'oduya_bert'],
      ['better-bibtex', { title: 'BERT: Pre-training of Deep Things' }, 'oduyaBERTPretrainingDeep2026'],
      ['{family}{year}-{word}', { publishedOn: '' }, 'oduya-quiet'],
      ['zotero', { publishedOn: '' }, 'oduya_quiet'],
      ['zotero', { authors: [], title: '静' }, '2026'],
      ['arxiv', {}, 'oduya2026quiet'],
      ['arxiv', { identifiers: ['arxiv:hep-th/9901001'] }, 'hep-th/9901001'],
      ['better-bibtex', { title: 'When Do GPT-like Models Forget?' }, 'oduyaWhenGPTlikeModels2026'],
      ['better-bibtex', { title: 'Über Ærial Łodzie' }, 'oduyaUberAerialLodzie2026'],
    ])('%s leaves out of %j what is not known: %s', (scheme, given, key) => {
      expect(makeCitationKey(paper(given), () => false, scheme)).toBe(key);
    });

    it.each([['{family}{year}', true], ['{Words:3}', true], ['', false], ['family', false], ['{surname}', false], ['{family} {year}', false], ['{family},', false], ['{family', false], ['{words:0}', false]])(
      'template %j: %s', (template, isOne) => {
        expect(isKeyTemplate(template)).toBe(isOne);
      },
    );

    it('every scheme of a name is a template', () => {
      expect(Object.values(KEY_SCHEMES).every(isKeyTemplate)).toBe(true);
    });
  });
});
