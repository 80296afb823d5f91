import { i18n } from '#i18n';
import type { WriteOptions } from '../domain/formats/format.ts';
import { FORMATS } from '../domain/formats/index.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { KeptPaper, Library } from '../domain/library.ts';
import { wholeLibrary } from '../storage/library.ts';
import { allCorrections, topicSay } from '../storage/topic-say.ts';
import type { CardPaper } from './card-paper.ts';
import type { Extent } from './Export.tsx';
import { saveFile } from './save-file.ts';
import { library } from './useLibrary.ts';
import type { Toasts } from './useToast.ts';

/** The formats as the export form shows them. */
export const EXPORT_FORMATS = FORMATS.map(({ id, isText, options = [] }) => ({ id, isText, options }));

/** Copies and downloads these cards, or the complete library, and says what came of it. */
export function exporting(toast: Pick<Toasts, 'show' | 'failed'>) {
  return {
    onCopy: async (format: string, extent: Extent, cards: readonly CardPaper[], options?: WriteOptions) => {
      const text = await libraryOf(extent, cards, format).then((papers) => exportText(format, papers, options)).catch(toast.failed);
      if (typeof text !== 'string') return;
      await navigator.clipboard.writeText(text).then(() => toast.show({ words: i18n.t('export.copied') }), toast.failed);
    },
    onDownload: async (format: string, extent: Extent, cards: readonly CardPaper[], options?: WriteOptions) => {
      await libraryOf(extent, cards, format).then((papers) => download(format, papers, options)).catch(toast.failed);
    },
  };
}

/** The library in this format. `null` where the format writes no text and so can't be copied. */
export async function exportText(formatId: string, papers: Library, options?: WriteOptions): Promise<string | null> {
  const written = await write(formatId, papers, options);
  return typeof written === 'string' ? written : null;
}

/** Hands the library in this format to the browser as a download. */
async function download(formatId: string, papers: Library, options?: WriteOptions): Promise<void> {
  const format = FORMATS.find(({ id }) => id === formatId)!;
  const written = await write(formatId, papers, options);
  saveFile(`gloss.${format.extension}`, written, format.mediaType);
}

async function write(formatId: string, papers: Library, options?: WriteOptions): Promise<string | Uint8Array> {
  const { write: writeIn } = await FORMATS.find(({ id }) => id === formatId)!.load();
  return writeIn(papers, options);
}

/** What is to be exported: the complete library, or these cards, also those that are not saved. */
export async function libraryOf(extent: Extent, cards: readonly CardPaper[], formatId: string): Promise<Library> {
  if (extent !== 'all') return { papers: cards.map(keptOf), journal: [] };
  const whole = await wholeLibrary(library());
  if (formatId === 'json') return { ...whole, topics: { say: await topicSay(library()), corrections: await allCorrections(library()) } };
  return { papers: whole.papers.filter(({ record }) => record.saved !== undefined), journal: [] };
}

function keptOf({ kept, paper, key }: CardPaper): KeptPaper {
  if (kept !== null) return kept;
  const { identifiers, titleKey } = identityOf(paper);
  return { record: { id: key, identifiers, titleKey, paper, changedAt: '1970-01-01T00:00:00.000Z' }, notes: [] };
}
