/** The codes in the last parentheses of each subject: "Astrophysics of Galaxies (astro-ph.GA); …" → `astro-ph.GA`, …, as printed. */
export function categoriesIn(subjects: string | null): string[] {
  if (subjects === null) return [];
  return Array.from(subjects.matchAll(/\(([\w.-]+)\)\s*(?:;|$)/g), ([, code]) => code!);
}

/** Whether the authors' comment says that the paper was withdrawn, as arXiv words it. */
export function isWithdrawn(comments: string | null): boolean {
  return comments !== null && /withdrawn/i.test(comments) && /\b(?:this (?:paper|submission|article|manuscript) (?:has been|is|was) withdrawn|^withdrawn\b|has been withdrawn)/i.test(comments);
}
