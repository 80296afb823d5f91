import type { PaperIdentity } from '../../domain/paper.ts';
import { SEEN_SETTINGS, type Sightings } from '../../domain/seen.ts';
import { openDatabase } from '../../storage/database.ts';
import { rememberSeen, seenBefore } from '../../storage/seen.ts';
import { setSeenSettings } from '../../storage/seen-keeping.ts';
import { digestPapers } from '../digest/papers.ts';
import { DAY_MS, FRESH, paper, ROWS, seenOn, START } from './years-of-rows.ts';

/** The reader's own, which the worker asks. */
let db = openDatabase();

/** Papers that the demonstration page of 600 rows lists: of each of the first days, one is in place of the last row. */
const LISTED = digestPapers(ROWS).map(({ id }): PaperIdentity => ({ identifiers: [`arxiv:${id}`], titleKey: '', firstAuthor: '' }));

function withListed(seen: Sightings, day: number): Sightings {
  return { ...seen, sightings: seen.sightings.map((one) => (one.rank === ROWS && LISTED[day] !== undefined ? { ...one, paper: LISTED[day] } : one)) };
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
    for (let day = from; day < to; day++) for (const seen of seenOn(day)) await rememberSeen(db, withListed(seen, day), START + day * DAY_MS);
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
