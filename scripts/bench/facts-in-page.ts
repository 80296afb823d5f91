import type { FactSaid } from '../../domain/facts.ts';
import type { PaperIdentity } from '../../domain/paper.ts';
import { openDatabase } from '../../storage/database.ts';
import { factsOfPapers, rememberFacts } from '../../storage/facts.ts';

const ROWS = 600;
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);

let db = openDatabase('gloss-bench-facts');

function paper(n: number): PaperIdentity {
  return { identifiers: [`arxiv:${2601 + Math.floor(n / 16_000)}.${String(n % 16_000).padStart(5, '0')}`], titleKey: `alongenoughtitleofastudyofthings${n}`, firstAuthor: `author${n % 997}`, year: 2026 };
}

function factsOf(n: number): FactSaid[] {
  return [{ kind: 'upvotes', count: 1 + (n % 90) }, ...(n % 3 === 0 ? [{ kind: 'code' as const, url: `https://github.com/example/study-${n}` }] : [])];
}

/** What `bench -- facts` runs in a page of the extension. */
Object.assign(globalThis, {
  async glossFill(from: number, to: number): Promise<void> {
    for (let n = from; n < to; n += 60) {
      const listed = Array.from({ length: 60 }, (_, k) => ({ identity: paper(n + k), facts: factsOf(n + k) }));
      await rememberFacts(db, listed, 'Hugging Face', START + Math.floor(n / 60) * DAY_MS);
    }
  },
  /** Milliseconds of one look-up for a page of which so many papers are known. */
  async glossLookUp(known: number, run: number): Promise<number> {
    db.close();
    db = openDatabase('gloss-bench-facts');
    await db.open();
    const papers = Array.from({ length: ROWS }, (_, n) => paper(n < known ? n * 41 + run : 900_000 + n));
    const began = performance.now();
    const found = await factsOfPapers(db, papers);
    const took = performance.now() - began;
    const count = found.filter((facts) => facts.length > 0).length;
    if (count !== known) throw new Error(`facts of ${count} papers were found, not of ${known}`);
    return took;
  },
});
