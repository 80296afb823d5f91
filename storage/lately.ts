import { keysOf } from '../domain/duplicates.ts';
import type { Author, PaperIdentity } from '../domain/paper.ts';
import type { TopicSource } from '../domain/topics/topic.ts';
import { workingOnLately, type GlossDatabase, type LatelyRow } from './database.ts';

/** How long papers are remembered, and how many at most. */
export const LATELY_BOUNDS = { days: 30, papers: 20_000 };
/** Of these, so many are read where not all are asked for. */
export const LATELY = 2_000;
/** What is kept of an abstract, in UTF-16 units, and of the authors. */
const ABSTRACT = 2_000;
const AUTHORS = 100;
/** Papers written or deleted in one transaction, and read at once: nobody has to wait for long. */
const WRITTEN = 200;
const READ = 500;
const DAY_MS = 86_400_000;

/** A paper as it is listed now. */
export interface ListedLately {
  paper: PaperIdentity;
  source: TopicSource;
  authors?: readonly Author[];
  venue?: string;
  publishedOn?: string;
  /** Name of the site that lists it. */
  site?: string;
  /** Ids, as the reader sees them. */
  topics?: readonly string[];
}

/** Remembers these papers as listed now; the oldest are forgotten. Rejects with StorageError. */
export async function rememberLately(db: GlossDatabase, papers: readonly ListedLately[], nowMs: number, bounds = LATELY_BOUNDS): Promise<void> {
  const rows = papers.flatMap((one) => rowOf(one, nowMs));
  for (let from = 0; from < rows.length; from += WRITTEN) {
    await workingOnLately(db, 'rw', 'remember papers listed', async (lately) => void (await lately.bulkPut(rows.slice(from, from + WRITTEN))));
  }
  while (await forgetSome(db, nowMs, bounds));
}

/** The papers listed on pages read lately, the latest first. Rejects with StorageError. */
export function papersLately(db: GlossDatabase, most = LATELY): Promise<LatelyRow[]> {
  return workingOnLately(db, 'r', 'read papers listed', (lately) => lately.orderBy('at').reverse().limit(most).toArray());
}

/** All of them, the latest first, piece by piece: others go first in between. Rejects with StorageError. */
export async function* allLately(db: GlossDatabase): AsyncGenerator<LatelyRow[]> {
  const keys = await workingOnLately(db, 'r', 'read papers listed', (lately) => lately.orderBy('at').reverse().primaryKeys());
  for (let from = 0; from < keys.length; from += READ) {
    const rows = await workingOnLately(db, 'r', 'read papers listed', (lately) => lately.bulkGet(keys.slice(from, from + READ)));
    yield rows.filter((row) => row !== undefined);
  }
}

/** How many there are. Rejects with StorageError. */
export function countLately(db: GlossDatabase): Promise<number> {
  return workingOnLately(db, 'r', 'read papers listed', (lately) => lately.count());
}

/** Forgets them all. Rejects with StorageError. */
export function forgetLately(db: GlossDatabase): Promise<void> {
  return workingOnLately(db, 'rw', 'forget papers listed', (lately) => lately.clear());
}

/** Whether there may be more to forget. */
function forgetSome(db: GlossDatabase, nowMs: number, { days, papers }: typeof LATELY_BOUNDS): Promise<boolean> {
  return workingOnLately(db, 'rw', 'forget papers listed', async (lately) => {
    const tooOld = await lately.where('at').below(new Date(nowMs - days * DAY_MS).toISOString()).limit(WRITTEN).primaryKeys();
    const tooMany = tooOld.length > 0 ? 0 : (await lately.count()) - papers;
    const keys = tooMany > 0 ? await lately.orderBy('at').limit(Math.min(tooMany, WRITTEN)).primaryKeys() : tooOld;
    await lately.bulkDelete(keys);
    return keys.length === WRITTEN;
  });
}

function rowOf({ paper, source: { abstract, ...source }, authors, topics, ...others }: ListedLately, nowMs: number): LatelyRow[] {
  const [key] = keysOf(paper);
  if (key === undefined || source.title === '') return [];
  const cut = abstract === undefined ? source : { ...source, abstract: abstract.slice(0, ABSTRACT) };
  return [{ key, paper, source: cut, authors: authors?.slice(0, AUTHORS) ?? [], topics: [...(topics ?? [])], ...others, at: new Date(nowMs).toISOString() }];
}
