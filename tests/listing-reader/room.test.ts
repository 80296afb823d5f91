import { describe, expect, it } from 'vitest';
import type { MarkPlace } from '../../adapters/adapter.ts';
import { keptGap, roomIn } from '../../entrypoints/listing-reader/room.ts';

const MARKS: MarkPlace = { within: 'article > div', rows: ['article'], gapPx: 4 };

/** The class of the element that the mark of the first one goes into. */
function roomOf(html: string): string {
  document.body.innerHTML = html;
  const [row, place] = [document.body.firstElementChild!, document.querySelector('[data-place]')];
  return roomIn(place ?? row, row).className;
}

describe('where a mark goes in a row', () => {
  it.each([
    ['a block', '<div class="row"><h3>Title</h3><p>Names</p></div>', 'row'],
    ['boxes below each other', '<div class="row" style="display: flex; flex-direction: column"><h3>Title</h3><p>Names</p></div>', 'row'],
    ['boxes that go on to another line', '<div class="row" style="display: flex; flex-wrap: wrap"><h3>Title</h3><p>Names</p></div>', 'row'],
    ['boxes side by side', '<li class="row" style="display: flex"><b>12</b><div class="text"><h3>Title</h3><p>Names</p></div></li>', 'text'],
    ['such boxes in each other', '<li class="row" style="display: flex"><div class="inner" style="display: flex"><i>1</i><div class="text">Title</div></div></li>', 'text'],
    ['a title of which two lines are shown', '<div class="row"><div class="title" data-place style="-webkit-line-clamp: 2">Title</div><p>Names</p></div>', 'row'],
    ['a link side by side with nothing', '<li class="row" style="display: flex"><a class="all" href="#">Title</a></li>', 'row'],
  ])('%s', (_name, html, room) => {
    expect(roomOf(html)).toBe(room);
  });

  it('brings its own line where none is kept', () => {
    document.body.innerHTML = '<article><div></div><p></p></article>';
    const [kept, other] = [document.querySelector('div')!, document.querySelector('p')!];
    expect([keptGap(kept, MARKS), keptGap(other, MARKS), keptGap(kept, null)]).toEqual([4, null, null]);
  });
});
