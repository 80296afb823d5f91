import { expect, it } from 'vitest';
import { huggingface } from '../../adapters/huggingface.ts';
import { structureOf } from '../../entrypoints/listing-reader/structure.ts';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it('a report on a page holds names of elements, classes and attributes, alike siblings counted', () => {
  const html = `<main><ul class="list wide">${'<li class="row" data-id="7"><a href="/secret">Secret title</a> by Ada Secret</li>'.repeat(40)}</ul></main>`;
  expect(structureOf(page(html), huggingface)).toBe([
    'article div:has(> h3 > a[href^="/papers/"]): 0', 'article: 0', '', 'ul.list.wide', '  li.row[data-id] ×40', '    a',
  ].join('\n'));
});

it('a report holds nothing that the page says, no value, id or address, and stays short', () => {
  const html = `<main id="ada-secret">${Array.from({ length: 500 }, (_, n) => `<div class="c${n}" id="secret${n}" title="secret" data-name="secret"><p>secret ${n}</p></div>`).join('')}</main>`;
  const report = structureOf(page(html), null);
  expect(report).not.toContain('secret');
  expect(report.split('\n').length).toBeLessThanOrEqual(121);
});
