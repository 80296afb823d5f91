/** Rows a task works on: few enough that a task stays far below 50 ms on a slow machine. */
export const SLICE_ROWS = 100;

/** How long work of many small steps goes on before the page gets its turn. */
const TURN_MS = 8;

/** Does the work slice by slice, a task each; stops when the signal aborts. */
export async function inSlices<T>(items: readonly T[], signal: AbortSignal, work: (slice: readonly T[]) => void): Promise<void> {
  for (let from = 0; from < items.length && !signal.aborted; from += SLICE_ROWS) {
    if (from > 0) await nextTask();
    if (!signal.aborted) work(items.slice(from, from + SLICE_ROWS));
  }
}

/** Goes through the steps, letting the page go first every few milliseconds, and hands back their result; `null` when the signal aborts. */
export async function inTurns<T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    for (const end = performance.now() + TURN_MS; performance.now() < end;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await nextTask();
  }
  return null;
}

interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * Lets the page go first. Not a frame for every slice: style, layout and paint of a long page cost far more than a slice
 * does, so a frame takes as many slices as come by before it.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

/** Lets the page draw what was changed first. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** The rows with those in view first, the order otherwise kept. Reads a few boxes, so call it while layout is clean. */
export function inViewFirst<T>(rows: readonly T[], elementOf: (row: T) => Element): T[] {
  const first = firstIndex(rows, (row) => elementOf(row).getBoundingClientRect().bottom > 0);
  const after = firstIndex(rows, (row) => elementOf(row).getBoundingClientRect().top > innerHeight);
  return [...rows.slice(first, after), ...rows.slice(after), ...rows.slice(0, first)];
}

/** Those of the rows that may be in view, found likewise. */
export function aboutInView(rows: readonly Element[]): readonly Element[] {
  const first = firstIndex(rows, (row) => row.getBoundingClientRect().bottom > 0);
  return rows.slice(first, firstIndex(rows, (row) => row.getBoundingClientRect().top > innerHeight));
}

/** By bisection: rows follow each other down the page. */
function firstIndex<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
