import type { BlockOf } from '../vault/note.ts';
import { OBSIDIAN } from '../vault/obsidian-notes.ts';
import type { Writer, Writing } from './format.ts';
import { zipOfNotes } from './zip-of-notes.ts';

/** One Obsidian note per paper, as a zip. */
export function begin(): Writing {
  return zipOfNotes(OBSIDIAN);
}

/** The same with blocks made otherwise. */
export function writerBy(blockOf: BlockOf): Writer {
  return { begin: () => zipOfNotes(OBSIDIAN, blockOf) };
}
