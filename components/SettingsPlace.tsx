import { i18n } from '#i18n';
import { wordsOfFailure } from './failure-words.ts';
import { KeyboardSettings } from './KeyboardSettings.tsx';
import { KeySettings } from './KeySettings.tsx';
import { RankingSettings } from './RankingSettings.tsx';
import { RowSettings } from './RowSettings.tsx';
import { SeenSettings } from './SeenSettings.tsx';
import { Settings } from './Settings.tsx';
import type { Toast } from './ToastBar.tsx';
import { useKeyboardSettings } from './useKeyboardSettings.ts';
import { useKeySettings } from './useKeySettings.ts';
import { useRankingSettings } from './useRankingSettings.ts';
import { useRowSettings } from './useRowSettings.ts';
import { useSeenSettings } from './useSeenSettings.ts';
import { useSettings } from './useSites.ts';

/** The library's settings with their data. */
export function SettingsPlace({ onToast }: { onToast(toast: Toast): void }) {
  const fail = (words: string) => onToast({ words, isFailure: true });
  const settings = useSettings((reason) => fail(wordsOfFailure(reason)), () => fail(i18n.t('problem.notAsked')));
  return (
    <div class="page">
      <h1>{i18n.t('settings.title')}</h1>
      <Settings {...settings} />
      <KeyboardSettings {...useKeyboardSettings(settings.sites, (reason) => fail(wordsOfFailure(reason)))} />
      <RowSettings {...useRowSettings((reason) => fail(wordsOfFailure(reason)))} />
      <SeenSettings {...useSeenSettings(onToast, (reason) => fail(wordsOfFailure(reason)))} />
      <RankingSettings {...useRankingSettings({ said: (words, undo) => onToast({ words, undo }), failed: (reason) => fail(wordsOfFailure(reason)) })} />
      <KeySettings {...useKeySettings((reason) => fail(wordsOfFailure(reason)))} />
      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{i18n.t('settings.privacy')}</h2>
        <p class="quiet-words">{i18n.t('settings.privacyIs')}</p>
      </section>
    </div>
  );
}
