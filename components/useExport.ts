import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Encoding } from '../domain/formats/encoded.ts';
import { FORMATS } from '../domain/formats/index.ts';
import { linkList } from '../domain/links.ts';
import { setting } from '../storage/settings.ts';
import type { CardPaper } from './card-paper.ts';
import { formatName, type Exporting, type ExportOptions, type ExportRun, type Extent } from './Export.tsx';
import { saveFile } from './save-file.ts';
import { blobOf, exportFile, picksFile, type Exported } from './useExportFile.ts';
import { library } from './useLibrary.ts';
import type { Toasts } from './useToast.ts';

/** The formats as the export form shows them. */
export const EXPORT_FORMATS = FORMATS.map(({ id, isText, options = [] }) => ({ id, isText, options }));

/** The same, and picks for a colleague. */
export const PANEL_FORMATS = [...EXPORT_FORMATS, { id: 'picks', isText: true }];

/** A run is shown once it has taken that long, and then renewed as often. */
const SHOWN_AFTER_MS = 250;
/** Bytes from which on a refusal by the clipboard is put down to the size. */
const LARGE = 16_000_000;

/** Copies and downloads papers and says what came of it, one file at a time. It lives as long as its page, also while another place is shown. */
export function useExport(toast: Pick<Toasts, 'show' | 'failed'>): Exporting {
  const run = useSignal<ExportRun | null>(null);
  const acts = useMemo(() => exportActs(run, toast), []);
  return { run, ...acts };
}

function exportActs(run: Signal<ExportRun | null>, toast: Pick<Toasts, 'show' | 'failed'>) {
  let running: AbortController | null = null;
  /** Makes the file and hands it over; not while another is made. */
  const alone = async (format: string, type: string, make: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>[]>, hand: (file: Promise<Blob>) => Promise<string | null>) => {
    if (running !== null) return;
    running = new AbortController();
    const { signal } = running;
    try {
      const file = make({ signal, onProgress: shownNowAndThen((done, all) => { if (!signal.aborted) run.value = { format, done, all }; }) }).then((chunks) => blobOf(chunks, type, signal));
      const words = await hand(file) ?? (run.value === null ? null : i18n.t('export.written', [formatName(format)]));
      if (words !== null) toast.show({ words });
    } catch (failure) {
      if (signal.aborted) toast.show({ words: i18n.t('export.cancelled') });
      else toast.failed(failure);
    } finally {
      running = null;
      run.value = null;
    }
  };
  return {
    onCopy: (format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions) => alone(format, 'text/plain', (encoding) => made(format, { extent, cards }, encoding, options), copied),
    onDownload: (format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions) => {
      const { name, mediaType } = fileOf(format);
      return alone(format, mediaType, (encoding) => made(format, { extent, cards }, encoding, options), async (file) => {
        saveFile(name, await file, mediaType);
        return null;
      });
    },
    onCancel: () => running?.abort(),
  };
}

function made(format: string, exported: Exported, encoding: Encoding, { picking, ...options }: ExportOptions = {}): Promise<Uint8Array<ArrayBuffer>[]> {
  return picking === undefined ? exportFile(format, exported, { ...encoding, options }) : picksFile(exported, picking);
}

function fileOf(format: string): { name: string; mediaType: string } {
  const { extension, mediaType } = FORMATS.find(({ id }) => id === format) ?? { extension: 'json', mediaType: 'application/json' };
  return { name: `gloss${format === 'picks' ? '-picks' : ''}.${extension}`, mediaType };
}

/** The clipboard is asked at once, so that the press still counts when a large text is ready. */
async function copied(text: Promise<Blob>): Promise<string> {
  text.catch(() => undefined); // said below
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return i18n.t('export.copied');
  } catch (failure) {
    const { size } = await text; // what went wrong in making it counts first
    if (size < LARGE) throw failure;
    return i18n.t('export.tooLarge', [String(Math.round(size / 1_000_000))]);
  }
}

/** Not at once, and not too often for eyes and screen readers. */
function shownNowAndThen(show: (done: number, all: number) => void): (done: number, all: number) => void {
  let next = performance.now() + SHOWN_AFTER_MS;
  return (done, all) => {
    if (performance.now() < next) return;
    next = performance.now() + SHOWN_AFTER_MS;
    show(done, all);
  };
}

/** Puts titles and links of these papers into the clipboard, as a list in Markdown. */
export function copyLinks(cards: readonly CardPaper[], toast: Pick<Toasts, 'show' | 'failed'>): void {
  void navigator.clipboard.writeText(linkList(cards.map(({ paper }) => paper))).then(() => toast.show({ words: i18n.t('selection.linksCopied', cards.length) }), toast.failed);
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
