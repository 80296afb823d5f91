import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { wordsOfFailure } from './failure-words.ts';
import { Settings } from './Settings.tsx';
import { TopicSettings } from './TopicSettings.tsx';
import { useSettings } from './useSites.ts';
import { useTopicSay } from './useTopicSay.ts';

/** The library page with its data; its settings are what it has so far. */
export function Library() {
  const [failure, setFailure] = useState<string | null>(null);
  const fail = (reason: unknown) => setFailure(wordsOfFailure(reason));
  const settings = useSettings(fail, () => setFailure(i18n.t('problem.notAsked')));
  const topics = useTopicSay(fail);
  const isWhole = settings.sites !== null && topics.say !== null;
  useEffect(() => {
    // What the address asks for has only come now, and so has what stands above it.
    if (isWhole && location.hash === '#topics') document.getElementById('topics')?.scrollIntoView();
  }, [isWhole]);
  return (
    <main class="page">
      <h1>{i18n.t('settings.title')}</h1>
      {failure !== null && <p class="notice warning" role="alert">{failure}</p>}
      <Settings {...settings} />
      <TopicSettings {...topics} />
      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{i18n.t('settings.privacy')}</h2>
        <p class="quiet-words">{i18n.t('settings.privacyIs')}</p>
      </section>
    </main>
  );
}
