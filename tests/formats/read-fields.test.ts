import { describe, expect, it } from 'vitest';
import { reading, sample } from './read-for-tests.ts';

/** Records of invented papers in the shapes of each source, and what would be lost most easily. */
const papersOf = async (name: string) => (await sample(name)).papers;
const GREAT = { literal: 'Great Array Collaboration' };
const ACCEPTED = { name: 'ICLR 2027', kind: 'conference', standing: 'accepted' };

describe('reference managers', () => {
  it('Better BibTeX: braces for case, math escaped, the comment in an annotation, an archive that is no category', async () => {
    const [one] = await papersOf('better-bibtex.bib');
    expect(one).toMatchObject({
      notes: [], saved: { citationKey: 'oduyaQuietRehearsalLearning2026', tags: ['Computer Science - Machine Learning', 'moe'] },
      paper: {
        title: 'Quiet Rehearsal: Learning in $\\ell_1$ and 5G', identifiers: ['arxiv:2611.00008'], categories: [], publishedOn: '2026-11', type: 'preprint', venue: ACCEPTED, comments: '12 pages, accepted at ICLR 2027',
        authors: [{ family: 'Oduya' }, { family: 'van den Berg', given: 'Anneke' }, GREAT, { family: 'Ørsted', given: 'Łukasz' }], abstract: 'We predict $\\text{CFT}_{1}$ with 50% of it.',
      },
    });
  });

  it('Better BibLaTeX: names in pairs, ranges and doubts of dates, a comment in the note', async () => {
    const papers = await papersOf('better-biblatex.bib');
    expect(papers.map(({ paper: { publishedOn, identifiers } }) => [publishedOn, identifiers])).toEqual([['2026-11-21', ['arxiv:2611.00008']], ['2026-07-01', ['doi:10.1000/inv.9']], ['2026-11', []], ['2026', []]]);
    expect(papers[0]).toMatchObject({ notes: ['Read Count: 3'], paper: { comments: '12 pages', categories: ['cs.LG'], authors: [{ family: 'van den Berg', given: 'Anneke' }, { family: 'Oduya' }, GREAT] } });
  });

  it('JabRef: groups as tags, each user’s comments, an address among the files', async () => {
    const [one] = await papersOf('jabref-groups.bib');
    expect(one).toMatchObject({
      notes: ['Mine.', 'Hers.'], saved: { tags: ['moe', 'routing', 'Later', 'Group B'], savedAt: '2026-11-24T00:00:00.000Z' },
      paper: { publishedOn: '2026-11', authorsComplete: false, authors: [{ family: 'Oduya' }, { family: 'Lind', given: 'Åsa' }], abstract: 'Para one.\n\nPara two.', pdfUrl: 'https://journal.example.org/a.pdf' },
    });
  });

  it('Mendeley: the first of several addresses, folders as tags, no path of the disk', async () => {
    const [one] = await papersOf('mendeley-groups.bib');
    expect(one).toMatchObject({ saved: { tags: ['a b', 'c', 'wwj/paper-superglyme', 'M&A'] }, paper: { title: 'Active learning of 3% M&As', url: 'https://pubs.example.org/en/d0cc03512b_1', identifiers: ['doi:10.1000/inv.656'], publishedOn: '2026-08', authors: [{}, { family: 'Gómez-Bombarelli' }, { family: 'Liñán' }] } });
    expect(one!.paper.pdfUrl).toBeUndefined();
    const [first, second] = await papersOf('mendeley.ris');
    expect(first).toMatchObject({ notes: ['My note'], paper: { abstract: 'We study it.', identifiers: ['arxiv:2611.00009'], publishedOn: '2026-11' } });
    expect(second!.paper).toMatchObject({ identifiers: ['arxiv:2611.00010'], publishedOn: '2026-11-21', type: 'preprint' });
  });

  it('EndNote: months by name, tags a line each, research notes', async () => {
    const [one, two] = await papersOf('endnote-conference.ris');
    expect(one).toMatchObject({ notes: ['First note line\nsecond line', 'Research note'], saved: { tags: ['moe', 'routing'] }, paper: { publishedOn: '2026-11-21', type: 'paper-conference', venue: { name: 'Proc. INV' } } });
    expect(two!.paper.identifiers).toEqual(['arxiv:2611.00011']);
  });

  it('Zotero: a preprint’s comment out of its notes, a tag with a comma, several notes, the number', async () => {
    const [ris] = await papersOf('zotero-preprint.ris');
    expect(ris).toMatchObject({ notes: [], saved: { tags: ['moe'] }, paper: { comments: '12 pages, accepted at ICLR 2027', venue: ACCEPTED, authors: [{ family: 'Oduya' }, GREAT], pdfUrl: 'https://arxiv.org/pdf/2611.00008v2.pdf' } });
    const [csv, second] = await papersOf('zotero-tags.csv');
    expect(csv).toMatchObject({ notes: ['One', 'Two'], saved: { tags: ['moe', 'a, b'] }, paper: { identifiers: ['arxiv:2611.00008'], authors: [{ family: 'Oduya' }, GREAT] } });
    expect(second!.paper).toMatchObject({ publishedOn: '2026-07', venue: { name: 'INV 2026' }, type: 'paper-conference' });
  });

  it('CSL-JSON of Zotero and Crossref: looks of text gone, lists where CSL has texts, ids in the archive’s place', async () => {
    const papers = await papersOf('csl.json');
    expect(papers.map(({ paper: { title, identifiers, publishedOn } }) => [title, identifiers, publishedOn])).toEqual([
      ['Quiet Rehearsal & More', ['arxiv:2611.00008'], '2026-11-21'], ['Two', ['doi:10.1000/a'], '2026-07'], ['Three', ['pmid:1234', 'arxiv:2611.00012'], '2026-07'], ['Four', [], '2026'],
    ]);
    expect(papers[0]).toMatchObject({ saved: { tags: ['moe', 'later'] }, paper: { comments: '12 pages, accepted at ICLR 2027', venue: ACCEPTED } });
    expect(papers[3]!.paper).toMatchObject({ abstract: 'We study it.', venue: { name: 'J. Inv.' }, authors: [{ literal: 'Group' }] });
  });
});

describe('publishers and indexes', () => {
  it('ACM: keys that are DOIs, accents, curly dashes', async () => {
    expect((await papersOf('acm.bib'))[0]).toMatchObject({ saved: { tags: ['measurement', 'moe'] }, paper: { type: 'paper-conference', authors: [{}, { family: 'Scheuermann', given: 'Björn' }, { family: 'Korczyński' }], abstract: 'We study it.' } });
    expect((await papersOf('acm.ris'))[0]!.paper).toMatchObject({ authors: [{ family: 'Oduya', given: 'Mira' }], publishedOn: '2026', identifiers: ['doi:10.1145/3990000.3990001'] });
  });

  it('IEEE: keywords by semicolons, days in words, names with the family in braces', async () => {
    const [one, two] = await papersOf('ieee.bib');
    expect(one).toMatchObject({ saved: { tags: ['Training', 'Measurement', 'Invention'] }, paper: { identifiers: ['doi:10.1109/tinv.2026.1'] } });
    expect(two!.paper.authors).toEqual([{ family: 'Oduya', given: 'M.' }, { family: 'van den Berg', given: 'K.' }]);
    expect((await papersOf('ieee.ris'))[0]!.paper).toMatchObject({ publishedOn: '2026-11-21', authors: [{ family: 'Oduya', given: 'M.' }, { family: 'van den Berg', given: 'K.' }] });
  });

  it('ScienceDirect and Springer: DOIs as addresses, the publisher’s own page kept', async () => {
    expect((await papersOf('sciencedirect.bib'))[0]!.paper).toMatchObject({ identifiers: ['doi:10.1016/j.inv.2026.101'], url: 'https://www.sciencedirect.com/science/article/pii/S0000000026000017', authors: [{}, { family: 'De la Cruz', given: 'Kofi' }] });
    expect((await papersOf('sciencedirect.ris'))[0]!.paper).toMatchObject({ identifiers: ['doi:10.1016/j.inv.2026.101'], publishedOn: '2026-11-21' });
    expect((await papersOf('springer.ris'))[0]!.paper).toMatchObject({ type: 'paper-conference', venue: { name: 'Invention – ECINV 2026' }, authors: [{ family: 'Oduya' }], publishedOn: '2026' });
  });

  it('the Astrophysics Data System: macros for journals, ids among the pages, numbers of subjects left out', async () => {
    const [one, two, three] = await papersOf('ads.bib');
    expect(one).toMatchObject({ saved: { tags: ['techniques: spectroscopic', 'Astrophysics - Astrophysics of Galaxies'] }, paper: { venue: { name: 'Monthly Notices of the Royal Astronomical Society', kind: 'journal' }, authors: [{ family: 'Oduya', given: 'H. T. J.' }, { family: 'van den Berg' }, { family: 'Kó', given: 'József' }, GREAT], title: 'Exploring the quiet 21-cm sky: H$_{2}$ and $\\alpha$' } });
    expect([two, three].map((other) => [other!.paper.identifiers, other!.paper.type])).toEqual([[['arxiv:2610.05547'], 'preprint'], [['arxiv:2610.05548'], 'preprint']]);
  });

  it('dblp: numbers that tell namesakes apart are no part of a name', async () => {
    const [one, two] = await papersOf('dblp.bib');
    expect(one!.paper).toMatchObject({ title: 'InventIE: A Dataset for SHAP-IQ: Twice', identifiers: ['arxiv:2611.11527'], type: 'preprint', authors: [{}, { family: 'Hüller', given: 'Eyke' }, { family: 'Wang', given: 'Wei' }, { family: 'Chen', given: 'Liang-Chieh' }] });
    expect(two!.paper).toMatchObject({ identifiers: ['openreview:aBcDe12345'], type: 'paper-conference' });
  });

  it('INSPIRE: "others", a journal beside arXiv, the old ids', async () => {
    const [one, two] = await papersOf('inspire.bib');
    expect(one!.paper).toMatchObject({ identifiers: ['arxiv:2611.01234', 'doi:10.1007/jhep11(2026)001'], authorsComplete: false, venue: { name: 'JHEP' }, title: 'Observation of $H\\to b\\bar{b}$ decays' });
    expect(two!.paper.identifiers).toEqual(['arxiv:hep-th/9901001']);
  });

  it('OpenReview, and records written by hand: ids and addresses in notes, how it was published, the journal’s name', async () => {
    expect((await papersOf('by-hand.bib')).map(({ paper: { identifiers, url, comments } }) => [identifiers[0], url, comments])).toEqual([
      ['openreview:aBcDe12345', 'https://openreview.net/forum?id=aBcDe12345', undefined], ['arxiv:2611.00099', 'https://arxiv.org/abs/2611.00099', undefined], [undefined, 'https://lab.example.org/y.html', undefined],
      ['arxiv:2611.00100', 'https://arxiv.org/abs/2611.00100', undefined], [undefined, undefined, undefined], [undefined, undefined, undefined],
    ]);
  });
});

describe('one field in all its shapes', () => {
  const fields = async (printed: string) => (await reading(`@misc{a, title = {One}, ${printed}}`)).papers[0]!.paper;

  it.each([
    ['date = {2026-11-21T10:00:00Z}', '2026-11-21'], ['date = {2026-11/2026-12}', '2026-11'], ['date = {2026-21}', '2026'], ['date = {/2026}', undefined], ['year = {2026a}', '2026'], ['year = {in press}', undefined], ['year = {c. 2026}', '2026'],
    ['year = 2026, month = nov', '2026-11'], ['year = 2026, month = {11}', '2026-11'], ['year = 2026, month = {Nov.}', '2026-11'], ['year = 2026, month = {November 21}', '2026-11-21'], ['year = 2026, month = "07~" # nov', '2026-11-07'], ['year = 2026, month = nov # "~07"', '2026-11-07'],
    ['year = 2026, month = {oct--nov}', '2026-10'], ['year = 2026, month = {#nov#}', '2026-11'], ['year = 2026, month = {13}', '2026'], ['year = 2026, month = nov, day = 31', '2026-11'],
  ])('date: %s', async (printed, expected) => {
    expect((await fields(printed)).publishedOn).toBe(expected);
  });

  it.each([
    ['eprint = {2611.00008v2}', 'arxiv:2611.00008'], ['eprint = {arXiv:2611.00008}, eprinttype = {arxiv}', 'arxiv:2611.00008'], ['eprint = {https://arxiv.org/abs/2611.00008}', 'arxiv:2611.00008'], ['url = {https://arxiv.org/pdf/2611.00008v1.pdf}', 'arxiv:2611.00008'],
    ['note = {Best talk. arXiv:2611.00008}', 'arxiv:2611.00008'], ['number = {arXiv:2611.00008}', 'arxiv:2611.00008'], ['howpublished = {arXiv:2611.00008}', 'arxiv:2611.00008'], ['doi = {10.48550/ARXIV.2611.00008}', 'arxiv:2611.00008'],
    ['doi = {doi:10.1000/Inv.7}', 'doi:10.1000/inv.7'], ['doi = {https://dx.doi.org/10.1000/inv.7}', 'doi:10.1000/inv.7'], ['doi = {10.1000/inv{\\_}7}', 'doi:10.1000/inv_7'], ['doi = {10.1000/inv\\_7}', 'doi:10.1000/inv_7'], ['doi = {10.1002/(SICI)1097(199901)1:2{\\textless}3::AID-X{\\textgreater}3.0.CO;2-1}', 'doi:10.1002/(sici)1097(199901)1:2<3::aid-x>3.0.co;2-1'],
    ['url = {https://doi.org/10.1000/inv.7}', 'doi:10.1000/inv.7'],
  ])('identifier: %s', async (printed, expected) => {
    expect((await fields(printed)).identifiers[0]).toBe(expected);
  });

  it.each([
    ['{\\"O}zg{\\"u}r, Ay{\\c{s}}e', { family: 'Özgür', given: 'Ayşe' }], ['{\\v{C}}apek, Karel', { family: 'Čapek', given: 'Karel' }], ['Erd{\\H{o}}s, P{\\\'a}l', { family: 'Erdős', given: 'Pál' }], ['M{\\"{u}}ller, J{\\"org}', { family: 'Müller', given: 'Jörg' }],
    ['\\O{}rsted, \\AA{}se', { family: 'Ørsted', given: 'Åse' }], ['Na\\"{\\i}ve, Ren\\\'e', { family: 'Naïve', given: 'René' }], ['Łukasz, Żaneta', { family: 'Łukasz', given: 'Żaneta' }], ['{OpenInvention Inc. and Friends}', { literal: 'OpenInvention Inc. and Friends' }],
    ['{{Great Array Collaboration}}', GREAT], ['Brown, Jr., J. R.', { family: 'Brown Jr.', given: 'J. R.' }], ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }], ['{van Beethoven}, Ludwig', { family: 'van Beethoven', given: 'Ludwig' }], ['王, 小明', { family: '王', given: '小明' }],
  ])('name: %s', async (printed, expected) => {
    expect((await fields(`author = {${printed}}`)).authors).toEqual([expected]);
  });
});
