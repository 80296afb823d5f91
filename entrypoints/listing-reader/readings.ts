import type { ListedPaper, Reading } from '../../messaging/protocol.ts';

/** Whether nothing a reader of the panel could see differs between two readings of a page (topics and filter aside). */
export function isSameReading(a: Reading, b: Reading): boolean {
  return a.url === b.url && a.adapter === b.adapter && a.heading === b.heading && a.date === b.date && a.kind === b.kind
    && problemsAtReading(a) === problemsAtReading(b) && JSON.stringify(a.faults) === JSON.stringify(b.faults)
    && a.skipped.length === b.skipped.length && a.papers.length === b.papers.length
    && a.papers.every((paper, n) => isSamePaper(paper, b.papers[n]!));
}

/** Without those that only show when marks are drawn or states asked for. */
function problemsAtReading({ problems }: Reading): string {
  return problems.filter((one) => one !== 'forged-mark' && one !== 'states-unknown').join();
}

function isSamePaper(a: ListedPaper, b: ListedPaper): boolean {
  if (a.key !== b.key || a.rows.join() !== b.rows.join()) return false;
  return a.entry === b.entry || JSON.stringify(a.entry) === JSON.stringify(b.entry);
}

/** Whether topics given before still hold. */
export function sameSource(before: ListedPaper, now: ListedPaper): boolean {
  return before.paper.title === now.paper.title && before.paper.abstract === now.paper.abstract;
}
