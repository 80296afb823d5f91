import { topicLimit } from './classify.ts';
import { ownTopicsOf } from './own-topics.ts';
import type { TopicSay } from './say.ts';
import type { Topic, TopicSource } from './topic.ts';

/**
 * The topics of a paper as the reader wants them, at most four: without those hidden, or `wrong` for this paper; under the reader's
 * names; with own topics whose words the paper holds. Pinned ones come first in the reader's order, then own ones, then the surest.
 * The same input always gets the same topics.
 */
export function applySay(topics: readonly Topic[], source: TopicSource, wrong: readonly string[], say: TopicSay): Topic[] {
  const isWanted = ({ id }: Topic) => !say.hidden.includes(id) && !wrong.includes(id);
  const own = ownTopicsOf(source, say.own).filter(isWanted);
  const given = topics.filter((topic) => isWanted(topic) && (own.length === 0 || topic.group !== 'category'));
  const renamed = [...own, ...given].map((topic) => ({ ...topic, name: nameSaid(say, topic) }));
  return renamed.toSorted((a, b) => rank(say, a) - rank(say, b)).slice(0, topicLimit);
}

function nameSaid({ names }: TopicSay, { id, name }: Topic): string {
  return Object.hasOwn(names, id) ? names[id]! : name;
}

function rank({ pinned }: TopicSay, { id }: Topic): number {
  const at = pinned.indexOf(id);
  return at < 0 ? pinned.length : at;
}
