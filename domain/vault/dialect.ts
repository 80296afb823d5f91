import type { NoteSource } from './note.ts';

/** Why a note can't be renewed where it stands. */
export type Conflict = 'no-block' | 'markers' | 'edited' | 'front-matter' | 'several' | 'encoding';

/** Whom a note says it is about. */
export interface Names {
  ids: readonly string[];
  citekey?: string;
}

/** How a program for notes has its files. */
export interface Dialect {
  /** The folder for new notes: `''`, or a name with `/`. */
  folderIn(paths: readonly string[]): string;
  /** A whole new note. */
  fresh(note: NoteSource): string;
  namesIn(text: string): Names;
  /** The same note with our part renewed and nothing else touched. */
  renew(text: string, note: NoteSource): { text: string } | { conflict: Conflict };
}
