import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EXTENT_WORDS, formatName, type ExportProps, type Extent } from './Export.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { Icon } from './icons.tsx';

const FOR_WORDS = {
  markdown: 'formatFor.markdown', obsidian: 'formatFor.obsidian', logseq: 'formatFor.logseq', bibtex: 'formatFor.bibtex', biblatex: 'formatFor.biblatex', ris: 'formatFor.ris', 'csl-json': 'formatFor.cslJson',
  csv: 'formatFor.csv', html: 'formatFor.html', json: 'formatFor.json', 'zotero-rdf': 'formatFor.zoteroRdf',
} as const;
const OPTION_WORDS = { withMark: 'export.withMark' } as const;

/** Every format with what it is for, and the ways out: the whole reading list, or what it was narrowed down to. */
export function ExportAll({ formats, counts, run, onCopy, onDownload, onCancel, children }: ExportProps & { children?: ComponentChildren }) {
  const [extent, setExtent] = useState<Extent>('all');
  const isNarrowed = counts.shown > 0 && counts.shown < counts.all;
  const chosen = isNarrowed ? extent : 'all';
  return (
    <div class="page">
      <h1>{i18n.t('library.export')}</h1>
      <p class="quiet-words">{i18n.t('export.about')}</p>
      {counts.all === 0 && <p class="notice">{i18n.t('export.nothing')}</p>}
      {isNarrowed && (
        <fieldset class="choice">
          <legend>{i18n.t('export.what')}</legend>
          {(['all', 'shown'] as const).map((one) => (
            <label key={one}><input type="radio" name="extent" checked={chosen === one} onChange={() => setExtent(one)} />{i18n.t(EXTENT_WORDS[one], counts[one])}</label>
          ))}
        </fieldset>
      )}
      <ul class="formats">
        {formats.map((format) => <FormatRow key={format.id} format={format} isDisabled={counts.all === 0} extent={chosen} {...{ run, onCopy, onDownload, onCancel }} />)}
      </ul>
      {children}
    </div>
  );
}

type FormatRowProps = Pick<ExportProps, 'run' | 'onCopy' | 'onDownload' | 'onCancel'> & { format: ExportProps['formats'][number]; isDisabled: boolean; extent: Extent };

function FormatRow({ format: { id, isText, options = [] }, isDisabled, extent, run, onCopy, onDownload, onCancel }: FormatRowProps) {
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const name = formatName(id);
  const now = run.value;
  return (
    <li class="format">
      <div class="format-words">
        <h2>{name}</h2>
        {id in FOR_WORDS && <p>{i18n.t(FOR_WORDS[id as keyof typeof FOR_WORDS])}</p>}
        {options.map((option) => (
          <label key={option}>
            <input type="checkbox" checked={chosen[option] ?? false} onChange={(event) => setChosen({ ...chosen, [option]: event.currentTarget.checked })} />{i18n.t(OPTION_WORDS[option])}
          </label>
        ))}
      </div>
      <div class="row">
        {isText && <button type="button" class="button" disabled={isDisabled} aria-disabled={now !== null} aria-label={i18n.t('export.copyAs', [name])} onClick={() => void onCopy(id, extent, chosen)}><Icon name="copy" />{i18n.t('export.copy')}</button>}
        <button type="button" class="button" disabled={isDisabled} aria-disabled={now !== null} aria-label={i18n.t('export.downloadAs', [name])} onClick={() => void onDownload(id, extent, chosen)}><Icon name="export" />{i18n.t('export.download')}</button>
      </div>
      <ExportProgress run={now?.format === id ? now : null} onCancel={onCancel} />
    </li>
  );
}
