import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as bibtex from '../../domain/formats/bibtex.ts';
import * as csv from '../../domain/formats/csv.ts';
import { written } from '../../domain/formats/encoded.ts';
import * as html from '../../domain/formats/html.ts';
import * as ris from '../../domain/formats/ris.ts';
import * as rdf from '../../domain/formats/zotero-rdf.ts';
import type { KeptPaper } from '../../domain/library.ts';
import { hostilePapers } from './hostile-papers.ts';
import { kept } from './library-for-tests.ts';

const libraryOf = (...papers: KeptPaper[]) => ({ papers, journal: [] });
/** The value of a field of the only entry. */
const field = (name: string, ...papers: KeptPaper[]) => new RegExp(`^ {2}${name} = \\{(.*)\\},?$`, 'm').exec(written(bibtex, libraryOf(...papers)))?.[1];

describe('BibTeX', () => {
  it.each([
    ['$5 and $10 for $N$ GPUs', '\\$5 and \\$10 for $N$ {GPUs}'], ['Sets $\\{0, 1\\}$', 'Sets $\\{0, 1\\}$'], ['Half $\\left\\{ x \\right.$', 'Half \\$\\textbackslash{}left\\textbackslash{}\\textbraceleft{} x \\textbackslash{}right.\\$'],
    ['Save $100%$', 'Save \\$100\\%\\$'], ['a -- b --- c', 'a -{}- b -{}-{}- c'], ['iPhone and NLP', '{iPhone} and {NLP}'], ['Quiet days', 'Quiet days'], ['}{', '\\textbraceright{}\\textbraceleft{}'],
  ])('title %j is %s', (title, written) => {
    expect(field('title', kept(1, { title }))).toBe(written);
  });

  it.each([
    [[{ family: 'van den Berg', given: 'Anneke' }, { family: 'Brown Jr.', given: 'J. R.' }], 'van den Berg, Anneke and Brown, Jr., J. R.'],
    [[{ literal: 'Salt and Light, Inc.' }, { family: 'Band and Co', given: 'A' }], '{Salt and Light, Inc.} and {Band and Co}, A'],
    [[{ family: '\u0007', given: 'Ali' }, { literal: ' ' }], '{Ali}'],
  ])('authors %j are %s', (authors, written) => {
    expect(field('author', kept(1, { authors }))).toBe(written);
  });

  it('leaves DOIs and addresses bare', () => {
    const paper = kept(1, { identifiers: ['doi:10.1000/a_b%c{d'], url: 'https://doi.org/x' });
    expect([field('doi', paper), field('url', paper)]).toEqual(['10.1000/a_b%c%7Bd', 'https://doi.org/10.1000/a_b%25c%7Bd']);
  });

  it('gives keys that BibTeX takes, no two alike where case does not count', () => {
    const keys = ['Odd Key, {1}%', 'oddkey1', 'OddKey1', '{}', '%'].map((citationKey, n) => kept(n, {}, { citationKey }));
    const text = written(bibtex, libraryOf(...keys));
    const given = [...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key!);
    expect(new Set(given.map((key) => key.toLowerCase())).size).toBe(5);
    expect(given.every((key) => /^[\w-]+$/.test(key))).toBe(true);
    expect(text).toContain('gloss-key = {Odd Key, \\textbraceleft{}1\\textbraceright{}\\%}');
  });

  it('parts several notes by a line that no note has', () => {
    expect(written(bibtex, libraryOf(kept(1, {}, { notes: ['a\n---\nb', '@c'] })))).toContain('annote = {a\n\\textbackslash{}-{}-{}-\nb\n-{}-{}-\n{@}c}');
  });
});

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'=1", '\u0007=1'])('%j is no formula', (title) => {
    const [, row] = Papa.parse<string[]>(written(csv, libraryOf(kept(1, { title })))).data;
    expect(row![2]).toBe(`'${title.replace('\u0007', '')}`);
  });
});

describe('the web page', () => {
  it('runs nothing and asks nothing of the network', () => {
    const page = written(html, libraryOf(kept(1, { title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)', pdfUrl: 'data:text/html,x' }, { notes: ['</blockquote><script>alert(1)</script>'] }), ...hostilePapers(100, { all: true }).papers));
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(document.querySelectorAll('script, img, link, iframe, object, embed, form, base, [src], [style], [onerror]')).toHaveLength(0);
    expect([...document.querySelectorAll('[href]')].filter((one) => !/^https?:/.test(one.getAttribute('href')!))).toEqual([]);
    expect(document.querySelectorAll('article')).toHaveLength(101);
    expect(page).not.toMatch(/url\(|@import/);
  });
});

it('RIS has no line that only looks like a tag', () => {
  const text = written(ris, libraryOf(kept(1, { abstract: 'x\nER  - \nTY  - JOUR\n y' }, { notes: ['T\u0007Y  - x\nER  -'] })));
  expect(text.match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -']);
  expect(text).toContain('AB  - x\n ER  - \n TY  - JOUR\n  y\n');
});

it('Zotero RDF has each note as HTML of its own', () => {
  expect(written(rdf, libraryOf(kept(1, {}, { notes: ['a < b\nc\n\nd'] })))).toContain('<rdf:value>&lt;p&gt;a &amp;lt; b&lt;br/&gt;c&lt;/p&gt;\n&lt;p&gt;d&lt;/p&gt;</rdf:value>');
});
