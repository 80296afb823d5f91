import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { topicGroups, topicRows } from '../domain/topics/catalogue.ts';
import type { TopicSay } from '../domain/topics/say.ts';
import { OwnTopics, type OwnTopicsProps } from './OwnTopics.tsx';
import { PinnedTopics } from './PinnedTopics.tsx';
import { categoriesSaid, givenName, nameFor } from './topic-names.ts';
import { TopicFeedback, type TopicFeedbackProps } from './TopicFeedback.tsx';
import { TopicRow, type TopicPresses } from './TopicRow.tsx';

export interface TopicSettingsProps extends TopicPresses, Omit<OwnTopicsProps, 'say'>, Omit<TopicFeedbackProps, 'say'> {
  /** `null` until known. */
  say: TopicSay | null;
  /** So many places further back among those that come first; negative: to the front. */
  onMove(id: string, by: number): void;
}

/** Everything the reader can decide about topics. */
export function TopicSettings({ say, ...props }: TopicSettingsProps) {
  return (
    <section id="topics">
      <p class="quiet-words">{i18n.t('topics.are')}</p>
      {say === null ? <output class="busy">{i18n.t('topics.opening')}</output> : <Said {...props} say={say} />}
    </section>
  );
}

function Said(props: TopicSettingsProps & { say: TopicSay }) {
  const { say, onHide, onName, onPin, onMove } = props;
  return (
    <>
      <PinnedTopics say={say} onPin={onPin} onMove={onMove} />
      <AllTopics say={say} onHide={onHide} onName={onName} onPin={onPin} />
      <OwnTopics {...props} />
      <TopicFeedback say={say} corrections={props.corrections} onTakeBack={props.onTakeBack} onDownload={props.onDownload} />
    </>
  );
}

type Group = [id: string, name: string, topics: readonly { id: string; name: string }[]];

function AllTopics({ say, ...presses }: TopicPresses & { say: TopicSay }) {
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const fits = ({ id, name }: { id: string; name: string }) => words.every((word) => `${name} ${nameFor(id, say)}`.toLowerCase().includes(word));
  const groups = groupsOf(say).map(([id, name, topics]): Group => [id, name, topics.filter(fits)]).filter(([, , topics]) => topics.length > 0);
  const isSought = words.length > 0;
  return (
    <div class="all-topics">
      <label class="find-topic">{i18n.t('topics.find')}<input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} /></label>
      <output class="quiet-words">{groups.length === 0 && i18n.t('topics.noneFound')}</output>
      {groups.map(([id, name, topics]) => {
        const hidden = topics.filter((one) => say.hidden.includes(one.id)).length;
        return (
          <details key={`${id} ${isSought}`} class="topic-group" open={isSought}>
            <summary>{name} <small>{i18n.t('topics.count', topics.length)}{hidden > 0 && <> · {i18n.t('topics.hiddenCount', [String(hidden)])}</>}</small></summary>
            <ul class="topic-rows">{topics.map((one) => <TopicRow key={one.id} {...one} say={say} {...presses} />)}</ul>
          </details>
        );
      })}
    </div>
  );
}

function groupsOf(say: TopicSay): Group[] {
  const byGroup = Map.groupBy(topicRows, ({ group }) => group);
  const ours = topicGroups.map(({ id, name }): Group => [id, name, (byGroup.get(id) ?? []).map((row) => ({ id: row.id, name: row.name }))]);
  return [...ours, ['category', i18n.t('topics.categories'), categoriesSaid(say).map((id) => ({ id, name: givenName(id)! }))]];
}
