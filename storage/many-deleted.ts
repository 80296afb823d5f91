import { RangeSet, type DBCore, type DBCoreTable, type Middleware } from 'dexie';

/** From so many on; large work is done in parts, which add up. */
const MANY = 10;

/** Tells live queries of many rows that are deleted at once as of a change of the whole table, as Dexie does of many that are put: their keys one by one keep every window busy when the transaction is over. */
export const MANY_DELETED: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'many deleted',
  create: (core) => ({ ...core, table: (name) => telling(core, core.table(name)) }),
};

function telling({ schema: { name }, MIN_KEY, MAX_KEY }: DBCore, table: DBCoreTable): DBCoreTable {
  const parts = ['', ':dels', ...table.schema.indexes.map((index) => index.name)].map((part) => `idb://${name}/${table.name}/${part}`);
  return {
    ...table,
    mutate: (request) => {
      if (request.type === 'delete' && request.keys.length >= MANY) request.mutatedParts = Object.fromEntries(parts.map((part) => [part, new RangeSet(MIN_KEY, MAX_KEY)]));
      return table.mutate(request);
    },
  };
}
