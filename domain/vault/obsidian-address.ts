import { keyed } from '../formats/keys.ts';
import type { KeptPaper } from '../library.ts';
import { noteSource, type BlockOf } from './note.ts';
import { OBSIDIAN } from './obsidian-notes.ts';
import { unusedStem } from './stem.ts';

/** Some systems hand no longer address to a program. */
const LONGEST = 2_000;

/** A link by which Obsidian makes the note of one paper; a long note goes by the clipboard, where it must be put first. */
export function obsidianAddress(kept: KeptPaper, blockOf?: BlockOf): { href: string; clipboard: string | null } {
  const note = noteSource(keyed([kept])[0]!, blockOf);
  const text = OBSIDIAN.fresh(note);
  const start = `obsidian://new?file=${encodeURIComponent(unusedStem(note.key, new Set()))}`;
  const href = `${start}&content=${encodeURIComponent(text.toWellFormed())}`;
  return href.length <= LONGEST ? { href, clipboard: null } : { href: `${start}&clipboard`, clipboard: text };
}
