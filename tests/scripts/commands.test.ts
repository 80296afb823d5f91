import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { write as writeJson } from '../../domain/formats/json.ts';
import { LIBRARY } from '../formats/library-for-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'gloss-commands-'));
const library = join(folder, 'library.json');
writeFileSync(library, writeJson(LIBRARY));
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}.ts`, ...args], { encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('extract', () => {
  it('prints what a page holds as JSON', () => {
    const { status, stdout } = run('extract', 'tests/fixtures/arxiv/search.html', '--url', 'https://arxiv.org/search/?query=x');
    expect(status).toBe(0);
    expect(Object.keys((JSON.parse(stdout) as { entries: object[] }).entries[0]!)).toEqual(['title', 'url', 'pdfUrl', 'identifiers', 'authors', 'authorsComplete', 'date', 'venue', 'categories', 'comments', 'code', 'upvotes', 'abstract']);
  });

  it('reads a page of a site without an adapter, too', () => {
    const { status, stdout } = run('extract', 'tests/fixtures/general/home-list.html', '--url', 'https://home.example.edu/~x/');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ site: 'home.example.edu', adapter: 'general' });
  });

  it.each([
    ['no file', ['--url', 'https://arxiv.org/list/x/new']], ['a file that is not there', ['nowhere.html', '--url', 'https://arxiv.org/list/x/new']],
    ['no address', ['tests/fixtures/arxiv/search.html']], ['no address at all', ['tests/fixtures/arxiv/search.html', '--url', 'nonsense']],
    ['an adapter that is not there', ['tests/fixtures/arxiv/search.html', '--url', 'https://arxiv.org/search/', '--adapter', 'nobody']],
  ])('given %s ends with 1 and one line', (_, args) => {
    const { status, stdout, lines } = run('extract', ...args);
    expect([status, stdout, lines.length]).toEqual([1, '', 1]);
    expect(lines[0]).toMatch(/^extract: /);
  });
});

describe('convert', () => {
  it('writes a library in another format', () => {
    const { status, stdout } = run('convert', library, '--to', 'bibtex');
    expect([status, stdout]).toEqual([0, readFileSync('tests/fixtures/formats/bibtex.bib', 'utf8')]);
  });

  it('writes its own format back byte for byte', () => {
    const again = join(folder, 'again.json');
    expect(run('convert', library, '--to', 'json', '--out', again).status).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(library, 'utf8'));
  });

  it('reads a backup, and says what is wrong with a damaged one', () => {
    const [backup, cut] = [join(folder, 'backup.json.gz'), join(folder, 'cut.json.gz')];
    writeFileSync(backup, gzipSync(readFileSync(library)));
    expect(run('convert', backup, '--to', 'json')).toMatchObject({ status: 0, stdout: readFileSync(library, 'utf8') });
    writeFileSync(cut, readFileSync(backup).subarray(0, 600));
    expect(run('convert', cut, '--to', 'bibtex')).toMatchObject({ status: 1, lines: [expect.stringMatching(/cut\.json\.gz:\d+:1: It looks like JSON and is not whole/)] });
  });

  it('writes Obsidian notes into a folder, and there over nothing of the reader’s', () => {
    const notes = join(folder, 'notes');
    expect(run('convert', library, '--to', 'obsidian', '--out', notes).status).toBe(0);
    const [first] = readdirSync(notes) as [string];
    expect(readdirSync(notes)).toHaveLength(6);
    mkdirSync(join(notes, 'moved'));
    renameSync(join(notes, first), join(notes, 'moved', 'My name.md'));
    const mine = `${readFileSync(join(notes, 'moved', 'My name.md'), 'utf8')}Mine.\r\n`;
    writeFileSync(join(notes, 'moved', 'My name.md'), mine);
    expect(run('convert', library, '--to', 'obsidian', '--out', notes).status).toBe(0);
    expect(readdirSync(notes)).toHaveLength(6);
    expect(readFileSync(join(notes, 'moved', 'My name.md'), 'utf8')).toBe(mine);
  });

  it.each(['zotero.bib', 'zotero.ris', 'zotero.csv', 'zotero.json'])('reads %s', (name) => {
    const { status, stdout, lines } = run('convert', `tests/fixtures/read/${name}`, '--to', 'bibtex');
    expect([status, lines]).toEqual([0, ['']]);
    expect(stdout.match(/^@/gm)).toHaveLength(2);
    expect(stdout).toContain('2611.00008');
  });

  it('converts what can be read, and names the rest with its line and reason', () => {
    const file = join(folder, 'cut.bib');
    writeFileSync(file, '@article{a, title = {One}}\n\n@article{b,\n  title = {Tw');
    const { status, stdout, lines } = run('convert', file, '--to', 'csl-json');
    expect([status, lines]).toEqual([0, [`convert: ${file}:3:1: the record does not end; a brace is missing, or the file is cut off. @article{b,`]]);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'a', title: 'One' }]);
  });

  it.each([
    ['a format nobody writes', [library, '--to', 'docx']], ['a file that is not there', ['nowhere.json', '--to', 'bibtex']],
    ['a file that is no library', ['package.json', '--to', 'bibtex']], ['a picture', ['docs/gloss.png', '--to', 'json']],
  ])('given %s ends with 1 and one line', (_, args) => {
    const { status, lines } = run('convert', ...args);
    expect([status, lines.length]).toEqual([1, 1]);
  });
});
