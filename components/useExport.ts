import { useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { FORMATS } from '../domain/formats/index.ts';
import { writePicks } from '../domain/formats/picks.ts';
import { identityOf } from '../domain/duplicates.ts';
import type { KeptPaper, Library } from '../domain/library.ts';
import { linkList } from '../domain/links.ts';
import { wholeLibrary } from '../storage/library.ts';
import { set, setting } from '../storage/settings.ts';
import type { CardPaper } from './card-paper.ts';
import type { ExportOptions, Extent, Picking } from './Export.tsx';
import { saveFile } from './save-file.ts';
import { writtenByTemplate } from './useByTemplate.ts';
import { library } from './useLibrary.ts';
import type { Toasts } from './useToast.ts';

/** The formats as the export form shows them. */
export const EXPORT_FORMATS = FORMATS.map(({ id, isText, options = [] }) => ({ id, isText, options }));

/** The same, and picks for a colleague. */
export const PANEL_FORMATS = [...EXPORT_FORMATS, { id: 'picks', isText: true }];

/** Copies and downloads these cards, or the complete library, and says what came of it. */
export function exporting(toast: Pick<Toasts, 'show' | 'failed'>) {
  return {
    onCopy: async (format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions) => {
      const text = await libraryOf(extent, cards, format).then((papers) => exportText(format, papers, options)).catch(toast.failed);
      if (typeof text !== 'string') return;
      await navigator.clipboard.writeText(text).then(() => toast.show({ words: i18n.t('export.copied') }), toast.failed);
    },
    onCopyLinks: (cards: readonly CardPaper[]) => {
      void navigator.clipboard.writeText(linkList(cards.map(({ paper }) => paper))).then(() => toast.show({ words: i18n.t('selection.linksCopied', cards.length) }), toast.failed);
    },
    onDownload: async (format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions) => {
      await libraryOf(extent, cards, format).then((papers) => download(format, papers, options)).catch(toast.failed);
    },
  };
}

/** The library in this format. `null` where the format writes no text and so can't be copied. */
export async function exportText(formatId: string, papers: Library, options?: ExportOptions): Promise<string | null> {
  const written = options?.picking === undefined ? await write(formatId, papers, options) : await sign(papers, options.picking);
  return typeof written === 'string' ? written : null;
}

/** Hands the library in this format to the browser as a download. */
async function download(formatId: string, papers: Library, options?: ExportOptions): Promise<void> {
  if (options?.picking !== undefined) return saveFile('gloss-picks.json', await sign(papers, options.picking), 'application/json');
  const format = FORMATS.find(({ id }) => id === formatId)!;
  const written = await write(formatId, papers, options);
  saveFile(`gloss.${format.extension}`, written, format.mediaType);
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

async function write(formatId: string, papers: Library, options?: ExportOptions): Promise<string | Uint8Array> {
  const byTemplate = await writtenByTemplate(formatId, papers);
  if (byTemplate !== null) return byTemplate;
  const { write: writeIn } = await FORMATS.find(({ id }) => id === formatId)!.load();
  return writeIn(papers, options);
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
