import { LibraryLayout, type WrittenRecord } from '../library-reader.ts';
import { isGzip, LARGEST, textPieces } from '../unpacking.ts';
import { isObject } from './json-items.ts';
import { Gathering, VERSION } from './library-json.ts';
import { beginningOf, RefusedError, type Reading, type Steps } from './result.ts';

/** Whether a file may be a library of ours, compressed or not. */
export function mayBeLibrary(bytes: Uint8Array): boolean {
  return isGzip(bytes) || /^\s*\{\s*"format":\s*"gloss-library"/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** The papers of a library as we lay it out, read line by line and never held as a whole; `null` where it is none, or laid out otherwise. */
export function* readLibrary(bytes: Uint8Array, largest = LARGEST): Steps<Reading | null> {
  const layout = new LibraryLayout();
  const gathering = new Gathering();
  let rest = '';
  for (const pieces = textPieces(bytes, largest); ;) {
    const piece = pieces.next();
    if (piece.done === true) {
      if (piece.value?.why === 'not-utf8' && !isGzip(bytes)) return null; // another encoding, for who reads it as a whole
      if (piece.value !== null) refuse(piece.value.why, bytes, layout);
      break;
    }
    const lines = piece.value.text.split('\n');
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    for (const line of lines) {
      const record = layout.take(line);
      if (layout.strangeAt !== null) return null;
      if (record !== null) take(gathering, record);
    }
    if (layout.cannotBegin(rest)) return null;
    if (layout.version > VERSION) throw new RefusedError('newer');
    yield { done: piece.value.done, total: piece.value.total };
  }
  if (!layout.isOurs) return null;
  if (!layout.isWhole || rest.trim() !== '') throw new RefusedError('not-json', { line: layout.line + 1, column: rest.length + 1 });
  return yield* gathering.finish();
}

/** The text of a compressed file of any other kind. */
export function* unpackedText(bytes: Uint8Array, largest: number): Steps<string> {
  const texts: string[] = [];
  for (const pieces = textPieces(bytes, largest); ;) {
    const piece = pieces.next();
    if (piece.done === true) {
      if (piece.value !== null) refuse(piece.value.why, bytes, new LibraryLayout());
      return texts.join('');
    }
    texts.push(piece.value.text);
    yield { done: piece.value.done, total: piece.value.total };
  }
}

function take(gathering: Gathering, { table, json, line }: WrittenRecord): void {
  if (table !== 'papers' && table !== 'notes') return;
  const record = parsed(json);
  if (isObject(record)) gathering.take(table, record, line);
  else if (table === 'papers') gathering.reading.unreadable.push({ reason: 'syntax', line, text: beginningOf(json) });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function refuse(why: 'cut-short' | 'not-gzip' | 'not-utf8' | 'too-large', bytes: Uint8Array, layout: LibraryLayout): void {
  if (why === 'cut-short' && layout.isOurs) throw new RefusedError('not-json', { line: layout.line + 1, column: 1 });
  if (why === 'too-large') throw new RefusedError(isGzip(bytes) ? 'zip-bomb' : 'too-large');
  throw new RefusedError('damaged-gzip'); // what comes out of a damaged one is no UTF-8 either
}
