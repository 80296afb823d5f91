import type { PaperIdentity } from '../../domain/paper.ts';
import { SEEN_SETTINGS } from '../../domain/seen.ts';
import { openDatabase } from '../../storage/database.ts';
import { rememberSeen, seenBefore } from '../../storage/seen.ts';
import { setSeenSettings } from '../../storage/seen-keeping.ts';
import { digestPapers } from '../digest/papers.ts';

const DAY_MS = 86_400_000;
const ROWS = 600;
/** Of a day's rows, so many were on lists before. */
const REPEATED = 200;
const FRESH = ROWS - REPEATED;
const START = Date.UTC(2023, 11, 1, 8);

/** The reader's own, which the worker asks. */
let db = openDatabase();

/** The n-th paper of all. */
function paper(n: number): PaperIdentity {
  const identifiers = [`arxiv:${2312 + Math.floor(n / 16_000)}.${String(n % 16_000).padStart(5, '0')}`];
  if (n % 20 === 0) identifiers.push(`doi:10.1000/inv.${n}`);
  return { identifiers, titleKey: `alongenoughtitleofastudyofthings${n}`, firstAuthor: `author${n % 997}`, year: 2024 };
}

/** Of each of the first days, this row is a paper that the demonstration page of 600 rows lists. */
const LISTED = ROWS - 1;
const LISTED_PAPERS = digestPapers(ROWS).map(({ id }): PaperIdentity => ({ identifiers: [`arxiv:${id}`], titleKey: '', firstAuthor: '' }));

function rowsOf(day: number): number[] {
  return Array.from({ length: ROWS }, (_, row) => (row < FRESH ? day * FRESH + row : Math.max(0, (day - 1 - (row % 3)) * FRESH + row - FRESH)));
}

const KINDS = {
  /** The last days' papers, half of them new: a digest. */
  recent: (days: number) => Array.from({ length: ROWS }, (_, n) => paper(n % 2 === 0 ? days * FRESH - 1 - n : 10_000_000 + n)),
  /** Papers of all years, seen on as many days: a conference's proceedings. */
  spread: (days: number) => Array.from({ length: ROWS }, (_, n) => paper(Math.floor((n * days * FRESH) / ROWS))),
  /** None was ever seen. */
  unknown: () => Array.from({ length: ROWS }, (_, n) => paper(20_000_000 + n)),
};

/** What `bench -- seen` runs in a page of the extension. */
Object.assign(globalThis, {
  async glossFill(from: number, to: number): Promise<void> {
    await setSeenSettings(db, { ...SEEN_SETTINGS, keep: 'forever' });
    for (let day = from; day < to; day++) {
      const sightings = rowsOf(day).map((n, row) => ({ paper: row === LISTED && day < ROWS ? LISTED_PAPERS[day]! : paper(n), rank: row + 1, upvotes: n % 90 }));
      const at = START + day * DAY_MS;
      for (const [n, site] of ['Hugging Face', 'arXiv'].entries()) {
        const listing = `https://${n === 0 ? 'huggingface.co/papers/date' : 'arxiv.org/list/cs.LG'}/${new Date(at).toISOString().slice(0, 10)}`;
        await rememberSeen(db, { listing, site, at: new Date(at).toISOString(), sightings: sightings.slice(n * 60, n === 0 ? 60 : ROWS) }, at);
      }
    }
  },
  /** Milliseconds of one look-up; cold: with nothing read before, as after the worker's start. */
  async glossLookUp(kind: keyof typeof KINDS, days: number, isCold: boolean): Promise<number> {
    if (isCold) {
      db.close();
      db = openDatabase();
      await db.open();
    }
    const papers = KINDS[kind](days);
    const now = START + days * DAY_MS;
    const began = performance.now();
    const found = await seenBefore(db, papers, { from: 0, since: now, now });
    const took = performance.now() - began;
    const expected = { recent: ROWS / 2, spread: ROWS, unknown: 0 }[kind];
    const count = found.filter((one) => one !== null).length;
    if (count !== expected) throw new Error(`${kind}: ${count} of ${expected} were found`);
    return took;
  },
  /** Milliseconds of one batch of sixty rows, durable. */
  async glossRemember(days: number, batch: number): Promise<number> {
    const at = START + days * DAY_MS;
    const sightings = Array.from({ length: 60 }, (_, n) => ({ paper: paper(30_000_000 + batch * 60 + n), rank: n + 1 }));
    const began = performance.now();
    await rememberSeen(db, { listing: 'https://arxiv.org/list/cs.LG/new', site: 'arXiv', at: new Date(at).toISOString(), sightings }, at);
    return performance.now() - began;
  },
});
