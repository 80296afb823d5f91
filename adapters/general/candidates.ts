import { isInSentence, isShown, type Line, lineAt, lineText, type Segment } from './lines.ts';
import type { PaperLink } from './links.ts';
import { entryOfCoins } from './metadata.ts';
import { Flag, has, lettersBetween, type Page, textBetween } from './page.ts';
import { columnOf, columnScore, goesOn, isOutdone, isPart, linkWeight, scoreOfPlace, signatureOf, type Sources } from './placing.ts';
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
/** Less than this is no title of any list. */
const LEAST_SCORE = 0.02;
const SHORTEST = 4;
const LONGEST = 420;

/** Every candidate, in page order. */
export function* candidatesOf(page: Page, lines: readonly Line[], links: readonly PaperLink[], columns: Columns): Generator<undefined, Candidate[]> {
  const sources: Sources = { page, lines, linkAt: new Map(links.map((link) => [link.element, link])), columns };
  const candidates: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % 12 === 0) yield;
    if (!isShown(page, page.owners[line.from]!) || has(page, page.owners[line.from]!, Flag.Button)) continue;
    addLine(sources, line, index, candidates);
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

function addLine(sources: Sources, line: Line, index: number, candidates: Candidate[]): void {
  const { page } = sources;
  const first = candidates.length;
  const letters = lettersBetween(page, line.from, line.to);
  const read = letters >= 30 && letters < 1_500 ? referenceOf(sources, line, index) : null;
  for (const [place, segment] of line.segments.slice(0, MOST_SEGMENTS).entries()) {
    if (segment.element === -1 && (line.segments.length > 1 || line.wrappers.length === 0)) addBare(sources, line, index, place, candidates);
    else if (segment.element !== -1) addElements(sources, line, index, { element: segment.element, from: segment.from, to: segment.to, most: 40 }, candidates);
  }
  if (line.segments.length > 1) addWhole(sources, line, index, candidates);
  for (const wrapper of line.wrappers) addElements(sources, line, index, { element: wrapper, from: line.from, to: line.to, most: 1 }, candidates);
  if (read === null) return;
  for (const candidate of candidates.slice(first)) if (candidate.from === line.from && candidate.to === line.to && candidate.link === null) candidate.score *= 0.3;
  candidates.push(read);
}

/** An element, as far as it stands on the line, and those within that hold other text: `most` are looked at. */
function addElements(sources: Sources, line: Line, index: number, { element: top, from, to, most }: Pick<Segment, 'element' | 'from' | 'to'> & { most: number }, candidates: Candidate[]): void {
  const { page } = sources;
  let best: Candidate | null = null;
  let last = '';
  for (let element = top; element < page.ends[top]! && element < top + most; element += 1) {
    const start = Math.max(page.textFrom[element]!, from);
    const end = Math.min(page.textTo[element]!, to);
    const letters = lettersBetween(page, start, end);
    if (letters < SHORTEST || letters > LONGEST) continue;
    const text = textBetween(page, start, end);
    const asTitle = titleScore(text, linkWeight(sources, element));
    const score = asTitle === 0 ? 0 : asTitle * scoreOfPlace(sources, line, element, start) * (isPart(page, line, element, start, end) ? 0.5 : 1);
    const inner = score > 0 && isOutdone(page, element, letters) ? 0.6 : 1;
    if (text !== last && best !== null) candidates.push(best);
    if (text !== last) best = null;
    last = text;
    if (score * inner > Math.max(LEAST_SCORE, best?.score ?? 0)) best = made(sources, { from: start, to: end, element, text, line: index, score: score * inner, signature: `E${signatureOf(sources, element)}` });
  }
  if (best !== null) candidates.push(best);
}

function addBare(sources: Sources, line: Line, index: number, place: number, candidates: Candidate[]): void {
  const { page } = sources;
  const { from, to } = line.segments[place]!;
  const letters = lettersBetween(page, from, to);
  if (letters < SHORTEST || letters > LONGEST) return;
  const text = textBetween(page, from, to);
  const asTitle = titleScore(text);
  const score = asTitle === 0 ? 0 : asTitle * (place === 0 ? 0.75 : 0.55) * (line.place === 0 ? 1 : 0.7) * columnScore(sources, line.block) * (isPart(page, line, line.block, from, to) || goesOn(page, line, place) ? 0.4 : 1) * (place > 0 && /^\W*\p{Ll}/u.test(text) || has(page, line.block, Flag.Pre) ? 0.2 : 1);
  if (score > LEAST_SCORE) candidates.push(made(sources, { from, to, element: line.block, text, line: index, score, signature: `B${Math.min(place, 2)}.${Math.min(line.place, 3)}.${line.segments.length > 1 ? 1 : 0}${signatureOf(sources, line.block)}` }));
}

/** A line with several parts that is a title as a whole: a formula or a species in italics. */
function addWhole(sources: Sources, line: Line, index: number, candidates: Candidate[]): void {
  const { page } = sources;
  const letters = lettersBetween(page, line.from, line.to);
  if (letters < 12 || letters > 300 || page.owners.slice(line.from, line.to).some((owner) => page.links[owner] !== -1)) return;
  const text = lineText(page, line);
  const score = titleScore(text) * 0.6 * (line.place === 0 ? 1 : 0.6) * columnScore(sources, line.block);
  if (score > LEAST_SCORE) candidates.push(made(sources, { from: line.from, to: line.to, element: line.block, text, line: index, score, signature: `L${Math.min(line.place, 3)}${signatureOf(sources, line.block)}` }));
}

/** The line as a reference to a paper. */
function referenceOf(sources: Sources, line: Line, index: number): Candidate | null {
  const { page } = sources;
  const text = lineText(page, line);
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

