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
/** No paper has that many names; more would be somebody's who wants us to write much. */
const MOST_KEYS = 24;

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
    const keys = listed.map(({ identity }) => keysOf(identity));
    const rows = await rowsWith(table, keys.flat());
    const changed = listed.flatMap(({ identity, facts }, n) => {
      const said = facts.map((fact): CarriedFact => ({ ...fact, site, at }));
      const counting = keys[n]!.flatMap((key) => (isOf(rows.get(key), identity) ? rows.get(key)! : []));
      const merged = mergeFacts(counting.flatMap((row) => row.facts), said);
      const all = [...new Set([...keys[n]!, ...counting.flatMap((row) => row.with ?? [])])].slice(0, MOST_KEYS);
      return all.flatMap((key): FactsRow[] => {
        const year = keys[n]!.includes(key) ? identity.year : rows.get(key)?.year;
        const next = { key, facts: merged, at, with: all.filter((one) => one !== key), ...(year === undefined ? {} : { year }) };
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

/** The rows of these keys, and of those that they stand with. */
async function rowsWith(table: GlossDatabase['facts'], keys: readonly string[]): Promise<Map<string, FactsRow>> {
  const rows = await rowsOf(table, keys);
  const others = [...rows.values()].flatMap((row) => row.with ?? []).filter((key) => !rows.has(key));
  return new Map([...rows, ...(await rowsOf(table, others))]);
}

async function rowsOf(table: GlossDatabase['facts'], keys: readonly string[]): Promise<Map<string, FactsRow>> {
  const rows = keys.length === 0 ? [] : await table.bulkGet([...new Set(keys)]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row]])));
}

/**
 * What is known of each of these papers, in their order: the latest of each kind. A paper's rows say the same, as far as they name each other, and
 * so one of them is asked for first, which mostly is enough. Rejects with StorageError.
 */
export function factsOfPapers(db: GlossDatabase, identities: readonly PaperIdentity[]): Promise<CarriedFact[][]> {
  return workingOnFacts(db, 'r', 'look facts up', async ({ facts: table, factKeys }) => {
    const known = await factKeys.get('all');
    if (known === undefined) return identities.map(() => []);
    const filter = new KeyFilter(known.bits);
    const all = identities.map((identity) => keysOf(identity).filter((key) => filter.mayHave(key)));
    const first = await rowsOf(table, all.flatMap((keys) => keys.slice(0, 1)));
    const others = all.map((keys) => keys.slice(1).filter((key) => first.get(keys[0]!)?.with?.includes(key) !== true));
    const rows = new Map([...first, ...(await rowsOf(table, others.flat().filter((key) => !first.has(key))))]);
    return identities.map((identity, n) => [...all[n]!.slice(0, 1), ...others[n]!].reduce<CarriedFact[]>((sofar, key) => (isOf(rows.get(key), identity) ? mergeFacts(sofar, rows.get(key)!.facts) : sofar), []));
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
function isOf(row: FactsRow | undefined, { identifiers, year }: PaperIdentity): row is FactsRow {
  if (row === undefined) return false;
  return row.year === undefined || year === undefined || Math.abs(row.year - year) <= 1 || identifiers.includes(row.key);
}

function isKnown(before: FactsRow | undefined, next: FactsRow, nowMs: number): boolean {
  return before !== undefined && Math.abs(nowMs - Date.parse(before.at)) < SAME_MS && withoutTimes(before.facts) === withoutTimes(next.facts) && next.with?.every((key) => before.with?.includes(key)) === true;
}

function withoutTimes(facts: readonly CarriedFact[]): string {
  return JSON.stringify(facts.map((fact) => Object.entries(fact).filter(([name]) => name !== 'at').sort()));
}
