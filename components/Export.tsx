import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WriteOptions } from '../domain/formats/format.ts';
import type { CardPaper } from './card-paper.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { Icon } from './icons.tsx';

/** Which papers are to be exported. */
export type Extent = 'selected' | 'shown' | 'all';

/** How picks for a colleague are signed. */
export interface Picking {
  by: string;
  withNotes: boolean;
}

/** What was chosen of the format; `picking` comes with `picks`. */
export interface ExportOptions extends WriteOptions {
  picking?: Picking;
}

/** A file in the making: how many papers of it are written. */
export interface ExportRun {
  format: string;
  done: number;
  all: number;
}

/** What makes files of cards, a file at a time. */
export interface Exporting {
  /** The file being made, `null` while there is none or it is not worth showing yet. */
  run: ReadonlySignal<ExportRun | null>;
  onCopy(format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions): Promise<void>;
  onDownload(format: string, extent: Extent, cards: readonly CardPaper[], options?: ExportOptions): Promise<void>;
  onCancel(): void;
}

export interface ExportProps {
  formats: readonly { id: string; isText: boolean; options?: readonly (keyof WriteOptions)[] }[];
  counts: Record<Extent, number>;
  /** The name that picks were signed with last. */
  picker?: string;
  run: Exporting['run'];
  onCopy(format: string, extent: Extent, options?: ExportOptions): Promise<void>;
  onDownload(format: string, extent: Extent, options?: ExportOptions): Promise<void>;
  onCancel(): void;
}

export const EXTENT_WORDS = { selected: 'export.selected', shown: 'export.shown', all: 'export.all' } as const;
const FORMAT_WORDS = {
  markdown: 'format.markdown', obsidian: 'format.obsidian', logseq: 'format.logseq', bibtex: 'format.bibtex', biblatex: 'format.biblatex', ris: 'format.ris',
  'csl-json': 'format.cslJson', csv: 'format.csv', html: 'format.html', 'zotero-rdf': 'format.zoteroRdf', json: 'format.json',
  papermemory: 'format.paperMemory', list: 'format.list', picks: 'picks.format',
} as const;

/** What readers call a format; of a zip of several, all of them. */
export function formatName(id: string): string {
  return id.split(', ').map(nameOf).join(', ');
}

function nameOf(id: string): string {
  return id in FORMAT_WORDS ? i18n.t(FORMAT_WORDS[id as keyof typeof FORMAT_WORDS]) : id;
}

/** The button "Export" and what it opens: what, as what, where to. */
export function Export(props: ExportProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const elsewhere = ({ target }: Event) => { if (!place.current?.contains(target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={place} class="export">
      {isOpen && <ExportForm {...props} onClose={close} />}
      <button ref={button} type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name="export" />{i18n.t('export.export')}</button>
    </div>
  );
}

function ExportForm({ formats, counts, picker = '', run, onCopy, onDownload, onCancel, onClose }: ExportProps & { onClose(): void }) {
  const extents = (['selected', 'shown', 'all'] as const).filter((one) => counts[one] > 0);
  const [extent, setExtent] = useState<Extent>(extents[0] ?? 'all');
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const [by, setBy] = useState(picker);
  const [withNotes, setWithNotes] = useState(false);
  const picking = format === 'picks' ? { by: by.trim(), withNotes } : undefined;
  const options = picking === undefined ? {} : { picking };
  const isOff = extents.length === 0 || picking?.by === '';
  const isRunning = run.value !== null;
  const first = useRef<HTMLSelectElement>(null);
  const isOpen = useRef(true);
  const act = (way: ExportProps['onCopy']) => void way(format, extent, options).then(() => { if (isOpen.current) onClose(); });
  useEffect(() => {
    first.current?.focus();
    const escape = (event: KeyboardEvent) => { if (event.key === 'Escape') onClose(); };
    document.addEventListener('keydown', escape);
    return () => {
      isOpen.current = false;
      document.removeEventListener('keydown', escape);
    };
  }, []);
  const isText = formats.find(({ id }) => id === format)?.isText ?? false;
  return (
    <dialog open class="export-form" aria-label={i18n.t('export.export')}>
      <label>{i18n.t('export.what')}
        <select ref={first} value={extent} onChange={(event) => setExtent(event.currentTarget.value as Extent)}>
          {extents.map((one) => <option key={one} value={one}>{i18n.t(EXTENT_WORDS[one], counts[one])}</option>)}
        </select>
      </label>
      <label>{i18n.t('export.as')}
        <select value={format} onChange={(event) => setFormat(event.currentTarget.value)}>
          {formats.map(({ id }) => <option key={id} value={id}>{formatName(id)}</option>)}
        </select>
      </label>
      {picking !== undefined && (
        <>
          <label>{i18n.t('picks.yourName')}<input class="tag-input" value={by} maxLength={100} onInput={(event) => setBy(event.currentTarget.value)} /></label>
          <label class="check"><input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.currentTarget.checked)} />{i18n.t('picks.withNotes')}</label>
        </>
      )}
      {extents.length === 0 && <p class="quiet-words">{i18n.t('export.nothing')}</p>}
      <ExportProgress run={run.value} onCancel={onCancel} />
      <div class="row end">
        <button type="button" class="button" disabled={!isText || isOff} aria-disabled={isRunning} onClick={() => act(onCopy)}><Icon name="copy" />{i18n.t('export.copy')}</button>
        <button type="button" class="button main" disabled={isOff} aria-disabled={isRunning} onClick={() => act(onDownload)}><Icon name="export" />{i18n.t('export.download')}</button>
      </div>
    </dialog>
  );
}
