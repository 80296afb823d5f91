import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import { MarkWidths } from '../../entrypoints/listing-reader/mark-widths.ts';

let watched: Set<Element>;
let tell: (widths: ReadonlyMap<Element, number>) => void;

beforeEach(() => {
  watched = new Set();
  vi.stubGlobal('ResizeObserver', class {
    constructor(onResized: (entries: unknown[]) => void) {
      tell = (widths) => onResized(Array.from(widths, ([target, width]) => ({ target, contentRect: { width } })));
    }

    observe = (element: Element) => watched.add(element);
    unobserve = (element: Element) => watched.delete(element);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** So many marks, what is learned of them in a list. */
function widthsOf(count: number) {
  const marks: Mark[] = Array.from({ length: count }, (_, n) => ({ host: document.createElement('gloss-mark'), key: String(n), topics: [] }));
  const learned: (number | number[])[] = [];
  const widths = new MarkWidths(() => marks, (px) => learned.push(px), (changed) => learned.push(changed.map((mark) => marks.indexOf(mark))));
  for (const mark of marks) widths.add(mark);
  const numbers = () => Array.from(watched, (host) => marks.findIndex((mark) => mark.host === host));
  return { marks, learned, widths, numbers, measure: (px: (n: number) => number) => tell(new Map(Array.from(watched, (host) => [host, px(marks.findIndex((mark) => mark.host === host))]))) };
}

it('a few marks stand for all while they are equally wide', () => {
  const { learned, numbers, measure } = widthsOf(9);
  expect(numbers()).toEqual([0, 1, 3, 7]);
  measure(() => 600);
  expect(learned).toEqual([600, [0, 1, 2, 3, 4, 5, 6, 7, 8]]);
});

it('once two differ, each is measured', () => {
  const { marks, learned, numbers, measure } = widthsOf(5);
  measure((n) => 300 + 100 * n);
  expect(learned).toEqual([[0, 1, 3]]);
  expect(numbers().sort()).toEqual([0, 1, 2, 3, 4]);
  measure((n) => 300 + 100 * n);
  expect(marks.map(({ widthPx }) => widthPx)).toEqual([300, 400, 500, 600, 700]);
});

it('when the last that was watched goes, another is', () => {
  const { marks, widths, numbers } = widthsOf(2);
  const [first, second] = marks.splice(0, 2) as [Mark, Mark];
  marks.push(...widthsOf(1).marks);
  watched.clear();
  widths.remove(first);
  widths.remove(second);
  expect(numbers()).toEqual([0]);
});

it('a mark without a width, in a row that is hidden, says nothing', () => {
  const { learned, measure } = widthsOf(2);
  measure(() => 0);
  expect(learned).toEqual([]);
});
