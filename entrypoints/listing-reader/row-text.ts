import { searchedUnits, type Stretch } from '../../domain/evidence-words.ts';

/** A row of more nodes than that is no row of a list; what stands further on is not looked at. */
const MOST_NODES = 4_000;

const LEFT_OUT = /^(?:gloss-.*|script|style|template|noscript|textarea)$/i;
const WITHIN_WORDS = 'a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, font, i, ins, kbd, mark, q, s, samp, small, span, strong, sub, sup, time, u, var, wbr';

/** A text node and where its text begins in the whole. */
interface Piece {
  node: Text;
  at: number;
}

/** A row's text as the page prints it, ours left out: elements that do not stand within words part them. Its first part of a long one. */
export function piecesOf(row: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => (LEFT_OUT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  for (let n = 0, node = walker.nextNode(); node !== null && n < MOST_NODES && text.length < searchedUnits; n++, node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (!(node as Element).matches(WITHIN_WORDS)) text += '\n';
      continue;
    }
    const around = node.parentElement?.closest(`:not(${WITHIN_WORDS})`) ?? null;
    if (around !== block) text += '\n';
    block = around;
    pieces.push({ node, at: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Where a stretch of that text stands in the page. */
export function rangeOf(pieces: readonly Piece[], { from, to }: Stretch): Range {
  const range = document.createRange();
  const first = pieces.findLast(({ at }) => at <= from)!;
  const last = pieces.findLast(({ at }) => at < to)!;
  range.setStart(first.node, from - first.at);
  range.setEnd(last.node, to - last.at);
  return range;
}
