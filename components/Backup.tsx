import { i18n } from '#i18n';
import type { BackupState, BackupStatus } from '../domain/backup-plan.ts';
import { instantWords } from './date-words.ts';
import { Icon } from './icons.tsx';
import { Restore, type RestoreProps } from './Restore.tsx';
import { Switch } from './Switch.tsx';
import { Working, type WorkingProps } from './Working.tsx';

/** The folder chosen for backups. */
export interface BackupFolder {
  name: string;
  /** Whether the browser lets us write there just now. */
  isAllowed: boolean;
}

export interface BackupProps {
  /** `null` until known. */
  status: BackupStatus | null;
  folder: BackupFolder | null;
  /** Whether this browser can hold a folder. */
  hasFolders: boolean;
  /** How far a backup is that is being made; `null`: none is. */
  making: WorkingProps['progress'];
  onBackUp(): void;
  onStop(): void;
  /** The browser is asked by this press. */
  onSwitch(isOn: boolean): void;
  onDownloads(): void;
  onChooseFolder(): void;
  onAllowFolder(): void;
  onEvery(wish: Partial<Pick<BackupState, 'everyDays' | 'everyChanges'>>): void;
  restore: RestoreProps;
}

/** The place of backups: one now, by themselves, and back. */
export function Backup(props: BackupProps) {
  const { status, making, onBackUp, onStop, restore } = props;
  return (
    <section id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">{i18n.t('backup.title')}</h2>
      <p class="quiet-words">{i18n.t('backup.is')}</p>
      {status === null ? <output class="busy">{i18n.t('backup.opening')}</output> : (
        <>
          {making !== null ? <Working words={i18n.t('backup.making')} progress={making} onCancel={onStop} /> : (
            <div class="row backup-now">
              <button type="button" class="button main" onClick={onBackUp}><Icon name="export" />{i18n.t('backup.now')}</button>
              <span class="backup-last"><Last status={status} /></span>
            </div>
          )}
          <ByItself {...props} status={status} />
        </>
      )}
      <Restore {...restore} />
    </section>
  );
}

function Last({ status: { state: { last }, changes } }: { status: BackupStatus }) {
  if (last === undefined) return <>{i18n.t('backup.none')}</>;
  return <>{i18n.t('backup.last', [instantWords(last.at), last.file])} {changes === 0 ? i18n.t('backup.noChanges') : i18n.t('backup.changes', changes)}</>;
}

function ByItself(props: BackupProps & { status: BackupStatus }) {
  const { status: { state }, folder, hasFolders, onSwitch, onDownloads, onChooseFolder } = props;
  return (
    <div class="backup-itself">
      <Switch id="backup-itself" isOn={state.to !== null} onSwitch={onSwitch} />
      <div class="backup-words">
        <label for="backup-itself"><strong>{i18n.t('backup.itself')}</strong></label>
        <p class="quiet-words">{i18n.t('backup.itselfIs')}</p>
        {state.to !== null && (
          <>
            <Trouble {...props} />
            {hasFolders && (
              <fieldset class="backup-where">
                <legend>{i18n.t('backup.where')}</legend>
                <label><input type="radio" name="backup-where" checked={state.to === 'downloads'} onClick={(event) => { event.preventDefault(); onDownloads(); }} />{i18n.t('backup.downloads')}</label>
                <label><input type="radio" name="backup-where" checked={state.to === 'folder'} onClick={(event) => { event.preventDefault(); onChooseFolder(); }} />{folder === null ? i18n.t('backup.folder') : i18n.t('backup.folderNamed', [folder.name])}</label>
                {state.to === 'folder' && <button type="button" class="button" onClick={onChooseFolder}>{i18n.t('backup.chooseFolder')}</button>}
              </fieldset>
            )}
            {!hasFolders && <p class="backup-place">{i18n.t('backup.where')}: {i18n.t('backup.downloads')}</p>}
            <div class="backup-every">
              <Count words={i18n.t('backup.everyDays')} value={state.everyDays} most={14} onChange={(everyDays) => props.onEvery({ everyDays })} />
              <Count words={i18n.t('backup.everyChanges')} value={state.everyChanges} most={1_000} onChange={(everyChanges) => props.onEvery({ everyChanges })} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Trouble({ status: { state: { to, failed } }, folder, onAllowFolder }: BackupProps & { status: BackupStatus }) {
  if (to === 'folder' && folder?.isAllowed === false) {
    return <p class="warn backup-trouble">{i18n.t('backup.folderNotAllowed')} <button type="button" class="button" onClick={onAllowFolder}>{i18n.t('backup.allowFolder')}</button></p>;
  }
  if (failed === undefined) return null;
  return <p class="warn backup-trouble">{failed.why === 'not-allowed' ? i18n.t('backup.notAllowed') : i18n.t('backup.notWritten', [instantWords(failed.at)])}</p>;
}

/** A whole number from 1 on; what is none is not taken. */
function Count({ words, value, most, onChange }: { words: string; value: number; most: number; onChange(value: number): void }) {
  const changed = (event: Event & { currentTarget: HTMLInputElement }) => {
    const next = Number(event.currentTarget.value);
    if (Number.isInteger(next) && next >= 1 && next <= most) onChange(next);
    else event.currentTarget.value = String(value);
  };
  return <label><input type="number" min={1} max={most} step={1} value={value} onChange={changed} />{words}</label>;
}
