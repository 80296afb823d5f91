import type { Dialect } from './dialect.ts';
import { LOGSEQ } from './logseq-pages.ts';
import { OBSIDIAN } from './obsidian-notes.ts';

export const VAULT_KINDS = ['obsidian', 'logseq'] as const;
export type VaultKind = (typeof VAULT_KINDS)[number];

export const DIALECTS: Readonly<Record<VaultKind, Dialect>> = { obsidian: OBSIDIAN, logseq: LOGSEQ };
