import { apartOf, hintsOf, isHidden } from './hints.ts';

/**
 * A page flattened by one walk: elements in document order with their subtree's end, and the pieces of text between them. Every
 * later question ("the text of this element", "what stands before it on its line") is a slice, so nothing is read twice and
 * nothing recurses, however deep the page is.
 */
export interface Page {
  url: string;
  elements: Element[];
  tags: string[];
  /** Index of the parent element; -1 for the root. */
  parents: number[];
  /** First index after the element's subtree. */
  ends: number[];
  depths: number[];
  /** What its tag, classes and ancestors say: see `Flag`. */
  flags: number[];
  /** What its classes and attributes say it holds: see hints.ts. */
  hints: number[];
  /** Class names without what differs from row to row. */
  classes: string[];
  /** Nearest link with an address, the element itself included; -1 when there is none. */
  links: number[];
  /** Nearest block-level element, itself included. */
  blocks: number[];
  /** The element's pieces of text: `texts[textFrom] … texts[textTo - 1]`. */
  textFrom: number[];
  textTo: number[];
  /** Pieces of text, white space kept apart from line breaks: `LINE` for a `<br>`, `BLOCK` where a block begins or ends. */
  texts: string[];
  owners: number[];
  /** Letters before each piece, to measure a slice without reading it. */
  lengths: number[];
  /** COinS spans and where they stand. */
  coins: { at: number; element: number; title: string }[];
  /** The `<br>` behind a `LINE`. */
  breaks: Map<number, Element>;
}

export const LINE = '\n';
const BLOCK = '\n\n';

/** Bits of `flags`, handed down to the elements within. */
export const Flag = { Block: 1, Bold: 2, Italic: 4, Heading: 8, Apart: 16, Hidden: 32, Pre: 64, ApartRoot: 128, Button: 256 } as const;
const INHERITED = Flag.Bold | Flag.Italic | Flag.Heading | Flag.Apart | Flag.Hidden | Flag.Pre | Flag.Button;

const BLOCKS = new Set(('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 '
  + 'header hgroup hr html li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead tr ul').split(' '));
const UNREAD = new Set(['style', 'noscript', 'template', 'svg', 'gloss-mark', 'iframe', 'object', 'canvas', 'video', 'audio', 'head', 'datalist', 'map', 'select']);
const MOST_ELEMENTS = 250_000;
const LONGEST_PIECE = 20_000;
const NODES_A_STEP = 300;

/** Walks the page once. */
export function* walkPage(document: Document, url: string): Generator<undefined, Page> {
  const page: Page = {
    url, elements: [], tags: [], parents: [], ends: [], depths: [], flags: [], hints: [], classes: [], links: [], blocks: [], textFrom: [], textTo: [],
    texts: [], owners: [], lengths: [0], coins: [], breaks: new Map(),
  };
  const root = document.body ?? document.documentElement;
  if (root === null) return page;
  let at = enter(page, root, -1);
  let node: Node | null = root.firstChild;
  for (let count = 1; at !== -1; count += 1) {
    if (count % NODES_A_STEP === 0) yield;
    if (node === null) {
      leave(page, at);
      node = page.elements[at]!.nextSibling;
      at = page.parents[at]!;
      continue;
    }
    if (node.nodeType === 1 && !isWhole(page, node as Element, at)) {
      at = enter(page, node as Element, at);
      node = page.elements.length > MOST_ELEMENTS ? null : node.firstChild;
      continue;
    }
    if (node.nodeType === 3) addText(page, (node as Text).data, at);
    node = node.nextSibling;
  }
  return page;
}

function enter(page: Page, element: Element, parent: number): number {
  const index = page.elements.length;
  const tag = element.localName;
  const names = (element.getAttribute('class') ?? '').slice(0, 300);
  const above = parent === -1 ? 0 : page.flags[parent]! & INHERITED;
  const isBlock = BLOCKS.has(tag) || tag.includes('-');
  const flags = above | (isBlock ? Flag.Block : 0) | styleOf(tag) | apartOf(element, tag, names, parent === -1 ? '' : page.tags[parent]!) | (isHidden(element, names) ? Flag.Hidden : 0);
  page.elements.push(element);
  page.tags.push(tag);
  page.parents.push(parent);
  page.ends.push(index + 1);
  page.depths.push(parent === -1 ? 0 : page.depths[parent]! + 1);
  page.flags.push(flags);
  page.hints.push(hintsOf(element, tag, names));
  page.classes.push(names === '' ? '' : usualNames(names));
  page.links.push(tag === 'a' && element.hasAttribute('href') ? index : (page.links[parent] ?? -1));
  page.blocks.push(isBlock || parent === -1 ? index : page.blocks[parent]!);
  if (isBlock) push(page, BLOCK, index);
  if (names.includes('Z3988')) page.coins.push({ at: page.texts.length, element: index, title: element.getAttribute('title') ?? '' });
  page.textFrom.push(page.texts.length);
  page.textTo.push(page.texts.length);
  return index;
}

function leave(page: Page, index: number): void {
  page.ends[index] = page.elements.length;
  page.textTo[index] = page.texts.length;
  if ((page.flags[index]! & Flag.Block) !== 0) push(page, BLOCK, index);
}

function push(page: Page, text: string, owner: number): void {
  page.texts.push(text);
  page.owners.push(owner);
  page.lengths.push(page.lengths[page.lengths.length - 1]! + (text.startsWith('\n') ? 0 : text.length));
}

/** Blanks that are no line break of ours. */
const BLANK = /^ +$/;

/** In preformatted text a line is a line; elsewhere two blanks in a row are kept as they are, for some pages part title and text by them. */
function addText(page: Page, text: string, owner: number): void {
  if (BLANK.test(page.texts.at(-1) ?? '') && BLANK.test(text) && (page.flags[owner]! & Flag.Pre) === 0) return; // thousands of empty elements are no text
  const short = text.length > LONGEST_PIECE ? text.slice(0, LONGEST_PIECE) : text;
  if ((page.flags[owner]! & Flag.Pre) !== 0 && short.includes('\n')) {
    for (const [index, line] of short.split('\n').entries()) {
      if (index > 0) push(page, LINE, owner);
      if (line !== '') push(page, line, owner);
    }
  } else if (short !== '') {
    push(page, /[\n\t\r]/.test(short) ? short.replace(/[ \t\r]*[\n\t\r]\s*/g, ' ') : short, owner);
  }
}

/** Elements that stand for a text, for a break or for nothing, and are not walked into. */
function isWhole(page: Page, element: Element, parent: number): boolean {
  const tag = element.localName;
  if (tag === 'br') addBreak(page, element, parent);
  else if (tag === 'script') addFormula(page, /^math\/tex/.test(element.getAttribute('type') ?? '') ? element.textContent : '', parent);
  else if (tag === 'mjx-container' || tag === 'math') addFormula(page, sourceOf(element), parent);
  else if (UNREAD.has(tag)) return true;
  else return isFormula(page, element, parent);
  return true;
}

function addBreak(page: Page, element: Element, parent: number): void {
  page.breaks.set(page.texts.length, element);
  push(page, LINE, parent);
}

const GLYPHS = /^(?:MathJax|MJX|mjx-chtml)/;

function isFormula(page: Page, element: Element, parent: number): boolean {
  const name = element.getAttribute('class') ?? '';
  if (GLYPHS.test(name)) return true;
  if (!/^katex\b/.test(name)) return false;
  addFormula(page, sourceOf(element), parent);
  return true;
}

function addFormula(page: Page, source: string, parent: number): void {
  const text = source.slice(0, LONGEST_PIECE).replace(/\s+/g, ' ').trim();
  if (text !== '') push(page, `$${text}$`, parent);
}

function sourceOf(element: Element): string {
  const source = element.querySelector('annotation[encoding="application/x-tex"]') ?? element.querySelector('mjx-assistive-mml');
  return (source ?? element).textContent;
}

function styleOf(tag: string): number {
  switch (tag) {
    case 'b': case 'strong': return Flag.Bold;
    case 'i': case 'em': case 'cite': return Flag.Italic;
    case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': return Flag.Heading;
    case 'pre': case 'textarea': return Flag.Pre;
    case 'button': return Flag.Button;
    default: return 0;
  }
}

/** The text of a slice, breaks as blanks, folded. */
export function textBetween(page: Page, from: number, to: number): string {
  if (to - from === 1 && !isBreak(page, from)) return folded(page.texts[from]!);
  const pieces: string[] = [];
  for (let index = from; index < to; index += 1) pieces.push(isBreak(page, index) ? ' ' : page.texts[index]!);
  return folded(pieces.join(''));
}

function folded(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** The text of an element. */
export function textOfElement(page: Page, index: number): string {
  return textBetween(page, page.textFrom[index]!, page.textTo[index]!);
}

export function isBreak(page: Page, text: number): boolean {
  return page.texts[text]!.charCodeAt(0) === 10;
}

/** Letters in a slice, blanks included. */
export function lettersBetween(page: Page, from: number, to: number): number {
  return page.lengths[to]! - page.lengths[from]!;
}

export function has(page: Page, index: number, flag: number): boolean {
  return (page.flags[index]! & flag) !== 0;
}

/** The next element sibling; -1 when there is none. */
export function nextSibling(page: Page, index: number): number {
  const next = page.ends[index]!;
  return next < page.elements.length && page.parents[next] === page.parents[index] ? next : -1;
}

const usual = new Map<string, string>();

/** Class names without what differs from row to row (numbers, odd and even), at most 60 characters. */
function usualNames(names: string): string {
  let kept = usual.get(names);
  if (kept === undefined) {
    kept = names.split(/\s+/).filter((name) => name !== '' && !/\d|^(?:odd|even|active|first|last|selected|hover)$/.test(name)).slice(0, 4).join('.').slice(0, 60);
    if (usual.size > 2_000) usual.clear();
    usual.set(names, kept);
  }
  return kept;
}
