import type { Evidence } from './topics/topic.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
}

/** Words that a chip names, at most. */
const NAMED = 6;

/** So many units of a text are searched, and so many stretches shown, at most. */
export const searchedUnits = 20_000;
const SHOWN = 40;

/** A field that a row prints cut off is known by so many signs; it stands in a row so many times at most (in short and in full). */
const BEGINNING = 40;
const TIMES = 4;

/** Words that earned a topic, each once, those that earned most of it first. */
export function evidenceWords(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.toSorted((a, b) => b.share - a.share).map(({ words }) => words))];
}

/** The most telling of them, quoted; `''` when there are none. */
export function quotedEvidence(evidence: readonly Evidence[]): string {
  return evidenceWords(evidence).slice(0, NAMED).map((words) => `“${words}”`).join(', ');
}

/**
 * Where a text has one of these words, whole and in this case, however its blanks are printed; 40 stretches at most, in the words' order.
 * A capital in the middle of a name begins a word: "GraphRAG". With fields, of which the first is the title, only where those stand in
 * the text; anywhere when the title is not found there.
 */
export function findWords(text: string, words: readonly string[], fields: readonly string[] = []): Stretch[] {
  const page = fold(text.slice(0, searchedUnits));
  const parts = partsOf(page.text, fields);
  const found: Stretch[] = [];
  for (const word of new Set(words.map((one) => fold(one).text.trim()))) {
    for (const at of placesOf(page.text, word)) {
      const end = at + word.length;
      if (found.length >= SHOWN) return found;
      if (isEdge(page.text, at) && isEdge(page.text, end) && parts.some(({ from, to }) => at >= from && end <= to)) {
        found.push({ from: page.places[at]!, to: page.places[end - 1]! + 1 });
      }
    }
  }
  return found;
}

interface Folded {
  text: string;
  /** Where each of its units stood before. */
  places: number[];
}

/** Any run of blanks as one space; signs that are not printed (soft hyphens, marks of direction) left out. */
function fold(text: string): Folded {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const isBlank = /\s/.test(sign);
    if ((isBlank && folded.endsWith(' ')) || /\p{Cf}/u.test(sign)) continue;
    folded += isBlank ? ' ' : sign;
    places.push(at);
  }
  return { text: folded, places };
}

function partsOf(text: string, fields: readonly string[]): Stretch[] {
  const [title = [], ...others] = fields.map((field) => {
    const whole = fold(field).text.trim();
    return placesOf(text, whole.slice(0, BEGINNING)).take(TIMES).map((from) => ({ from, to: from + whole.length })).toArray();
  });
  return title.length === 0 ? [{ from: 0, to: text.length }] : [...title, ...others.flat()];
}

function* placesOf(text: string, word: string): Generator<number> {
  if (word === '') return;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at;
}

/** A word begins or ends here. */
function isEdge(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  return !/[\p{L}\p{N}\p{M}]$/u.test(before) || !/^[\p{L}\p{N}\p{M}]/u.test(after) || (/[\p{Ll}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(after));
}
