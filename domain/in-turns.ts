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
export async function inTurns<T>(steps: Generator<Progress, T>, onProgress: Watch['onProgress'], signal: AbortSignal | undefined, rest: () => PromiseLike<unknown> = nextTask): Promise<T> {
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

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets others go first. Timers wait 4 ms and more where they follow each other. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
