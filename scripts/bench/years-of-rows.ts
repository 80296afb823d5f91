import type { PaperIdentity } from '../../domain/paper.ts';
import type { Sightings } from '../../domain/seen.ts';

export const DAY_MS = 86_400_000;
export const ROWS = 600;
/** Of a day's rows, so many were on lists before. */
const REPEATED = 200;
export const FRESH = ROWS - REPEATED;
export const START = Date.UTC(2023, 11, 1, 8);

/** The n-th paper of all. */
export function paper(n: number): PaperIdentity {
  const identifiers = [`arxiv:${2312 + Math.floor(n / 16_000)}.${String(n % 16_000).padStart(5, '0')}`];
  if (n % 20 === 0) identifiers.push(`doi:10.1000/inv.${n}`);
  return { identifiers, titleKey: `alongenoughtitleofastudyofthings${n}`, firstAuthor: `author${n % 997}`, year: 2024 };
}

/** What is seen on the n-th day: 60 rows of one list, and 540 of another. */
export function seenOn(day: number): Sightings[] {
  const rows = Array.from({ length: ROWS }, (_, row) => (row < FRESH ? day * FRESH + row : Math.max(0, (day - 1 - (row % 3)) * FRESH + row - FRESH)));
  const sightings = rows.map((n, row) => ({ paper: paper(n), rank: row + 1, upvotes: n % 90 }));
  const at = new Date(START + day * DAY_MS).toISOString();
  return ['Hugging Face', 'arXiv'].map((site, n) => ({
    listing: `https://${n === 0 ? 'huggingface.co/papers/date' : 'arxiv.org/list/cs.LG'}/${at.slice(0, 10)}`, site, at, sightings: sightings.slice(n * 60, n === 0 ? 60 : ROWS),
  }));
}
