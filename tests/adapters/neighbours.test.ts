import { expect, it } from 'vitest';
import { arxiv } from '../../adapters/arxiv.ts';
import { huggingface } from '../../adapters/huggingface.ts';
import type { Adapter } from '../../adapters/adapter.ts';

function around(adapter: Adapter, url: string, html: string): (string | undefined)[] {
  const { previousUrl, nextUrl } = adapter.readListing(new DOMParser().parseFromString(html, 'text/html'), url);
  return [previousUrl, nextUrl];
}

const NEW = '<div id="dlpage"><h1>Machine Learning</h1><h3>Showing new listings for Monday, 23 November 2026</h3></div>';
const PARTS = `<div id="dlpage"><div class="paging">Total of 1075 entries : <a href="/list/cs.LG/2026-07?skip=0&amp;show=500">1-500</a> <span>501-1000</span>
  <a href="/list/cs.LG/2026-07?skip=1000&amp;show=500">1001-1075</a></div></div>`;

it.each([
  ['what is new on a Monday: the Friday before', '/list/cs.LG/new', NEW, ['/catchup/cs.LG/2026-11-20?abs=True', undefined]],
  ['a day caught up on: the working days around it', '/catchup/cs.LG/2026-11-20', NEW.replace('Showing new listings for Monday, 23', 'Catchup results for cs.LG on Fri, 20').replace('November', 'Nov'), ['/catchup/cs.LG/2026-11-19?abs=True', '/catchup/cs.LG/2026-11-23?abs=True']],
  ['a part of a long list: the parts around it', '/list/cs.LG/2026-07?skip=500&show=500', PARTS, ['/list/cs.LG/2026-07?skip=0&show=500', '/list/cs.LG/2026-07?skip=1000&show=500']],
  ['a list in one part', '/list/cs.LG/recent', '<div id="dlpage"></div>', [undefined, undefined]],
])('arXiv, %s', (_, path, html, expected) => {
  expect(around(arxiv, `https://arxiv.org${path}`, html)).toEqual(expected.map((one) => one && `https://arxiv.org${one}`));
});

const daily = (props: unknown) => `<main><div data-target="DailyPapers" data-props='${JSON.stringify(props)}'></div></main>`;

it.each([
  ['a day, as its data says', '', daily({ dateString: '2026-11-23', dailyPapers: [], prevDate: '2026-11-20', nextDate: '2026-11-24' }), ['date/2026-11-20', 'date/2026-11-24']],
  ['the last day', '', daily({ dateString: '2026-11-23', dailyPapers: [], prevDate: '2026-11-20' }), ['date/2026-11-20', undefined]],
  ['a day whose page still has another day’s data', '/date/2026-11-10', daily({ dateString: '2026-11-23', dailyPapers: [], prevDate: '2026-11-20' }), ['date/2026-11-09', 'date/2026-11-11']],
  ['a week', '/week/2026-W20', '', ['week/2026-W19', 'week/2026-W21']],
  ['a month', '/month/2026-12', '', ['month/2026-11', 'month/2027-01']],
  ['what is trending', '/trending', '', [undefined, undefined]],
])('Hugging Face, %s', (_, path, html, expected) => {
  expect(around(huggingface, `https://huggingface.co/papers${path}`, html)).toEqual(expected.map((one) => one && `https://huggingface.co/papers/${one}`));
});
