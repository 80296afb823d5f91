import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { general, generalSteps } from '../../adapters/general.ts';
import { readRows } from '../../adapters/read-rows.ts';
import { extract, type ExtractedPage } from '../../scripts/extract/extract.ts';

const FIXTURES = join(process.cwd(), 'tests/fixtures/general');

/** The first line of a fixture says which address it stands for. */
const URL_LINE = /^<!-- (https?:\S+) -->/;

const pages = readdirSync(FIXTURES).filter((name) => name.endsWith('.html')).map((name) => {
  const html = readFileSync(join(FIXTURES, name), 'utf8');
  return { name, html, url: URL_LINE.exec(html)?.[1] ?? '' };
});

/** Elements a mark may be the last child of. */
const BLOCKS = /^(?:li|td|th|dt|dd|article|p|div|section|blockquote|figcaption|details)$/;

describe.each(pages)('the page $name', ({ name, html, url }) => {
  const document = new DOMParser().parseFromString(html, 'text/html');

  it('is read as expected', () => {
    const read = extract(html, url, 'general');
    const expected = join(FIXTURES, name.replace(/html$/, 'json'));
    expect(existsSync(expected), `no ${expected}; this is what was read:\n${JSON.stringify(read, null, 1)}`).toBe(true);
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')) as ExtractedPage);
  });

  it('is left as it was', () => {
    const before = document.documentElement.textContent;
    readRows(general.readListing(document, url));
    expect(document.documentElement.textContent).toBe(before);
  });

  it('has room for a mark in each row that is not shared, outside of links and headings', () => {
    const places = readRows(general.readListing(document, url)).entries.flatMap(({ place }) => place ?? []);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) {
      expect(place.localName).toMatch(BLOCKS);
      expect(place.closest('a, h1, h2, h3, h4, h5, h6, button')).toBeNull();
    }
  });

  it.each([0.3, 0.6, 0.9])('cut off at %f of its length throws nothing', (share) => {
    const { entries } = extract(html.slice(0, Math.floor(html.length * share)), url, 'general');
    expect(entries.length).toBeLessThanOrEqual(12);
  });

  it('without half of its end tags throws nothing', () => {
    let count = 0;
    const odd = html.replace(/<\/(?:li|p|td|tr|div|span|a)>/g, (tag) => ((count += 1) % 2 === 0 ? tag : ''));
    expect(() => extract(odd, url, 'general')).not.toThrow();
  });
});

describe('pages without papers', () => {
  it.each(pages.filter(({ name }) => name.startsWith('negative-')))('$name lists none', ({ html, url }) => {
    expect(extract(html, url, 'general').entries).toEqual([]);
  });
});

describe('titles', () => {
  const titlesOf = (html: string): string[] => extract(html, 'https://lists.example.net/papers', 'general').entries.map(({ title }) => title);
  const paper = (title: string): string => titlesOf(`<meta name="citation_title" content="${title}"><p>Words.`)[0] ?? '';

  it('of the head are cut, lose the stop of the site, and are none where the page says so', () => {
    expect(paper('x'.repeat(15_000))).toHaveLength(10_000);
    expect(paper('Kettles That Wait.')).toBe('Kettles That Wait');
    expect(paper('NO TITLE')).toBe('');
    expect(paper('.')).toBe('');
  });

  it.each(['pdf Kettles That Wait for Their Water', 'pdf (full) Kettles That Wait for Their Water', '[R] Kettles That Wait for Their Water', '3/ Kettles That Wait for Their Water', 'Kettles That Wait for Their Water (12 minute read)', 'Kettles That Wait for Their Water.'])('"%s" is read without what is no part of it', (text) => {
    expect(titlesOf(`<h1>Papers</h1><ul><li><a href="https://arxiv.org/abs/2401.90051">${text}</a><br>Ada Quill, Bo Lindgren</li></ul>`)).toEqual(['Kettles That Wait for Their Water']);
  });
});

function rows(count: number): string {
  return Array.from({ length: count }, (_, at) => `<li><b>A title of the usual length, number ${at}</b>, Ada Quill, Bo Lindgren, 2020. <a href="https://arxiv.org/abs/2401.${10_000 + at}">pdf</a></li>`).join('');
}

/** Sizes are such that reading in quadratic time would take minutes. */
const HOSTILE: [name: string, html: string][] = [
  ['nothing', ''],
  ['frames', '<frameset><frame src="a"></frameset>'],
  ['many rows', `<ul>${rows(8_000)}</ul>`],
  ['many blocks', Array.from({ length: 40_000 }, (_, at) => `<div>Words of block number ${at} here</div>`).join('')],
  ['many parts of one line', Array.from({ length: 50_000 }, (_, at) => `<span>x${at}</span>`).join('')],
  ['many links in one paragraph', `<p>${'<a href="https://arxiv.org/abs/2401.00001">[pdf]</a> '.repeat(20_000)}</p>`],
  ['many line breaks', `<p>${'A title of the usual length<br>Ada Quill, Bo Lindgren<br><br>'.repeat(10_000)}</p>`],
  ['deep nesting', `${'<div>'.repeat(10_000)}<a href="https://arxiv.org/abs/2401.00001">A title of a paper</a>`],
  ['deep formatting', `${'<b><i>'.repeat(3_000)}A title of a paper`],
  ['deep tables', `${'<table><tr><td>'.repeat(1_000)}<a href="https://arxiv.org/abs/2401.00001">A title of a paper</a>`],
  ['a megabyte of names', `<p>${'Quill, A., '.repeat(90_000)}</p>`],
  ['a megabyte of brackets', `<p>${'(['.repeat(500_000)}</p>`],
  ['a megabyte of quotes', `<p>${'“'.repeat(1_000_000)}</p>`],
  ['a megabyte of blanks', `<p>x${' '.repeat(1_000_000)}x</p>`],
  ['a megabyte of stops', `<p>${'A. '.repeat(330_000)}</p>`],
  ['a megabyte of BibTeX', `<pre>${'@a{b, c={'.repeat(100_000)}</pre>`],
  ['long attributes', `<div class="${'a '.repeat(100_000)}" style="${'x:y;'.repeat(50_000)}"><a href="https://${'x/'.repeat(50_000)}">A link to somewhere</a></div>`],
  ['broken JSON-LD', `<script type="application/ld+json">${'['.repeat(100_000)}</script><script type="application/ld+json">{"@graph":[{"@type":["ScholarlyArticle"],"name":{"name":{}},"author":[[[1]]]},null,7]}</script>`],
];

describe('bad input', () => {
  it.each(HOSTILE)('%s: no exception, no hang', (_, html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(() => readRows(general.readListing(document, 'https://hostile.example.org/papers'))).not.toThrow();
  }, 15_000);

  it('reads in many small steps', () => {
    const document = new DOMParser().parseFromString(`<ul>${rows(500)}</ul>`, 'text/html');
    const steps = generalSteps(document, 'https://example.org/papers');
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(step.value.rows).toHaveLength(500);
    expect(count).toBeGreaterThan(250);
  });
});
