import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { TopicSay } from '../domain/topics/say.ts';
import { Switch } from './Switch.tsx';

/** What the reader can say of one topic. */
export interface TopicPresses {
  onHide(id: string, isHidden: boolean): void;
  onName(id: string, name: string): void;
  onPin(id: string, isPinned: boolean): void;
}

interface TopicRowProps extends TopicPresses {
  id: string;
  name: string;
  say: TopicSay;
  /** Stands under the name. */
  note?: string;
  /** What can be done with it in place of giving it a name. */
  children?: ComponentChildren;
}

/** One topic: shown or not, under which name, first or not. */
export function TopicRow({ id, name, say, note, children, onHide, onName, onPin }: TopicRowProps) {
  const field = `topic-${id}`;
  const own = Object.hasOwn(say.names, id) ? say.names[id]! : '';
  const isPinned = say.pinned.includes(id);
  const isHidden = say.hidden.includes(id);
  return (
    <li class={`topic-row${isHidden ? ' out' : ''}`}>
      <Switch id={field} isOn={!isHidden} onSwitch={(isOn) => onHide(id, !isOn)} />
      <div class="topic-words"><label for={field}>{name}</label>{note !== undefined && <p>{note}</p>}</div>
      <div class="row">
        {children ?? (
          <input
            key={own} type="text" class="field" maxLength={24} placeholder={name} value={own} aria-label={i18n.t('topics.rename', [name])}
            onChange={(event) => onName(id, event.currentTarget.value)}
          />
        )}
        <button type="button" class="button pin" aria-pressed={isPinned} aria-label={i18n.t('topics.pinLabel', [name])} onClick={() => onPin(id, !isPinned)}>{i18n.t('topics.pin')}</button>
      </div>
    </li>
  );
}
