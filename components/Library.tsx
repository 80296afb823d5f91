import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Backup } from './Backup.tsx';
import { BackupNotice } from './BackupNotice.tsx';
import { wordsOfFailure } from './failure-words.ts';
import { Picks } from './Picks.tsx';
import { Settings } from './Settings.tsx';
import { useBackup } from './useBackup.ts';
import { usePicks } from './usePicks.ts';
import { useSettings } from './useSites.ts';

/** The library page with its data; its settings are what it has so far. */
export function Library() {
  const [failure, setFailure] = useState<string | null>(null);
  const settings = useSettings((reason) => setFailure(wordsOfFailure(reason)), () => setFailure(i18n.t('problem.notAsked')));
  const { backup, notice } = useBackup((reason) => setFailure(wordsOfFailure(reason)), () => setFailure(i18n.t('problem.notAsked')));
  const picks = usePicks((reason) => setFailure(wordsOfFailure(reason)));
  return (
    <main class="page">
      <h1>{i18n.t('settings.title')}</h1>
      {failure !== null && <p class="notice warning" role="alert">{failure}</p>}
      <BackupNotice {...notice} />
      <Settings {...settings} />
      <Backup {...backup} />
      <Picks {...picks} />
      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{i18n.t('settings.privacy')}</h2>
        <p class="quiet-words">{i18n.t('settings.privacyIs')}</p>
      </section>
    </main>
  );
}
