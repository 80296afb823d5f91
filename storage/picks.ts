import { identityOf, isSamePaper, keysOf } from '../domain/duplicates.ts';
import type { PicksFile } from '../domain/formats/picks.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import { pickedByIn, type PickedBy, type PickedPaper } from '../domain/picks.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { rowsLike } from './recognise.ts';

/** A file of picks that was imported. */
export interface PicksOfFile {
  file: string;
  by: string;
  at: string;
  titles: string[];
}

/**
 * Keeps what a colleague picked. What the same colleague said of these papers before gives way. The keys of all papers that pages may show
 * otherwise now. Rejects with StorageError.
 */
export function importPicks(db: GlossDatabase, { by, papers }: PicksFile, at: number): Promise<string[]> {
  return writing(db, 'import picks', async ({ picks }) => {
    const file = crypto.randomUUID();
    const made = papers.map(({ paper, note }): PickedPaper => ({
      ...identityOf(paper), id: crypto.randomUUID(), file, by, at: new Date(at).toISOString(), paper, ...(note === undefined ? {} : { note }),
    }));
    const before = (await picks.toArray()).filter((one) => one.by === by && made.some((next) => isSamePaper(one, next)));
    await picks.bulkDelete(before.map(({ id }) => id));
    await picks.bulkAdd(made);
    return [...new Set(made.flatMap(keysOf))];
  });
}

/** All imported files, the latest first. Rejects with StorageError. */
export function importedPicks(db: GlossDatabase): Promise<PicksOfFile[]> {
  return reading(db, 'read picks', async ({ picks }) => {
    const files = Map.groupBy(await picks.toArray(), ({ file }) => file);
    const all = Array.from(files, ([file, [first, ...rest]]) => ({ file, by: first!.by, at: first!.at, titles: [first!, ...rest].map(({ paper }) => paper.title) }));
    return all.sort((a, b) => (a.at > b.at ? -1 : 1));
  });
}

/** Takes a file's picks away; the keys of its papers. Rejects with StorageError. */
export function removePicks(db: GlossDatabase, file: string): Promise<string[]> {
  return writing(db, 'remove picks', async ({ picks }) => {
    const gone = await picks.where('file').equals(file).toArray();
    await picks.bulkDelete(gone.map(({ id }) => id));
    return [...new Set(gone.flatMap(keysOf))];
  });
}

/** Who picked each of these papers, in their order. Rejects with StorageError. */
export function picksOf(db: GlossDatabase, identities: readonly PaperIdentity[]): Promise<PickedBy[][]> {
  return reading(db, 'read picks', (tables) => picksIn(tables, identities));
}

/** The same inside a transaction; one query where nobody has picked anything. */
export async function picksIn({ picks }: Tables, identities: readonly PaperIdentity[]): Promise<PickedBy[][]> {
  if ((await picks.count()) === 0) return identities.map(() => []);
  return identities.map(pickedByIn(await rowsLike(picks, identities)));
}

/** Everything that colleagues picked. Rejects with StorageError. */
export function allPicks(db: GlossDatabase): Promise<PickedPaper[]> {
  return reading(db, 'read picks', ({ picks }) => picks.toArray());
}
