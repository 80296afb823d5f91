import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icons.tsx';
import type { ImportState, Progress, RefusedFile } from './importing.ts';
import { ImportPreviewForm, type ImportActs } from './ImportPreview.tsx';
import { addressOf } from './places.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import { Working } from './Working.tsx';

export interface ImportProps extends ImportActs {
  state: ImportState;
  onFiles(files: readonly File[]): void;
  onPaste(text: string): void;
}

/** Papers from elsewhere: chosen, looked at, then taken over. */
export function Import(props: ImportProps) {
  const { state, onCancel } = props;
  useDropNowhereElse();
  return (
    <div class="page">
      <h1>{i18n.t('library.import')}</h1>
      {state.step === 'choose' && <Choose {...props} refused={state.refused} />}
      {state.step === 'reading' && <Working words={state.what === null ? i18n.t('import.comparing') : i18n.t('import.reading', [state.what])} progress={state.progress} onCancel={onCancel} />}
      {state.step === 'storing' && <Working words={storedWords(state.progress)} progress={state.progress} onCancel={onCancel} />}
      {state.step === 'undoing' && <Working words={i18n.t('import.undoing')} progress={state.progress} />}
      {state.step === 'preview' && <ImportPreviewForm preview={state.preview} modes={props.modes} onImport={props.onImport} onCancel={onCancel} onSaveUnreadable={props.onSaveUnreadable} />}
      {(state.step === 'done' || state.step === 'undone') && <><Done state={state} /><Choose {...props} refused={[]} /></>}
    </div>
  );
}

function Choose({ refused, onFiles, onPaste }: Pick<ImportProps, 'onFiles' | 'onPaste'> & { refused: readonly RefusedFile[] }) {
  return (
    <>
      {refused.length > 0 && <RefusedFiles refused={refused} />}
      <p class="quiet-words">{i18n.t('import.about')}</p>
      <ChooseFiles onFiles={onFiles} />
      <Paste onPaste={onPaste} />
    </>
  );
}

function ChooseFiles({ onFiles }: Pick<ImportProps, 'onFiles'>) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => { if (files != null && files.length > 0) onFiles([...files]); };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is one way more; the button inside does the same
    <div
      class={`drop${isOver ? ' over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer?.files); }}
    >
      <label class="button main">
        <Icon name="import" />{i18n.t('import.choose')}
        <input
          type="file" multiple class="file"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = ''; // so that the same file can be chosen again
          }}
        />
      </label>
      <span>{i18n.t('import.drop')}</span>
      <small>{i18n.t('import.formats')}</small>
    </div>
  );
}

function Paste({ onPaste }: Pick<ImportProps, 'onPaste'>) {
  const [text, setText] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    onPaste(text);
  };
  return (
    <form class="paste" onSubmit={read}>
      <label for="paste">{i18n.t('import.paste')}</label>
      <textarea id="paste" rows={4} value={text} spellcheck={false} placeholder={'https://arxiv.org/abs/2611.01201\n10.1000/example.7'} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" class="button" disabled={text.trim() === ''}>{i18n.t('import.read')}</button>
    </form>
  );
}

function storedWords(progress: Progress | null): string {
  return progress === null || progress.done === 0 ? i18n.t('import.storing') : i18n.t('import.stored', [progress.done.toLocaleString(), progress.total.toLocaleString()]);
}

function Done({ state }: { state: Extract<ImportState, { step: 'done' | 'undone' }> }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [state.step]);
  const words = state.step === 'undone' ? i18n.t(state.isUndone ? 'import.undone' : 'import.notUndone') : i18n.t(state.mode === 'index' ? 'import.marked' : 'import.imported', state.count);
  return (
    <div ref={place} class="notice done" tabIndex={-1}>
      <h2>{words}</h2>
      {state.step === 'done' && (
        <div class="row notice-acts">
          {state.mode === 'papers' && <a class="button" href={addressOf('papers')}>{i18n.t('import.see')}</a>}
          {state.undo !== null && <button type="button" class="button" onClick={state.undo}>{i18n.t('panel.undo')}</button>}
        </div>
      )}
    </div>
  );
}

/** A file dropped beside its place would take the library's own. */
function useDropNowhereElse(): void {
  useEffect(() => {
    const end = new AbortController();
    for (const type of ['dragover', 'drop']) document.addEventListener(type, (event) => event.preventDefault(), { signal: end.signal });
    return () => end.abort();
  }, []);
}
