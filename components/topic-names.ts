import { i18n } from '#i18n';
import { categoryRow, topicRow } from '../domain/topics/catalogue.ts';
import type { TopicSay } from '../domain/topics/say.ts';

const CATEGORY = 'cat:';

/** Ours, or the site's, for this topic; `null` when there is none. */
export function givenName(id: string): string | null {
  return (id.startsWith(CATEGORY) ? categoryRow(id.slice(CATEGORY.length)) : topicRow(id))?.name ?? null;
}

/** What the reader knows the topic by. */
export function nameFor(id: string, { names, own }: TopicSay): string {
  return own.find((one) => one.id === id)?.name ?? (Object.hasOwn(names, id) ? names[id]! : givenName(id)) ?? i18n.t('topics.goneTopic');
}

/** Categories of which the reader has said something: they are too many to list them all. */
export function categoriesSaid({ hidden, pinned, names }: TopicSay): string[] {
  const ids = [...hidden, ...pinned, ...Object.keys(names)].filter((id) => id.startsWith(CATEGORY) && givenName(id) !== null);
  return [...new Set(ids)].sort();
}
