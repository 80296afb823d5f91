import { LOGSEQ } from '../vault/logseq-pages.ts';
import type { Writing } from './format.ts';
import { zipOfNotes } from './zip-of-notes.ts';

/** One Logseq page per paper, as a zip. */
export function begin(): Writing {
  return zipOfNotes(LOGSEQ);
}
