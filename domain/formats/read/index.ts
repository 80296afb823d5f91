import { decode, withPlainLineEnds } from './decode.ts';
import { mayBeLibrary, readLibrary, unpackedText } from './library-lines.ts';
import { isArchive, loadUnzipped, readerOf, type Reader } from './readers.ts';
import { inTurns, nextTask } from '../../in-turns.ts';
import { isGzip } from '../unpacking.ts';
import { emptyReading, RefusedError, type Progress, type ReadResult } from './result.ts';

export type { Progress, Reading, ReadPaper, ReadResult, RecordReason, Refusal, Remark } from './result.ts';
export type { FileBytes } from './archive.ts';

/** No larger text is read: it would be in memory several times. Libraries of ours are read line by line, and may be ten times as large. */
const MOST_BYTES = 100_000_000;

/**
 * The papers of a file, told by what is in it, not by its name. A record that can't be read is named and loses no other. The window
 * stays usable meanwhile. Rejects with the signal's reason when it aborts.
 */
export async function readFile(bytes: Uint8Array, name: string, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ReadResult> {
  return refusing(async () => {
    if (mayBeLibrary(bytes)) {
      const library = await inTurns(readLibrary(bytes), onProgress, signal);
      if (library !== null) return { format: 'json', ...library };
    }
    if (bytes.length > MOST_BYTES) throw new RefusedError('too-large');
    if (isGzip(bytes)) return readText(await inTurns(unpackedText(bytes, MOST_BYTES), onProgress, signal), name.replace(/\.gz$/i, ''), onProgress, signal);
    if (!isArchive(bytes)) return readText(textOf(bytes), name, onProgress, signal);
    const files = await inTurns((await loadUnzipped())(bytes), undefined, signal);
    return readAll(files, onProgress, signal);
  });
}

/** The same for the files of a folder, as one; those that hold no papers are passed over. */
export function readFiles(files: readonly { path: string; bytes: Uint8Array }[], onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ReadResult> {
  return refusing(() => {
    if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > 2 * MOST_BYTES) throw new RefusedError('too-large');
    return readAll(files, onProgress, signal);
  });
}

/** The same for a text that was pasted. */
export function readPasted(text: string, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ReadResult> {
  return refusing(() => readText(text, '', onProgress, signal));
}

async function refusing(read: () => Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await read();
  } catch (failure) {
    if (failure instanceof RefusedError) return { refused: failure.refused, ...failure.at };
    throw failure;
  }
}

function textOf(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text === null) throw new RefusedError('not-text');
  return text;
}

async function readText(printed: string, name: string, onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ReadResult> {
  const text = printed.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new RefusedError('empty');
  await nextTask(); // decoding a large file took its time
  const reader = readerOf(text, name);
  if (reader === null) throw new RefusedError('unknown-format');
  const { read } = await reader.load();
  const plain = reader.keepsLineEnds ? text : withPlainLineEnds(text);
  await nextTask();
  const reading = await inTurns(read(plain), onProgress, signal);
  return { format: reader.format, ...reading };
}

async function readAll(files: readonly { path: string; bytes: Uint8Array }[], onProgress?: (progress: Progress) => void, signal?: AbortSignal): Promise<ReadResult> {
  const all = emptyReading();
  const formats = new Set<Reader['format']>();
  for (const [done, { path, bytes }] of files.entries()) {
    const result = await refusing(async () => readText(textOf(bytes), path, undefined, signal));
    if (done % 20 === 0) onProgress?.({ done, total: files.length });
    if ('refused' in result) continue;
    const unreadable = result.papers.length > 0 ? result.unreadable : result.unreadable.filter(({ reason }) => reason === 'not-closed' || reason === 'syntax'); // a diary is no bad paper
    if (result.papers.length + unreadable.length > 0) formats.add(result.format);
    for (const paper of result.papers) all.papers.push(paper);
    for (const one of unreadable) all.unreadable.push({ ...one, text: `${path}: ${one.text}` });
    all.remarks.push(...result.remarks);
  }
  if (formats.size === 0) throw new RefusedError('unknown-format');
  return { format: [...formats].join(', '), ...all };
}
