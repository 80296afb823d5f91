import type { Decision } from '../domain/decision.ts';
import type { StandingRow, Tables } from './database.ts';

/** Stands for the papers of a decision that is kept in parts: whoever asks looks into them. */
const ANY = '*';

/** Keeps what stands true to the journal, to which the decision has just been written. */
export async function nowStands({ standing }: Tables, decision: Decision): Promise<void> {
  await (decision.undoes === undefined ? standing.add(rowOf(decision)) : standing.delete(decision.undoes));
}

/** Whether the decision was not taken back. An undo stands for nothing itself. */
export async function isStanding({ standing }: Tables, id: string): Promise<boolean> {
  return (await standing.get(id)) !== undefined;
}

/** The latest decision that stands, whoever made it in whichever window; `undefined` where none does. */
export async function latestStanding({ standing }: Tables): Promise<StandingRow | undefined> {
  return standing.orderBy('clock').last();
}

/** Remembers how many papers a decision kept in parts is about. One that does not stand any more needs no count. */
export async function keepCount({ standing }: Tables, id: string, count: number): Promise<void> {
  await standing.update(id, { count });
}

/** The decisions since this one that stand and are, or may be, about one of its papers. */
export async function standingSince({ standing, journal }: Tables, { clock, paperIds }: Decision): Promise<Decision[]> {
  const about = await Promise.all([...paperIds, ANY].map((id) => standing.where('papers').equals(id).primaryKeys()));
  const rows = (await standing.bulkGet([...new Set(about.flat())])).filter((row) => row !== undefined);
  const later = await journal.bulkGet(rows.filter((one) => isAfter(one.clock, clock)).map(({ id }) => id));
  return later.filter((one) => one !== undefined);
}

/** What stands in a journal that came as a whole. */
export function standingIn(journal: readonly Pick<Decision, 'id' | 'clock' | 'paperIds' | 'undoes' | 'parts'>[]): StandingRow[] {
  const takenBack = new Set(journal.map(({ undoes }) => undoes));
  return journal.filter(({ id, undoes }) => undoes === undefined && !takenBack.has(id)).map(rowOf);
}

function rowOf({ id, clock, paperIds, parts }: Pick<Decision, 'id' | 'clock' | 'paperIds' | 'parts'>): StandingRow {
  return { id, clock, papers: parts === undefined ? paperIds : [ANY] };
}

function isAfter(a: StandingRow['clock'], b: StandingRow['clock']): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
