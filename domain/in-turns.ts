import type { Progress } from './formats/read/result.ts';

/** How long reading goes on before the window gets its turn. */
const TURN_MS = 16;

/**
 * Goes through the steps, letting the window go first every few milliseconds, and hands back their result. Rejects with the signal's
 * reason when it aborts.
 */
export async function inTurns<T>(steps: Generator<Progress, T>, onProgress: ((progress: Progress) => void) | undefined, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    let last: Progress | undefined;
    for (const end = performance.now() + TURN_MS; performance.now() < end;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      last = step.value;
    }
    if (last !== undefined) onProgress?.(last);
    await nextTask();
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
