import { linkAt, withLinks } from './entry.ts';
import { lineOf } from './line.ts';

/** Elements that can be a row, or a line of one. */
export const BLOCKS = 'li, p, dd, dt, summary, h2, h3, h4, h5, h6';

/** Leads to a paper, as far as its name and address tell. */
export function isPaperLink(link: Element, url: string): boolean {
  const read = linkAt(link, url);
  return read !== null && (read.kind === 'paper' || (read.kind !== 'code' && (read.isScholarly || (read.isPdf && read.kind === 'named'))));
}

/** The links an element is or holds. */
export function linksIn(element: Element): Element[] {
  return element.matches('a[href]') ? [element] : [...element.querySelectorAll('a[href]')];
}

/** The nodes of a block line by line. */
export function partsOf(block: Element): ChildNode[][] {
  const parts: ChildNode[][] = [[]];
  for (const node of block.childNodes) {
    if (node.nodeType === 1 && (node as Element).localName === 'br') parts.push([]);
    else parts.at(-1)!.push(node);
  }
  return parts;
}

/** Says more than its buttons do. */
export function hasTitle(block: Element, url: string): boolean {
  return says(withLinks(lineOf([block]), url).text);
}

/** The same of a line's text. */
export function says(text: string): boolean {
  const words = text.replace(/\b(?:paper|code|link|arxiv|pdf|project|github|authors?|url|doi)s?\b\s*[:：]?/gi, '');
  return (words.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) > 1;
}
