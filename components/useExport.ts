import { useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { writePicks } from '../domain/formats/picks.ts';
import { FORMATS } from '../domain/formats/index.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { KeptPaper, Library } from '../domain/library.ts';
import { wholeLibrary } from '../storage/library.ts';
import { set, setting } from '../storage/settings.ts';
import type { CardPaper } from './card-paper.ts';
import type { Extent, Picking } from './Export.tsx';
import { library } from './useLibrary.ts';

/** The formats as the export form shows them. */
export const EXPORT_FORMATS = [...FORMATS.map(({ id, isText }) => ({ id, isText })), { id: 'picks', isText: true }];

/** The library in this format. `null` where the format writes no text and so can't be copied. */
export async function exportText(formatId: string, papers: Library, picking?: Picking): Promise<string | null> {
  const written = picking === undefined ? await write(formatId, papers) : await sign(papers, picking);
  return typeof written === 'string' ? written : null;
}

/** Hands the library in this format to the browser as a download. */
export async function download(formatId: string, papers: Library, picking?: Picking): Promise<void> {
  if (picking !== undefined) return offer(await sign(papers, picking), 'gloss-picks.json', 'application/json');
  const format = FORMATS.find(({ id }) => id === formatId)!;
  offer(await write(formatId, papers), `gloss.${format.extension}`, format.mediaType);
}

/** Hands a file to the browser as a download. */
export function offer(written: string | Uint8Array, name: string, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([written as BlobPart], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The papers as picks for a colleague; the name is remembered. */
async function sign({ papers }: Library, { by, withNotes }: Picking): Promise<string> {
  await set(library(), 'pickerName', by);
  return writePicks({ by, papers: papers.map(({ record: { paper }, notes }) => (withNotes && notes.length > 0 ? { paper, note: notes.map(({ text }) => text).join('\n\n') } : { paper })) });
}

/** The name that picks were signed with last, `''` before the first. */
export function usePickerName(): ReadonlySignal<string> {
  const name = useSignal('');
  useEffect(() => {
    const subscription = liveQuery(() => setting(library(), 'pickerName')).subscribe((known) => { name.value = known ?? ''; }, () => undefined);
    return () => subscription.unsubscribe();
  }, []);
  return name;
}

async function write(formatId: string, papers: Library): Promise<string | Uint8Array> {
  const { write: writeIn } = await FORMATS.find(({ id }) => id === formatId)!.load();
  return writeIn(papers);
}

/** What is to be exported: the complete library, or these cards, also those that are not saved. */
export async function libraryOf(extent: Extent, cards: readonly CardPaper[], formatId: string): Promise<Library> {
  if (extent !== 'all') return { papers: cards.map(keptOf), journal: [] };
  const whole = await wholeLibrary(library());
  if (formatId === 'json') return whole;
  return { papers: whole.papers.filter(({ record }) => record.saved !== undefined), journal: [] };
}

function keptOf({ kept, paper, key }: CardPaper): KeptPaper {
  if (kept !== null) return kept;
  const { identifiers, titleKey } = identityOf(paper);
  return { record: { id: key, identifiers, titleKey, paper, changedAt: '1970-01-01T00:00:00.000Z' }, notes: [] };
}
