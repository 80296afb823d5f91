import type { Adapter } from '../../adapters/adapter.ts';

/** Enough to see how a list is built, little enough to read. */
const LINES = 120;
const DEPTH = 12;
const CLASSES = 6;
const LEFT_OUT = /^(?:script|style|svg|noscript|template)$|^gloss-/;

/**
 * What a page is built like, for a report on a changed site: names of elements, classes and `data-` attributes, alike siblings counted.
 * No text, no ids, no values, no addresses: nothing of what the page says or whose it is.
 */
export function structureOf(document: Document, adapter: Adapter | null): string {
  const expected = adapter === null ? [] : [adapter.marks.within, ...adapter.marks.rows].map((selector) => `${selector}: ${countOf(document, selector)}`);
  const outline: string[] = [];
  const root = document.querySelector('main, [role="main"]') ?? document.body;
  if (root !== null) addOutline(root, 0, outline);
  return [...expected, '', ...outline].join('\n').trim();
}

function countOf(document: Document, selector: string): number {
  return document.querySelectorAll(selector).length;
}

/** Of siblings that follow each other and are named alike, the first stands for all, with their number. */
function addOutline(element: Element, depth: number, lines: string[]): void {
  const children = [...element.children].filter(({ localName }) => !LEFT_OUT.test(localName));
  const names = children.map(nameOf);
  for (let n = 0; n < children.length && lines.length < LINES;) {
    let end = n + 1;
    while (names[end] === names[n]) end += 1;
    lines.push(`${'  '.repeat(depth)}${names[n]}${end - n > 1 ? ` ×${end - n}` : ''}`);
    if (depth < DEPTH) addOutline(children[n]!, depth + 1, lines);
    n = end;
  }
}

function nameOf(element: Element): string {
  const classes = [...element.classList].slice(0, CLASSES).filter((name) => /^[\w:-]{1,40}$/.test(name)).map((name) => `.${name}`);
  const attributes = element.getAttributeNames().filter((name) => /^data-[\w-]{1,40}$|^(?:itemprop|itemtype|role)$/.test(name)).map((name) => `[${name}]`);
  return element.localName + classes.join('') + attributes.join('');
}
