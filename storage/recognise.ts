import { identityOf, isSamePaper } from '../domain/duplicates.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { Tables } from './database.ts';

/** All records that may stand for one of these works, by two queries however many there are. */
export async function candidatesFor({ papers }: Tables, identities: readonly PaperIdentity[]): Promise<PaperRecord[]> {
  const identifiers = [...new Set(identities.flatMap((one) => one.identifiers))];
  const titleKeys = [...new Set(identities.map(({ titleKey }) => titleKey).filter((key) => key !== ''))];
  const byIdentifier = await papers.where('identifiers').anyOf(identifiers).distinct().toArray();
  const byTitle = await papers.where('titleKey').anyOf(titleKeys).toArray();
  return [...new Map([...byIdentifier, ...byTitle].map((record) => [record.id, record])).values()];
}

/** The candidates that stand for each of these works, in their order; the one with the smallest id first. */
export function recordsOfWorks(identities: readonly PaperIdentity[], candidates: readonly PaperRecord[]): PaperRecord[][] {
  const byClue = new Map<string, Candidate[]>();
  for (const record of candidates) {
    const candidate = { record, identity: identityOf(record.paper) };
    for (const clue of cluesOf(candidate.identity)) remember(byClue, clue, candidate);
  }
  return identities.map((identity) => {
    const close = new Set(cluesOf(identity).flatMap((clue) => byClue.get(clue) ?? []));
    const same = [...close].filter((one) => isSamePaper(one.identity, identity));
    return same.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

interface Candidate {
  record: PaperRecord;
  identity: PaperIdentity;
}

/** A title only with its author, lest a list of "Untitled" takes quadratic time. */
function cluesOf({ identifiers, titleKey, firstAuthor }: PaperIdentity): string[] {
  return titleKey === '' ? identifiers : [...identifiers, `${firstAuthor} ${titleKey}`];
}

function remember(byClue: Map<string, Candidate[]>, clue: string, candidate: Candidate): void {
  const known = byClue.get(clue);
  if (known === undefined) byClue.set(clue, [candidate]);
  else known.push(candidate);
}
