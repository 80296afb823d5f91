import { beginsWithName, type Names, namesOf } from './names.ts';
import { cleanTitle, titleScore } from './titles.ts';

/** What a reference in running text says. */
export interface Reference {
  /** The pattern it follows: lists keep to one. */
  style: 'quoted' | 'year' | 'authors' | 'title' | 'parted';
  title: string;
  authors: Names | null;
  year: string | null;
  /** What follows the title (or the authors, where they come last). */
  rest: string;
}

const LONGEST = 3_000;
const QUOTED = /["“„«]\s*([^"“”„«»]{6,350}?)[,.]?\s*["”“»]/u;
const YEAR = /[([]?\b((?:19|20)\d\d)[a-z]?\b(?:,? (?:[A-Z][a-z]+|\d{1,2}))*[)\]]?[.,:]?\s*/;

/** Reads "Authors (Year). Title. Venue", "[n] Authors. “Title.” Venue (year)", "Authors. Title. Venue" and "Title. Authors. Venue"; `null` for any other text. */
export function parseReference(text: string): Reference | null {
  if (text.length < 20 || text.length > LONGEST) return null;
  const line = text.replace(/^\s*(?:\[[\w+-]{1,8}\]|\(?\d{1,4}[.)]|[•●*–—-])\s*/, '');
  return quoted(line) ?? (beginsWithName(line) || beginsWithName(line.split(/[.:]\s/, 1)[0]!) ? withYear(line) ?? byColon(line) ?? bySentences(line) ?? afterInitials(line) ?? byCommas(line) : null) ?? titleFirst(line) ?? parted(line);
}

function quoted(line: string): Reference | null {
  if (!/["“„«]/.test(line)) return null;
  const found = QUOTED.exec(line.slice(0, 2_500));
  if (found === null) return null;
  const before = line.slice(0, found.index).trim();
  const year = YEAR.exec(before)?.[1] ?? null;
  const authors = before === '' ? null : namesOf(before.replace(YEAR, '').replace(/[\s,.:;(]+$/, ''));
  if (titleScore(found[1]!) < 0.2 || (before !== '' && authors === null)) return null;
  const rest = line.slice(found.index + found[0].length).trim();
  return { style: 'quoted', title: cleanTitle(found[1]!), authors, year: year ?? yearIn(rest), rest };
}

function withYear(line: string): Reference | null {
  const found = /[([]((?:19|20)\d\d|in press|forthcoming|to appear|accepted|n\.d\.)[a-z]?(?:,? (?:[A-Z][a-z]+|\d{1,2}))*[)\]]\s*[.,:]?\s*|(?<=[.,] )((?:19|20)\d\d)[a-z]?\.\s+/.exec(line.slice(0, 2_000));
  if (found === null || found.index < 4) return null;
  const authors = namesOf(line.slice(0, found.index).replace(/[\s,:;]+$/, ''));
  const after = line.slice(found.index + found[0].length);
  const [title, rest] = firstSentence(after);
  return authors === null || titleScore(title) < 0.2 ? null : { style: 'year', title: cleanTitle(title), authors, year: /^\d/.test(found[1] ?? found[2]!) ? (found[1] ?? found[2]!) : null, rest };
}

function bySentences(line: string): Reference | null {
  const pieces = sentencesOf(line.slice(0, 1_500));
  for (let count = 1; count < Math.min(pieces.length, 12); count += 1) {
    const authors = namesOf(pieces.slice(0, count).join(' '));
    if (authors === null && pieces[count - 1]!.length > 60) break;
    if (authors === null) continue;
    const [title, ...rest] = withSubtitle(pieces.slice(count));
    if (titleScore(title!) >= 0.2) return { style: 'authors', title: cleanTitle(title!), authors, year: yearIn(rest.join(' ')), rest: rest.join(' ') };
  }
  return null;
}

/** "Byron, A., Noether, E.: Title. In: Venue" */
function byColon(line: string): Reference | null {
  const at = line.slice(0, 800).search(/[:：]\s+["“]?[\p{Lu}\d\p{Script=Han}]/u);
  const authors = at < 5 ? null : namesOf(line.slice(0, at));
  if (authors === null || (authors.names.length === 1 && !/,|\p{Lu}\.|et al/u.test(line.slice(0, at))) || /^(?:authors?|by|venue|title|presenters?)$/i.test(line.slice(0, at).trim())) return null;
  const [title, rest] = firstSentence(line.slice(at + 1).trim());
  if (/,[^,]{4,120},\s*(?:19|20)\d\d\W*$/.test(title)) return null; // the colon stands in a title between commas
  return titleScore(title) < (authors.names.length > 1 ? 0.2 : 0.4) ? null : { style: 'authors', title: cleanTitle(title), authors, year: yearIn(rest), rest };
}

/** "Ada Byron, Emmy Noether, Title, Venue, 1921": names first, the venue last before the year. */
function byCommas(line: string): Reference | null {
  const pieces = line.slice(0, 1_000).replace(/\s*\[[^\]]{0,30}\]\W*$/, '').split(/,\s+/);
  const start = pieces.findIndex((piece) => namesOf(piece) === null);
  const end = pieces.findIndex((piece, at) => at > start && /^(?:\w+\.? )?\(?(?:19|20)\d\d\b/.test(piece));
  if (start < 1 || end === -1 || end - start < 1) return null;
  const title = pieces.slice(start, Math.max(start + 1, end - 1)).join(', ');
  const authors = namesOf(pieces.slice(0, start).join(', '));
  if (authors === null || titleScore(title) < 0.2) return null;
  return { style: 'authors', title: cleanTitle(title), authors, year: yearIn(pieces[end]!), rest: pieces.slice(end - 1).join(', ') };
}

/** "Byron A, Noether E. Title. Venue": the full stop after an initial ends the names where a title follows. */
function afterInitials(line: string): Reference | null {
  const stops = [...line.slice(0, 1_000).matchAll(/(?<=[\s.-]\p{Lu}{1,3}|et al)\.\s+(?=["“]?[\p{Lu}\d])/gu)].slice(0, 40).reverse();
  for (const { index } of stops) {
    const authors = namesOf(line.slice(0, index + 1));
    if (authors === null || /^\p{Lu}\.?$/u.test(authors.names.at(-1)!)) continue;
    const [title, rest] = firstSentence(line.slice(index + 1).trim());
    if (titleScore(title) >= 0.2 && !/^(?:\p{Lu}\.|and\b|&)/u.test(title)) return { style: 'authors', title: cleanTitle(title), authors, year: yearIn(rest), rest };
  }
  return null;
}

/** "Title — Names", "Names | Title", "Title by Names", "Title (Names, Venue)". */
function parted(line: string): Reference | null {
  if (line.length > 600 || !/\s[—–|/-]\s|\(| by /.test(line)) return null;
  if (!beginsWithName(line.split(/\s[—–|/-]\s/).at(-1)!) && !beginsWithName(line.split(/\s[—–|/-]\s/, 1)[0]!) && !/\(| by /.test(line)) return null;
  const parts = line.split(/\s+[—–|-]\s+|\s+\/\s+/);
  const [, by, byNames] = /^(.{15,300}?),? by ([^a-z].*)$/.exec(line) ?? [];
  const [, before, inside] = /^([^()]{15,300}?) \(([^()]{5,300})\)\W*$/.exec(line) ?? [];
  const ways: [string | undefined, string | undefined][] = [[parts.slice(0, -1).join(' – '), parts.at(-1)], [parts.slice(1).join(' – '), parts[0]], [by, byNames], [before, inside], [before, inside?.replace(/,[^,]*\d.*$/, '')]];
  for (const [title, names] of ways) {
    const authors = title === undefined || names === undefined || title === '' ? null : namesOf(names);
    if (authors !== null && titleScore(title!) >= (authors.names.length > 1 ? 0.2 : 0.4)) return { style: 'parted', title: cleanTitle(title!), authors, year: null, rest: '' };
  }
  return null;
}

function titleFirst(line: string): Reference | null {
  if (!/[.?!]\s/.test(line)) return null;
  const [title, ...others] = withSubtitle(sentencesOf(line.slice(0, 1_500)));
  if (title === undefined || titleScore(title) < 0.4) return null;
  for (let count = 1; count <= Math.min(others.length, 3); count += 1) {
    const authors = namesOf(others.slice(0, count).join(' '), 2);
    const rest = others.slice(count).join(' ');
    if (authors !== null) return { style: 'title', title: cleanTitle(title), authors, year: yearIn(rest), rest };
  }
  return null;
}

/** Everything up to the first full stop that ends a sentence, and what comes after it. */
export function firstSentence(text: string): [string, string] {
  const [first = '', ...rest] = withSubtitle(sentencesOf(text.slice(0, 1_500)));
  return [first, rest.join(' ')];
}

/** A question may be only the first half of a title: what follows it goes on unless it looks like a venue. */
function withSubtitle(sentences: readonly string[]): string[] {
  const [first, second, ...rest] = sentences;
  if (first === undefined || second === undefined || !/[?!]["”’)]?$/.test(first)) return [...sentences];
  return titleScore(second) >= 0.8 && !/\d|^in\b/i.test(second) ? [`${first} ${second}`, ...rest] : [...sentences];
}

const ABBREVIATED = /(?:^|[\s(.-])(?:\p{Lu}|et al|vol|no|nos|pp|p|vs|dr|prof|st|jr|sr|eds?|proc|conf|int|intl|symp|trans|univ|dept|cf|e\.g|i\.e|approx|fig|resp|adv|appl|rev|lett|phys|comput|sci|eng|j|ph\.d|inc|ltd|mr|mrs|ms)\.$/iu;

/** A text cut at full stops, question marks included; initials and abbreviations end nothing. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: stop, index } of text.matchAll(/[.?!]["”’)]?\s+(?=["“‘([]?[\p{Lu}\d\p{Script=Han}])/gu)) {
    const sentence = text.slice(start, index + stop.trimEnd().length);
    if (stop.startsWith('.') && ABBREVIATED.test(sentence.slice(-14))) continue;
    sentences.push(sentence.trim());
    start = index + stop.length;
  }
  const last = text.slice(start).trim();
  if (last !== '') sentences.push(last);
  return sentences;
}

export function yearIn(text: string): string | null {
  const years = [...text.slice(0, 2_000).matchAll(/(?<![\d:/.-])((?:19[5-9]|20[0-4])\d)(?![\d:/]|-\d)/g)];
  return years.at(-1)?.[1] ?? null;
}
