import type { Paper } from '../paper.ts';
import type { Topic } from '../topics/topic.ts';
import type { RankSource } from './terms.ts';

/** What a paper is ranked by. */
export function sourceOf({ title, abstract, authors, categories, venue }: Paper, topics: readonly Topic[]): RankSource {
  return { title, authors, categories, topics: tellingTopics(topics), ...(abstract === undefined ? {} : { abstract }), ...(venue === undefined ? {} : { venue: venue.name }) };
}

/** A topic that stands in for a category says what the category says already. */
export function tellingTopics(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ group }) => group !== 'category');
}
