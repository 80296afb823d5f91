import { i18n } from '#i18n';
import { Backup } from './Backup.tsx';
import { BackupNotice } from './BackupNotice.tsx';
import { wordsOfFailure } from './failure-words.ts';
import { Picks } from './Picks.tsx';
import type { Toast } from './ToastBar.tsx';
import { useBackup } from './useBackup.ts';
import { usePicks } from './usePicks.ts';

/** The library's place for backups and colleagues' picks with its data. */
export function BackupPlace({ onToast }: { onToast(toast: Toast): void }) {
  const fail = (words: string) => onToast({ words, isFailure: true });
  const failed = (reason: unknown) => fail(wordsOfFailure(reason));
  const { backup, notice } = useBackup(failed, () => fail(i18n.t('problem.notAsked')));
  const picks = usePicks(failed);
  return (
    <div class="page">
      <h1>{i18n.t('library.backup')}</h1>
      <BackupNotice {...notice} />
      <Backup {...backup} />
      <Picks {...picks} />
    </div>
  );
}
