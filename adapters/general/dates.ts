import { isShown, type Line, spacedText } from './lines.ts';
import { nameOf } from './links.ts';
import { namesOf } from './names.ts';
import { Flag, has, type Page, textBetween, textOfElement } from './page.ts';
import type { TitlePlace } from './authors.ts';
import { Hint, hintedIn, type Known } from './reading.ts';
import { yearIn } from './references.ts';
import type { Row } from './rows.ts';

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?`;
const FULL = new RegExp(String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? (?:19|20)\d\d|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])|(?:19|20)\d\d ${MONTH}(?: \d{1,2})?|${MONTH} (?:19|20)\d\d)\b`);

/** The date as printed: a whole one where there is one, else the year. */
export function dateIn(known: Known, row: Row, title: TitlePlace, lines: readonly Line[]): string | null {
  const { page, columns } = known;
  const cell = lines.find(({ block }) => columns.kindOf(block) === 'date');
  if (cell !== undefined) return /\d{2}/.test(textBetween(page, cell.from, cell.to)) ? textBetween(page, cell.from, cell.to).slice(0, 60) : null;
  for (const element of hintedIn(known, row, Hint.Date).slice(0, 5)) {
    const text = textOfElement(page, element);
    if (text.length < 80 && /(?:19|20)\d\d/.test(text)) return FULL.exec(text)?.[0] ?? yearIn(text) ?? text;
  }
  const text = textsBeside(page, title, lines).join(' · ');
  return FULL.exec(text)?.[0] ?? yearIn(text);
}

/** The row's short lines without the title. */
function textsBeside(page: Page, title: TitlePlace, lines: readonly Line[]): string[] {
  return lines.filter(({ from }) => isShown(page, page.owners[from]!)).flatMap((line) => {
    const { from, to } = line;
    if (title.text !== undefined && (from === title.from || spacedText(page, line).includes(title.text))) return [afterTitle(spacedText(page, line), title.text)];
    const parts = from <= title.from && title.from < to ? [textBetween(page, from, title.from), textBetween(page, Math.min(to, title.to), to)] : [spacedText(page, line)];
    return parts.filter((part) => part !== '' && part.length < 400);
  });
}

/** In running text what follows the title, then what stands before it. */
function afterTitle(text: string, title: string): string {
  const at = text.indexOf(title);
  return at === -1 ? text : `${text.slice(at + title.length).replace(/^[\s.,”"’]+/, '')} · ${text.slice(0, at)}`;
}

const VENUE = /\b(?:proceedings|proc\.|conference|journal|workshop|symposium|transactions|letters|annals|review|reviews|magazine|arxiv|preprint|press|lecture notes|neurips|nips|iclr|icml|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai|kdd|sigir|sigmod|vldb|icra|iros|corl|chi|uist|interspeech|icassp|miccai|nature|science|cell|plos|pnas|ieee|acm|springer|tmlr|jmlr|wacv|bmvc|colt|aistats|uai|siggraph|stoc|focs|soda|coling|eacl|www|wsdm|cikm|recsys|icse|fse|ase|pldi|popl|osdi|sosp|nsdi|usenix|ndss|ccs|infocom|sigcomm)\b/i;
const ACRONYM = /\b(\p{Lu}[\p{L}&-]{2,11}(?: \p{Lu}[\p{L}]{2,11})?)[ ’']{0,2}((?:19|20)?\d\d)\b/u;

/** Where it appeared, as printed, without the year at its end. */
export function venueIn(known: Known, row: Row, title: TitlePlace, lines: readonly Line[]): string | null {
  const { page, columns } = known;
  const cell = lines.find(({ block }) => columns.kindOf(block) === 'venue');
  if (cell !== undefined) return textBetween(page, cell.from, cell.to);
  for (const element of hintedIn(known, row, Hint.Venue)) {
    const venue = withoutYear(textOfElement(page, element));
    if (venue.length > 1 && venue.length < 250) return venue;
  }
  return italicVenue(page, title, lines) ?? namedVenue(textsBeside(page, title, lines));
}

function italicVenue(page: Page, title: TitlePlace, lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, 12)) {
    for (const { element, from, to } of line.segments) {
      if (element === -1 || !has(page, element, Flag.Italic) || from >= title.from && from < title.to || page.links[element] !== -1) continue;
      const text = textBetween(page, from, to);
      if (text.length > 2 && text.length < 160 && text.split(' ').length < 20 && /^[^\p{Ll}]/u.test(text) && namesOf(text) === null && nameOf(text) === null && !/universit|institut|\blabs?\b/i.test(text)) return withoutYear(text);
    }
  }
  return null;
}

function namedVenue(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const piece of text.split(/\.\s+|\s[–—·|-]\s|;\s/)) {
      if (piece.length < 160 && VENUE.test(piece) && !/https?:|\/.*\/|^\S+\.\w{2,4}$|^\W*arxiv\W{0,3}\S*\d+\W*$/i.test(piece) && namesOf(piece) === null) return withoutYear(piece.replace(/^[\s,.(:-]+/, '').replace(/\s*(?:\[|\().*$/, ''));
    }
  }
  return null;
}

function withoutYear(text: string): string {
  return text.replace(/[\s,(]*(?:19|20)\d\d[).\s]*$/, '').replace(/,?\s+(?:pp?|vol|no)\.?(?: ?\d*[–-]?\d*)?$/, '').replace(/[\s,.;(]+$/, '').trim();
}

/** Whether a text names a place where papers appear. */
export function namesVenue(text: string): boolean {
  return VENUE.test(text) || ACRONYM.test(text);
}
