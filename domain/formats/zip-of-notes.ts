import type { Dialect } from '../vault/dialect.ts';
import { freshNotes } from '../vault/fresh-notes.ts';
import type { BlockOf } from '../vault/note.ts';
import type { Writing } from './format.ts';
import { zipping } from './zip.ts';

/** One note per paper, as a zip. The same library gives the same bytes. */
export function zipOfNotes(dialect: Dialect, blockOf?: BlockOf): Writing {
  const { add, end } = zipping();
  const noteOf = freshNotes(dialect, blockOf);
  return { paper: (kept) => add(noteOf(kept)), tail: end };
}
