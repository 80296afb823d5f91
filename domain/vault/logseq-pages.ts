import { blockText, shaOf } from './block.ts';
import type { Conflict, Dialect, Names } from './dialect.ts';
import { SHARED_LISTS, type NoteSource } from './note.ts';

/**
 * Logseq's pages: properties at the top, then bullets. Ours are those below the one bullet that bears `gloss-sha::`; Logseq writes files anew with
 * its own indentation, so it is the words that count.
 */
export const LOGSEQ: Dialect = { folderIn, fresh, namesIn, renew };

const SHA = /^\s*gloss-sha:: (\S+)\s*$/;
const PROPERTY = /^([\w-]+):: ?(.*)$/;

/** In a whole graph, `pages/`; a folder that is no graph is one of pages. */
function folderIn(paths: readonly string[]): string {
  return paths.length === 0 || paths.some((path) => /^(?:pages|journals|logseq)\//.test(path)) ? 'pages/' : '';
}

function fresh(note: NoteSource): string {
  const bullets = bulletsOf(note.body);
  return [...propertiesOf(note).map(([name, value]) => `${name}:: ${value}`), '', '- Gloss', `  gloss-sha:: ${shaOf(wordsOf(bullets))}`, ...bullets, ''].join('\n');
}

/** `title` names the page itself in Logseq, so the paper's has another name. */
function propertiesOf({ id, fields }: NoteSource): [string, string][] {
  const { title, aliases: _, ...others } = fields;
  return Object.entries({ 'gloss-id': id, 'full-title': title ?? '', ...others }).map(([name, value]) => [name, oneLine(value)] as [string, string]).filter(([, value]) => value !== '');
}

function oneLine(value: string | number | readonly string[]): string {
  return [value].flat().map((one) => String(one).replace(/\s+/g, ' ').trim()).join(', ');
}

/** Each paragraph a bullet; its other lines are indented below it. */
function bulletsOf(body: string): string[] {
  return body.split(/\n{2,}/).flatMap((paragraph) => paragraph.split('\n').map((line, n) => `\t${n === 0 ? '- ' : '  '}${line}`.trimEnd()));
}

/** What the lines say, whatever their indentation. */
function wordsOf(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(?:collapsed|id):: /.test(line)).join('\n');
}

function namesIn(text: string): Names {
  const found = new Map(linesOf(text).slice(0, propertyLines(text)).map((line) => PROPERTY.exec(line)?.slice(1, 3) as [string, string]));
  const [id, citekey] = [found.get('gloss-id')?.trim(), found.get('citekey')?.trim()];
  return { ids: id === undefined ? [] : [id], ...(citekey !== undefined && { citekey }) };
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
}

/** How many lines at the top are properties of the page. */
function propertyLines(text: string): number {
  const lines = linesOf(text);
  const end = lines.findIndex((line) => !PROPERTY.test(line));
  return end < 0 ? lines.length : end;
}

function renew(text: string, note: NoteSource): { text: string } | { conflict: Conflict } {
  const pieces = text.split(/(\r\n|\n)/); // lines and, between them, what ends them
  const lines = pieces.filter((_, n) => n % 2 === 0);
  const ends = pieces.filter((_, n) => n % 2 === 1);
  const shas = lines.flatMap((line, n) => (SHA.test(line) ? [n] : []));
  if (shas.length !== 1) return { conflict: shas.length === 0 ? 'no-block' : 'markers' };
  const sha = shas[0]!;
  const head = lines.slice(0, sha).findLastIndex((line) => line.startsWith('- '));
  if (head < 0 || lines.slice(head + 1, sha).some((line) => /^\s*-(\s|$)/.test(line))) return { conflict: 'markers' };
  const first = lines.findIndex((line, n) => n > sha && !/^\s+[\w-]+:: /.test(line));
  const from = first < 0 ? lines.length : first;
  const after = lines.findIndex((line, n) => n >= from && /^\S/.test(line));
  let to = after < 0 ? lines.length : after;
  while (to > from && lines[to - 1]!.trim() === '') to -= 1;
  const bullets = bulletsOf(note.body);
  const what = blockText(wordsOf(lines.slice(from, to)), SHA.exec(lines[sha]!)![1], wordsOf(bullets));
  if (what === null) return { conflict: 'edited' };
  const end = ends[sha] ?? '\n';
  const kept = (begin: number, stop: number) => lines.slice(begin, stop).map((line, n) => line + (ends[begin + n] ?? '')).join('');
  const inside = what === 'same' ? kept(from, to) : (from === lines.length ? end : '') + bullets.map((line, n) => line + (n === bullets.length - 1 ? (ends[to - 1] ?? '') : end)).join('');
  const ours = lines[sha]!.replace(/gloss-sha:: \S+/, `gloss-sha:: ${shaOf(wordsOf(bullets))}`) + (ends[sha] ?? '');
  return { text: withProperties(kept(0, sha), note, end) + ours + kept(sha + 1, from) + inside + kept(to, lines.length) };
}

/** The page's properties with ours renewed where they stand, new ones after the last. */
function withProperties(text: string, note: NoteSource, lineEnd: string): string {
  const count = propertyLines(text);
  const pieces = text.split(/(\r\n|\n)/);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const missing = new Map(propertiesOf(note));
  for (let n = 0; n < count; n++) {
    const line = pieces[n * 2]!;
    const [, name = '', value = ''] = PROPERTY.exec(n === 0 ? line.slice(mark.length) : line) ?? [];
    const next = missing.get(name);
    missing.delete(name);
    if (next === undefined || value.trim() === next) continue;
    pieces[n * 2] = `${n === 0 ? mark : ''}${name}:: ${SHARED_LISTS.has(name) ? [...new Set([...value.trim().split(/,\s*/), ...next.split(', ')])].join(', ') : next}`;
  }
  const added = [...missing].map(([name, value]) => `${name}:: ${value}`);
  if (added.length === 0) return pieces.join('');
  const before = pieces.slice(0, count * 2).join('');
  return (count === 0 ? mark : before) + added.map((line) => line + lineEnd).join('') + pieces.slice(count * 2).join('').slice(count === 0 ? mark.length : 0);
}

