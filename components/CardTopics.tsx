import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { quotedEvidence } from '../domain/evidence-words.ts';
import type { Paper } from '../domain/paper.ts';
import type { Topic } from '../domain/topics/topic.ts';
import type { TopicActions } from './card-paper.ts';
import { TopicChip } from './TopicChips.tsx';

interface CardTopicsProps {
  paper: Paper;
  topics: readonly Topic[];
  /** The topic the panel is filtered by. */
  topic: string | null;
  onTopic(id: string): void;
  actions: TopicActions;
}

/** What the paper is about, and on request why, with what the reader can say to that. */
export function CardTopics({ paper, topics, topic, onTopic, actions }: CardTopicsProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const why = useRef<HTMLButtonElement>(null);
  if (topics.length === 0) return null;
  /** The row that was pressed goes: the focus stays on what stays. */
  const said = (act: () => Promise<void>) => {
    if (topics.length > 1) why.current?.focus();
    else why.current?.closest<HTMLElement>('article')?.focus();
    void act();
  };
  return (
    <>
      <div class="row chips">
        {topics.map((one, n) => <TopicChip key={one.id} topic={one} isOn={one.id === topic} isFirst={n === 0} onPress={onTopic} />)}
        <button ref={why} type="button" class="quiet why" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>{i18n.t('card.why')}</button>
      </div>
      {isOpen && (
        <div class="reasons" id={id}>
          <ul>
            {topics.map((one) => (
              <li key={one.id}>
                <p><strong>{one.name}</strong> {reasonOf(one)}</p>
                <button type="button" class="link" aria-label={i18n.t('card.notAboutLabel', [one.name])} onClick={() => said(() => actions.denyTopic(paper, one))}>{i18n.t('card.notAbout')}</button>
                <button type="button" class="link" aria-label={i18n.t('card.hideLabel', [one.name])} onClick={() => said(() => actions.hideTopic(one))}>{i18n.t('card.hide')}</button>
              </li>
            ))}
          </ul>
          <button type="button" class="link" onClick={() => actions.openTopics()}>{i18n.t('card.topicSettings')}</button>
        </div>
      )}
    </>
  );
}

function reasonOf({ evidence, group }: Topic): string {
  const words = quotedEvidence(evidence);
  if (group === 'category') return i18n.t('card.becauseCategory', [words]);
  return words === '' ? '' : i18n.t('card.because', [words]);
}
