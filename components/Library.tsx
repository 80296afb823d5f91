import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { wordsOfFailure } from './failure-words.ts';
import { Settings } from './Settings.tsx';
import { useSavedPapers } from './useLibrary.ts';
import { useSettings } from './useSites.ts';
import { useZotero } from './useZotero.ts';
import { Zotero } from './Zotero.tsx';

const NONE: never[] = [];

/** The library page with its data; its settings are what it has so far. */
export function Library() {
  const [failure, setFailure] = useState<string | null>(null);
  const settings = useSettings((reason) => setFailure(wordsOfFailure(reason)), () => setFailure(i18n.t('problem.notAsked')));
  const saved = useSavedPapers((reason) => setFailure(wordsOfFailure(reason))).value ?? NONE;
  const zotero = useZotero({ selected: NONE, shown: NONE, all: saved }, (reason) => setFailure(wordsOfFailure(reason)));
  return (
    <main class="page">
      <h1>{i18n.t('settings.title')}</h1>
      {failure !== null && <p class="notice warning" role="alert">{failure}</p>}
      <Settings {...settings} />
      <Zotero {...zotero} />
      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{i18n.t('settings.privacy')}</h2>
        <p class="quiet-words">{i18n.t('settings.privacyIs')}</p>
      </section>
    </main>
  );
}
