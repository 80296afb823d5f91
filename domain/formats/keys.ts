import { makeCitationKey, type KeyScheme } from '../citation-key.ts';
import type { KeptPaper } from '../library.ts';

/** A kept paper under the citation key it is written by. */
export interface KeyedPaper extends KeptPaper {
  key: string;
}

/** The papers with their citation keys, sorted by them: issued ones as they are, the rest made by the scheme, no two alike. */
export function keyed(papers: readonly KeptPaper[], scheme?: KeyScheme): KeyedPaper[] {
  const taken = new Set(papers.map(({ record }) => record.citationKey).filter((key) => key !== undefined));
  const withKeys = papers.map((kept): KeyedPaper => {
    const key = kept.record.citationKey ?? makeCitationKey(kept.record.paper, (one) => taken.has(one), scheme);
    taken.add(key);
    return { ...kept, key };
  });
  return withKeys.sort((a, b) => (a.key < b.key ? -1 : 1));
}
