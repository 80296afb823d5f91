import { identityOf, isSamePaper } from './duplicates.ts';
import type { PaperIdentity } from './paper.ts';
import type { PaperRecord } from './reading-list.ts';

/** The candidates that stand for each of these works, in their order; the one with the smallest id first. */
export function recordsOfWorks(identities: readonly PaperIdentity[], candidates: readonly PaperRecord[]): PaperRecord[][] {
  const works = new Works<PaperRecord>();
  for (const record of candidates) works.add(record, identityOf(record.paper));
  return identities.map((identity) => works.like(identity).sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Things that stand for works, found by what works are recognised by; linear in their number. */
export class Works<T> {
  #byClue = new Map<string, { thing: T; identity: PaperIdentity }[]>();

  /** A thing that is known already may be added again, as what it has become. */
  add(thing: T, identity: PaperIdentity): void {
    const known = { thing, identity };
    for (const clue of cluesOf(identity)) {
      const all = this.#byClue.get(clue);
      if (all === undefined) this.#byClue.set(clue, [known]);
      else all.push(known);
    }
  }

  /** Those that stand for the same work, the earliest first. */
  like(identity: PaperIdentity): T[] {
    const close = new Set(cluesOf(identity).flatMap((clue) => this.#byClue.get(clue) ?? []));
    const same = [...close].filter((one) => isSamePaper(one.identity, identity));
    return [...new Set(same.map(({ thing }) => thing))];
  }
}

/** What the same work has in common: an identifier, or its title. A title only with its author, lest a list of "Untitled" takes quadratic time. */
export function cluesOf({ identifiers, titleKey, firstAuthor }: PaperIdentity): string[] {
  return titleKey === '' ? identifiers : [...identifiers, `${firstAuthor} ${titleKey}`];
}
