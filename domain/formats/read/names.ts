import type { Author } from '../../paper.ts';

/** The parts of a name in our RIS and CSV files: a comma or backslash of the name has a backslash before it. */
export function partsOfExactName(printed: string): string[] {
  const parts = printed.split(/(?<=(?<!\\)(?:\\\\)*),/);
  return parts.map((part, n) => (n === 0 ? part : part.replace(/^ /, '')).replace(/\\([^])/g, '$1'));
}

/** A family name and a given one; one part alone is a group, before an empty one a family name. */
export function exactAuthor([family = '', given]: readonly string[]): Author {
  if (given === undefined) return { literal: family };
  return given === '' ? { family } : { family, given };
}
