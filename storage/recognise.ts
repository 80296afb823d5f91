import type { PaperIdentity } from '../domain/paper.ts';
import type { PaperRecord } from '../domain/reading-list.ts';
import type { Tables } from './database.ts';

export { recordsOfWorks } from '../domain/known-records.ts';

/** All records that may stand for one of these works, by two queries however many there are. */
export async function candidatesFor({ papers }: Tables, identities: readonly PaperIdentity[]): Promise<PaperRecord[]> {
  const identifiers = [...new Set(identities.flatMap((one) => one.identifiers))];
  const titleKeys = [...new Set(identities.map(({ titleKey }) => titleKey).filter((key) => key !== ''))];
  const byIdentifier = await papers.where('identifiers').anyOf(identifiers).distinct().toArray();
  const byTitle = await papers.where('titleKey').anyOf(titleKeys).toArray();
  return [...new Map([...byIdentifier, ...byTitle].map((record) => [record.id, record])).values()];
}
