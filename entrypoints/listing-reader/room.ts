import type { MarkPlace } from '../../adapters/adapter.ts';

const DEEPEST = 6;
/** A mark in a link would open it. */
const NO_ROOM = 'a, button, label, summary, img, picture, video, svg, canvas, input, form, pre, gloss-mark';

/** The gap above a mark where the page keeps a line for it; `null` where it has to bring its own. */
export function keptGap(place: Element, marks: MarkPlace | null): number | null {
  return marks !== null && place.matches(marks.within) ? marks.gapPx : null;
}

/**
 * Where in its row a mark has a line to itself: in the place that was read; above it, where that shows only so many lines; or, where
 * children are put side by side, in the one that says most. Reads styles, no layout.
 */
export function roomIn(place: Element, row: Element): Element {
  let room = place;
  while (room !== row && row.contains(room.parentElement) && cutsLines(room)) room = room.parentElement!;
  for (let level = 0; level < DEEPEST && isOneLine(room); level++) {
    const inner = wordiest(room);
    if (inner === null) break;
    room = inner;
  }
  return room;
}

/** A flexible box in which a mark would squeeze its neighbours: it neither stacks them nor goes on to another line. */
function isOneLine(element: Element): boolean {
  const { display, flexDirection, flexWrap } = getComputedStyle(element);
  return display.endsWith('flex') && !flexDirection.startsWith('column') && !flexWrap.startsWith('wrap');
}

/** A text of which only the first lines are shown. */
function cutsLines(element: Element): boolean {
  return /^\d/.test(getComputedStyle(element).webkitLineClamp ?? '');
}

function wordiest(element: Element): Element | null {
  let best: Element | null = null;
  for (const child of element.children) {
    if (!child.matches(NO_ROOM) && !cutsLines(child) && child.textContent.trim().length > (best?.textContent.trim().length ?? 0)) best = child;
  }
  return best;
}
