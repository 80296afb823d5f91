import type { Library } from '../library.ts';
import { LOGSEQ } from '../vault/logseq-pages.ts';
import { planVault } from '../vault/plan.ts';
import { zipOf } from './zip.ts';

/** One Logseq page per paper, as a zip. The same library gives the same bytes. */
export function write(library: Library): Uint8Array {
  return zipOf(planVault([], library, LOGSEQ).write);
}
