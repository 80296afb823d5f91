import { beginMarker, blockText, END_MARKER, findBlock, shaOf, withoutMarkers } from './block.ts';
import type { Conflict, Dialect, Names } from './dialect.ts';
import { fieldLines, frontMatterOf, renewFrontMatter, shaOfFields } from './front-matter.ts';
import type { NoteSource } from './note.ts';

/** Obsidian's notes: front matter, and a block between two comments. */
export const OBSIDIAN: Dialect = { folderIn: () => '', fresh, namesIn, renew };

function fresh(note: NoteSource): string {
  const front = Object.entries({ 'gloss-id': note.id, ...note.fields }).flatMap(([name, value]) => fieldLines(name, value));
  const text = withoutMarkers(note.body);
  return ['---', ...front, '---', beginMarker({ id: note.id, sha: shaOf(text), fields: shaOfFields(note.fields) }), text, END_MARKER, ''].join('\n');
}

function namesIn(text: string): Names {
  const place = frontMatterOf(text);
  const front = place === null ? '' : text.slice(place.from, place.to);
  const block = findBlock(text);
  const ids = [valueIn(front, 'gloss-id'), typeof block === 'string' ? undefined : block.marker.id].filter((one) => one !== undefined);
  const citekey = valueIn(front, 'citekey');
  return { ids: [...new Set(ids)], ...(citekey !== undefined && { citekey }) };
}

/** One line of front matter, however it is quoted; enough to know a note by. */
function valueIn(front: string, name: string): string | undefined {
  const printed = new RegExp(`^${name}:[ \\t]+(?:"((?:[^"\\\\\\r\\n]|\\\\.)*)"|'([^'\\r\\n]*)'|([^\\s#][^\\r\\n#]*))`, 'm').exec(front);
  if (printed === null) return undefined;
  const [, double, single, plain] = printed;
  return double?.replace(/\\(["\\/])/g, '$1') ?? single ?? plain?.trim();
}

function renew(text: string, note: NoteSource): { text: string } | { conflict: Conflict } {
  const block = findBlock(text);
  if (typeof block === 'string') return { conflict: block };
  const next = withoutMarkers(note.body);
  const what = blockText(text.slice(block.textFrom, block.textTo), block.marker.sha, next);
  if (what === null) return { conflict: 'edited' };
  const front = frontMatterOf(text);
  if (front !== null && front.to > block.from) return { conflict: 'front-matter' };
  const head = front === null ? '' : renewFrontMatter(text.slice(front.from, front.to), note.id, note.fields, block.marker.fields, front.lineEnd);
  if (head === null) return { conflict: 'front-matter' };
  const inside = what === 'same' ? text.slice(block.textFrom, block.textTo) : next.split('\n').map((line) => line + block.lineEnd).join('');
  return {
    text: (front === null ? '' : text.slice(0, front.from) + head) + text.slice(front?.to ?? 0, block.from)
      + beginMarker({ id: note.id, sha: shaOf(next), fields: shaOfFields(note.fields) }) + text.slice(block.markerEnd, block.textFrom) + inside + text.slice(block.textTo),
  };
}
