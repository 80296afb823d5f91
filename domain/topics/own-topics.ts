import { OWN_GROUP, type OwnTopic } from './say.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Evidence, Topic, TopicSource } from './topic.ts';

/** Those of the reader's topics that have a word in the paper, in the reader's order, each with the words it has there. */
export function ownTopicsOf(source: TopicSource, own: readonly OwnTopic[]): Topic[] {
  if (own.length === 0) return [];
  const found = evidenceFor(source, phrasesOf(own));
  return own.flatMap(({ id, name }) => {
    const evidence = found.get(id);
    return evidence === undefined ? [] : [{ id, name, group: OWN_GROUP, hue: null, score: 1, evidence }];
  });
}

interface OwnPhrase {
  topic: string;
  tokens: Token[];
  /** By token: how it must be written; `null`: any case. */
  written: (string | null)[];
}

/** Phrases by their first word. */
type Phrases = ReadonlyMap<string, readonly OwnPhrase[]>;

const known = new WeakMap<readonly OwnTopic[], Phrases>();

function phrasesOf(own: readonly OwnTopic[]): Phrases {
  const before = known.get(own);
  if (before !== undefined) return before;
  const all = own.flatMap(({ id, words }) => words.map((word) => phraseOf(id, word))).filter(({ tokens }) => tokens.length > 0);
  const phrases = Map.groupBy(all, ({ tokens }) => tokens[0]!.folded);
  known.set(own, phrases);
  return phrases;
}

function phraseOf(topic: string, word: string): OwnPhrase {
  const tokens = tokensOf(word);
  const written = tokens.map((token) => {
    const letters = token.written === '' ? word.slice(token.at, token.end) : token.written;
    return /\p{Lu}/u.test(letters) && !/\p{Ll}/u.test(letters) ? letters : null;
  });
  return { topic, tokens, written };
}

/** The first place of each phrase, by topic; each phrase counts the same. */
function evidenceFor(source: TopicSource, phrases: Phrases): Map<string, Evidence[]> {
  const found = new Map<string, Map<OwnPhrase, Omit<Evidence, 'share'>>>();
  for (const { field, text } of fieldsOf(source)) {
    const tokens = tokensOf(text);
    for (const [from, { folded, at }] of tokens.entries()) for (const phrase of phrases.get(folded) ?? []) {
      const end = endOf(phrase, tokens, from);
      if (end === null) continue;
      const places = found.get(phrase.topic) ?? new Map<OwnPhrase, Omit<Evidence, 'share'>>();
      found.set(phrase.topic, places);
      if (!places.has(phrase)) places.set(phrase, { words: text.slice(at, end), field, at });
    }
  }
  return new Map([...found].map(([topic, places]) => [topic, [...places.values()].map((one) => ({ ...one, share: 1 / places.size }))]));
}

function fieldsOf({ title, keywords, abstract }: TopicSource): { field: Evidence['field']; text: string }[] {
  return [{ field: 'title', text: title }, { field: 'keywords', text: keywords?.join('; ') ?? '' }, { field: 'abstract', text: abstract ?? '' }];
}

/** Where the phrase that begins at this token ends in the text; `null`: it does not stand there. */
function endOf({ tokens: wanted, written }: OwnPhrase, tokens: readonly Token[], from: number): number | null {
  const stands = wanted.every(({ folded }, n) => {
    const token = tokens[from + n];
    return token !== undefined && token.folded === folded && (n === 0 || token.joined) && (written[n] === null || written[n] === token.written);
  });
  return stands ? tokens[from + wanted.length - 1]!.end : null;
}
