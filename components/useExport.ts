import { FORMATS } from '../domain/formats/index.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { KeptPaper, Library } from '../domain/library.ts';
import { wholeLibrary } from '../storage/library.ts';
import type { CardPaper } from './card-paper.ts';
import type { Extent } from './Export.tsx';
import { writtenByTemplate } from './useByTemplate.ts';
import { library } from './useLibrary.ts';

/** The formats as the export form shows them. */
export const EXPORT_FORMATS = FORMATS.map(({ id, isText }) => ({ id, isText }));

/** The library in this format. `null` where the format writes no text and so can't be copied. */
export async function exportText(formatId: string, papers: Library): Promise<string | null> {
  const written = await write(formatId, papers);
  return typeof written === 'string' ? written : null;
}

/** Hands the library in this format to the browser as a download. */
export async function download(formatId: string, papers: Library): Promise<void> {
  const format = FORMATS.find(({ id }) => id === formatId)!;
  const written = await write(formatId, papers);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([written as BlobPart], { type: format.mediaType }));
  link.download = `gloss.${format.extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function write(formatId: string, papers: Library): Promise<string | Uint8Array> {
  const byTemplate = await writtenByTemplate(formatId, papers);
  if (byTemplate !== null) return byTemplate;
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
