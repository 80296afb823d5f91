/**
 * Words that speak for a topic, by how sure they are: `sure` in a title is enough by itself, `likely` needs a second
 * place or company, `hint` only adds to others. Parted by semicolons; case, plural and hyphens do not matter.
 * A single word with a capital inside or at its head (`MoE`, `Mamba`) counts in that case only.
 */
export interface Cues {
  sure: string;
  likely: string;
  hint: string;
}

/** Cues by topic id. */
export type CueTable = Record<string, Cues>;
