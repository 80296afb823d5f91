import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icons.tsx';

/** Which papers are to be exported. */
export type Extent = 'selected' | 'shown' | 'all';

export interface ExportProps {
  formats: readonly { id: string; isText: boolean }[];
  counts: Record<Extent, number>;
  onCopy(format: string, extent: Extent): Promise<void>;
  onDownload(format: string, extent: Extent): Promise<void>;
}

const EXTENT_WORDS = { selected: 'export.selected', shown: 'export.shown', all: 'export.all' } as const;
const FORMAT_WORDS = {
  markdown: 'format.markdown', obsidian: 'format.obsidian', logseq: 'format.logseq', bibtex: 'format.bibtex', biblatex: 'format.biblatex', 'csl-json': 'format.cslJson', json: 'format.json',
} as const;

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

function ExportForm({ formats, counts, onCopy, onDownload, onClose }: ExportProps & { onClose(): void }) {
  const extents = (['selected', 'shown', 'all'] as const).filter((one) => counts[one] > 0);
  const [extent, setExtent] = useState<Extent>(extents[0] ?? 'all');
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    first.current?.focus();
    const escape = (event: KeyboardEvent) => { if (event.key === 'Escape') onClose(); };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
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
          {formats.map(({ id }) => <option key={id} value={id}>{i18n.t(FORMAT_WORDS[id as keyof typeof FORMAT_WORDS])}</option>)}
        </select>
      </label>
      {extents.length === 0 && <p class="quiet-words">{i18n.t('export.nothing')}</p>}
      <div class="row end">
        <button type="button" class="button" disabled={!isText || extents.length === 0} onClick={() => void onCopy(format, extent).then(onClose)}><Icon name="copy" />{i18n.t('export.copy')}</button>
        <button type="button" class="button main" disabled={extents.length === 0} onClick={() => void onDownload(format, extent).then(onClose)}><Icon name="export" />{i18n.t('export.download')}</button>
      </div>
    </dialog>
  );
}
