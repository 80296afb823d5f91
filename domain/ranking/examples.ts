import type { KeptPaper } from '../library.ts';
import type { Example } from './model.ts';
import type { RankSource } from './terms.ts';

/** Decisions before which nothing is said of what a reader likes. */
export const NEEDED = 20;

/** A paper's record with its notes, and what it is ranked by. */
export interface DecidedPaper {
  kept: KeptPaper;
  paper: RankSource;
}

/** A paper that was passed over says this much beside a decision. */
const PASSED = 0.3;
/** The latest of each are learned from: what a reader liked years ago says little, and learning stays quick. */
const MOST_DECIDED = 400;
const MOST_PASSED = 400;

/** What there is to learn from: papers the reader decided about, and those seen and passed over. The latest first in both. */
export function examplesOf(decided: readonly DecidedPaper[], passed: readonly RankSource[]): Example[] {
  const told = decided.flatMap(({ kept, paper }): Example[] => {
    const taste = tasteOf(kept);
    return taste === null ? [] : [{ paper, ...taste }];
  });
  return [...told.slice(0, MOST_DECIDED), ...passed.slice(0, MOST_PASSED).map((paper): Example => ({ paper, liked: 0, weight: PASSED }))];
}

/** How many of the examples are decisions. */
export function decisionsAmong(examples: readonly Example[]): number {
  return examples.filter(({ weight }) => weight !== PASSED).length;
}

/** Whether the reader liked it and how sure that is; `null` where nothing was decided. */
function tasteOf({ record: { saved, dismissedAt }, notes }: KeptPaper): Pick<Example, 'liked' | 'weight'> | null {
  if (saved === undefined) return dismissedAt === undefined ? null : { liked: 0, weight: 1 };
  const { status, rating, tags } = saved;
  if (status === 'skipped' || (rating !== undefined && rating <= 1)) return { liked: 0, weight: 1 };
  const isSure = notes.length > 0 || tags.length > 0 || status === 'read' || (rating ?? 0) >= 4;
  return { liked: 1, weight: isSure ? 1.5 : 1 };
}
