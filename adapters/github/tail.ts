import { foldSpace } from '../read.ts';
import { namesOf, strictNamesOf, type Authors } from './names.ts';
import type { ReadLine } from './line.ts';
import { appearedOf, isDate, isVenue, yearIn, type Appeared } from './venue.ts';

/** What a row says after its title. */
export interface Tail {
  authors: Authors | null;
  appeared: Appeared | null;
}

const LONGEST_PIECE = 1_500;
/** Venue and date are no further from an end than so many commas. */
const MOST_STOPS = 12;
const LABELLED = /^(authors?|by|venue|published(?: in| at)?|conference|journal|date|year|作者)\s*[:：]\s*/i;

/** Authors, venue and date out of what follows the title: lines, brackets, sentences, each for what it reads as. */
export function readTail(line: ReadLine, from: number): Tail {
  const tail: Tail = { authors: null, appeared: null };
  for (let start = from; start < line.text.length;) {
    const [run] = /[^\n\uFFFC]*/.exec(line.text.slice(start))!;
    readPiece(line, start, run, tail);
    start += run.length + 1;
  }
  return tail;
}

function readPiece(line: ReadLine, start: number, run: string, tail: Tail): void {
  const words = foldSpace(run).replace(/^[\s.,;:|–—\-•·()[\]]*(?=[^\s.,;:|–—\-•·()[\]])/, (edge) => (/[([]$/.test(edge) ? edge.slice(-1) : '')).replace(/[\s([·•|–—-]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(words) || words.length > LONGEST_PIECE) return;
  if (isSlanted(line, start, run) && tail.authors === null && !isDate(words) && !isVenue(words)) {
    tail.authors = strictNamesOf(words) ?? (isNameLike(words) ? namesOf(words) : null);
    if (tail.authors !== null) return;
  }
  const labelled = LABELLED.exec(words);
  if (labelled !== null) return readLabelled(labelled[1]!.toLowerCase(), words.slice(labelled[0].length), tail);
  readWords(words, tail);
}

function readLabelled(label: string, words: string, tail: Tail): void {
  if (/^(?:author|by|作者)/.test(label)) tail.authors ??= namesOf(words);
  else join(appearedOf(words), tail);
}

/** The whole line is slanted, as author lines are. */
function isSlanted({ spans }: ReadLine, start: number, run: string): boolean {
  const inner = run.trim().length - 2;
  return inner > 0 && spans.some((span) => span.kind === 'italic' && span.start >= start && span.end <= start + run.length + 1 && span.end - span.start >= inner);
}

/** No sentence: few words a comma, no digits. */
function isNameLike(words: string): boolean {
  const pieces = words.split(/,|;|\band\b/);
  return pieces.every((piece) => foldSpace(piece).split(' ').length <= 6) && !/\d{2}|[?!:]/.test(words) && (pieces.length > 1 || /^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*$/u.test(words));
}

/** Brackets first, then the whole, then every way to part it in two. */
function readWords(words: string, tail: Tail): void {
  const rest = words.replace(/[([]([^()[\]]{2,80})[)\]]/g, (whole, inside: string, at: number) => {
    const [, who, when] = /^(.*?\bet al\b\.?|.*\p{L})[,\s]+((?:19|20)\d\d)[a-z]?$/u.exec(inside) ?? [];
    const cited = who === undefined || tail.authors !== null ? null : strictNamesOf(who);
    if (cited !== null) {
      tail.authors = cited;
      join({ venue: null, date: when! }, tail);
      return ' ';
    }
    const appeared = appearedOf(inside);
    if (appeared === null || (appeared.date === null && /[A-Za-z.]$/.test(words.slice(0, at)) && at > 0)) return whole;
    if (tail.appeared === null && /^[,.;:\s]*$/.test(words.slice(0, at))) tail.appeared = appeared;
    else if (appeared.venue === null && at > 0) return ` ${whole}`;
    return ' ';
  });
  const text = paired(foldSpace(rest).replace(/^[\s.,;:|–—-]+|[\s,;:|–—-]+$/g, ''));
  if (text === '') return;
  const names = tail.authors === null ? strictNamesOf(text) : null;
  if (names !== null) tail.authors = names;
  else if (!readHalves(text, tail)) takeAppeared(text, tail);
}

/** Without a bracket whose partner was cut off. */
function paired(text: string): string {
  if (text.startsWith('(') && !text.includes(')')) return text.slice(1);
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text;
}

/** "Names. Venue, year" or "Venue, year, names": the parting that leaves most to the names. */
function readHalves(text: string, tail: Tail): boolean {
  if (tail.authors !== null) return false;
  const stops = [...text.matchAll(/[.,;:|]\s+|\s[-–—]\s|\s+in\s+(?=[A-Z])|\s(?=\()/g)];
  for (const stop of stops.slice(-MOST_STOPS).reverse()) {
    const left = strictNamesOf(text.slice(0, stop.index) + (stop[0].startsWith('.') ? '.' : ''));
    if (left === null) continue;
    tail.authors = left;
    takeAppeared(text.slice(stop.index + stop[0].length), tail);
    return true;
  }
  for (const stop of stops.slice(0, MOST_STOPS)) {
    const appeared = appearedOf(text.slice(0, stop.index));
    const right = appeared === null ? null : strictNamesOf(text.slice(stop.index + stop[0].length));
    if (right === null) continue;
    tail.authors = right;
    join(appeared, tail);
    return true;
  }
  return false;
}

/** Its first sentences may be somebody's remark: only a short piece, or the one with the year, is a venue. */
function takeAppeared(text: string, tail: Tail): void {
  if (tail.appeared?.venue != null && tail.appeared.date !== null) return;
  const whole = yearIn(text) !== null || text.split(' ').length <= 8 ? appearedOf(text) : null;
  join(whole, tail);
}

function join(more: Appeared | null, tail: Tail): void {
  if (more !== null) tail.appeared = { venue: tail.appeared?.venue ?? more.venue, date: tail.appeared?.date ?? more.date };
}
