import { foldSpace } from '../read.ts';
import { BLOCKS, hasTitle, isPaperLink, linksIn, partsOf, says } from './blocks.ts';
import { withLinks } from './entry.ts';
import { lineOf, lineOfNodes, PICTURE } from './line.ts';
import { strictNamesOf } from './names.ts';
import { readCandidate, type Candidate } from './read-candidate.ts';
import { bodyRows, listsPapers } from './tables.ts';

/** Sections about the list itself. */
const ASIDES = /^\W*(?:(?:table of )?contents?|toc|index|(?:latest |recent )?(?:news|updates?)|change\s?log|what['’]?s new|(?:how to )?(?:contribut\w*|cite)|contributors?|licen[cs]e|acknowledge?ments?|citations?|citing|bibtex|star history|contact|sponsors?|(?:our|find our) (?:works?|papers?)|todo|install\w*|usage|(?:quick|getting) start\w*|目录|更新)\W*(?:\d.*|this (?:repo|work|list).*|us.*|our.*|list)?$/i;
const HEADINGS = /^h[1-6]$/;
/** Fewer rows than this are no list but a project's own papers. */
const FEWEST = 3;

/** The elements that print one paper each, in page order; none where there are not enough of them to be a list. */
export function candidatesOf(article: Element, url: string): Candidate[] {
  const linked = new Set<Element>();
  const known = new Map<Element, RowOf>();
  let isAside = false;
  for (const element of article.querySelectorAll('h1, h2, h3, h4, h5, h6, a[href]')) {
    if (HEADINGS.test(element.localName)) isAside = ASIDES.test(foldSpace(element.textContent));
    else if (!isAside || element.closest('table') !== null) {
      const row = isPaperLink(element, url) ? rowOf(element, article, url, known) : null;
      if (row !== null) linked.add(row);
    }
  }
  if (linked.size < FEWEST) return [];
  const peers = peersOf(linked, article);
  const all = [...article.querySelectorAll('*')].filter((one) => linked.has(one) || peers.has(one));
  const candidates = all.map((row) => ({ row, isPeer: peers.has(row) || (row.localName === 'tr' && listsPapers(row.closest('table')!)) }));
  return candidates.length < 4 * FEWEST && candidates.filter((one) => readCandidate(one, url) !== null).length < FEWEST ? [] : candidates;
}

type RowOf = (link: Element) => Element | null;

/** The row a link belongs to: of a table, else the innermost item or paragraph that has a title; else the heading or line above it. */
function rowOf(link: Element, article: Element, url: string, known: Map<Element, RowOf>): Element | null {
  const row = link.closest('tr');
  if (row !== null && article.contains(row)) return row;
  const block = link.closest(BLOCKS);
  const item = link.closest('li');
  const folded = link.closest('details');
  if (block === null || !article.contains(block)) return null;
  if (folded !== null && item !== null && item.contains(folded) && link.closest('summary') === null) return null;
  if (!known.has(block)) known.set(block, item === null ? rowsOfParagraph(block, url) : rowOfItem(item, article, url));
  return known.get(block)!(link);
}

function rowOfItem(item: Element, article: Element, url: string): RowOf {
  const outer = item.parentElement?.closest('li') ?? null;
  const row = outer === null || !article.contains(outer) || hasTitle(item, url) ? item : outer;
  return () => row;
}

/** Where several lines of one paragraph are a paper each, the row is the first element of the link's line. */
function rowsOfParagraph(block: Element, url: string): RowOf {
  const isOwn = (part: readonly ChildNode[]) => part.some((node) => node.nodeType === 1 && linksIn(node as Element).some((one) => isPaperLink(one, url)));
  const parts = block.localName === 'p' && block.querySelector(':scope > br') !== null ? partsOf(block) : [];
  const whole = parts.filter((part) => isOwn(part) && says(withLinks(lineOfNodes(part), url).text));
  const row = block.localName !== 'p' || (hasTitle(block, url) && !isUnderTitle(block, url)) ? block : titleAbove(block);
  if (whole.length < 2) return () => row;
  return (link) => (whole.find((part) => part.some((node) => node.contains(link)))?.find((node) => node.nodeType === 1) as Element | undefined) ?? row;
}

/** Names below a heading. */
function isUnderTitle(block: Element, url: string): boolean {
  const above = block.previousElementSibling;
  const names = withLinks(lineOf([block]), url).text.replaceAll(PICTURE, ' ').replace(/[[\](){}|·]/g, ' ');
  return above !== null && above.matches('h2, h3, h4, h5, h6, div.markdown-heading') && strictNamesOf(names) !== null;
}

/** The heading or bold line right above a line of buttons. */
function titleAbove(block: Element): Element | null {
  for (let above = block.previousElementSibling, steps = 0; above !== null && steps < 4; above = above.previousElementSibling, steps++) {
    const heading = above.matches('h2, h3, h4, h5, h6') ? above : above.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
    if (heading !== null) return heading;
    if (above.localName === 'summary' || (above.localName === 'p' && above.querySelector(':scope > :is(b, strong)') !== null)) return above;
    if (above.localName !== 'p') return null;
  }
  return null;
}

/** Rows without a link of their own among rows of the same make: in the tables and lists where most have one. */
function peersOf(linked: ReadonlySet<Element>, article: Element): Set<Element> {
  const peers = new Set<Element>();
  for (const table of new Set([...linked].flatMap((row) => (row.localName === 'tr' ? [row.closest('table')!] : [])))) {
    const rows = listsPapers(table) ? bodyRows(table) : [];
    if (rows.filter((row) => linked.has(row)).length * 2 >= rows.length) for (const row of rows) if (!linked.has(row)) peers.add(row);
  }
  const items = [...linked].filter(({ localName }) => localName === 'li');
  const bold = items.filter(startsBold);
  const lists = bold.length * 2 > items.length ? article.querySelectorAll('ul, ol') : new Set(bold.map((item) => item.parentElement!));
  for (const list of lists) if (!isBelow(list, linked)) for (const item of list.children) if (!linked.has(item) && startsBold(item) && isBare(item)) peers.add(item);
  for (const list of new Set(items.map((item) => item.parentElement!))) {
    const all = [...list.children];
    if (all.filter((item) => linked.has(item)).length * 3 >= all.length * 2) for (const item of all) if (!linked.has(item) && isBare(item)) peers.add(item);
  }
  return peers;
}

/** Holds no jump within the page and no list. */
function isBare(item: Element): boolean {
  return item.localName === 'li' && item.querySelector('a[href^="#"], ul, ol') === null;
}

/** Notes to a paper. */
function isBelow(list: Element, linked: ReadonlySet<Element>): boolean {
  const item = list.parentElement?.closest('li');
  return item != null && linked.has(item);
}

function startsBold(item: Element): boolean {
  const first = item.firstElementChild;
  return (first?.localName === 'p' ? first.firstElementChild : first)?.matches('b, strong') === true;
}
