import type { Progress } from './formats/read/result.ts';

/** How long reading goes on before the window gets its turn. */
const TURN_MS = 16;

/** Who is told how far long work is, and who may stop it. */
export interface Watch {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborted, the work rejects with its reason, and nothing is done. */
  signal?: AbortSignal | undefined;
}

/**
 * Goes through the steps, letting the window go first every few milliseconds, and hands back their result. Rejects with the signal's
 * reason when it aborts. `rest` is how the window is let go first, where a task of its own would not do.
 */
export async function inTurns<T>(steps: Generator<Progress | undefined, T>, onProgress: Watch['onProgress'], signal: AbortSignal | undefined, rest: () => PromiseLike<unknown> = nextTask): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    let last: Progress | undefined;
    for (const end = performance.now() + TURN_MS; performance.now() < end;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      last = step.value;
    }
    if (last !== undefined) onProgress?.(last);
    await rest();
  }
}

/** The steps' result, with nobody let in between. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets others go first. Timers wait 4 ms and more where they follow each other. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}

/** How many are sorted at once. */
const AT_ONCE = 2_000;

/** The items in their order, sorted piece by piece and then merged, letting the window go first in between. Rejects with the signal's reason. */
export async function sortedInTurns<T>(items: readonly T[], isBefore: (a: T, b: T) => boolean, signal?: AbortSignal): Promise<T[]> {
  let runs: T[][] = [];
  for (let n = 0; n < items.length; n += AT_ONCE) {
    runs.push(items.slice(n, n + AT_ONCE).sort((a, b) => (isBefore(a, b) ? -1 : 1)));
    await nextTask();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let n = 0; n < runs.length; n += 2) {
      await nextTask();
      signal?.throwIfAborted();
      merged.push(runs[n + 1] === undefined ? runs[n]! : mergedRuns(runs[n]!, runs[n + 1]!, isBefore));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function mergedRuns<T>(left: readonly T[], right: readonly T[], isBefore: (a: T, b: T) => boolean): T[] {
  const all: T[] = [];
  for (let [n, m] = [0, 0]; n < left.length || m < right.length;) {
    const isLeft = m === right.length || (n < left.length && isBefore(left[n]!, right[m]!));
    all.push(isLeft ? left[n++]! : right[m++]!);
  }
  return all;
}
