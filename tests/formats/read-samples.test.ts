import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sample } from './read-for-tests.ts';

const ANNEKE = { family: 'van den Berg', given: 'Anneke' };
const ACCEPTED = { name: 'ICLR 2027', kind: 'conference', standing: 'accepted' };
const JOURNAL = { name: 'Journal of Invented Results', kind: 'journal', standing: 'published' };

describe('a file that another program exported', () => {
  it.each(readdirSync('tests/fixtures/read'))('%s is read whole', async (name) => {
    const { papers, unreadable, remarks } = await sample(name);
    expect(papers.length).toBeGreaterThan(0);
    expect([unreadable.filter(({ text }) => text !== 'nothing here'), remarks]).toEqual([[], []]);
    for (const { paper } of papers) expect([paper.title.replace(/\$[^$]*\$/g, ''), ...paper.authors.flatMap((author) => Object.values(author))].join()).not.toMatch(/[{}\\]/);
  });
});

describe('Zotero', () => {
  it('BibTeX: math, groups, tags, what arXiv’s comment says', async () => {
    const { papers: [first, second] } = await sample('zotero.bib');
    expect(first).toMatchObject({
      line: 2, notes: [], saved: { citationKey: 'oduya_quiet_2026', tags: ['Computer Science - Machine Learning', 'moe'] },
      paper: { title: 'Quiet Rehearsal: Learning at $N=10^9$', authors: [{ family: 'Oduya', given: 'Mira' }, ANNEKE, { literal: 'Great Array Collaboration' }], abstract: 'We study 50% of it & more.', identifiers: ['doi:10.1000/inv.7'], type: 'article-journal', venue: JOURNAL, publishedOn: '2026-11', url: 'https://journal.example.org/a/7' },
    });
    expect(first!.paper.pdfUrl).toBeUndefined(); // a path on the reader's disk
    expect(second).toMatchObject({ notes: [], paper: { identifiers: ['arxiv:2611.00008'], type: 'preprint', venue: ACCEPTED, comments: '12 pages, accepted at ICLR 2027', authors: [{ family: 'Mensah' }, { family: 'Lind', given: 'Åsa' }] } });
  });

  it('RDF: items with their notes, attachments and container, collections as tags', async () => {
    const { papers, format } = await sample('zotero.rdf');
    expect(format).toBe('zotero-rdf');
    expect(papers).toHaveLength(2);
    expect(papers[0]).toMatchObject({
      notes: ['Compare with **Borders**.\n\n- one'], saved: { tags: ['moe', 'Later'] },
      paper: { title: 'Quiet Rehearsal & More', identifiers: ['doi:10.1000/inv.7'], venue: JOURNAL, pdfUrl: 'https://journal.example.org/a/7.pdf', authors: [{ family: 'Oduya', given: 'Mira' }, { literal: 'Great Array Collaboration' }] },
    });
    expect(papers[1]!.paper).toMatchObject({ identifiers: ['arxiv:2611.00008'], type: 'preprint' });
  });

  it('RIS: paragraphs, notes in HTML', async () => {
    const { papers: [first, second] } = await sample('zotero.ris');
    expect(first).toMatchObject({ notes: ['Compare with **Borders**.'], saved: { tags: ['moe', 'group meeting'] }, paper: { abstract: 'We study it.\nSecond paragraph.', publishedOn: '2026-11-21', venue: JOURNAL } });
    expect(second!.paper).toMatchObject({ identifiers: ['arxiv:2611.00008'], type: 'preprint', publishedOn: '2026-11' });
  });

  it('CSL-JSON: particles, keys that are none', async () => {
    const { papers: [first, second] } = await sample('zotero.json');
    expect(first!.paper.authors[1]).toEqual(ANNEKE);
    expect([first!.saved!.citationKey, second!.saved!.citationKey]).toEqual([undefined, 'mensahBorders2026']);
    expect(second!.paper).toMatchObject({ identifiers: ['arxiv:2611.00008'], type: 'preprint', publishedOn: '2026-11' });
  });

  it('CSV: lines in cells, the reader’s own tags, keys and ids out of Extra', async () => {
    const { papers: [first, second] } = await sample('zotero.csv');
    expect(first).toMatchObject({ line: 2, saved: { tags: ['moe', 'group meeting'], savedAt: '2026-11-24T09:00:00.000Z' }, paper: { abstract: 'We study it,\nat length.', authors: [{ family: 'Oduya' }, ANNEKE], publishedOn: '2026-11-21' } });
    expect(second).toMatchObject({ line: 4, saved: { citationKey: 'mensah2026' }, paper: { title: 'Borders "Drawn" by Disagreement', identifiers: ['arxiv:2611.00008'], type: 'preprint' } });
  });
});

describe('other programs', () => {
  it('JabRef: strings, accents, ranks, comments, a volume that its papers refer to', async () => {
    const { papers } = await sample('jabref.bib');
    expect(papers).toHaveLength(2);
    expect(papers[0]).toMatchObject({
      notes: ['Compare with the other one.'], saved: { rating: 4, status: 'read', savedAt: '2026-11-24T09:00:00.000Z', tags: ['moe', 'group meeting', 'Later'] },
      paper: { title: 'On Öld Łand and naïve Čases', authors: [{ family: 'Oduya', given: 'Mira' }, { family: 'de la Cruz', given: 'Kofi' }], venue: { name: 'Journal of Invented Results (Series B)' } },
    });
    expect(papers[1]!.paper).toMatchObject({ venue: { name: 'Proceedings of the Invented Conference' }, publishedOn: '2026', type: 'paper-conference' });
  });

  it('Mendeley', async () => {
    const { papers: [first] } = await sample('mendeley.bib');
    expect(first).toMatchObject({ notes: ['Read again'], saved: { tags: ['forgetting', 'moe', 'Later'] }, paper: { title: 'Quiet Rehearsal', identifiers: ['arxiv:2611.00009'], type: 'preprint', authors: [{ family: 'Oduya' }, ANNEKE] } });
  });

  it('EndNote: BibTeX and RIS give the same paper, RIS its day too', async () => {
    const [bib, ris] = [await sample('endnote.bib'), await sample('endnote.ris')];
    expect(bib.papers[0]!.paper).toMatchObject({ identifiers: ['doi:10.1000/inv.12'], venue: JOURNAL, publishedOn: '2026', url: 'https://doi.org/10.1000/inv.12' });
    expect({ ...ris.papers[0]!.paper, url: '' }).toEqual({ ...bib.papers[0]!.paper, url: '', publishedOn: '2026-11-21' });
    expect(ris.papers[0]!.saved!.citationKey).toBeUndefined();
  });

  it('Semantic Scholar and Google Scholar: arXiv papers told by the name of the journal', async () => {
    const { papers } = await sample('semantic-scholar.bib');
    expect(papers.map(({ paper: { identifiers, type } }) => [identifiers, type])).toEqual([[[], 'paper-conference'], [['arxiv:2611.00010'], 'preprint']]);
    const [, scholar] = (await sample('arxiv.bib')).papers;
    expect(scholar!.paper).toMatchObject({ identifiers: ['arxiv:2611.00012'], type: 'preprint', authorsComplete: false, authors: [{ family: 'Oduya', given: 'Mira' }] });
  });

  it('arXiv', async () => {
    const [first] = (await sample('arxiv.bib')).papers;
    expect(first!.paper).toMatchObject({ title: 'Quiet Rehearsal with $\\alpha$-Mixtures', categories: ['cs.LG'], identifiers: ['arxiv:2611.00011'], pdfUrl: 'https://arxiv.org/pdf/2611.00011' });
  });

  it('Paperpile: values in quotes, tags by semicolons', async () => {
    const [first] = (await sample('paperpile.bib')).papers;
    expect(first).toMatchObject({ saved: { tags: ['moe', 'later'] }, paper: { identifiers: ['arxiv:2611.00013'], publishedOn: '2026-11', venue: { kind: 'journal' }, type: 'article-journal' } });
  });

  it('PaperMemory', async () => {
    const { papers: [first] } = await sample('papermemory.json');
    expect(first).toMatchObject({
      notes: ['Compare.'], saved: { tags: ['moe', 'favorite'], savedAt: '2026-11-24T09:00:00.000Z', citationKey: 'mensah2026borders' },
      paper: { identifiers: ['arxiv:2611.00008'], authors: [{ family: 'Mensah', given: 'Kofi' }, ANNEKE], codeUrl: 'https://git.example.org/borders' },
    });
  });

  it('a table with semicolons, empty rows passed over', async () => {
    const { papers } = await sample('generic.csv');
    expect(papers.map(({ paper: { identifiers } }) => identifiers)).toEqual([['doi:10.1000/inv.7'], ['arxiv:2611.00008']]);
    expect(papers[0]!.paper.authors).toEqual([{ family: 'Oduya', given: 'Mira' }, { family: 'Mensah', given: 'Kofi' }]);
  });

  it('a list of links, DOIs and ids, with the lines that name no paper', async () => {
    const { papers, unreadable } = await sample('links.txt');
    expect(papers.map(({ line, paper: { identifiers } }) => [line, identifiers[0]])).toEqual([
      [3, 'arxiv:2611.00008'], [4, 'doi:10.1000/inv.7'], [5, 'arxiv:2611.00009'], [5, 'doi:10.1000/inv.12'], [6, 'openreview:aBcDe12345'],
    ]);
    expect(papers[0]!.paper.version).toBe(2);
    expect(papers[4]!.paper.title).toBe('Quiet Rehearsal');
    expect(unreadable).toEqual([{ line: 7, reason: 'no-paper', text: 'nothing here' }]);
  });
});
