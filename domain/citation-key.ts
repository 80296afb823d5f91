import { localPart } from './identifiers.ts';
import type { Author, Paper } from './paper.ts';
import { folded, plainTitle } from './titles.ts';

/** How keys are made, by name: names and words of `{…}` as in `KeyPart`. */
export const KEY_SCHEMES = {
  /** vaswani2017attention */
  'google-scholar': '{family}{year}{word}',
  /** 2401.01234, or as Google Scholar where there is none */
  arxiv: '{arxiv}',
  /** vaswaniAttentionAllYou2017 */
  'better-bibtex': '{family}{Words:3}{year}',
  /** vaswani_attention_2017 */
  zotero: '{family}_{word}_{year}',
  /** vaswani-etal-2017-attention */
  acl: '{authors}-{year}-{word}',
} as const;

/** The name of one of these, or a template of the reader's own. */
export type KeyScheme = keyof typeof KEY_SCHEMES | (string & {});

/** Words too common to name a paper by. */
const COMMON = new Set([
  'a', 'an', 'and', 'are', 'as', 'at', 'by', 'can', 'do', 'does', 'for', 'from', 'how', 'in', 'into', 'is', 'it', 'of', 'on', 'or', 'over', 'the', 'to',
  'towards', 'toward', 'under', 'via', 'what', 'when', 'where', 'which', 'why', 'with', 'without',
]);
/** Those of them that stay where several words are taken, as in Better BibTeX. */
const ASKING = new Set(['are', 'can', 'does', 'how', 'it', 'what', 'when', 'where', 'which', 'why']);

/** What a key is made of stands at the beginning. */
const LONGEST = 1_000;
const LONGEST_KEY = 80;

/** What a template may name; a capital in front keeps the capitals. */
const PARTS: Readonly<Record<string, (paper: Paper, count: number) => string>> = {
  family: ({ authors: [first] }) => familyOf(first).toLowerCase(),
  Family: ({ authors: [first] }) => familyOf(first),
  authors: ({ authors }) => fewAuthors(authors).join('-').toLowerCase(),
  year: ({ publishedOn }) => publishedOn?.slice(0, 4) ?? '',
  yy: ({ publishedOn }) => publishedOn?.slice(2, 4) ?? '',
  word: ({ title }) => (wordsOf(title).find(isTelling) ?? '').toLowerCase(),
  Word: ({ title }) => capital(wordsOf(title).find(isTelling) ?? ''),
  words: ({ title }, count) => severalWords(title, count).join('').toLowerCase(),
  Words: ({ title }, count) => severalWords(title, count).map(capital).join(''),
  arxiv: ({ identifiers }) => localPart(identifiers.find((one) => one.startsWith('arxiv:')) ?? ''),
  venue: ({ venue }) => letters(venue?.name ?? '').toLowerCase().slice(0, 30),
};
const PART = /\{([A-Za-z]+)(?::([1-9]))?\}/g;

/** Names of the parts a template may have. */
export const KEY_PARTS: readonly string[] = Object.keys(PARTS);

/** Whether keys can be made by a template: known parts, at least one, and between them what every program takes in a key. */
export function isKeyTemplate(template: string): boolean {
  const names = [...template.matchAll(PART)].map(([, name]) => name!);
  return names.length > 0 && names.every((name) => Object.hasOwn(PARTS, name)) && /^[\w:./+-]*$/.test(template.replace(PART, ''));
}

/**
 * A citation key by a scheme, in ASCII; made unique by a letter at the end. What is not known of a paper leaves no sign of its own behind,
 * and one of which the scheme says nothing gets a key as Google Scholar makes them (`vaswani2017attention`).
 */
export function makeCitationKey(paper: Paper, isTaken: (key: string) => boolean, scheme: KeyScheme = 'google-scholar'): string {
  const base = filled(templateOf(scheme), paper) || filled(KEY_SCHEMES['google-scholar'], paper) || 'paper';
  if (!isTaken(base)) return base;
  for (let n = 1; ; n++) {
    const key = `${base}${suffix(n)}`;
    if (!isTaken(key)) return key;
  }
}

function templateOf(scheme: KeyScheme): string {
  if (Object.hasOwn(KEY_SCHEMES, scheme)) return KEY_SCHEMES[scheme as keyof typeof KEY_SCHEMES];
  return isKeyTemplate(scheme) ? scheme : KEY_SCHEMES['google-scholar'];
}

/** Nothing where all its parts are empty, whatever stands between them. */
function filled(template: string, paper: Paper): string {
  let isEmpty = true;
  const key = template.replace(PART, (_, name: string, count?: string) => {
    const text = PARTS[name]!(paper, Number(count ?? 1));
    if (text !== '') isEmpty = false;
    return text === '' ? '\0' : text;
  });
  return isEmpty ? '' : key.replace(GAP, (gap, before: string, after: string, at: number) => (at === 0 || at + gap.length === key.length ? '' : before || after)).slice(0, LONGEST_KEY);
}

/** Where parts are empty: of the signs around them one stays, between two that are not. */
const GAP = /([:._/+-]?)\0(?:[:._/+-]?\0)*([:._/+-]?)/g;

function familyOf(author: Author | undefined): string {
  if (author === undefined) return '';
  const name = ('literal' in author ? author.literal : author.family).slice(0, LONGEST);
  return letters(name.replace(/\s(?:jr|sr|ii|iii|iv)\.?$/i, '')).slice(0, 40);
}

/** As the ACL Anthology names them: two, or the first and "etal". */
function fewAuthors(authors: readonly Author[]): string[] {
  const names = authors.slice(0, 2).map(familyOf);
  return (authors.length > 2 ? [names[0]!, 'etal'] : names).filter((name) => name !== '');
}

/** The words of a title that are left in ASCII. */
function wordsOf(title: string): string[] {
  return plainTitle(title.slice(0, LONGEST)).normalize('NFKD').replace(/\p{M}+/gu, '').split(/[^\p{L}\p{N}]+/u).map((word) => letters(word).slice(0, 30)).filter((word) => word !== '');
}

function isTelling(word: string): boolean {
  return word.length > 1 && !COMMON.has(word.toLowerCase());
}

/** With hyphens they are one, as in Better BibTeX. */
function severalWords(title: string, count: number): string[] {
  return wordsOf(title.replace(/(?<=\p{L})-(?=\p{L})/gu, '')).filter((word) => isTelling(word) || ASKING.has(word.toLowerCase())).slice(0, count);
}

/** Letters and digits in ASCII; capitals stay where the letters are in ASCII but for their accents. */
function letters(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return [...plain].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : folded(sign).replace(/[^a-z0-9]/g, ''))).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** 1 → a, 26 → z, 27 → aa. */
function suffix(n: number): string {
  return n === 0 ? '' : suffix(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + ((n - 1) % 26));
}
