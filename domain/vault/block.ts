import { Sha256 } from '../sha256.ts';
import { oneKindOfLine } from './note.ts';

/** Lines of their own. Everything between them is ours; what stands outside belongs to the reader. */
const BEGIN = /^<!-- gloss:begin(?: [^>\r\n]*)?-->[ \t]*$/gm;
const END = /^<!-- gloss:end -->/gm;

/** What the begin marker says: of whom the block is, and what we last wrote. */
export interface Marker {
  id?: string;
  /** Of the block's text. */
  sha?: string;
  /** Of the fields in the note's head. */
  fields?: string;
}

/** A block as it stands in a text. */
export interface Block {
  marker: Marker;
  /** Where the begin marker and the text after it begin and end, in UTF-16 units. */
  from: number;
  markerEnd: number;
  textFrom: number;
  textTo: number;
  lineEnd: string;
}

/** Enough to tell whether a text was changed. */
export function shaOf(text: string): string {
  const sha = new Sha256();
  sha.update(text);
  return sha.digest().slice(0, 16);
}

export function beginMarker({ id, sha, fields }: Required<Marker>): string {
  return `<!-- gloss:begin id=${id} sha=${sha} fields=${fields} -->`;
}

export const END_MARKER = '<!-- gloss:end -->';

/** A marker inside the block would end it early; with a blank in it, it is only a comment. */
export function withoutMarkers(text: string): string {
  return text.replace(/<!-- gloss:(begin|end)/g, '<!-- gloss: $1');
}

/** The one block of a note. */
export function findBlock(text: string): Block | 'no-block' | 'markers' {
  const begins = [...text.matchAll(BEGIN)];
  const ends = [...text.matchAll(END)];
  if (begins.length === 0 && ends.length === 0) return 'no-block';
  const [begin, end] = [begins[0], ends[0]];
  if (begins.length !== 1 || ends.length !== 1 || begin!.index > end!.index) return 'markers';
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(begin!.index + begin![0].length))?.[0];
  if (lineEnd === undefined) return 'markers';
  return {
    marker: markerOf(begin![0]), from: begin!.index, markerEnd: begin!.index + begin![0].trimEnd().length,
    textFrom: begin!.index + begin![0].length + lineEnd.length, textTo: end!.index, lineEnd,
  };
}

function markerOf(printed: string): Marker {
  return Object.fromEntries([...printed.matchAll(/ (id|sha|fields)=([\w-]+)/g)].map(([, name, value]) => [name, value]));
}

/**
 * What is to stand in the block: the new text, or what stands there where that is the reader's own and nothing new is to be told. `null`: both have
 * changed. A block that was emptied is filled again.
 */
export function blockText(printed: string, known: string | undefined, next: string): 'same' | 'next' | null {
  const now = oneKindOfLine(printed).replace(/\n$/, '');
  if (now === next) return 'same';
  if (now.trim() === '' || known === shaOf(now)) return 'next';
  return known === shaOf(next) ? 'same' : null;
}
