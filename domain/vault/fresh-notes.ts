import type { NamedFile } from '../formats/format.ts';
import type { KeyedPaper } from '../formats/keys.ts';
import type { Dialect } from './dialect.ts';
import { noteSource, type BlockOf } from './note.ts';
import { unusedStem } from './stem.ts';

/** Gives each paper's note for a folder that is empty yet. */
export function freshNotes(dialect: Dialect, blockOf?: BlockOf): (paper: KeyedPaper) => NamedFile {
  const taken = new Set<string>();
  const folder = dialect.folderIn([]);
  return (paper) => {
    const note = noteSource(paper, blockOf);
    return { path: `${folder}${unusedStem(note.key, taken)}.md`, text: dialect.fresh(note) };
  };
}
