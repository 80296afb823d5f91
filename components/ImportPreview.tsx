import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatName } from './Export.tsx';
import { countOf, countsOf, type ImportMode, type ImportPreview, type Remark } from './importing.ts';
import { reasonWords } from './reason-words.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import { Title } from './Title.tsx';

/** Papers and records shown of a long list. */
const SHOWN = 100;

const OUTCOME_WORDS = { fresh: 'import.fresh', merged: 'import.merged', same: 'import.same' } as const;
const MODE_WORDS = { papers: ['import.asPapers', 'import.asPapersIs'], index: ['import.asIndex', 'import.asIndexIs'] } as const;

export interface ImportActs {
  modes: readonly ImportMode[];
  onImport(mode: ImportMode): void;
  /** Stops what is going on, or leaves the preview; nothing was written. */
  onCancel(): void;
  onSaveUnreadable(): void;
}

/** What an import would do, before it does it. */
export function ImportPreviewForm({ preview, modes, onImport, onCancel, onSaveUnreadable }: ImportActs & { preview: ImportPreview }) {
  const [mode, setMode] = useState<ImportMode>(modes[0] ?? 'papers');
  const { unreadable, remarks, refused } = preview;
  const count = countOf(preview, mode);
  return (
    <>
      <p class="quiet-words">{i18n.t('import.nothingYet')}</p>
      <Files files={preview.files} />
      {refused.length > 0 && <RefusedFiles refused={refused} />}
      <Counts preview={preview} />
      {preview.repeated > 0 && <p class="quiet-words">{i18n.t('import.repeated', preview.repeated)}</p>}
      {modes.length > 1 && <Modes modes={modes} mode={mode} onMode={setMode} />}
      <div class="row import-acts">
        <button type="button" class="button main" disabled={count === 0} onClick={() => onImport(mode)}>{i18n.t(mode === 'index' ? 'import.mark' : 'import.import', count)}</button>
        <button type="button" class="button" onClick={onCancel}>{i18n.t('import.cancel')}</button>
        {count === 0 && <span class="quiet-words">{i18n.t('import.nothingNew')}</span>}
      </div>
      {unreadable.length > 0 && (
        <Remarks title={i18n.t('import.unreadable', unreadable.length)} remarks={unreadable} isOpen>
          <button type="button" class="button" onClick={onSaveUnreadable}>{i18n.t('import.saveUnreadable')}</button>
        </Remarks>
      )}
      {remarks.length > 0 && <Remarks title={i18n.t('import.remarks', remarks.length)} remarks={remarks} />}
      <Titles preview={preview} />
    </>
  );
}

function Files({ files }: Pick<ImportPreview, 'files'>) {
  return (
    <ul class="files">
      {files.map(({ name, format, records }, n) => <li key={n}><strong dir="auto">{name}</strong> <small>{formatName(format)} · {i18n.t('import.records', records)}</small></li>)}
    </ul>
  );
}

function Counts({ preview }: { preview: ImportPreview }) {
  const counts = countsOf(preview);
  const row = (words: string, count: number, style = '') => <div class={count === 0 ? 'none' : style}><dt>{words}</dt><dd>{count}</dd></div>;
  return (
    <dl class="counts">
      {row(i18n.t('import.countFresh'), counts.fresh, 'main')}
      {row(i18n.t('import.countMerged'), counts.merged)}
      {row(i18n.t('import.countSame'), counts.same)}
      {row(i18n.t('import.countUnreadable'), preview.unreadable.length, 'warn')}
    </dl>
  );
}

function Modes({ modes, mode, onMode }: { modes: readonly ImportMode[]; mode: ImportMode; onMode(mode: ImportMode): void }) {
  return (
    <fieldset class="choice modes">
      <legend>{i18n.t('import.as')}</legend>
      {modes.map((one) => (
        <label key={one}>
          <input type="radio" name="mode" checked={one === mode} onChange={() => onMode(one)} />
          <span>{i18n.t(MODE_WORDS[one][0])} <small>{i18n.t(MODE_WORDS[one][1])}</small></span>
        </label>
      ))}
    </fieldset>
  );
}

function Titles({ preview: { papers } }: { preview: ImportPreview }) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="titles">
      <h2 id="titles">{i18n.t('import.papers')}</h2>
      <ul class="titles">
        {papers.slice(0, SHOWN).map(({ title, outcome }, n) => <li key={n} class={outcome}><Title text={title} /> <small>{i18n.t(OUTCOME_WORDS[outcome])}</small></li>)}
      </ul>
      {papers.length > SHOWN && <p class="quiet-words">{i18n.t('import.more', papers.length - SHOWN)}</p>}
    </section>
  );
}

function Remarks({ title, remarks, isOpen = false, children }: { title: string; remarks: readonly Remark[]; isOpen?: boolean; children?: ComponentChildren }) {
  return (
    <details class="remarks" open={isOpen}>
      <summary><h2>{title}</h2></summary>
      <ul>
        {remarks.slice(0, SHOWN).map((remark, n) => <li key={n}>{reasonWords(remark)} <q dir="auto">{remark.text}</q></li>)}
      </ul>
      {remarks.length > SHOWN && <p class="quiet-words">{i18n.t('import.moreRecords', remarks.length - SHOWN)}</p>}
      {children}
    </details>
  );
}
