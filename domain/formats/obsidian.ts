import type { Library } from '../library.ts';
import type { BlockOf } from '../vault/note.ts';
import { OBSIDIAN } from '../vault/obsidian-notes.ts';
import { planVault } from '../vault/plan.ts';
import type { NamedFile } from './format.ts';
import { zipOf } from './zip.ts';

/** One Obsidian note per paper, as a zip. The same library gives the same bytes. */
export function write(library: Library): Uint8Array {
  return zipOf(filesOf(library));
}

/** The same with blocks made otherwise. */
export function writeBy(library: Library, blockOf: BlockOf): Uint8Array {
  return zipOf(filesOf(library, blockOf));
}

/** The notes by file name, sorted. */
export function filesOf(library: Library, blockOf?: BlockOf): NamedFile[] {
  return planVault([], library, OBSIDIAN, blockOf).write.map(({ path, text }) => ({ path, text }));
}
