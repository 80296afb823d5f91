import { i18n } from '#i18n';
import { wordsOfFailure } from './failure-words.ts';
import type { Toast } from './ToastBar.tsx';
import { TopicSettings } from './TopicSettings.tsx';
import { useTopicSay } from './useTopicSay.ts';

/** What the reader decides about topics, with its data. */
export function TopicsPlace({ onToast }: { onToast(toast: Toast): void }) {
  const topics = useTopicSay((reason) => onToast({ words: wordsOfFailure(reason), isFailure: true }));
  return (
    <div class="page">
      <h1>{i18n.t('topics.title')}</h1>
      <TopicSettings {...topics} />
    </div>
  );
}
