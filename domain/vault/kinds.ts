export const VAULT_KINDS = ['obsidian', 'logseq'] as const;
/** Whose notes a folder holds. */
export type VaultKind = (typeof VAULT_KINDS)[number];
