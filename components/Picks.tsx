import { i18n } from '#i18n';
import { dateWords } from './date-words.ts';
import { FileButton } from './Restore.tsx';

export interface PicksProps {
  /** Imported files; `null` until known. */
  files: readonly { file: string; by: string; at: string; titles: readonly string[] }[] | null;
  word: { words: string; isFailure: boolean } | null;
  onFile(file: File): void;
  onRemove(file: string): void;
}

/** What colleagues picked, by the file it came in. */
export function Picks({ files, word, onFile, onRemove }: PicksProps) {
  return (
    <section id="picks" aria-labelledby="picks-title">
      <h2 id="picks-title">{i18n.t('picks.title')}</h2>
      <p class="quiet-words">{i18n.t('picks.is')}</p>
      <FileButton id="picks-file" accept=".json,application/json" words={i18n.t('picks.open')} onFile={onFile} />
      <div aria-live="polite">{word !== null && <p class={`notice${word.isFailure ? ' warning' : ''}`}>{word.words}</p>}</div>
      {files !== null && files.length > 0 && (
        <ul class="sites">
          {files.map(({ file, by, at, titles }) => (
            <li key={file} class="site-row">
              <div class="site-words">
                <strong dir="auto">{by}</strong> <small>{i18n.t('picks.imported', [dateWords(at.slice(0, 10))])}</small>
                <details class="health"><summary>{i18n.t('picks.count', titles.length)}</summary><ul>{titles.map((title, n) => <li key={n} dir="auto">{title}</li>)}</ul></details>
              </div>
              <button type="button" class="button" aria-label={i18n.t('picks.removeOf', [by])} onClick={() => onRemove(file)}>{i18n.t('picks.remove')}</button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
