import { mergeFacts, type CarriedFact, type FactSaid } from '../domain/facts.ts';
import { cluesOf } from '../domain/known-records.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { workingOnFacts, type FactsRow, type GlossDatabase } from './database.ts';
import { KeyFilter } from './key-filter.ts';

/** Facts are carried for a year. */
const KEPT_MS = 365 * 24 * 60 * 60_000;
/** The same said again within a day is not written again. */
const SAME_MS = 24 * 60 * 60_000;
/** No title is that long that tells a paper again. */
const LONGEST = 400;

/** With more keys the filter is made anew: keys that were forgotten stay in it. */
const FULL = 200_000;

/** What a row says of its paper. */
export interface ListedFacts {
  identity: PaperIdentity;
  facts: FactSaid[];
}

/** Remembers what rows of a site say. The same again does no harm. Whether anything is known now that was not before. Rejects with StorageError. */
export function rememberFacts(db: GlossDatabase, listed: readonly ListedFacts[], site: string, nowMs: number): Promise<boolean> {
  const at = new Date(nowMs).toISOString();
  return workingOnFacts(db, 'rw', 'remember what rows say', async (tables) => {
    const table = tables.facts;
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
    await addKeys(tables, changed.map(({ key }) => key));
    return changed.length > 0;
  });
}

/** What is known of each of these papers, in their order: the latest of each kind. Rejects with StorageError. */
export function factsOfPapers(db: GlossDatabase, identities: readonly PaperIdentity[]): Promise<CarriedFact[][]> {
  return workingOnFacts(db, 'r', 'look facts up', async ({ facts: table, factKeys }) => {
    const known = await factKeys.get('all');
    if (known === undefined) return identities.map(() => []);
    const filter = new KeyFilter(known.bits);
    const all = identities.map((identity) => keysOf(identity).filter((key) => filter.mayHave(key)));
    const wanted = [...new Set(all.flat())];
    const found = new Map((await table.bulkGet(wanted)).map((row, n) => [wanted[n]!, row]));
    return identities.map((identity, n) => all[n]!.map((key) => factsIn(found.get(key), identity)).reduce<CarriedFact[]>((sofar, more) => (more.length === 0 ? sofar : mergeFacts(sofar, more)), []));
  });
}

/** Forgets them all. Rejects with StorageError. */
export function forgetFacts(db: GlossDatabase): Promise<void> {
  return workingOnFacts(db, 'rw', 'forget facts', async ({ facts, factKeys }) => {
    await facts.clear();
    await factKeys.clear();
  });
}

async function addKeys({ facts, factKeys }: Pick<GlossDatabase, 'facts' | 'factKeys'>, keys: readonly string[]): Promise<void> {
  const known = await factKeys.get('all');
  const isFull = known !== undefined && known.keys > FULL;
  const filter = new KeyFilter(isFull ? undefined : known?.bits);
  const added = (isFull ? await facts.toCollection().primaryKeys() : keys).filter((key) => !filter.mayHave(key));
  for (const key of added) filter.add(key);
  if (added.length > 0) await factKeys.put({ id: 'all', bits: filter.bits, keys: (isFull ? 0 : (known?.keys ?? 0)) + added.length });
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
