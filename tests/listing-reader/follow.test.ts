import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followChanges } from '../../entrypoints/listing-reader/follow.ts';

let stop: AbortController;
let told: Node[][];
let places: Element[];

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><ul><li>1</li><li>2</li></ul></main><aside>beside</aside>';
  stop = new AbortController();
  told = [];
  places = [...document.querySelectorAll('li')];
  followChanges(stop.signal, () => places, (changed) => told.push([...changed]));
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Observers are told in a microtask; then the clock goes on. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

it('changes are told together once the page has been still for 150 ms', async () => {
  const list = document.querySelector('ul')!;
  list.append(document.createElement('li'));
  await pass(100);
  list.firstElementChild!.firstChild!.nodeValue = 'one';
  await pass(100);
  expect(told).toEqual([]);
  await pass(60);
  expect(told).toEqual([[list, document.querySelector('li')!.firstChild]]);
});

it('a page that never is still is told of at least once a second', async () => {
  for (let n = 0; n < 12; n++) {
    document.querySelector('aside')!.append(document.createElement('p'));
    await pass(100);
  }
  expect(told).toHaveLength(1);
});

it('our own elements coming and going is no change, unless it is a mark that goes', async () => {
  const notice = document.createElement('gloss-keys');
  document.body.append(notice);
  notice.remove();
  const mark = document.createElement('gloss-mark');
  places[0]!.append(mark);
  await pass(400);
  expect(told).toEqual([]);
  mark.remove();
  await pass(400);
  expect(told).toHaveLength(1);
});

it('a class that changes around rows is told, anywhere else it is not', async () => {
  document.querySelector('aside')!.className = 'open';
  await pass(400);
  expect(told).toEqual([]);
  document.querySelector('main')!.className = 'filtered';
  await pass(400);
  expect(told).toEqual([[]]);
});

it('nothing is told after the end', async () => {
  document.querySelector('ul')!.append(document.createElement('li'));
  stop.abort();
  await pass(400);
  expect(told).toEqual([]);
});
