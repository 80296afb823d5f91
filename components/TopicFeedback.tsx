import { i18n } from '#i18n';
import type { Correction } from '../domain/topics/correction.ts';
import type { TopicSay } from '../domain/topics/say.ts';
import { dateWords } from './date-words.ts';
import { nameFor } from './topic-names.ts';

export interface TopicFeedbackProps {
  say: TopicSay;
  /** The latest first. */
  corrections: readonly Correction[];
  onTakeBack(correction: Correction): void;
  onDownload(): void;
}

/** What the reader has corrected, to be taken back or handed on. */
export function TopicFeedback({ say, corrections, onTakeBack, onDownload }: TopicFeedbackProps) {
  return (
    <>
      <h2>{i18n.t('topics.feedback')}</h2>
      <p class="quiet-words">{i18n.t(corrections.length === 0 ? 'topics.noFeedback' : 'topics.feedbackAre')}</p>
      {corrections.length > 0 && (
        <>
          <ul class="corrections">
            {corrections.map((one) => (
              <li key={one.id}>
                <div class="topic-words">
                  <span dir="auto">{one.title}</span>
                  <p>{i18n.t('topics.notAbout', [nameFor(one.topic, say)])} · <time dateTime={one.at}>{dateWords(one.at.slice(0, 10), { weekday: 'short' })}</time></p>
                </div>
                <button type="button" class="button" aria-label={i18n.t('topics.takeBackLabel', [one.title])} onClick={() => onTakeBack(one)}>{i18n.t('topics.takeBack')}</button>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => onDownload()}>{i18n.t('topics.download')}</button>
        </>
      )}
    </>
  );
}
