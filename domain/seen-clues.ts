import type { PaperIdentity } from './paper.ts';

/** By what a paper is found in the ledger of what was seen: 48 bits of each identifier, and of title and first author. */
export interface Clues {
  identifiers: number[];
  /** `null` where the title alone would prove nothing. */
  title: number | null;
  /** 1901–2155, 0 where it is not known. */
  year: number;
}

/** A paper's clues; by those two are found to be one work as by `isSamePaper`. */
export function seenCluesOf({ identifiers, titleKey, firstAuthor, year }: PaperIdentity): Clues {
  const hasTitle = titleKey !== '' && (firstAuthor !== '' || identifiers.length === 0);
  return {
    identifiers: [...new Set(identifiers.map(clueOf))],
    title: hasTitle ? clueOf(`title:${firstAuthor} ${titleKey}`) : null,
    year: year === undefined || year <= 1900 || year > 2155 ? 0 : year,
  };
}

/** Whether two papers with one title and first author may be one work by their years. */
export function areYearsClose(a: number, b: number): boolean {
  return a === 0 || b === 0 || Math.abs(a - b) <= 1;
}

/** The first 32 bits of a clue, by which it is sought. */
export function headOf(clue: number): number {
  return Math.floor(clue / 65_536);
}

/** The 16 bits after them. */
export function checkOf(clue: number): number {
  return clue % 65_536;
}

/** Two multiplicative hashes of 32 bits side by side, each bit of the text felt by every bit of both (MurmurHash3's last step). */
function clueOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return mixed(a ^ (b >>> 7)) * 65_536 + (mixed(b ^ text.length) & 0xffff);
}

function mixed(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
