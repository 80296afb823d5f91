import { mergeFacts, type CarriedFact, type FactSaid } from '../domain/facts.ts';
import { cluesOf } from '../domain/known-records.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { workingOn, type FactsRow, type GlossDatabase } from './database.ts';

/** Facts are carried for a year. */
const KEPT_MS = 365 * 24 * 60 * 60_000;
/** The same said again within a day is not written again. */
const SAME_MS = 24 * 60 * 60_000;
/** No title is that long that tells a paper again. */
const LONGEST = 400;

/** What a row says of its paper. */
export interface ListedFacts {
  identity: PaperIdentity;
  facts: FactSaid[];
}

/** Remembers what rows of a site say. The same again does no harm. Whether anything is known now that was not before. Rejects with StorageError. */
export function rememberFacts(db: GlossDatabase, listed: readonly ListedFacts[], site: string, nowMs: number): Promise<boolean> {
  const at = new Date(nowMs).toISOString();
  return workingOn(db, 'facts', 'rw', 'remember what rows say', async (table) => {
    const rows = new Map<string, FactsRow>();
    const keys = listed.map(({ identity }) => keysOf(identity));
    for (const row of await table.bulkGet([...new Set(keys.flat())])) if (row !== undefined) rows.set(row.key, row);
    const changed = listed.flatMap(({ identity, facts }, n) => {
      const said = facts.map((fact): CarriedFact => ({ ...fact, site, at }));
      const known = keys[n]!.flatMap((key) => factsIn(rows.get(key), identity));
      const merged = mergeFacts(known, said);
      return keys[n]!.flatMap((key): FactsRow[] => {
        const next = { key, facts: merged, at, ...(identity.year === undefined ? {} : { year: identity.year }) };
        if (isKnown(rows.get(key), next, nowMs)) return [];
        rows.set(key, next);
        return [next];
      });
    });
    await table.bulkPut(changed);
    await table.where('at').below(new Date(nowMs - KEPT_MS).toISOString()).delete();
    return changed.length > 0;
  });
}

/** What is known of each of these papers, in their order: the latest of each kind. Rejects with StorageError. */
export function factsOfPapers(db: GlossDatabase, identities: readonly PaperIdentity[]): Promise<CarriedFact[][]> {
  return workingOn(db, 'facts', 'r', 'look facts up', async (table) => {
    if ((await table.count()) === 0) return identities.map(() => []);
    const all = identities.map(keysOf);
    const wanted = [...new Set(all.flat())];
    const found = new Map((await table.bulkGet(wanted)).map((row, n) => [wanted[n]!, row]));
    return identities.map((identity, n) => all[n]!.map((key) => factsIn(found.get(key), identity)).reduce<CarriedFact[]>((known, more) => (more.length === 0 ? known : mergeFacts(known, more)), []));
  });
}

/** Forgets them all. Rejects with StorageError. */
export function forgetFacts(db: GlossDatabase): Promise<void> {
  return workingOn(db, 'facts', 'rw', 'forget facts', (table) => table.clear());
}

function keysOf(identity: PaperIdentity): string[] {
  return cluesOf(identity).filter((clue) => clue.length <= LONGEST);
}

/** A title's row counts where the years are at most one apart. */
function factsIn(row: FactsRow | undefined, { identifiers, year }: PaperIdentity): readonly CarriedFact[] {
  if (row === undefined) return [];
  const isApart = row.year !== undefined && year !== undefined && Math.abs(row.year - year) > 1;
  return isApart && !identifiers.includes(row.key) ? [] : row.facts;
}

function isKnown(before: FactsRow | undefined, next: FactsRow, nowMs: number): boolean {
  return before !== undefined && Math.abs(nowMs - Date.parse(before.at)) < SAME_MS && withoutTimes(before.facts) === withoutTimes(next.facts);
}

function withoutTimes(facts: readonly CarriedFact[]): string {
  return JSON.stringify(facts.map((fact) => Object.entries(fact).filter(([name]) => name !== 'at').sort()));
}
