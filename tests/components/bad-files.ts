import { strToU8, zipSync } from 'fflate';

/** A file as a reader may choose it, and what they are told about it. */
export interface BadFile {
  what: string;
  name: string;
  content: string | Uint8Array;
  /** Titles that the preview lists. */
  titles?: string[];
  /** What is said of records that are left out, or there with something missing. */
  said?: string[];
  /** Why nothing of it is read. */
  refused?: string;
}

const TITLES = ['Größe, measured', 'Second Study'];
const NOT_CLOSED = 'the record does not end; a brace is missing, or the file is cut off.';
const HTML = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const SVG = '"><svg onload=alert(1)>';
export const LONG = 10_000_000;

/** Two papers in each format, by their titles and what else stands in the first. */
const WRITERS: Readonly<Record<string, (titles: readonly string[], abstract?: string) => string>> = {
  bib: ([one, two], abstract = '') => `@article{a,\n  title = {${one}},\n  abstract = {${abstract}},\n  doi = {10.1000/a}\n}\n\n@article{a,\n  title = {${two}},\n  doi = {10.1000/b}\n}\n`,
  ris: ([one, two], abstract = '') => `TY  - JOUR\nTI  - ${one}\nAB  - ${abstract}\nDO  - 10.1000/a\nID  - a\nER  - \n\nTY  - JOUR\nTI  - ${two}\nDO  - 10.1000/b\nID  - a\nER  - \n`,
  json: ([one, two], abstract = '') => JSON.stringify([{ id: 'a', type: 'article-journal', title: one, abstract, DOI: '10.1000/a' }, { id: 'a', type: 'article-journal', title: two, DOI: '10.1000/b' }], null, 1),
  csv: ([one, two], abstract = '') => `title,doi,abstract,key\n${cell(one!)},10.1000/a,${cell(abstract)},a\n${cell(two!)},10.1000/b,,a\n`,
  rdf: ([one, two], abstract = '') => `<rdf:RDF>\n${[one!, two!].map((title, n) => `<bib:Article rdf:about="#${n}">\n<z:itemType>journalArticle</z:itemType>\n<dc:title>${escaped(title)}</dc:title>\n<dcterms:abstract>${n === 0 ? escaped(abstract) : ''}</dcterms:abstract>\n<dc:identifier>DOI 10.1000/${'ab'[n]!}</dc:identifier>\n</bib:Article>\n`).join('')}</rdf:RDF>\n`,
};

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function wide(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from([...`\uFEFF${text}`].flatMap((sign) => { const code = sign.charCodeAt(0); return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]; }));
}

function mixed(text: string): string {
  const ends = ['\r\n', '\n', '\r'];
  let n = 0;
  return text.replace(/\n/g, () => ends[n++ % 3]!);
}

/** Where each format's second record stands in the text above, and what is said where that text breaks off inside of it. */
const CUT: Readonly<Record<string, string>> = {
  bib: `Line 7, column 1: ${NOT_CLOSED}`, ris: `Line 8: ${NOT_CLOSED}`, json: `Line 9, column 1: ${NOT_CLOSED}`, csv: `Line 3: ${NOT_CLOSED}`, rdf: `Line 8: ${NOT_CLOSED}`,
};

function cut(format: string, text: string): string {
  return text.slice(0, text.indexOf(TITLES[1]!) + (format === 'ris' ? TITLES[1]!.length : 6));
}

/** Each wrong each format may have. */
const OF_EACH: readonly BadFile[] = Object.entries(WRITERS).flatMap(([format, write]): BadFile[] => {
  const name = `papers.${format}`;
  const text = write(TITLES);
  const odd = write([HTML, SVG], `${HTML}\\n`);
  return [
    { what: 'cut off', name, content: cut(format, text), titles: [TITLES[0]!], said: [CUT[format]!] },
    { what: 'Latin-1', name, content: Uint8Array.from([...text].map((sign) => sign.charCodeAt(0))), titles: TITLES },
    { what: 'UTF-16 LE', name, content: wide(text, true), titles: TITLES }, { what: 'UTF-16 BE', name, content: wide(text, false), titles: TITLES },
    { what: 'a byte order mark', name, content: `\uFEFF${text}`, titles: TITLES },
    { what: 'mixed line ends', name, content: mixed(text), titles: TITLES },
    { what: 'two records of one key', name, content: text, titles: TITLES },
    { what: 'markup in fields', name, content: odd, titles: [HTML, SVG] },
    { what: 'formulas', name, content: write(['=HYPERLINK("https://x.example.org")', '@SUM(A1)']), titles: ['=HYPERLINK("https://x.example.org")', '@SUM(A1)'] },
    { what: 'a name that says something else', name: `papers.${format === 'bib' ? 'ris' : 'bib'}`, content: text, titles: TITLES },
    { what: 'no name', name: 'papers', content: text, titles: TITLES },
    { what: 'empty', name, content: '', refused: 'The file is empty.' }, { what: 'blanks', name, content: ' \n\t\n', refused: 'The file is empty.' },
    { what: 'a picture', name, content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0]), refused: 'It is neither text nor a zip.' },
    { what: 'a letter', name, content: 'Dear all,\nsee you at noon.\n', refused: 'None of the formats Gloss reads was found in it.' },
    { what: 'one line of 10 MB in a field', name, content: write(TITLES, 'word '.repeat(LONG / 5)), titles: TITLES },
    { what: 'one line of 10 MB and nothing else', name, content: 'x'.repeat(LONG), refused: 'None of the formats Gloss reads was found in it.' },
  ];
});

const NOTE = strToU8('---\ntitle: "Größe, measured"\ndoi: "10.1000/a"\n---\nMine.');
const zip = (files: Record<string, Uint8Array>) => zipSync(files);

const OF_ONE: readonly BadFile[] = [
  { what: 'a string that nobody defined', name: 'papers.bib', content: '@string{j = {J. Inv.}}\n@article{a,\n title = {One},\n journal = jir\n}\n', titles: ['One'], said: ['Line 2: an abbreviation that the file does not define; its name stands instead.'] },
  { what: 'records that refer to each other', name: 'papers.bib', content: '@article{a, title = {One}, crossref = {b}}\n@article{b, title = {Two}, crossref = {a}}\n', titles: ['One', 'Two'], said: ['Line 1: it refers to a record that refers back to it; that was left out.', 'Line 2: it refers to a record that refers back to it; that was left out.'] },
  { what: 'a record that refers to itself', name: 'papers.bib', content: '@article{a, title = {One}, crossref = {A}}\n', titles: ['One'], said: ['Line 1: it refers to a record that refers back to it; that was left out.'] },
  { what: 'a record without a title', name: 'papers.bib', content: '@article{a, title = {One}}\n\n  @article{b, year = 2026}\n', titles: ['One'], said: ['Line 3, column 1: no title.'] },
  { what: 'an item that is no JSON', name: 'papers.json', content: '[\n {"title": "One", "DOI": "10.1000/a"},\n {"title": "Two",\n  "year": }\n]', titles: ['One'], said: ['Line 4, column 11: the record is not written by the rules of its format.'] },
  { what: 'a library cut off', name: 'gloss.json', content: '{"format":"gloss-library",\n"version":1,"papers":[{"id":', refused: 'Line 2, column 29: It looks like JSON and is not whole. Export it again.' },
  { what: 'a library of a newer Gloss', name: 'gloss.json', content: '{"format":"gloss-library","version":99,"papers":[]}', refused: 'It was written by a newer Gloss. Update the extension to read it.' },
  { what: 'a library without papers', name: 'gloss.json', content: '{"format":"gloss-library","version":1}', refused: 'It is a library of Gloss, and a record in it is not whole. Nothing was taken from it.' },
  { what: 'settings', name: 'package.json', content: '{"name":"x","scripts":{}}', refused: 'None of the formats Gloss reads was found in it.' },
  { what: 'JSON of many depths', name: 'papers.json', content: `[{"title":${'['.repeat(50_000)}`, refused: 'Its contents are nested too deeply to be a list of papers.' },
  { what: 'a quote that never ends', name: 'papers.csv', content: 'title,doi\nOne,10.1000/a\n"Two,10.1000/b\nThree,10.1000/c\n', titles: ['One'], said: [`Line 3: ${NOT_CLOSED}`] },
  { what: 'rows of other lengths', name: 'papers.csv', content: 'title,doi\nOne\nTwo,10.1000/b,more,and more\n,\n', titles: ['One', 'Two'] },
  { what: 'entities that grow', name: 'papers.rdf', content: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<rdf:RDF><bib:Article><z:itemType>book</z:itemType><dc:title>One &b;</dc:title></bib:Article></rdf:RDF>', titles: ['One &b;'] },
  { what: 'an entity of the disk', name: 'papers.rdf', content: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<rdf:RDF><bib:Article><z:itemType>book</z:itemType><dc:title>One &a;</dc:title></bib:Article></rdf:RDF>', titles: ['One &a;'] },
  { what: 'cut off', name: 'notes.zip', content: zip({ 'one.md': NOTE }).slice(0, 90), refused: 'The zip can\'t be opened. Export or copy it again.' },
  { what: 'a broken file in it', name: 'notes.zip', content: broken(zip({ 'one.md': strToU8('x'.repeat(5_000) + new Date(0).toISOString()) })), refused: 'The zip can\'t be opened. Export or copy it again.' },
  { what: 'a bomb', name: 'notes.zip', content: zip({ 'one.md': new Uint8Array(30_000_000) }), refused: 'It unpacks to more than any library holds.' },
  ...['../one.md', '/etc/one.md', 'a/../../one.md', 'C:\\one.md', 'a\\..\\one.md'].map((path): BadFile => ({ what: `a path that leads out (${path})`, name: 'notes.zip', content: zip({ [path]: NOTE }), refused: 'The zip holds a path that leads out of it.' })),
  { what: 'nothing in it', name: 'notes.zip', content: zip({}), refused: 'None of the formats Gloss reads was found in it.' },
  { what: 'pictures in it', name: 'notes.zip', content: zip({ 'a.png': new Uint8Array(9), 'b.md': strToU8('Today I slept.') }), refused: 'None of the formats Gloss reads was found in it.' },
  { what: 'a zip in it', name: 'notes.zip', content: zip({ 'inner.zip': zip({ 'one.md': NOTE }), 'one.md': NOTE }), titles: [TITLES[0]!] },
  { what: 'notes in several encodings', name: 'notes.zip', content: zip({ 'a.md': NOTE, 'b.md': wide('---\ntitle: "Second Study"\ndoi: "10.1000/b"\n---\n', true), 'c.md': Uint8Array.from([0, 1, 2, 3]) }), titles: TITLES },
  { what: 'another name', name: 'papers.bib', content: zip({ 'one.md': NOTE }), titles: [TITLES[0]!] },
  { what: 'front matter that is no YAML', name: 'notes.zip', content: zip({ 'a.md': NOTE, 'b.md': strToU8('---\ntitle: One: Two\ndoi: [\n---\n'), 'diary.md': strToU8('---\nmood: [\n---\n') }), titles: [TITLES[0]!], said: ['Line 1: the record is not written by the rules of its format.'] },
  { what: 'a file in it that is cut off', name: 'papers.zip', content: zip({ 'a.bib': strToU8('\n@article{a, title = {One') }), said: [`Line 2, column 1: ${NOT_CLOSED}`] },
];

/** Bytes inside of the packed data turned over. */
function broken(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, n) => (n > 40 && n < 60 ? byte ^ 0xff : byte));
}

export const BAD_FILES = [...OF_EACH, ...OF_ONE];
