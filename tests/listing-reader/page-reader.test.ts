import { afterEach, describe, expect, it, vi } from 'vitest';
import { general, generalSteps } from '../../adapters/general.ts';
import { huggingface } from '../../adapters/huggingface.ts';
import { PageReader } from '../../entrypoints/listing-reader/page-reader.ts';

const bringGeneral = async () => ({ adapter: general, steps: generalSteps });
const URL = 'https://huggingface.co/papers/date/2026-11-24';
const LIVE = new AbortController().signal;

const card = (n: number, title = `Study ${n}`) => `<article><div><h3><a href="/papers/2611.0000${n}">${title}</a></h3></div></article>`;
const show = (html: string) => { document.body.innerHTML = `<main><h1>Daily Papers</h1>${html}</main>`; };
const titlesOf = async (reader: PageReader, url = URL) => (await reader.read(url, true, LIVE))!.reading.papers.map(({ paper }) => paper.title);

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** How often rows were read by the adapter. */
function countReads(): () => number {
  let reads = 0;
  const { readListing } = huggingface;
  vi.spyOn(huggingface, 'readListing').mockImplementation((page, url) => {
    const listing = readListing(page, url);
    return { ...listing, readRow: (row) => (reads += 1, listing.readRow(row)) };
  });
  return () => reads;
}

describe('a page that changes', () => {
  it('is read again in its new rows alone', async () => {
    const reads = countReads();
    const reader = new PageReader(bringGeneral);
    show([1, 2, 3].map((n) => card(n)).join(''));
    await titlesOf(reader);
    document.querySelector('main')!.insertAdjacentHTML('beforeend', card(4));
    expect(await titlesOf(reader)).toEqual(['Study 1', 'Study 2', 'Study 3', 'Study 4']);
    expect(reads()).toBe(4);
  });

  it('is read again in rows in which, or beside which, something has changed', async () => {
    const reads = countReads();
    const reader = new PageReader(bringGeneral);
    show([1, 2, 3, 4, 5].map((n) => card(n)).join(''));
    await titlesOf(reader);
    const text = document.querySelectorAll('h3 a')[2]!.firstChild as Text;
    text.data = 'Study 3, revised';
    reader.forget([text]);
    expect(await titlesOf(reader)).toEqual(['Study 1', 'Study 2', 'Study 3, revised', 'Study 4', 'Study 5']);
    expect(reads()).toBe(5 + 3);
  });

  it('is read anew as a whole at another address', async () => {
    const reads = countReads();
    const reader = new PageReader(bringGeneral);
    show(card(1));
    await titlesOf(reader);
    await titlesOf(reader, 'https://huggingface.co/papers/date/2026-11-23');
    expect(reads()).toBe(2);
  });

  it('is not read any further when that is no longer wanted', async () => {
    const stop = new AbortController();
    show(card(1));
    const reading = new PageReader(bringGeneral).read(URL, true, stop.signal);
    stop.abort();
    expect(await reading).toBeNull();
  });
});

describe('a known site', () => {
  it('whose rows are not found any more has changed, and the general reader reads it', async () => {
    show([1, 2, 3].map((n) => card(n).replaceAll('article', 'section')).join(''));
    const { reading, marks } = (await new PageReader(bringGeneral).read(URL, true, LIVE))!;
    expect(reading).toMatchObject({ adapter: 'general', site: 'Hugging Face', problems: ['site-changed'], faults: [{ kind: 'no-rows' }] });
    expect(reading.papers.map(({ key }) => key)).toEqual(['arxiv:2611.00001', 'arxiv:2611.00002', 'arxiv:2611.00003']);
    expect(marks).toBeNull();
  });

  it('is not said to have changed before it has loaded', async () => {
    show([1, 2, 3].map((n) => card(n).replaceAll('article', 'section')).join(''));
    const { reading } = (await new PageReader(bringGeneral).read(URL, false, LIVE))!;
    expect(reading).toMatchObject({ problems: [], faults: [], papers: [] });
  });

  it('with nothing on it is empty, not changed', async () => {
    show('<p>Nothing today.</p>');
    expect((await new PageReader(bringGeneral).read(URL, true, LIVE))!.reading).toMatchObject({ adapter: 'huggingface', problems: ['empty'], faults: [] });
  });

  it('whose adapter throws is read by the general reader, and what it threw is told', async () => {
    vi.spyOn(huggingface, 'readListing').mockImplementation(() => { throw new TypeError('no such thing'); });
    show([1, 2, 3].map((n) => card(n)).join(''));
    const { reading } = (await new PageReader(bringGeneral).read(URL, true, LIVE))!;
    expect(reading).toMatchObject({ adapter: 'general', problems: ['site-changed'], faults: [{ kind: 'failed', detail: 'TypeError: no such thing' }] });
    expect(reading.papers).toHaveLength(3);
  });

  it('loses one row, not all, to what the adapter throws on it', async () => {
    const { readListing } = huggingface;
    vi.spyOn(huggingface, 'readListing').mockImplementation((page, url) => {
      const listing = readListing(page, url);
      return { ...listing, readRow: (row) => { if (row.textContent.includes('2')) throw new Error('odd'); return listing.readRow(row); } };
    });
    show([1, 2, 3].map((n) => card(n)).join(''));
    expect((await new PageReader(bringGeneral).read(URL, true, LIVE))!.reading).toMatchObject({ skipped: [{ reason: 'broken', text: 'Study 2' }], problems: [] });
  });
});

it('an unknown page without papers says so', async () => {
  show('<p>Come and see our harbour.</p>');
  expect((await new PageReader(bringGeneral).read('https://harbour.example.org/', true, LIVE))!.reading).toMatchObject({ adapter: 'general', site: 'harbour.example.org', problems: ['no-papers'], papers: [] });
});

it('rows of one work are one paper, found again by each of its rows', async () => {
  show(card(1) + card(2) + card(1));
  const { reading, keys } = (await new PageReader(bringGeneral).read(URL, true, LIVE))!;
  expect(reading.papers.map(({ rows }) => rows)).toEqual([[0, 2], [1]]);
  expect(keys).toEqual(['arxiv:2611.00001', 'arxiv:2611.00002', 'arxiv:2611.00001']);
});
