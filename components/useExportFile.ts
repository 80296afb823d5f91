import { identityOf } from '../domain/duplicates.ts';
import { encodedLibrary, encodedPapers, finished, sourceOf, type Encoding, type PaperSource } from '../domain/formats/encoded.ts';
import { FORMATS } from '../domain/formats/index.ts';
import { keyed } from '../domain/formats/keys.ts';
import { LibraryFile } from '../domain/formats/library-file.ts';
import { writePicks } from '../domain/formats/picks.ts';
import { nextTask } from '../domain/in-turns.ts';
import type { KeptPaper } from '../domain/library.ts';
import { eachRecord, papersOf, savedOutline } from '../storage/library-pieces.ts';
import { savedPapers } from '../storage/reading-list.ts';
import { keyScheme, set } from '../storage/settings.ts';
import type { CardPaper } from './card-paper.ts';
import type { Extent, Picking } from './Export.tsx';
import { writerByTemplate } from './useByTemplate.ts';
import { library } from './useLibrary.ts';

/** What of the library is to be written. */
export interface Exported {
  extent: Extent;
  /** Those of the extent, also such as are not saved; not asked where it is all. */
  cards: readonly CardPaper[];
}

/** The file in this format, as chunks of bytes. What lies in the database is read piece by piece. Rejects with StorageError, TemplateError or the signal's reason. */
export async function exportFile(formatId: string, { extent, cards }: Exported, encoding: Encoding = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  const { load } = FORMATS.find(({ id }) => id === formatId)!;
  if (load === null) return extent === 'all' ? wholeFile(encoding) : encodedLibrary({ papers: cards.map(keptOf), journal: [] }, encoding);
  const writer = (await writerByTemplate(formatId)) ?? (await load());
  return encodedPapers(writer, await sourceFor(extent, cards, encoding.signal), encoding);
}

async function wholeFile({ onProgress, signal }: Encoding): Promise<Uint8Array<ArrayBuffer>[]> {
  const file = new LibraryFile();
  await eachRecord(library(), (table, records, done, all) => {
    file.add(table, records);
    onProgress?.(done, all);
  }, signal);
  return finished(file, signal);
}

async function sourceFor(extent: Extent, cards: readonly CardPaper[], signal: AbortSignal | undefined): Promise<PaperSource> {
  const scheme = await keyScheme(library());
  if (extent !== 'all') return sourceOf(keyed(cards.map(keptOf), scheme));
  const outline = await savedOutline(library(), scheme, signal);
  return { keys: outline.papers.map(({ key }) => key), papers: () => papersOf(library(), outline) };
}

/** How many chunks become a blob at once: some megabytes. */
const AT_ONCE = 16;

/** The chunks as one file, which the browser keeps as it sees fit; they are given away one after the other, the window going first in between. */
export async function blobOf(chunks: Uint8Array<ArrayBuffer>[], type: string, signal?: AbortSignal): Promise<Blob> {
  const blobs: Blob[] = [];
  while (chunks.length > 0) {
    blobs.push(new Blob(chunks.splice(0, AT_ONCE)));
    await nextTask();
    signal?.throwIfAborted();
  }
  return new Blob(blobs, { type });
}

/** The papers as picks for a colleague; the name is remembered. Rejects with StorageError. */
export async function picksFile({ extent, cards }: Exported, { by, withNotes }: Picking): Promise<Uint8Array<ArrayBuffer>[]> {
  await set(library(), 'pickerName', by);
  const papers = extent === 'all' ? await savedPapers(library()) : cards.map(keptOf);
  return [new TextEncoder().encode(writePicks({ by, papers: papers.map(({ record: { paper }, notes }) => (withNotes && notes.length > 0 ? { paper, note: notes.map(({ text }) => text).join('\n\n') } : { paper })) }))];
}

function keptOf({ kept, paper, key }: CardPaper): KeptPaper {
  if (kept !== null) return kept;
  const { identifiers, titleKey } = identityOf(paper);
  return { record: { id: key, identifiers, titleKey, paper, changedAt: '1970-01-01T00:00:00.000Z' }, notes: [] };
}
