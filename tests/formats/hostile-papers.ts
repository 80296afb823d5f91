import type { KeptPaper, Library } from '../../domain/library.ts';
import type { Author, Identifier, Paper, PaperType, Venue } from '../../domain/paper.ts';
import { STATUSES } from '../../domain/reading-list.ts';

/** Pieces that mean something to a format, or break careless code. Nothing here is dropped by a format, nor folded. */
const PIECES = [
  '$N = 10^9$', '$\\frac{1}{2}$', '$\\{0, 1\\}$', '$\\left\\{ x \\right.$', '$\\frac{1}{$', '$100%$', '$a & b$', '$$', '$5 and $10', '$x', '}{', '{{{', '}', '{', '{braced}',
  '%', '100% sure', '&', '&amp;', '#', '#hash', '_', 'snake_case', '\\', '\\\\', '\\input{/etc/passwd}', '\\end{document}', '"', '"quoted"', "'", "''", '``', '~', '^', '<b>', '</script>',
  '<script>alert(1)</script>', '<!-- gloss:end -->', ']]>', '👩‍🔬', '🇺🇳', 'עברית', 'العربية', '\u202Eabc\u202C', '静かな練習', '조용한 연습', 'a\u0301\u0301\u0301', 'é', 'e\u0301', 'ß', 'İ', 'Ł',
  '@', '@article{x,', '@comment', '---', '--', '-', ': ', ': - ? [x]', 'key: value', '- item', '=1+1', '+1', '-1', '@SUM(A1)', "'=1", "'", ';', ',', 'a; b', 'and', 'others', 'et al.', 'TY  - JOUR', 'ER  -', 'null', 'true', '~',
  '0x10', '1e3', '2026-11-24', '!tag', '*bold*', '`code`', '[a](b)', '[[link]]', '|', '> quote', '\u200B', '\u00AD', '\uFEFF', '\u00A0', '\u2028', '\uFFFD', '𝒜', '\u{E0001}', '?`', "'=", '\\n', '\\;',
];
/** What has to be dropped or folded somewhere, so that it can't come back everywhere. */
export const UNHOLDABLE = ['\0', '\u0007', '\u001B[31m', '\u007F', '\u0085', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\r', '\r\n', '\t', '\n', '  ', '\v', '\f', ' '];
const WORDS = ['Quiet', 'rehearsal', 'of', 'Borders', 'drawn', 'by', 'Mixtures', 'forget', 'a', 'Study', 'NLP', 'arXiv', 'the', 'GPT-Like', 'Tokens'];
const GIVEN = ['Mira', 'Kofi', 'Anneke', 'J. R.', 'Xiǎo-Míng', 'Zoë', 'Ali'];
const FAMILY = ['Oduya', 'Mensah', 'van den Berg', 'Brown Jr.', 'Ørsted', 'de la Cruz', "O'Neil", 'Smith-Jones', 'Łukasz'];
const TYPES: readonly PaperType[] = ['preprint', 'article-journal', 'paper-conference'];

/** Papers of invented people that break what can be broken; the same for the same number. `all`: also what no text format holds. */
export function hostilePapers(count = 500, { all = false } = {}): Library {
  const random = randomOf(20261127);
  const from = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (part: number) => random() < part;
  const text = (length: number) => {
    const words = Array.from({ length: 1 + Math.floor(random() * length) }, () => from(chance(0.4) ? PIECES : all && chance(0.2) ? UNHOLDABLE : WORDS));
    return all ? words.join(' ') : words.join(' ').replace(/\s+/gu, (blank) => (blank.includes('\u00A0') || blank.includes('\u2028') || blank.includes('\uFEFF') ? '·' : ' ')).trim();
  };
  const lines = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => text(6)).join(from(['\n', '\n\n', '\n  ', '\n\t']));
  const author = (): Author => {
    if (chance(0.15)) return { literal: chance(0.5) ? 'Great Array Collaboration' : text(2) || 'x' };
    return chance(0.1) ? { family: from(FAMILY) } : { family: chance(0.15) ? nameOf(text(2)) : from(FAMILY), given: chance(0.15) ? nameOf(text(2)) : from(GIVEN) };
  };
  const venue = (): Venue => ({ name: chance(0.5) ? text(3) || 'x' : from(['ICLR 2027', 'J. Inv. & Res.', 'Accepted at Home']), kind: from(['conference', 'workshop', 'journal', 'unknown']), standing: from(['accepted', 'published']) });
  const identifiers = (n: number): Identifier[] => {
    const found: Identifier[] = [];
    if (chance(0.7)) found.push(`arxiv:2611.${String(n).padStart(5, '0')}`);
    if (chance(0.5)) found.push(from([`doi:10.1000/inv.${n}`, `doi:10.1002/(sici)1097_${n}<1::aid-x>3.0.co;2-#`, `doi:10.1000/a_b%${n}`]));
    if (chance(0.2)) found.push(from([`openreview:aB_-${n}`, `acl:2026.acl-long.${n}`, `dblp:conf/inv/Oduya${n}`, `pmid:${n + 1}`, `pmcid:PMC${n + 1}`]));
    return chance(0.2) ? found.toReversed() : found;
  };
  const maybe = <T>(part: number, make: () => T): T | undefined => (chance(part) ? make() : undefined);

  const paperOf = (n: number): Paper => defined<Paper>({
    identifiers: identifiers(n), title: n === 0 ? '' : text(8), authors: n === 1 ? Array.from({ length: 3_000 }, (_, k) => ({ family: `Oduya${k}`, given: from(GIVEN) })) : Array.from({ length: Math.floor(random() * 5) }, author),
    type: from(TYPES), categories: chance(0.6) ? ['cs.LG', 'math.GT', 'cs.AI'].slice(0, 1 + Math.floor(random() * 3)) : [],
    authorsComplete: from([undefined, true, false]), abstract: maybe(0.6, lines), summary: maybe(0.2, () => ({ text: text(6) || 'x', source: 'huggingface' })), venue: maybe(0.5, venue),
    publishedOn: from([undefined, '2026', '2026-11', '2026-11-24', '1999-01-02']), url: maybe(0.8, () => from([`https://lab.example.org/p/${n}?a=1&b=%20_#x`, `https://arxiv.org/abs/2611.${String(n).padStart(5, '0')}`])),
    pdfUrl: maybe(0.3, () => `https://lab.example.org/${n}.pdf`), codeUrl: maybe(0.3, () => `https://git.example.org/x_${n}`), projectUrl: maybe(0.1, () => `https://p.example.org/~${n}`),
    discussionUrl: maybe(0.1, () => `https://d.example.org/${n}`), keywords: maybe(0.3, () => [text(2) || 'x', 'b; c']), comments: maybe(0.3, lines), withdrawn: maybe(0.05, () => true as const), version: maybe(0.4, () => 1 + Math.floor(random() * 9)),
  });

  const keptOf = (n: number): KeptPaper => {
    const paper = paperOf(n);
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const at = new Date(Date.UTC(2026, 10, 24, 9, n % 60, n % 59)).toISOString();
    const citationKey = n % 50 === 7 ? `Odd Key, {${n}}%` : `oduya2026key${n}`;
    const tags = [...new Set(Array.from({ length: Math.floor(random() * 3) }, () => text(2)).filter((one) => one.trim() !== ''))];
    const saved = chance(0.85) ? defined({ status: from(STATUSES), rating: maybe(0.5, () => Math.floor(random() * 6)), tags, citationKey, savedAt: at }) : undefined;
    const notes = Array.from({ length: Math.floor(random() * 3) }, lines).filter((one) => one.trim() !== '');
    return {
      record: defined({ id, identifiers: paper.identifiers, titleKey: '', paper, changedAt: at, saved, citationKey }),
      notes: notes.map((one, k) => ({ id: `note-${n}-${k}`, paperId: id, text: one, createdAt: at, changedAt: at })),
    };
  };
  return { journal: [], papers: Array.from({ length: count }, (_, n) => keptOf(n)) };
}

/** A part of a name holds no comma of its own: names are parted by it everywhere. */
function nameOf(text: string): string {
  return text.replace(/,/g, '').trim() || 'x';
}

function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
