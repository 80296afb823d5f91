import { isShown, type Line, lineText, textAfter, textBefore } from './lines.ts';
import { beginsWithName, type Names, namesOf } from './names.ts';
import { textBetween, textOfElement } from './page.ts';
import { Hint, hintedIn, type Known } from './reading.ts';
import { parseReference, sentencesOf } from './references.ts';
import type { Row } from './rows.ts';

/** Where in a row the title stands. */
export interface TitlePlace {
  from: number;
  to: number;
  /** The title itself where it was read from running text and has no place of its own. */
  text?: string;
}

/** Authors, and the kind of line they were found on. */
export interface FoundAuthors extends Names {
  kind?: string;
}

/**
 * The authors that a row prints; `null` when none can be told. `usual`: the kind of line that holds them in most rows of the list,
 * where one name is enough.
 */
export function authorsIn(known: Known, row: Row, title: TitlePlace, lines: readonly Line[], usual?: string): FoundAuthors | null {
  const isReference = title.text !== undefined;
  return ofColumn(known, lines) ?? (isReference ? ofReference(known, title, lines) : null) ?? ofHints(known, row) ?? besideTitle(known, title, lines) ?? ofLines(known, row, title, lines, usual) ?? ofReference(known, title, lines);
}

function ofColumn({ page, columns }: Known, lines: readonly Line[]): Names | null {
  const texts = lines.filter(({ block }) => columns.kindOf(block) === 'authors').map((line) => lineText(page, line));
  if (texts.length === 0) return null;
  const joined = texts.join(', ');
  return namesOf(joined) ?? { names: joined.slice(0, 5_000).split(/\s*[,;]\s*|\s+and\s+/).filter((name) => name !== ''), isComplete: !/…|\.\.\.|et al/.test(joined) };
}

/** Elements called authors: one with a list in it, or one a name. A page that has a long and a short list side by side means the long one. */
function ofHints(known: Known, row: Row): Names | null {
  const { page } = known;
  const elements = hintedIn(known, row, Hint.Authors).slice(0, 600);
  const lists = elements.map((element) => namesOf(listText(page, element))).filter((one) => one !== null);
  const longest = lists.reduce<Names | null>((most, one) => (most === null || one.names.length > most.names.length ? one : most), null);
  if (longest !== null && longest.names.length === 1 && lists.length > 1) {
    const names = [...new Set(lists.flatMap((list) => list.names))];
    return { names, isComplete: lists.every(({ isComplete }) => isComplete) };
  }
  if (longest === null) return elements.length === 1 ? ofChildren(known, elements[0]!) : null;
  return longest.isComplete ? longest : unfolded(known, elements, longest);
}

/** The text of an element in which a new block is a new name. */
function listText(page: Known['page'], element: number): string {
  const pieces = page.texts.slice(page.textFrom[element]!, Math.min(page.textTo[element]!, page.textFrom[element]! + 3_000));
  return pieces.map((piece) => (piece.startsWith('\n') ? ' , ' : piece)).join('').replace(/\s+/g, ' ').replace(/(?: ?,)+ ?(?=,)|^[ ,]+|[ ,]+$/g, '').replace(/ ,/g, ',').replace(/(^|, )(?:authors?|creators?|contributors?),\s/gi, '$1').slice(0, 11_000);
}

/** Names that only their elements part. */
function ofChildren({ page }: Known, element: number): Names | null {
  const names: string[] = [];
  const linked: string[] = [];
  for (let child = element + 1; child < page.ends[element]! && names.length < 600; child += 1) {
    const text = textOfElement(page, child).slice(0, 80);
    if (page.ends[child] === child + 1 && namesOf(text)?.names.length === 1) (page.tags[child] === 'a' ? linked : names).push(text.replace(/[,;]$/, ''));
  }
  if (linked.length > 0 && (linked.length > 1 || names.length === 0)) return { names: linked, isComplete: true };
  return names.length > 1 ? { names, isComplete: true } : null;
}

/** "and 2 more authors", where a press writes out the names that the element already holds. */
function unfolded({ page }: Known, elements: readonly number[], shown: Names): Names {
  for (const element of elements) {
    const script = page.elements[element]!.querySelector('[onclick]')?.getAttribute('onclick') ?? '';
    for (const [, text] of script.slice(0, 5_000).matchAll(/'([^'\\]{5,3000})'/g)) {
      const more = /\p{Lu}\S* \p{Lu}/u.test(text!) ? namesOf(text!) : null;
      if (more !== null) return { names: [...shown.names, ...more.names], isComplete: more.isComplete };
    }
  }
  return shown;
}

/** "Authors. Title" and "Title, Authors, Venue" on the title's own line. */
function besideTitle({ page }: Known, title: TitlePlace, lines: readonly Line[]): Names | null {
  const line = lines.find(({ from, to }) => from <= title.from && title.from < to);
  if (line === undefined || !isShown(page, line.block)) return null;
  const before = textBefore(page, line, title.from).replace(/^\s*(?:\[[\w+-]{1,8}\]|\(?\d{1,4}[.)]|[•●*–-])\s*/, '');
  const found = before.length < 4 ? null : namesOf(bareEnd(before), 1);
  if (found !== null) return found;
  for (const segment of line.segments.filter(({ from }) => from >= title.to).slice(0, 6)) {
    const text = textBetween(page, segment.from, segment.to);
    const names = segment.element === -1 ? ofTail(text, 1) : namesOf(text, 2);
    if (names !== null) return names;
  }
  return ofTail(textAfter(page, line, title.to), 1);
}

/** Without the year, quotation mark or colon that leads over to the title. */
function bareEnd(text: string): string {
  return text.replace(/[\s"“‘(]*$/, '').replace(/[,.]?\s*[([]?(?:19|20)\d\d[a-z]?[)\]]?[.,:]?\s*$/, '').replace(/[,:.\s"“(]+$/, (tail) => (tail.startsWith('.') ? '.' : ''));
}

/** What follows a title, up to where names end: a full stop, a dash, a bracket. */
function ofTail(text: string, least: number): Names | null {
  const tail = text.slice(0, 6_000).replace(/^[\s"”’.,;:|·–—-]+/, '').replace(/^(?:by|with|authors?:?)\s+/i, '').replace(/^\((?:with|by)\s+([^)]*)\).*$/, '$1');
  const isOfOthers = /^[\s,.;:–—-]*\(?with\s/i.test(text); // whose page it is is not printed
  if (tail.length < 4 || !beginsWithName(tail.split(/\.\s/, 1)[0]!)) return null;
  const pieces = [tail, tail.split(/\s+[–—|·-]\s+|\s*[([]|\s*:\s/)[0]!, ...sentencesOf(tail).slice(0, 1), tail.split(/[.,]\s*(?:in\b|(?:19|20)\d\d|to appear|proc)/i)[0]!];
  for (const piece of pieces) {
    const names = namesOf(piece, least);
    if (names !== null && (names.names.length > 1 || / /.test(names.names[0]!))) return isOfOthers ? { ...names, isComplete: false } : names;
  }
  return null;
}

/** A line of names near the title: the nearest with two or more, or the next line with one. */
function ofLines({ page }: Known, row: Row, title: TitlePlace, lines: readonly Line[], usual?: string): FoundAuthors | null {
  const own = lines.findIndex(({ from, to }) => from <= title.from && title.from < to);
  const near = [...lines.keys()].filter((at) => at !== own && lines[at]!.from >= row.from).sort((a, b) => distance(a, own) - distance(b, own)).slice(0, 10);
  for (const at of near) {
    const line = lines[at]!;
    if (!isShown(page, page.owners[line.from]!)) continue;
    const kind = kindOf(page, line);
    const names = ofLine(page, line, (Math.abs(at - own) === 1 && own !== -1) || kind === usual ? 1 : 2);
    const found = names === null || names.names.length === 1 ? (ofAlikeLines(page, lines, at) ?? names) : names;
    if (found !== null) return { ...found, kind };
  }
  return null;
}

function kindOf(page: Known['page'], { block }: Line): string {
  const parent = page.parents[block]!;
  return `${page.tags[block]}.${page.classes[block]}<${parent === -1 ? '' : `${page.tags[parent]}.${page.classes[parent]}`}`;
}

/** A list with an item for each author. */
function ofAlikeLines(page: Known['page'], lines: readonly Line[], at: number): Names | null {
  const names: string[] = [];
  const kind = kindOf(page, lines[at]!);
  for (const line of lines.slice(at, at + 100)) {
    const one = kindOf(page, line) === kind && page.parents[line.block] === page.parents[lines[at]!.block] ? namesOf(lineText(page, line)) : null;
    if (one?.names.length !== 1) break;
    names.push(one.names[0]!);
  }
  return names.length > 1 ? { names, isComplete: true } : null;
}

/** Lines after the title come before those in front of it. */
function distance(at: number, own: number): number {
  return at > own ? at - own : own - at + 0.5;
}

function ofLine(page: Known['page'], line: Line, least: number): Names | null {
  const text = lineText(page, line).slice(0, 11_000);
  const whole = namesOf(text, least);
  if (whole !== null && (whole.names.length > 1 || /\S \S/.test(whole.names[0]!))) return whole;
  for (const { element, from, to } of line.segments) {
    const text = element === -1 ? '' : textBetween(page, from, to).slice(0, 11_000);
    const names = namesOf(text, from === line.from ? least : 2);
    if (names !== null && (names.names.length > 1 || / /.test(text))) return names;
  }
  const [first] = least === 1 ? text.split(/\s+[–—-]\s+/) : [text];
  const single = first === text ? null : namesOf(first!);
  return ofTail(text, 2) ?? (single !== null && / /.test(first!) ? single : null) ?? ofTail(text.replace(/^[^:]{2,24}:\s/, ''), 2);
}

/** The line as a reference, or a line that cites the paper once more. */
function ofReference({ page }: Known, title: TitlePlace, lines: readonly Line[]): Names | null {
  const own = lines.find(({ from, to }) => from <= title.from && title.from < to);
  const read = own === undefined ? null : parseReference(lineText(page, own).replace(/^\s*\^\s*(?:[a-z]{1,9}\s+)?(?=\p{L})/u, ''));
  if (read !== null) return read.authors;
  for (const line of lines.slice(0, 12)) {
    const text = line === own ? '' : lineText(page, line).slice(0, 1_500);
    if (/\b(?:19|20)\d\d\b/.test(text)) {
      const cited = parseReference(text.replace(/^[^:]{3,24}:\s+/, ''));
      if (cited?.authors != null && cited.style !== 'title') return cited.authors;
    }
  }
  return null;
}
