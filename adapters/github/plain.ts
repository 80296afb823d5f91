import type { Lead } from './lead.ts';
import type { ReadLine } from './line.ts';
import { strictNamesOf } from './names.ts';
import { appearedOf } from './venue.ts';

/** A line with more commas than this is no reference that could be parted. */
const MOST_STOPS = 40;
/** Venue and date stand at an end, with so few commas within them. */
const OUTER_STOPS = 5;

/** "Last, F., & Last, F. (2015). Title", "Names et al. Title": what the title stands after, where that is surely names. */
export function afterPlainAuthors({ text }: ReadLine, lead: Lead): Lead {
  const [run = ''] = /^[^\n\uFFFC]{0,800}/.exec(text.slice(lead.at)) ?? [];
  for (const stop of run.matchAll(/\s*[([]((?:19|20)\d\d)[a-z]?[)\]][.,:]?\s+(?=\S)|[.:]\s+(?=\p{Lu})|\bet al\.?,?\s+(?=\p{Lu})/gu)) {
    const authors = strictNamesOf(run.slice(0, stop.index) + (stop[0].startsWith('et') ? 'et al.' : ''));
    if (authors === null || (authors.authors!.length < 2 && authors.authorsComplete === true)) continue;
    const appeared = stop[1] === undefined ? null : { venue: null, date: stop[1] };
    const at = lead.at + stop.index + stop[0].length;
    if (plainTitle(text.slice(at)).title.split(' ').length > (stop[1] === undefined ? 2 : 0)) return { at, authors: { ...authors, authorsComplete: null }, appeared: lead.appeared ?? appeared };
  }
  return lead;
}

/**
 * Running text up to a button, the end of the line, a double blank or a bracketed year or venue; then up to the first full stop, comma
 * or dash after which there are only names, a venue, a date.
 */
export function plainTitle(text: string): { title: string; length: number } {
  const [run = ''] = /^[^\n\uFFFC]{0,600}/.exec(text) ?? [];
  const end = Math.min(...[/[\s([]+$/, /(?<=\S)(?= {2,}\S)/, /\s*\((?=[^()]*(?:19|20)\d\d\b[^()]*\)|[^()\s]{2,12}[’' ]?\d{2}\))/, /\s\[(?=[^\]]*(?:19|20)\d\d\b)/].map((stop) => stopOf(stop, run)));
  const segment = run.slice(0, end).replace(/(?<=[.?!])\s*\([^()]*\)\s*$/, ''); // "Title. (A University)"
  for (const stop of [...segment.matchAll(/(?:[.?!,;|]|\s[-–—]|\s+by)\s+/g)].slice(0, MOST_STOPS)) {
    const head = segment.slice(0, stop.index + (/[?!]/.test(stop[0]) ? 1 : 0));
    if (head.split(' ').length >= 2 && isReference(segment.slice(stop.index + stop[0].length), /^[,\s]/.test(stop[0]))) return { title: head, length: head.length };
  }
  return { title: segment, length: segment.length };
}

function stopOf(stop: RegExp, run: string): number {
  return stop.exec(run)?.index ?? run.length;
}

/** Only names, or a venue and a date, or both in either order; a single name must have more beside it where it may be the title's own end. */
function isReference(text: string, isDoubtful = false): boolean {
  if (!/^(?:[\p{Lu}\p{Lo}\d(*'’]|(?:in|van|de|von)\b)/u.test(text)) return false;
  const names = strictNamesOf(text);
  if (names !== null) return !isDoubtful || names.authors!.length > 1 || names.authorsComplete === false;
  if (isBareVenue(text)) return true;
  const halves = [...text.matchAll(/[.,;|]\s+|\s[-–—]\s|\s+in\s+/g)].map((stop) => [text.slice(0, stop.index), text.slice(stop.index + stop[0].length)] as const);
  return halves.slice(-OUTER_STOPS).some(([left, right]) => isBareVenue(right) && strictNamesOf(left) !== null)
    || halves.slice(0, OUTER_STOPS).some(([left, right]) => isBareVenue(left) && strictNamesOf(right) !== null);
}

function isBareVenue(text: string): boolean {
  return text.length < 160 && text.split(' ').length <= 14 && appearedOf(text) !== null;
}

/** Most of its longer words begin with a capital, and it has at least three. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return text.split(' ').length >= 3 && /^[\p{Lu}\p{N}]/u.test(text) && words.length >= 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6;
}
