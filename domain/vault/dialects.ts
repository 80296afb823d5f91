import type { Dialect } from './dialect.ts';
import type { VaultKind } from './kinds.ts';
import { LOGSEQ } from './logseq-pages.ts';
import { OBSIDIAN } from './obsidian-notes.ts';

export const DIALECTS: Readonly<Record<VaultKind, Dialect>> = { obsidian: OBSIDIAN, logseq: LOGSEQ };
