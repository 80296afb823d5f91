// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bibKeys } from '../../domain/formats/bib-keys.ts';
import { written } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import { keyed } from '../../domain/formats/keys.ts';
import { printablePaper } from '../../domain/formats/printable.ts';
import * as ris from '../../domain/formats/ris.ts';
import { freshNotes } from '../../domain/vault/fresh-notes.ts';
import { OBSIDIAN } from '../../domain/vault/obsidian-notes.ts';
import { isThere, PROGRAMS, type ProgramName } from '../../scripts/find-programs.mjs';
import { hostilePapers } from './hostile-papers.ts';
import { textIn } from './write-for-tests.ts';

/** 500 hostile papers, with what has to be dropped among it: other programs find them all, and no fault with the file. */
const LIBRARY = hostilePapers(500, { all: true });
const PAPERS = keyed(LIBRARY.papers).map(printablePaper);
const KEYS = PAPERS.map(({ key }) => key).map(bibKeys(PAPERS.map(({ key }) => key))).sort();
const FOLDER = mkdtempSync(join(tmpdir(), 'gloss-programs-'));
const LONG = 120_000;

beforeAll(async () => {
  for (const { id, extension } of FORMATS.filter(({ isText }) => isText)) write(`${id}.${extension}`, await textIn(id, LIBRARY));
  mkdirSync(join(FOLDER, 'notes'));
  for (const { path, text } of keyed(LIBRARY.papers).map(freshNotes(OBSIDIAN))) write(`notes/${path}`, text);
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

describe('what reads the files is installed, or this fails', () => {
  it.each(Object.keys(PROGRAMS) as ProgramName[])('%s', (name) => {
    expect(isThere(name), `${name} is missing: node scripts/setup.mjs --programs, or install ${PROGRAMS[name].packages.join(' and ')}`).toBe(true);
  });
});

describe('pandoc', () => {
  it.each(['bibtex.bib', 'biblatex.bib', 'csl-json.json'])('cites every paper of %s', (file) => {
    write('all.md', '---\nnocite: "@*"\n---\n');
    const { out, errors } = run('pandoc', 'all.md', '--citeproc', '--quiet', '--bibliography', file, '--to', 'html');
    expect(errors).toBe('');
    expect(out.match(/class="csl-entry"/g)).toHaveLength(500);
  }, LONG);

  // Debian's pandoc (2.17) reads no RIS; later ones do.
  it('cites every paper of the RIS file, by way of bibutils', () => {
    const papers = LIBRARY.papers.filter(({ record }) => record.paper.authors.length < 100); // xml2bib takes 20 s for 3,000 authors
    write('few.ris', written(ris, { papers }));
    write('ris.xml', run('ris2xml', '-i', 'unicode', '-nb', 'few.ris').out);
    write('from-ris.bib', run('xml2bib', '-nb', '--brackets', 'ris.xml').out.replace(/^@(\w+)\{.*,$/gm, numbered())); // bibutils leaves signs in keys that BibTeX can't have
    expect(run('pandoc', 'all.md', '--citeproc', '--quiet', '--bibliography', 'from-ris.bib', '--to', 'html').out.match(/class="csl-entry"/g)).toHaveLength(papers.length);
  }, LONG);
});

it('bibtex makes a bibliography of every paper, with warnings of what is not known alone', () => {
  write('all.aux', '\\relax\n\\citation{*}\n\\bibdata{bibtex}\n\\bibstyle{plain}\n');
  const { out } = run('bibtex', 'all.aux');
  expect(out.split('\n').filter((line) => !/^(?:This is BibTeX|The (?:top-level|style)|Database|Warning--(?:empty|to sort)|\(There were)|^$/.test(line))).toEqual([]);
  expect([...read('all.bbl').matchAll(/\\bibitem\{([^}]*)\}/g)].map(([, key]) => key!).sort()).toEqual(KEYS);
});

it('biber reads every paper, and warns of nothing', () => {
  const { out, errors } = run('biber', '--tool', '--quiet', '--output-file', 'read.bib', 'biblatex.bib');
  expect(out + errors).toBe('');
  expect([...read('read.bib').matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key!).sort()).toEqual(KEYS);
}, LONG);

it.each([['bib2xml', 'bibtex.bib'], ['biblatex2xml', 'biblatex.bib'], ['ris2xml', 'ris.ris']])('%s finds every paper of %s', (program, file) => {
  const { out, errors } = run(program, '-i', 'unicode', file);
  expect(errors).toMatch(/Processed 500 references/);
  expect(errors).not.toMatch(/mismatch|did not recognize/i);
  write(`${program}.xml`, out);
  expect(run('xmllint', '--xpath', 'count(//*[local-name()="mods"])', `${program}.xml`).out.trim()).toBe('500');
});

it('Zotero RDF is well-formed, with every paper and note', () => {
  const counted = (name: string) => Number(run('xmllint', '--xpath', `count(//*[local-name()="${name}"])`, 'zotero-rdf.rdf').out);
  expect(run('xmllint', '--noout', 'zotero-rdf.rdf').errors).toBe('');
  expect(counted('title')).toBeGreaterThan(400);
  expect(counted('Memo')).toBe(PAPERS.flatMap(({ notes }) => notes).length);
  expect(counted('itemType') - counted('Attachment')).toBe(500);
});

it('tidy finds no fault with the web page, as it does where there is one', () => {
  expect(run('tidy', '-q', '-e', '--show-info', 'yes', 'html.html')).toEqual({ out: '', errors: '' });
  write('broken.html', read('html.html').replace('</article>', '</section>').replace('&amp;', '&'));
  expect(spawnSync('tidy', ['-q', '-e', 'broken.html'], { cwd: FOLDER, encoding: 'utf8' }).stderr).toMatch(/discarding unexpected <\/section>/);
});

it('PyYAML reads the front matter of every note, value by value', () => {
  const read = python(`
import glob, json, yaml
notes = [open(name, encoding='utf-8', newline='').read() for name in glob.glob('notes/*.md')]
print(json.dumps([yaml.safe_load(note[4:].split('\\n---\\n')[0]) for note in notes], default=str))`) as { citekey: string; title: string; authors: string[]; date?: string; tags?: string[] }[];
  const expected = keyed(LIBRARY.papers).map(({ key, record: { paper, saved } }) => [key, paper.title, paper.authors.length, paper.publishedOn, saved?.tags.length]);
  expect(read.map(({ citekey, title, authors, date, tags }) => [citekey, title, authors.length, date, tags?.length]).sort(byKey)).toEqual(expected.toSorted(byKey));
});

it("Python's csv reads every row, no cell of it a formula", () => {
  const rows = python(`
import csv, json
print(json.dumps(list(csv.reader(open('csv.csv', encoding='utf-8', newline=''), strict=True))))`) as string[][];
  const [names, ...papers] = rows;
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([names!.length]));
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  const shown = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n])/, '');
  const column = (name: string) => papers.map((row) => shown(row[names!.indexOf(name)]!));
  expect(column('title')).toEqual(PAPERS.map(({ record: { paper } }) => paper.title));
  expect(column('abstract')).toEqual(PAPERS.map(({ record: { paper } }) => paper.abstract ?? ''));
});

/** What a program says; throws where it fails. */
function run(program: string, ...args: string[]): { out: string; errors: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: FOLDER, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${error?.message ?? stderr.slice(0, 2_000)}`);
  return { out: stdout, errors: stderr };
}

function python(script: string): unknown {
  return JSON.parse(run('/usr/bin/python3', '-c', script).out);
}

function write(name: string, text: string): void {
  writeFileSync(join(FOLDER, name), text);
}

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function byKey([a]: unknown[], [b]: unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}

/** Each entry under a key of its own. */
function numbered(): (entry: string, type: string) => string {
  let n = 0;
  return (_, type) => `@${type}{r${n++},`;
}
