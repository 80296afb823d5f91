import { Hint } from './hints.ts';
import { isInSentence, isShown, type Line, lineAt } from './lines.ts';
import type { PaperLink } from './links.ts';
import { entryOfCoins } from './metadata.ts';
import { namesOf } from './names.ts';
import { Flag, has, lettersBetween, type Page, textBetween } from './page.ts';
import { parseReference } from './references.ts';
import type { Columns } from './tables.ts';
import { cleanTitle, titleScore, withoutStop } from './titles.ts';

/** A place of the page that may be the title of a paper, or that stands for one. */
export interface Candidate {
  /** Where it stands: pieces of text. */
  from: number;
  to: number;
  /** The element that is it, or that holds its line. */
  element: number;
  /** The title as it would be read; empty for a link that only leads to a paper. */
  title: string;
  /** Places of the same kind in other rows have the same signature. */
  signature: string;
  /** How much it looks like a title by itself, 0 to 1. */
  score: number;
  /** Index of its line. */
  line: number;
  link: PaperLink | null;
}

/** No line of a list has more parts. */
const MOST_SEGMENTS = 300;
const SHORTEST = 4;
const LONGEST = 420;

interface Sources {
  page: Page;
  lines: readonly Line[];
  linkAt: ReadonlyMap<number, PaperLink>;
  columns: Columns;
}

/** Every candidate, in page order. */
export function* candidatesOf(page: Page, lines: readonly Line[], links: readonly PaperLink[], columns: Columns): Generator<undefined, Candidate[]> {
  const sources: Sources = { page, lines, linkAt: new Map(links.map((link) => [link.element, link])), columns };
  const candidates: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % 12 === 0) yield;
    if (!isShown(page, page.owners[line.from]!) || has(page, page.owners[line.from]!, Flag.Button)) continue;
    for (const candidate of ofLine(sources, line, index)) candidates.push(candidate);
  }
  for (const link of links) {
    const candidate = ofLink(sources, link);
    if (candidate !== null) candidates.push(candidate);
  }
  for (const coins of page.coins) {
    const record = isShown(page, coins.element) ? entryOfCoins(coins.title) : null;
    if (record !== null) candidates.push({ from: coins.at, to: coins.at, element: coins.element, title: record.title, signature: 'coins', score: 0.7, line: -1, link: null });
  }
  return candidates.sort((a, b) => a.from - b.from || b.to - a.to);
}

function* ofLine(sources: Sources, line: Line, index: number): Generator<Candidate> {
  const { page } = sources;
  const letters = lettersBetween(page, line.from, line.to);
  const read = letters >= 30 && letters < 1_500 ? referenceOf(sources, line, index) : null;
  if (read !== null) yield read;
  for (const candidate of partsOf(sources, line, index)) yield read !== null && candidate.from === line.from && candidate.to === line.to && candidate.link === null ? { ...candidate, score: candidate.score * 0.3 } : candidate;
}

function* partsOf(sources: Sources, line: Line, index: number): Generator<Candidate> {
  for (const [place, segment] of line.segments.slice(0, MOST_SEGMENTS).entries()) {
    if (segment.element === -1 && (line.segments.length > 1 || line.wrappers.length === 0)) yield* bare(sources, line, index, place);
    else if (segment.element !== -1) yield* elements(sources, line, index, segment.element, segment.from, segment.to);
  }
  if (line.segments.length > 1) yield* whole(sources, line, index);
  for (const wrapper of line.wrappers) yield* elements(sources, line, index, wrapper, line.from, line.to, 1);
}

/** The element of a segment and those within that hold other text. */
function* elements(sources: Sources, line: Line, index: number, top: number, from: number, to: number, most = 40): Generator<Candidate> {
  const { page } = sources;
  let best: Candidate | null = null;
  let last = '';
  for (let element = top; element < page.ends[top]! && element < top + most; element += 1) {
    const start = Math.max(page.textFrom[element]!, from);
    const end = Math.min(page.textTo[element]!, to);
    const letters = lettersBetween(page, start, end);
    if (letters < SHORTEST || letters > LONGEST) continue;
    const text = textBetween(page, start, end);
    const score = titleScore(text, linkWeight(sources, element)) * scoreOfPlace(sources, line, element, start) * (isPart(page, line, element, start, end) ? 0.5 : 1);
    const inner = isOutdone(page, element, letters) ? 0.6 : 1;
    if (text !== last && best !== null) yield best;
    if (text !== last) best = null;
    last = text;
    if (score * inner > Math.max(0.02, best?.score ?? 0)) best = made(sources, { from: start, to: end, element, text, line: index, score: score * inner, signature: `E${signatureOf(sources, element)}` });
  }
  if (best !== null) yield best;
}

function* bare(sources: Sources, line: Line, index: number, place: number): Generator<Candidate> {
  const { page } = sources;
  const { from, to } = line.segments[place]!;
  const letters = lettersBetween(page, from, to);
  if (letters < SHORTEST || letters > LONGEST) return;
  const text = textBetween(page, from, to);
  const score = titleScore(text) * (place === 0 ? 0.75 : 0.55) * (line.place === 0 ? 1 : 0.7) * columnScore(sources, line.block) * (isPart(page, line, line.block, from, to) || goesOn(page, line, place) ? 0.4 : 1) * (place > 0 && /^\W*\p{Ll}/u.test(text) || has(page, line.block, Flag.Pre) ? 0.2 : 1);
  if (score > 0.02) yield made(sources, { from, to, element: line.block, text, line: index, score, signature: `B${Math.min(place, 2)}.${Math.min(line.place, 3)}.${line.segments.length > 1 ? 1 : 0}${signatureOf(sources, line.block)}` });
}

/** Whether the next part continues the sentence: a word in italics, a word searched for. */
function goesOn(page: Page, line: Line, place: number): boolean {
  const next = line.segments[place + 1];
  if (next === undefined || next.element === -1 || page.links[next.element] !== -1) return false;
  const text = textBetween(page, next.from, next.to);
  return text.length < 30 && !/[\d([.,]/.test(text) && !/[.,:;([–—-]\s*$/.test(page.texts[next.from - 1] ?? '') && namesOf(text) === null;
}

/** A line with several parts that is a title as a whole: a formula or a species in italics. */
function* whole(sources: Sources, line: Line, index: number): Generator<Candidate> {
  const { page } = sources;
  const letters = lettersBetween(page, line.from, line.to);
  if (letters < 12 || letters > 300 || page.owners.slice(line.from, line.to).some((owner) => page.links[owner] !== -1)) return;
  const text = textBetween(page, line.from, line.to);
  const score = titleScore(text) * 0.6 * (line.place === 0 ? 1 : 0.6) * columnScore(sources, line.block);
  if (score > 0.02) yield made(sources, { from: line.from, to: line.to, element: line.block, text, line: index, score, signature: `L${Math.min(line.place, 3)}${signatureOf(sources, line.block)}` });
}

/** The line as a reference to a paper. */
function referenceOf(sources: Sources, line: Line, index: number): Candidate | null {
  const { page } = sources;
  const text = textBetween(page, line.from, line.to);
  if (!/^[^\p{L}]*[\p{Lu}\p{Script=Han}]|["“„«]/u.test(text)) return null;
  const read = parseReference(text);
  if (read === null || (read.style === 'quoted' && read.authors === null && read.year === null)) return null;
  const score = titleScore(read.title) * (read.style === 'quoted' || read.style === 'year' ? 0.95 : 0.7);
  if (score <= 0.1) return null;
  return { ...made(sources, { from: line.from, to: line.to, element: line.block, text: '', line: index, score, signature: `R${read.style}${signatureOf(sources, line.block)}` }), title: withoutStop(read.title) };
}

/** Links that are named after what they lead to ("PDF", "Paper", the address itself), or that surely lead to a paper. */
function ofLink(sources: Sources, link: PaperLink): Candidate | null {
  const { page } = sources;
  if (!isShown(page, link.element)) return null;
  const isNamed = link.name === 'paper' || link.name === 'pdf' || (link.name === 'address' && link.weight > 0) || link.name === 'none' && link.weight === 1;
  if (link.weight < 0 || !(isNamed || link.weight === 1 && (link.name === null || link.name === 'side'))) return null;
  const kind = isNamed ? `${link.name}${link.name === 'address' || link.name === 'none' ? '' : link.label.toLowerCase().replace(/[^\p{L}]+/gu, '').slice(0, 20)}` : 'sure';
  const line = -1;
  const own = sources.lines[lineAt(sources.lines, link.at)];
  const isLost = !isNamed && own !== undefined && link.at < own.to && isInSentence(page, own, link.at);
  const score = isNamed ? (link.weight > 0.5 ? 0.5 : 0.3) : isLost ? 0 : 0.2;
  return { from: link.at, to: page.textTo[link.element]!, element: link.element, title: '', signature: `K${kind}${columnOf(sources, link.element)}`, score, line, link };
}

function made(sources: Sources, { text, ...rest }: Omit<Candidate, 'title' | 'link'> & { text: string }): Candidate {
  const link = sources.linkAt.get(sources.page.links[rest.element]!) ?? linkWithin(sources, rest.element);
  return { ...rest, title: cleanTitle(text), link };
}

function linkWithin({ page, linkAt }: Sources, element: number): PaperLink | null {
  for (let index = element; index < page.ends[element]! && index < element + 6; index += 1) {
    const link = linkAt.get(index);
    if (link !== undefined) return link;
  }
  return null;
}

/** What the element's type and place say: headings, links to papers and elements called titles come first; a link in the middle of a sentence last. */
function scoreOfPlace(sources: Sources, line: Line, element: number, from: number): number {
  const { page, linkAt } = sources;
  const link = linkAt.get(page.links[element]!);
  let score = 0.6;
  if ((page.hints[element]! & Hint.Title) !== 0 && !isPerson(page, element)) score = 1.5;
  else if (link !== undefined && link.weight > 0) score = 0.9 + 0.3 * link.weight;
  else if (has(page, element, Flag.Heading)) score = 1.1;
  else if (link !== undefined) score = link.weight < 0 ? 0.35 : 0.9;
  else if (has(page, element, Flag.Bold)) score = 0.95;
  else if (has(page, element, Flag.Italic)) score = 0.7;
  return score * columnScore(sources, element) * (has(page, element, Flag.Pre) ? 0.2 : 1) * (isInSentence(page, line, from) ? 0.08 : 1) * (isHinted(page, element) ? 0.1 : 1);
}

/** Whether an element within it is called a title, or is the only link and nearly all of it: then that is the title. */
function isOutdone(page: Page, element: number, letters: number): boolean {
  let links = 0;
  let linked = 0;
  for (let at = element + 1; at < page.ends[element]! && at < element + 12; at += 1) {
    const own = lettersBetween(page, page.textFrom[at]!, page.textTo[at]!);
    if ((page.hints[at]! & Hint.Title) !== 0 && own > 5) return true;
    if (page.links[at] !== at) continue;
    links += 1;
    linked = Math.max(linked, own);
  }
  return links > 0 && linked > letters * 0.6 && linked < letters - 2;
}

/** A paper may be called by a word or two where the words are the link to it. */
function linkWeight({ page, linkAt }: Sources, element: number): number {
  return linkAt.get(page.links[element]!)?.weight ?? 0;
}

/** Whether it is a piece of a line that is a title, link or heading as a whole. */
function isPart(page: Page, line: Line, element: number, from: number, to: number): boolean {
  if (from === line.from && to === line.to || (page.hints[element]! & Hint.Title) !== 0) return false;
  return line.wrappers.some((wrapper) => wrapper !== element && ((page.hints[wrapper]! & Hint.Title) !== 0 || page.links[wrapper] === wrapper || has(page, wrapper, Flag.Heading)));
}

/** Classes that say plainly that it is something else. */
function isHinted(page: Page, element: number): boolean {
  for (let at = element, level = 0; at !== -1 && level < 2; at = page.parents[at]!, level += 1) {
    const hints = page.hints[at]!;
    if ((hints & Hint.Title) !== 0) return false;
    if ((hints & (Hint.Authors | Hint.Abstract | Hint.Venue | Hint.Date | Hint.Bibtex | Hint.Keywords)) !== 0) return true;
  }
  return false;
}

export function isPerson(page: Page, element: number): boolean {
  for (let at = element, level = 0; at !== -1 && level < 4; at = page.parents[at]!, level += 1) if ((page.hints[at]! & Hint.Person) !== 0) return true;
  return false;
}

function columnScore({ columns }: Sources, element: number): number {
  switch (columns.kindOf(element)) {
    case 'title': return 1.6;
    case null: return 1;
    default: return 0.15;
  }
}

function columnOf({ columns }: Sources, element: number): string {
  const column = columns.columnOf(element);
  return column === -1 ? '' : `@${column}`;
}

/** The element's tag and classes, those of the two above (up to the block), and its column. */
function signatureOf(sources: Sources, element: number): string {
  const { page } = sources;
  const own = `${page.tags[element]}.${page.classes[element]!}`;
  const parent = page.parents[element]!;
  if (parent === -1) return own;
  const above = has(page, element, Flag.Block) ? page.tags[parent]! : `${page.tags[parent]}.${page.classes[parent]!}`;
  return `${own}<${above}${columnOf(sources, element)}`;
}
