import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TopicGroup } from '../domain/topics/catalogue.ts';
import { facetsOf, groupsOf, type CardPaper, type Facet } from './card-paper.ts';
import { TopicChip } from './TopicChips.tsx';

/** Topics shown before the rest is folded away; the style sheet folds more away where the panel is narrow. */
const SHOWN = 6;
const SHOWN_NARROW = 4;

interface FacetsProps {
  cards: readonly CardPaper[];
  /** The topic the panel is filtered by. */
  topic: string | null;
  onTopic(id: string): void;
}

/** Topics with their counts, the most frequent ones alone or all of them by their groups. */
export function Facets({ cards, topic, onTopic }: FacetsProps) {
  const [groups, setGroups] = useState<readonly TopicGroup[] | null>(null); // `null`: folded; the catalogue comes when it is first needed
  const facets = useMemo(() => facetsOf(cards), [cards]);
  if (facets.length === 0) return null;
  const unfold = () => void import('../domain/topics/catalogue.ts').then(({ topicGroups }) => setGroups(topicGroups));
  const chips = (some: readonly Facet[]) => some.map((facet) => <TopicChip key={facet.topic.id} topic={facet.topic} count={facet.count} isOn={facet.topic.id === topic} onPress={onTopic} />);
  return (
    <div role="toolbar" tabIndex={-1} class={`row facets${groups === null ? ' folded' : ''}`} aria-label={i18n.t('panel.topics')} onKeyDown={goAlong}>
      {groups === null
        ? chips(facets.filter((facet, n) => n < SHOWN || facet.topic.id === topic))
        : groupsOf(facets).map((group) => <Group key={group.id} name={nameOf(group.id, groups)}>{chips(group.facets)}</Group>)}
      {facets.length > SHOWN_NARROW && (
        <button key="more" type="button" class={facets.length > SHOWN ? 'more' : 'more if-narrow'} aria-expanded={groups !== null} onClick={groups === null ? unfold : () => setGroups(null)}>
          {groups === null ? i18n.t('panel.allTopics', [String(facets.length)]) : i18n.t('panel.fewerTopics')}
        </button>
      )}
    </div>
  );
}

function Group({ name, children }: { name: string; children: ComponentChildren }) {
  return <fieldset class="group"><legend>{name}</legend><div class="row">{children}</div></fieldset>;
}

function nameOf(id: string, groups: readonly TopicGroup[]): string {
  return groups.find((group) => group.id === id)?.name ?? i18n.t(id === 'category' ? 'panel.categories' : 'panel.otherTopics');
}

/** Arrow keys go along the topics, Home and End to the first and last: with all unfolded, Tab alone would be a long way. */
function goAlong(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter((button) => button.checkVisibility?.() !== false);
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || buttons[to] === undefined) return;
  event.preventDefault();
  buttons[to].focus();
}
