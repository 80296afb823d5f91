import type { Entry } from '../../domain/entry.ts';
import { BLOCKS, hasTitle, isPaperLink, partsOf } from './blocks.ts';
import { readBlock, readLine, withLinks } from './entry.ts';
import { lineOfNodes } from './line.ts';
import { readTableRow } from './tables.ts';

/** A row, and whether its neighbours make it one though no link of its own does. */
export interface Candidate {
  row: Element;
  isPeer: boolean;
}

/** One candidate's paper, and the element its mark goes into. */
export function readCandidate({ row, isPeer }: Candidate, url: string): { entry: Entry; place: Element | null } | null {
  if (row.localName === 'tr') return readTableRow(row as HTMLTableRowElement, url, isPeer);
  if (!row.matches(BLOCKS)) return readPart(row, url);
  const isItem = row.localName === 'li';
  const own = [...row.querySelectorAll('a[href]')].some((link) => isPaperLink(link, url) && link.closest('li') === (isItem ? row : link.closest('li')));
  const blocks = isItem || (own && row.localName === 'p') ? [row] : [row, ...below(row, own, url)];
  const entry = readBlock(blocks, url, isPeer, isItem && !own);
  return entry === null ? null : { entry, place: row };
}

/** One line of a paragraph; there is no place in it for a mark. */
function readPart(row: Element, url: string): { entry: Entry; place: null } | null {
  const part = partsOf(row.parentElement!).find((nodes) => nodes.includes(row)) ?? [row];
  const entry = readLine(withLinks(lineOfNodes(part), url), [], false);
  return entry === null ? null : { entry, place: null };
}

/** What follows a heading or a line that is only a title, up to the next of its kind or another paper's link; at most six elements. */
function below(row: Element, hasLink: boolean, url: string): Element[] {
  const start = row.parentElement?.matches('div.markdown-heading') === true ? row.parentElement : row;
  const found: Element[] = [];
  for (let next = start.nextElementSibling, isLinked = hasLink; next !== null && found.length < 6; next = next.nextElementSibling) {
    if (next.matches('h1, h2, h3, h4, h5, h6, hr, table, div.markdown-heading') || (row.localName === 'p' && next.matches('p:has(> :is(b, strong):first-child)'))) break;
    const leads = next.localName !== 'details' && [...next.querySelectorAll('a[href]')].some((link) => isPaperLink(link, url));
    if (leads && isLinked && hasTitle(next, url)) break;
    isLinked ||= leads;
    found.push(next);
  }
  return found;
}
