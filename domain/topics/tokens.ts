/** A word of a text, folded for comparison. */
export interface Token {
  /** Lower case, singular, spelling variants folded; the prefix of a compound joined to what follows. */
  folded: string;
  /** The word as written, without a plural `s`: acronyms are told apart by it. `''` for a word of a text in capitals. */
  written: string;
  /** Where the word begins and ends in the text, in UTF-16 units. */
  at: number;
  end: number;
  /** Nothing but a space, hyphen or the like parts it from the word before. */
  joined: boolean;
  /** Which sentence it stands in, counted from 0. */
  sentence: number;
}

/** At most so many UTF-16 units of a text are read; the longest abstracts of arXiv have 2,000. */
export const readUnits = 6000;

/**
 * The words of a text with their places. HTML tags, entities and TeX commands are passed over; scripts without spaces
 * give one token a run. Only the first units are read.
 */
export function tokensOf(text: string, units = readUnits): Token[] {
  const tokens: Token[] = [];
  for (const word of wordsOf(text, units)) append(tokens, word);
  return tokens;
}

/** The same with the prefixes of compounds as words of their own. */
export function wordsOf(text: string, units = readUnits): Token[] {
  const read = text.slice(0, units);
  const shouted = isShouted(read);
  const tokens: Token[] = [];
  let sentence = 0;
  let end = 0;
  for (const match of read.matchAll(wordOrMarkup)) {
    if (match[1] === undefined) continue;
    const at = match.index;
    const isOneSpace = at === end + 1 && read[end] === ' ';
    const gap = isOneSpace ? ' ' : read.slice(end, at);
    if (!isOneSpace && end > 0 && sentenceEnd.test(gap)) sentence++;
    end = at + match[1].length;
    tokens.push({ folded: fold(match[1]), written: shouted ? '' : writtenOf(match[1]), at, end, joined: isOneSpace || joint.test(gap), sentence });
  }
  return tokens;
}

const letters = String.raw`[\p{L}\p{N}\p{M}]`;

/** Names of systems tell what they are at their end: `OmniBench`, `GraphRAG`, `WebAgent`. They are read as two words. */
const kindAtEnd = String.raw`${letters}+?(?=Benchs?(?!${letters}))|${letters}*?\p{Ll}(?=(?:RAG|VLA|LoRA|MoE|Agent|SLAM|NeRF|GAN|LLM)s?(?!${letters}))`;
const markup = String.raw`<\/?[a-zA-Z][^<>]{0,200}>|&[a-zA-Z]{2,8};|\\[a-zA-Z]+`;
const wordOrMarkup = new RegExp(String.raw`${markup}|(${kindAtEnd}|${letters}+(?:\.\d+)?)`, 'gu');
const sentenceEnd = /[.!?][)\]"'’”]?\s/;
const joint = /^(?:[\s\-‐‑–/@${}_*'’]|<[^<>]*>|\\[a-z]+){0,40}$/i;

/** Prefixes that some write apart, some with a hyphen and some in one word. */
const prefixes = new Set(['pre', 'post', 'multi', 'fine', 'non', 'semi', 'co', 're', 'un', 'super', 'sub', 'meta', 'hyper', 'auto', 'de', 'data']);

function append(tokens: Token[], token: Token): void {
  const before = tokens.at(-1);
  if (!before || !token.joined || !prefixes.has(before.folded) || token.sentence !== before.sentence) {
    tokens.push(token);
    return;
  }
  tokens[tokens.length - 1] = { ...token, folded: before.folded + token.folded, at: before.at, joined: before.joined };
}

function writtenOf(word: string): string {
  return word.endsWith('s') ? word.replace(/(?<=.[A-Z0-9])s$/, '') : word;
}

/** No letter is small: capitals say nothing about acronyms then. A title of one word is not called shouted. */
function isShouted(text: string): boolean {
  return /\p{Lu}{2,}\P{L}+\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Words of one language come again and again. */
const foldedBefore = new Map<string, string>();
const MOST_FOLDED = 20_000;

function fold(word: string): string {
  const before = foldedBefore.get(word);
  if (before !== undefined) return before;
  if (foldedBefore.size >= MOST_FOLDED) foldedBefore.clear();
  const now = foldedAnew(word);
  if (word.length <= 40) foldedBefore.set(word, now);
  return now;
}

function foldedAnew(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase();
  const american = lower.replace(/isation(s?)$/, 'ization$1').replace(/(?<=.)elling$/, 'eling').replace(/(?<=[a-z]{3})our$/, 'or');
  if (american.length > 4 && american.endsWith('ies')) return `${american.slice(0, -3)}y`;
  return american.length > 3 && /[^sui]s$/.test(american) ? american.slice(0, -1) : american;
}
