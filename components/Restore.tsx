import { i18n } from '#i18n';
import type { Changes, Differences } from '../domain/library-differences.ts';
import { instantWords } from './date-words.ts';
import { Working, type WorkingProps } from './Working.tsx';

/** A library in a file that is whole, and what it would change here. */
export interface FoundLibrary {
  file: string;
  papers: number;
  notes: number;
  /** `null`: it says nothing of what was seen. */
  sightings: number | null;
  merge: Differences;
  replace: Differences;
}

export interface RestoreProps {
  /** A file is being read, or a library put in place; `null`: neither. */
  working: Omit<WorkingProps, 'onCancel'> | null;
  /** Why a file was refused, or what was done, in words. */
  word: { words: string; isFailure: boolean } | null;
  found: FoundLibrary | null;
  /** When the library was restored last, where it can be taken back. */
  before: string | null;
  onFile(file: File): void;
  onRestore(way: 'merge' | 'replace'): void;
  /** Stops what is going on, or leaves what was found. */
  onCancel(): void;
  onTakeBack(): void;
}

/** A library out of a file: chosen, looked at, then merged in or put in place. */
export function Restore({ working, word, found, before, onFile, onRestore, onCancel, onTakeBack }: RestoreProps) {
  const isBusy = working !== null;
  return (
    <section id="restore" aria-labelledby="restore-title">
      <h2 id="restore-title">{i18n.t('restore.title')}</h2>
      <p class="quiet-words">{i18n.t('restore.is')}</p>
      <FileButton id="restore-file" accept=".json,.gz,application/json,application/gzip" words={i18n.t('restore.choose')} isOff={isBusy} onFile={onFile} />
      {working !== null && <Working {...working} onCancel={onCancel} />}
      <div aria-live="polite">
        {word !== null && <p class={`notice${word.isFailure ? ' warning' : ''}`}>{word.words}</p>}
        {found !== null && !isBusy && <Found found={found} onRestore={onRestore} onCancel={onCancel} />}
      </div>
      {before !== null && found === null && (
        <p class="row take-back">{i18n.t('restore.before', [instantWords(before)])} <button type="button" class="button" disabled={isBusy} onClick={onTakeBack}>{i18n.t('restore.takeBack')}</button></p>
      )}
    </section>
  );
}

/** A button that asks for a file; the same file may be given twice. */
export function FileButton({ id, accept, words, isOff = false, onFile }: { id: string; accept: string; words: string; isOff?: boolean; onFile(file: File): void }) {
  const chosen = (event: Event & { currentTarget: HTMLInputElement }) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <p class="file-button">
      <input id={id} class="voice" type="file" accept={accept} disabled={isOff} onChange={chosen} />
      <label for={id} class="button">{words}</label>
    </p>
  );
}

function Found({ found: { file, papers, notes, sightings, merge, replace }, onRestore, onCancel }: Pick<RestoreProps, 'onRestore' | 'onCancel'> & { found: FoundLibrary }) {
  const holds = [i18n.t('restore.papers', papers), i18n.t('restore.notes', notes)] as const;
  const seenMerged = merge.seen && i18n.t('restore.seenMerged', [sightingWords(merge.seen.after), (merge.seen.after - merge.seen.before).toLocaleString()]);
  const seenReplaced = replace.seen && i18n.t('restore.seenReplaced', [sightingWords(replace.seen.after), replace.seen.before.toLocaleString()]);
  return (
    <div class="found">
      <p><strong dir="auto">{sightings === null ? i18n.t('restore.found', [file, ...holds]) : i18n.t('restore.foundSeen', [file, ...holds, sightingWords(sightings)])}</strong></p>
      <div class="ways">
        <Way words={i18n.t('restore.merge')} is={i18n.t('restore.mergeIs')} changes={merge} seen={seenMerged} isMain onPress={() => onRestore('merge')} />
        <Way words={i18n.t('restore.replace')} is={sightings === null ? i18n.t('restore.replaceButSeen') : i18n.t('restore.replaceIs')} changes={replace} seen={seenReplaced} onPress={() => onRestore('replace')} />
      </div>
      <button type="button" class="quiet" onClick={onCancel}>{i18n.t('restore.cancel')}</button>
    </div>
  );
}

function sightingWords(count: number): string {
  return i18n.t('restore.sightings', count, [count.toLocaleString()]);
}

const KINDS = ['added', 'changed', 'removed'] as const;
const KIND_WORDS = { added: 'restore.added', changed: 'restore.changed', removed: 'restore.removed' } as const;

function Way({ words, is, changes, seen, isMain = false, onPress }: { words: string; is: string; changes: Differences; seen: string | null; isMain?: boolean; onPress(): void }) {
  const { papers, notes, others } = changes;
  const kinds = KINDS.filter((kind) => papers[kind].length + notes[kind].length > 0);
  return (
    <section class="way" aria-label={words}>
      <h3>{words}</h3>
      <p class="quiet-words">{is}</p>
      {kinds.length === 0 && seen === null && !others && <p class="same">{i18n.t('restore.nothing')}</p>}
      {(kinds.length > 0 || seen !== null) && (
        <dl>
          {kinds.map((kind) => <div key={kind} class={kind}><dt>{i18n.t(KIND_WORDS[kind])}</dt><dd>{i18n.t('restore.papers', papers[kind].length)}, {i18n.t('restore.notes', notes[kind].length)}</dd></div>)}
          {seen !== null && <div class={changes.seen!.after < changes.seen!.before ? 'removed' : 'changed'}><dt>{i18n.t('restore.seen')}</dt><dd>{seen}</dd></div>}
        </dl>
      )}
      {others && <p class="same">{i18n.t('restore.othersChange')}</p>}
      <Which papers={papers} />
      <button type="button" class={`button${isMain ? ' main' : ''}`} onClick={onPress}>{words}</button>
    </section>
  );
}

/** Titles shown of each kind. */
const SHOWN = 20;

function Which({ papers }: { papers: Changes }) {
  const kinds = KINDS.filter((kind) => papers[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('restore.which')}</summary>
      {kinds.map((kind) => (
        <div key={kind}>
          <h4>{i18n.t(KIND_WORDS[kind])}</h4>
          <ul>
            {papers[kind].slice(0, SHOWN).map((title, n) => <li key={n} dir="auto">{title}</li>)}
            {papers[kind].length > SHOWN && <li>{i18n.t('restore.more', [String(papers[kind].length - SHOWN)])}</li>}
          </ul>
        </div>
      ))}
    </details>
  );
}
