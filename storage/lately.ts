import { keysOf } from '../domain/duplicates.ts';
import type { PaperIdentity } from '../domain/paper.ts';
import type { TopicSource } from '../domain/topics/topic.ts';
import { workingOnLately, type GlossDatabase, type LatelyRow } from './database.ts';

/** Papers remembered. */
export const LATELY = 2_000;
/** What is kept of an abstract, in UTF-16 units. */
const ABSTRACT = 2_000;

/** Remembers these papers as listed now; the latest ones stay. Rejects with StorageError. */
export function rememberLately(db: GlossDatabase, papers: readonly { paper: PaperIdentity; source: TopicSource }[], nowMs: number): Promise<void> {
  const rows = papers.flatMap((one) => rowOf(one.paper, one.source, nowMs));
  return workingOnLately(db, 'rw', 'remember papers listed', async (lately) => {
    await lately.bulkPut(rows);
    const tooMany = (await lately.count()) - LATELY;
    if (tooMany > 0) await lately.bulkDelete(await lately.orderBy('at').limit(tooMany).primaryKeys());
  });
}

/** The papers listed on pages read lately, the latest first. Rejects with StorageError. */
export function papersLately(db: GlossDatabase): Promise<LatelyRow[]> {
  return workingOnLately(db, 'r', 'read papers listed', (lately) => lately.orderBy('at').reverse().toArray());
}

/** How many there are. Rejects with StorageError. */
export function countLately(db: GlossDatabase): Promise<number> {
  return workingOnLately(db, 'r', 'read papers listed', (lately) => lately.count());
}

/** Forgets them all. Rejects with StorageError. */
export function forgetLately(db: GlossDatabase): Promise<void> {
  return workingOnLately(db, 'rw', 'forget papers listed', (lately) => lately.clear());
}

function rowOf(paper: PaperIdentity, { abstract, ...source }: TopicSource, nowMs: number): LatelyRow[] {
  const [key] = keysOf(paper);
  if (key === undefined || source.title === '') return [];
  const cut = abstract === undefined ? source : { ...source, abstract: abstract.slice(0, ABSTRACT) };
  return [{ key, paper, source: cut, at: new Date(nowMs).toISOString() }];
}
