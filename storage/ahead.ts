import { identityOf } from '../domain/duplicates.ts';
import type { Paper } from '../domain/paper.ts';
import { CitationKeys } from './citation-keys.ts';
import { reading, type GlossDatabase, type Tables } from './database.ts';
import type { Subject } from './meeting.ts';
import { rowsTitled } from './recognise.ts';

/** For so many papers it is worth looking ahead. */
const MANY = 50;

/** What a decision about many papers has to know, looked up before the transaction that stores it: until then nobody waits for it. */
export interface Ahead {
  moment: string;
  /** Ids of the records with such titles. */
  titled: string[];
  keys: CitationKeys;
}

/** `needsKeys`: papers may get citation keys. `null`: they are few. Rejects with StorageError. */
export async function lookAhead(db: GlossDatabase, subjects: readonly Subject[], needsKeys: boolean, operation: string): Promise<Ahead | null> {
  const papers = subjects.filter((one): one is Paper => !('id' in one));
  if (papers.length < MANY) return null;
  return reading(db, operation, async (tables) => {
    const keys = new CitationKeys(tables);
    const [moment, titled] = await Promise.all([momentIn(tables), rowsTitled(tables.papers, papers.map(identityOf)), needsKeys ? keys.prepare(papers) : undefined]);
    return { moment, titled: titled.map(({ id }) => id), keys };
  });
}

/** Whether there are the same records, titles and keys as then: whatever changes them is in the journal, and its clock goes on. */
export async function stillHolds(tables: Tables, { moment }: Ahead): Promise<boolean> {
  return moment === (await momentIn(tables));
}

async function momentIn({ meta }: Tables): Promise<string> {
  return JSON.stringify(await meta.bulkGet(['clock', 'restored']));
}
