import { Works } from '../domain/known-records.ts';
import type { ElsewhereRow } from '../domain/elsewhere.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { rowsLike } from './recognise.ts';

/** Which other program has each of these papers, in their order; `null` where none is known to. Rejects with StorageError. */
export function elsewhereOf(db: GlossDatabase, identities: readonly PaperIdentity[]): Promise<(string | null)[]> {
  return reading(db, 'look papers up', (tables) => elsewhereIn(tables, identities));
}

/** The same inside a transaction. */
export async function elsewhereIn({ elsewhere }: Tables, identities: readonly PaperIdentity[]): Promise<(string | null)[]> {
  if ((await elsewhere.count()) === 0) return identities.map(() => null);
  const works = new Works<ElsewhereRow>();
  for (const row of await rowsLike(elsewhere, identities)) works.add(row, row);
  return identities.map((identity) => works.like(identity)[0]?.source ?? null);
}

/** How many papers each other program is known to have. Rejects with StorageError. */
export function elsewhereCounts(db: GlossDatabase): Promise<Record<string, number>> {
  return reading(db, 'count papers elsewhere', async ({ elsewhere }) => {
    const counts: Record<string, number> = {};
    await elsewhere.each(({ source }) => { counts[source] = (counts[source] ?? 0) + 1; });
    return counts;
  });
}

/** Forgets what a program has. Rejects with StorageError. */
export function forgetElsewhere(db: GlossDatabase, source: string): Promise<void> {
  return writing(db, 'forget papers elsewhere', async ({ elsewhere }) => {
    await elsewhere.filter((row) => row.source === source).delete();
  });
}
