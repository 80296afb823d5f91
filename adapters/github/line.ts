import { textOf } from '../read.ts';
import type { RowLink } from './links.ts';

/** A stretch of a line that is set off: `start` and `end` count characters of `text`. */
export interface Span {
  kind: 'link' | 'bold' | 'italic' | 'code' | 'picture';
  start: number;
  end: number;
  element: Element;
}

/** The inline contents of a block as one string, white space as in the page, `\n` where a line ends on the screen. */
export interface Line {
  text: string;
  spans: Span[];
}

/** A line whose links are known; buttons and pictures are blotted out in `text`, character for character. */
export interface ReadLine {
  text: string;
  spans: readonly Span[];
  links: ReadonlyMap<Span, RowLink>;
}

const KINDS: Record<string, Span['kind'] | undefined> = { a: 'link', strong: 'bold', b: 'bold', em: 'italic', i: 'italic', code: 'code', img: 'picture' };

/** Stands for a picture. */
export const PICTURE = '\uFFFC';

/** The line of some nodes of one block. */
export function lineOfNodes(nodes: readonly Node[]): Line {
  const line: Line = { text: '', spans: [] };
  for (const node of nodes) appendNode(node, line, false);
  return line;
}

/** The line of an element, or of several after one another; without nested lists unless asked for, without code blocks and folded parts. */
export function lineOf(elements: readonly Element[], withLists = false): Line {
  const line: Line = { text: '', spans: [] };
  for (const element of elements) {
    append(element, line, withLists);
    line.text += '\n';
  }
  return line;
}

function append(node: Node, line: Line, withLists: boolean): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) appendNode(child, line, withLists);
}

function appendNode(node: Node, line: Line, withLists: boolean): void {
  if (node.nodeType === 3) line.text += (node as Text).data.replace(/[\t\r\n\u00A0]/g, ' ');
  else if (node.nodeType === 1) appendElement(node as Element, line, withLists);
}

function appendElement(element: Element, line: Line, withLists: boolean): void {
  const start = line.text.length;
  switch (element.localName) {
    case 'br': line.text += '\n'; return;
    case 'img': line.text += PICTURE; break;
    case 'math-renderer': case 'mjx-container': line.text += textOf(element) ?? ''; return;
    case 'sup': if (isFootnote(element)) return; append(element, line, withLists); return;
    case 'ul': case 'ol': if (withLists) appendLines(element, line, withLists); return;
    case 'p': case 'div': case 'li': case 'summary': appendLines(element, line, withLists); return;
    case 'details': appendSummary(element, line, withLists); return;
    case 'blockquote': case 'pre': case 'table': case 'svg': case 'script': case 'style': case 'template': case 'gloss-mark': case 'clipboard-copy': return;
    default: append(element, line, withLists);
  }
  const kind = KINDS[element.localName];
  if (kind !== undefined && line.text.length > start) line.spans.push({ kind, start, end: line.text.length, element });
}

function appendLines(element: Element, line: Line, withLists: boolean): void {
  line.text += '\n';
  append(element, line, withLists);
  line.text += '\n';
}

/** What is folded is no part of a line; what it is folded under is, where it has links. */
function appendSummary(details: Element, line: Line, withLists: boolean): void {
  const summary = details.querySelector('summary');
  if (summary?.querySelector('a[href]') != null) appendLines(summary, line, withLists);
}

/** A mark of affiliation behind a name, no exponent within a word. */
function isFootnote(element: Element): boolean {
  return /^[\d\s,;*†‡§¶#✉∗]+$/.test(element.textContent) && !/^\p{L}/u.test(element.nextSibling?.textContent ?? '') && /\p{L}{2}\W*$/u.test(element.previousSibling?.textContent ?? '');
}
