/** Longest the background works before others get their turn, so that a save never waits longer. */
const SLICE_MS = 10;

/** What becomes of each, in their order. */
export async function inSlices<T, R>(all: readonly T[], work: (one: T) => R): Promise<R[]> {
  const done: R[] = [];
  let sliceBegan = performance.now();
  for (const one of all) {
    done.push(work(one));
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    await new Promise((go) => setTimeout(go));
    sliceBegan = performance.now();
  }
  return done;
}
