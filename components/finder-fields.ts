import type { KeptPaper } from '../domain/library.ts';

/** What is sought: plain words, and what fields ask of a paper's rating. */
export interface Sought {
  words: string;
  fits(kept: KeptPaper | null): boolean;
}

/** `rating:4`, `rating:>=3`, `has:rating`, each maybe with a minus in front; one that is not typed to its end asks nothing yet. */
const FIELD = /^(-?)(?:has:rating|rating:(>=|<=|[><=≥≤])?(\d?))$/i;

type Holds = (rating: number, bound: number) => boolean;
const atLeast: Holds = (rating, bound) => rating >= bound;
const atMost: Holds = (rating, bound) => rating <= bound;
const COMPARISONS: Readonly<Record<string, Holds>> = {
  '>=': atLeast, '≥': atLeast, '<=': atMost, '≤': atMost, '>': (rating, bound) => rating > bound, '<': (rating, bound) => rating < bound, '=': (rating, bound) => rating === bound,
};

export function soughtBy(text: string): Sought {
  const words: string[] = [];
  const asked: ((rating: number | undefined) => boolean)[] = [];
  for (const word of text.split(/\s+/)) {
    const field = FIELD.exec(word);
    if (field === null) words.push(word);
    else asked.push(askedBy(field));
  }
  return { words: words.join(' '), fits: (kept) => asked.every((holds) => holds(kept?.record.saved?.rating)) };
}

function askedBy([, minus, comparison = '=', bound]: RegExpExecArray): (rating: number | undefined) => boolean {
  if (bound === '') return () => true;
  const holds = (rating: number | undefined) => rating !== undefined && (bound === undefined || COMPARISONS[comparison]!(rating, Number(bound)));
  return minus === '' ? holds : (rating) => !holds(rating);
}
