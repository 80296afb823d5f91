import type { Decision } from '../../domain/decision.ts';
import { makeCitationKey } from '../../domain/citation-key.ts';
import { identityOf } from '../../domain/duplicates.ts';
import type { Paper } from '../../domain/paper.ts';
import type { PaperRecord } from '../../domain/reading-list.ts';
import { openDatabase } from '../../storage/database.ts';
import { decide } from '../../storage/decide.ts';
import { lastStanding, undo } from '../../storage/journal.ts';
import { statesOf } from '../../storage/reading-list.ts';
import { standingIn } from '../../storage/standing.ts';

/** What `bench -- journal` runs in a page of the extension. */

const PAPERS = 20_000;
const START = Date.UTC(2024, 0, 1);
const ABSTRACT = 'This invented study looks at long runs of small decisions and at what a journal of them costs. '.repeat(7);

const SYLLABLES = ['ba', 'co', 'du', 'fe', 'gi', 'ho', 'ka', 'lu', 'mo', 'ni', 'po', 'ra', 'se', 'ti', 'vu', 'za'] as const;
const keys = new Set<string>();

/** One of 256 names: keys begin alike as often as in a real library. */
function familyOf(n: number): string {
  return `O${SYLLABLES[(n * 7) % 16]}${SYLLABLES[(n * 13 + (n >> 8)) % 16]}`;
}

const db = openDatabase('bench-journal');

function paper(n: number): Paper {
  return {
    identifiers: [`arxiv:24${String(n % 12 + 1).padStart(2, '0')}.${String(n).padStart(5, '0')}`], title: `${SYLLABLES[n % 16]}${SYLLABLES[(n >> 4) % 16]}ing the Quiet: Study ${n}`, type: 'preprint', categories: ['cs.LG'],
    authors: [{ family: familyOf(n), given: 'Mira' }, { family: 'Lind', given: 'Tomas' }], abstract: ABSTRACT, publishedOn: '2024-01-01', url: `https://example.org/${n}`,
  };
}

function recordOf(n: number, at: number): PaperRecord {
  const one = paper(n);
  const { identifiers, titleKey } = identityOf(one);
  const citationKey = makeCitationKey(one, (key) => keys.has(key));
  if (at === START) keys.add(citationKey);
  const when = new Date(at).toISOString();
  return { id: `p${n}`, identifiers, titleKey, paper: one, changedAt: when, citationKey, saved: { status: 'to-read', tags: [], citationKey, savedAt: when } };
}

/** One minute apart; every tenth is taken back by the one after it. */
function decisions(from: number, to: number): Decision[] {
  return Array.from({ length: to - from }, (_, k): Decision => {
    const n = from + k;
    const isUndo = n % 10 === 9;
    const id = `p${(isUndo ? n - 1 : n) % PAPERS}`;
    const record = recordOf(n % PAPERS, START + n * 60_000);
    return {
      id: `d${n}`, device: 'bench', clock: [START + n * 60_000, 0], verb: isUndo ? 'undo' : (['save', 'status', 'dismiss', 'tags'] as const)[n % 4]!, paperIds: [id],
      before: { papers: { [id]: { ...record, id } } }, after: { papers: { [id]: { ...record, id } } }, ...(isUndo ? { undoes: `d${n - 1}` } : {}),
    };
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function several(times: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) took.push(await timed(() => work(n)));
  return took;
}

Object.assign(globalThis, {
  async glossFill(from: number, to: number): Promise<void> {
    const some = decisions(from, to);
    await db.journal.bulkAdd(some);
    const stands = await db.journal.bulkGet([`d${from - 1}`]);
    await db.standing.bulkAdd(standingIn([...stands.flatMap((one) => one ?? []), ...some]).filter(({ id }) => id !== `d${from - 1}`));
    await db.papers.bulkPut(Array.from({ length: Math.max(0, Math.min(to, PAPERS) - from) }, (_, k) => recordOf(from + k, START)));
    await db.meta.put({ key: 'clock', value: [START + to * 60_000, 0] });
  },

  async glossJournal(): Promise<Record<string, number[]>> {
    const now = () => Date.now();
    const last = await several(50, () => lastStanding(db));
    const decided = await several(50, (n) => decide(db, [paper(30_000 + n)], { verb: 'save' }, now()));
    const known = await several(50, (n) => decide(db, [paper(n * 13)], { verb: 'status', status: 'read' }, now()));
    const overruled = await several(50, (n) => undo(db, `d${n * 13}`, now()));
    const undone = await several(100, async () => undo(db, (await lastStanding(db))!.id, now()));
    return { last, decided, known, overruled, undone };
  },

  /** A batch, and how long a page waits that asks meanwhile. */
  async glossBatch(count: number, from: number): Promise<{ save: number; wait: number; undo: number }> {
    const papers = Array.from({ length: count }, (_, n) => paper(from + n));
    const asked = papers.slice(0, 60).map(identityOf);
    let decision: string | undefined;
    const saving = timed(async () => { decision = (await decide(db, papers, { verb: 'save' }, Date.now())).decision?.id; });
    const wait = await timed(() => statesOf(db, asked));
    return { save: await saving, wait, undo: await timed(() => undo(db, decision!, Date.now())) };
  },
});
