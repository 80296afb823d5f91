import { describe, expect, it } from 'vitest';
import { readRows } from '../../adapters/read-rows.ts';
import { huggingface } from '../../adapters/huggingface.ts';

const URL = 'https://huggingface.co/papers';

/** A page with one card and this embedded data. */
function read(props: unknown, card = '<h3><a href="/papers/2611.00001">Quiet Rehearsal</a></h3>') {
  const text = typeof props === 'string' ? props : JSON.stringify(props);
  const document = new DOMParser().parseFromString(`<main><div data-target="DailyPapers"><article>${card}</article></div></main>`, 'text/html');
  document.querySelector('[data-target]')!.setAttribute('data-props', text);
  return readRows(huggingface.readListing(document, URL));
}

describe('embedded data', () => {
  it.each([
    ['nothing', ''], ['no JSON', '{"dailyPapers":['], ['null', 'null'], ['a list', '[]'], ['no papers', {}], ['papers of another form', { dailyPapers: { a: 1 } }],
    ['nulls', { dailyPapers: [null, { paper: null }, { paper: { id: null, authors: null, summary: null, upvotes: null } }] }],
    ['numbers for words', { dailyPapers: [{ paper: { id: 2611, title: 7, authors: [7, { name: 7 }] } }] }],
    ['a paper of another day', { dailyPapers: [{ paper: { id: '2611.00002', summary: 'Not this one.' } }] }],
    ['depth without end', `{"dailyPapers":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ])('that holds %s leaves the card as it is', (_, props) => {
    const { entries, skipped } = read(props);
    expect(skipped).toEqual([]);
    expect(entries.map(({ entry }) => entry)).toEqual([expect.objectContaining({ title: 'Quiet Rehearsal', identifiers: ['arxiv:2611.00001'], authors: null, authorsComplete: null, abstract: null })]);
  });

  it('with half of its fields gives that half', () => {
    const { entries } = read({ dailyPapers: [{ paper: { id: '2611.00001', summary: ' We  rehearse. ', githubRepo: 'javascript:alert(1)', authors: [{ name: 'Mira Oduya', hidden: true }, {}] } }] });
    expect(entries[0]?.entry).toMatchObject({ abstract: 'We rehearse.', authors: ['Mira Oduya'], code: null, upvotes: null });
  });
});

describe('a card', () => {
  it('without a link is kept', () => {
    expect(read('', '<h3>No Link</h3>').entries.map(({ entry }) => [entry.title, entry.url])).toEqual([['No Link', null]]);
  });

  it('without a title is skipped, and said', () => {
    expect(read('', '<a href="/papers/2611.00001">▲ 7</a>')).toMatchObject({ entries: [], skipped: [{ reason: 'no-title', text: '▲ 7' }] });
  });

  it('with a title of 100,000 characters is read with 10,000 of them', () => {
    expect(read('', `<h3><a href="/papers/2611.00001">${'x'.repeat(100_000)}</a></h3>`).entries[0]?.entry.title).toHaveLength(10_000);
  });

  it('with comments of the framework in its title reads without them', () => {
    expect(read('', '<h3><a href="/papers/2611.00001">Quiet<!----> Rehearsal<!----></a></h3>').entries[0]?.entry.title).toBe('Quiet Rehearsal');
  });
});

it.each([
  [`${URL}/date/2026-11-23`, '2026-11-23'], [`${URL}/week/2026-W47`, '2026-W47'], [`${URL}/month/2026-11`, '2026-11'], [`${URL}?date=2026-11-22`, '2026-11-22'], [`${URL}/trending`, null],
])('%s is the digest of %s', (url, date) => {
  expect(huggingface.readListing(document.implementation.createHTMLDocument(), url).date).toBe(date);
});
