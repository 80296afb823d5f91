import { i18n } from '#i18n';

/** What the reader should know of backups wherever they are: that none were made for so many days, or that some are being written, and where. */
export type BackupWord = { kind: 'remind'; days: number } | { kind: 'announce'; place: string };

export interface BackupNoticeProps {
  /** `null`: all is well. */
  word: BackupWord | null;
  onBackUp(): void;
  /** Opens the place where backups are switched on; absent there. */
  onAutomatic?: (() => void) | undefined;
  onUnderstood(): void;
}

export function BackupNotice({ word, onBackUp, onAutomatic, onUnderstood }: BackupNoticeProps) {
  if (word === null) return null;
  if (word.kind === 'announce') {
    return (
      <section class="notice backup-notice">
        <p>{i18n.t('backup.announced', [word.place])}</p>
        <div class="row notice-acts"><button type="button" class="button" onClick={onUnderstood}>{i18n.t('backup.understood')}</button></div>
      </section>
    );
  }
  return (
    <section class="notice warning backup-notice">
      <h2>{i18n.t('backup.remind', word.days)}</h2>
      <p>{i18n.t('backup.remindNext')}</p>
      <div class="row notice-acts">
        <button type="button" class="button main" onClick={onBackUp}>{i18n.t('backup.now')}</button>
        {onAutomatic !== undefined && <button type="button" class="quiet" onClick={onAutomatic}>{i18n.t('backup.automatic')}</button>}
      </div>
    </section>
  );
}
