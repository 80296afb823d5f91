import type { Author, Paper } from '../paper.ts';
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

/** What an abstract begins with tells enough of whether a paper is like others, in UTF-16 units. */
export const BEGINNING = 600;

/** Of a collaboration's hundreds of authors the first ones and the last. */
const AUTHORS = 20;

export function rankedAuthors(authors: readonly Author[]): readonly Author[] {
  return authors.length <= AUTHORS ? authors : [...authors.slice(0, AUTHORS - 1), authors.at(-1)!];
}
