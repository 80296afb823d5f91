import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile, readFiles } from '../../domain/formats/read/index.ts';
import { reading } from './read-for-tests.ts';

const entry = (key: string, fields: string) => `@article{${key},\n  ${fields}\n}\n`;
const titles = async (content: string | Uint8Array) => (await reading(content)).papers.map(({ paper }) => paper.title);

describe('encodings', () => {
  const text = entry('a', 'title = {Größe über Łódź}, author = {Müller, Zoë}');
  const latin = text.replace('Ł', 'L').replace('ź', 'z');
  const utf16 = (isLittle: boolean, withMark: boolean) => {
    const units = [...(withMark ? '\uFEFF' : '') + text].flatMap((sign) => { const code = sign.charCodeAt(0); return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]; });
    return Uint8Array.from(units);
  };

  it.each([
    ['UTF-8', strToU8(text)], ['UTF-8 with a mark', strToU8(`\uFEFF${text}`)], ['UTF-16 LE', utf16(true, true)], ['UTF-16 BE', utf16(false, true)],
    ['UTF-16 LE without a mark', utf16(true, false)], ['UTF-16 BE without a mark', utf16(false, false)],
  ])('%s', async (_, bytes) => {
    expect(await titles(bytes)).toEqual(['Größe über Łódź']);
  });

  it('Latin-1, with the signs Windows adds', async () => {
    const bytes = Uint8Array.from([...latin.replace('über', '“über”')].map((sign) => ({ '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0)));
    expect(await titles(bytes)).toEqual(['Größe “über” Lódz']);
  });

  it('UTF-8 with a wrong byte, or cut inside of a letter, keeps its other letters', async () => {
    const bytes = strToU8(text);
    expect(await titles(new Uint8Array([...bytes, ...strToU8(entry('b', 'title = {Wrong ')), 0xff, ...strToU8('}}')]))).toContain('Größe über Łódź');
    expect(await titles(new Uint8Array([...bytes, 0xc3]))).toEqual(['Größe über Łódź']);
  });

  it('mixed line ends', async () => {
    const { papers } = await reading('@article{a,\r\n title = {One}}\r@article{b,\n title = {Two}}\r\n\r\n@article{c, title = {Three}}');
    expect(papers.map(({ paper, line }) => [paper.title, line])).toEqual([['One', 1], ['Two', 3], ['Three', 6]]);
    expect(await titles('title,doi\r\nOne,10.1000/a\nTwo,10.1000/b\rThree,10.1000/c')).toEqual(['One', 'Two', 'Three']);
  });
});

describe('BibTeX that is not as it should be', () => {
  it('cut off: the whole records are there, the cut one is named with its line', async () => {
    const { papers, unreadable } = await reading(`${entry('a', 'title = {One}')}${entry('b', 'title = {Two}')}@article{c,\n  title = {Thr`);
    expect(papers).toHaveLength(2);
    expect(unreadable).toEqual([{ line: 7, column: 1, reason: 'not-closed', text: '@article{c,\n  title = {Thr' }]);
  });

  it('a missing brace loses one record', async () => {
    const { papers, unreadable } = await reading(`${entry('a', 'title = {One')}${entry('b', 'title = {Two}')}${entry('c', 'title = {Three}')}`);
    expect(papers.map(({ paper }) => paper.title)).toEqual(['Two', 'Three']);
    expect(unreadable).toMatchObject([{ line: 1, reason: 'not-closed' }]);
  });

  it('ten thousand records that never end take no quadratic time', async () => {
    const { unreadable } = await reading('@article{a,\n title = {One\n'.repeat(10_000));
    expect(unreadable).toHaveLength(10_000);
  });

  it.each([
    ['a comma missing', '@article{a,\n title = {One}\n year = 2026\n}'], ['no key', '@article{,\n title = {One}, year = 2026}'], ['a key with a blank', '@article{a b,\n title = {One}, year = 2026}'],
    ['parentheses', '@article(a, title = "One", year = 2026)'], ['a number with a point', '@article{a, title = {One}, eprint = 2611.00001, year = 2026}'], ['a backslash before a brace', '@article{a, title = {One}, file = {C:\\}, year = 2026}'],
  ])('%s is read all the same', async (_, text) => {
    expect((await reading(`${text}\n${entry('z', 'title = {Last}')}`)).papers.map(({ paper: { title, publishedOn } }) => [title, publishedOn])).toEqual([['One', '2026'], ['Last', undefined]]);
  });

  it('a string that nobody defined is named and kept', async () => {
    const { papers, remarks } = await reading(`@string{j = {J. Inv.}}\n${entry('a', 'title = {A}, journal = j # { B}')}${entry('b', 'title = {B}, journal = jir, month = nov')}${entry('c', 'title = {C}, abstract = {Let n = k, then}')}`);
    expect(papers.map(({ paper }) => paper.venue?.name)).toEqual(['J. Inv. B', 'jir', undefined]);
    expect(remarks).toEqual([{ line: 5, reason: 'undefined-string', text: 'journal = jir' }]);
  });

  it('records that refer to each other in a circle are there, and it is said', async () => {
    const { papers, remarks } = await reading(`${entry('a', 'title = {A}, crossref = {b}')}${entry('b', 'title = {B}, crossref = {a}')}${entry('c', 'title = {C}, crossref = {nobody}')}`);
    expect(papers.map(({ paper }) => paper.title)).toEqual(['A', 'B', 'C']);
    expect(remarks.map(({ reason }) => reason)).toEqual(['cyclic-crossref', 'cyclic-crossref']);
  });

  it('two records of one key are both there', async () => {
    expect(await titles(entry('a', 'title = {One}') + entry('a', 'title = {Two}'))).toEqual(['One', 'Two']);
  });

  it('comments, preambles and text between records are no papers', async () => {
    expect(await titles(`Written by hand, mail me@example.org\n@comment{x}\n@preamble{"\\newcommand{\\x}{y}"}\n% 100%\n${entry('a', 'title = {One}')}trailing }`)).toEqual(['One']);
  });

  it('a record without a title goes by its identifier, one without anything is named', async () => {
    const { papers, unreadable } = await reading(`${entry('a', 'doi = {10.1000/inv.1}')}${entry('b', 'year = 2026')}`);
    expect(papers[0]!.paper).toMatchObject({ identifiers: ['doi:10.1000/inv.1'], title: '10.1000/inv.1' });
    expect(unreadable).toMatchObject([{ line: 4, reason: 'no-title' }]);
  });
});

describe('what a field may hold', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';

  it('HTML is plain text, addresses that run are none', async () => {
    const { papers: [one] } = await reading(entry('a', `title = {${evil}}, url = {javascript:alert(1)}, doi = {10.1000/inv.1}, annote = {${evil}}`));
    expect(one).toMatchObject({ paper: { title: evil, url: 'https://doi.org/10.1000/inv.1' }, notes: [evil] });
    const file = { format: 'gloss-library', version: 1, notes: [], journal: [], papers: [{ id: 'x', paper: { title: 'T', authors: [{ family: 1 }], identifiers: ['arxiv:2611.00001', 7], categories: 'x', type: 'evil', url: 'javascript:alert(1)', pdfUrl: 'data:text/html,x', __proto__: { x: 1 } } }] };
    expect((await reading(JSON.stringify(file))).papers).toEqual([{ paper: { title: 'T', authors: [], identifiers: ['arxiv:2611.00001'], categories: [], type: 'preprint' }, notes: [] }]);
  });

  it('names of fields that objects have are only names', async () => {
    expect(await titles(entry('__proto__', 'title = {One}, constructor = {x}, toString = {y}, __proto__ = {z}'))).toEqual(['One']);
  });
});

describe('other formats that are not as they should be', () => {
  it('RIS that is cut off', async () => {
    const { papers, unreadable, remarks } = await reading('TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Two\nAU  - Oduya, Mira\nTY  - JOUR\nER  - \n');
    expect(papers.map(({ paper }) => paper.title)).toEqual(['One', 'Two']);
    expect([unreadable.map(({ line, reason }) => [line, reason]), remarks.map(({ line, reason }) => [line, reason])]).toEqual([[[7, 'no-title']], [[4, 'not-closed']]]);
  });

  it('CSL-JSON with a bad item, and cut off', async () => {
    const { papers, unreadable } = await reading('[\n{"title":"One","DOI":"10.1000/a"},\n{"title":"Two",\n "year":},\n{"title":"Three","URL":"https://x.example.org"},\n{"title":"Fo');
    expect(papers.map(({ paper }) => paper.title)).toEqual(['One', 'Three']);
    expect(unreadable.map(({ line, reason }) => [line, reason])).toEqual([[4, 'syntax'], [6, 'not-closed']]);
  });

  it('CSV with a quote that never ends', async () => {
    const { papers, unreadable } = await reading('title,doi\nOne,10.1000/a\n"Two,10.1000/b\nThree,10.1000/c\n');
    expect(papers.map(({ paper }) => paper.title)).toEqual(['One']);
    expect(unreadable).toMatchObject([{ line: 3, reason: 'not-closed' }]);
  });

  it('RDF that is cut off', async () => {
    const { papers, unreadable } = await reading('<rdf:RDF xmlns:z="z"><bib:Article><z:itemType>journalArticle</z:itemType><dc:title>One</dc:title></bib:Article>\n<bib:Article><dc:title>Two</dc:tit');
    expect(papers.map(({ paper }) => paper.title)).toEqual(['One']);
    expect(unreadable).toMatchObject([{ line: 2, reason: 'not-closed' }]);
  });

  it('entities that would grow are not followed', async () => {
    const text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rdf:RDF><bib:Article><z:itemType>book</z:itemType><dc:title>One &b;</dc:title></bib:Article></rdf:RDF>';
    expect(await titles(text)).toEqual(['One &b;']);
  });
});

describe('files made to be slow, or deep', () => {
  const long = 300_000;

  it.each([
    ['braces in BibTeX', entry('a', `title = {One ${'{'.repeat(long)}x${'}'.repeat(long)}}`)], ['accents in BibTeX', entry('a', `title = {One ${"\\'".repeat(long)}}`)],
    ['dollars', entry('a', `title = {One ${'$'.repeat(long)}}`)], ['names', entry('a', `title = {One}, author = {${'A and '.repeat(long)}B}`)],
    ['quotes in JSON', `[{"title":"One"},{"title":"${'\\"'.repeat(long)}`], ['brackets in a list', `[One](https://arxiv.org/abs/2611.00001)\n${'['.repeat(long)}\n${'a-'.repeat(long)}`],
    ['tags', `<html><body><a href="https://arxiv.org/abs/2611.00001">One</a>${'<a '.repeat(long)}${'<!'.repeat(long)}${'<div>'.repeat(long)}`], ['quotes in CSV', `title,doi\nOne,10.1000/a\n${'"'.repeat(long)}`],
    ['lines in RIS', `TY  - JOUR\nTI  - One\n${'AU  - A, B\n'.repeat(long / 10)}ER  - `],
  ])('%s', async (_, text) => {
    expect((await titles(text))[0]).toMatch(/^One/);
  });
});

describe('zips', () => {
  const note = strToU8('---\ntitle: "One"\ndoi: "10.1000/inv.1"\n---\nMine.');

  it('the notes of a vault, other files passed over', async () => {
    const { papers, format } = await reading(zipSync({ 'papers/one.md': note, '.obsidian/app.json': strToU8('{}'), 'picture.png': new Uint8Array(9), 'diary.md': strToU8('Today I slept.') }));
    expect([format, papers]).toMatchObject(['obsidian', [{ notes: ['Mine.'], paper: { title: 'One', identifiers: ['doi:10.1000/inv.1'] } }]]);
  });

  it('the same from a folder', async () => {
    expect(await readFiles([{ path: 'a/one.md', bytes: note }, { path: 'a/x.bin', bytes: new Uint8Array([0, 1, 2]) }])).toMatchObject({ papers: [{ notes: ['Mine.'] }] });
  });
});

describe('large files', () => {
  it('of more than 100 MB are refused', async () => {
    expect(await readFile(new Uint8Array(100_000_001), 'x.bib')).toEqual({ refused: 'too-large' });
  });

  it('say how far they are, and stop when they should', async () => {
    const text = strToU8(Array.from({ length: 5_000 }, (_, n) => entry(`k${n}`, `title = {Study ${n}}, author = {Oduya, Mira}`)).join(''));
    const stop = new AbortController();
    const seen: number[] = [];
    const read = readFile(text, 'x.bib', ({ done, total }) => { seen.push(done / total); if (seen.length === 2) stop.abort(); }, stop.signal);
    await expect(read).rejects.toThrow(/abort/i);
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBeGreaterThan(seen[0]!);
  });
});
