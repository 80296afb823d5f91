import { familyKey } from '../authors.ts';
import type { Author } from '../paper.ts';
import { isStopWord } from '../topics/features.ts';
import { tokensOf, type Token } from '../topics/tokens.ts';
import { rankedAuthors } from './source.ts';

/** What a paper is ranked by. */
export interface RankSource {
  title: string;
  abstract?: string;
  authors: readonly Author[];
  categories: readonly string[];
  venue?: string;
  /** Ids and names of its topics. */
  topics: readonly { id: string; name: string }[];
}

export type TermKind = 'word' | 'topic' | 'author' | 'category' | 'venue';

/** One thing a paper has that a reader may like or not. */
export interface Term {
  /** `word:speculative decoding`, `topic:agents`, `author:chen b`, `category:cs.LG`, `venue:ICLR 2027`. */
  id: string;
  kind: TermKind;
  /** As a paper has it, for the reader. */
  name: string;
}

/** A term of a paper, and how much of it the paper has, above 0. Of words that is before it is known how rare they are. */
export interface CountedTerm extends Term {
  value: number;
}

/** A word of the title is worth so much, of the abstract 1, and more the more often it comes. */
const IN_TITLE = 2;
/** Two words that stand together say more than each by itself. */
const PAIR = 1.2;
const VALUE = { topic: 0.7, author: 0.6, category: 0.25, venue: 0.25 };
/** An abstract's first UTF-16 units are read. */
const ABSTRACT = 2_000;

/** A paper's terms, no two alike, words first. */
export function termsOf(source: RankSource): CountedTerm[] {
  const words = [...countWords(source)].map(([id, counted]): CountedTerm => ({ id, kind: 'word', name: counted.name, value: valueOfWord(counted) }));
  return [...words, ...otherTerms(source)];
}

/** What a word or a pair says in a paper that has it so often. */
export function valueOfWord({ times, inTitle, isPair }: Omit<Counted, 'name'>): number {
  return (inTitle ? IN_TITLE : 1) * (1 + Math.log(times)) * (isPair ? PAIR : 1);
}

/** The texts that words are taken from, and whether it is the title. */
export function textsOf({ title, abstract = '' }: RankSource): readonly (readonly [string, boolean])[] {
  return [[title, true], [abstract.slice(0, ABSTRACT), false]];
}

interface Counted {
  name: string;
  times: number;
  inTitle: boolean;
  isPair: boolean;
}

function countWords(source: RankSource): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  const add = (folded: string, name: string, inTitle: boolean, isPair: boolean) => {
    const id = `word:${folded}`;
    const known = counted.get(id);
    if (known === undefined) counted.set(id, { name, times: 1, inTitle, isPair });
    else known.times += 1;
  };
  for (const [text, inTitle] of textsOf(source)) {
    let before: Token | null = null;
    for (const token of tokensOf(text)) {
      const isTelling = token.folded.length > 1 && !isStopWord(token.folded) && /\p{L}/u.test(token.folded);
      if (isTelling) add(token.folded, text.slice(token.at, token.end), inTitle, false);
      if (isTelling && before?.sentence === token.sentence) add(`${before.folded} ${token.folded}`, text.slice(before.at, token.end), inTitle, true);
      before = isTelling ? token : null;
    }
  }
  return counted;
}

/** Its topics, authors, categories and venue. */
export function otherTerms({ authors, categories, venue, topics }: RankSource): CountedTerm[] {
  const terms = [
    ...topics.map(({ id, name }) => term('topic', id, name)),
    ...rankedAuthors(authors).map(authorTerm),
    ...categories.map((one) => term('category', one, one)),
    ...(venue === undefined ? [] : [term('venue', venue, venue)]),
  ];
  return [...new Map(terms.map((one) => [one.id, one])).values()];
}

/** Family name and first initial: sites print given names in full or not. */
function authorTerm(author: Author): CountedTerm {
  const key = familyKey(author);
  if ('literal' in author || author.given === undefined) return term('author', key, 'literal' in author ? author.literal : author.family);
  const initial = author.given.trim().slice(0, 1);
  return term('author', `${key} ${initial.toLowerCase()}`, `${author.family} ${initial}.`);
}

function term(kind: Exclude<TermKind, 'word'>, id: string, name: string): CountedTerm {
  return { id: `${kind}:${id}`, kind, name, value: VALUE[kind] };
}
