import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rating } from '../../components/Rating.tsx';

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }); });
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A library that stores what it is asked to, or says that it could not; another window can change it. */
function show(stored: number | null, { isFull = false, isMixed = false } = {}) {
  const asked: (number | null)[] = [];
  const library = signal({ rating: stored, n: 0 });
  const store = (rating: number | null) => { library.value = { rating, n: library.value.n + 1 }; };
  const onRate = async (rating: number | null) => {
    asked.push(rating);
    if (!isFull) store(rating);
    return !isFull;
  };
  function Card() {
    const { rating, n } = library.value;
    return <Rating rating={rating} stamp={String(n)} isMixed={isMixed} onRate={onRate} />;
  }
  render(<Card />);
  return { asked, rateElsewhere: (rating: number | null) => act(() => store(rating)) };
}

const slider = () => screen.getByRole('slider', { name: 'Rating' });
const value = () => slider().getAttribute('aria-valuetext');
const stars = () => document.querySelectorAll('.star.on').length;
const star = (n: number) => document.querySelectorAll('.star')[n - 1]!;
const press = (n: number, times = 1) => fireEvent.click(star(n), { detail: times });
const keys = (...all: string[]) => { for (const key of all) fireEvent.keyDown(slider(), { key }); };
const rest = () => act(() => { vi.advanceTimersByTime(1_000); });

describe('by mouse', () => {
  it('a star rates, another one rates anew, the same one again takes the rating away', async () => {
    const { asked } = show(null);
    expect([value(), stars()]).toEqual(['No rating', 0]);
    press(4);
    await waitFor(() => expect([value(), stars()]).toEqual(['4 of 5', 4]));
    press(2);
    await waitFor(() => expect(value()).toBe('2 of 5'));
    press(2);
    await waitFor(() => expect([value(), stars()]).toEqual(['No rating', 0]));
    expect(asked).toEqual([4, 2, null]);
  });

  it('a double press rates once', async () => {
    const { asked } = show(null);
    press(3);
    press(3, 2);
    await waitFor(() => expect(value()).toBe('3 of 5'));
    press(3, 2);
    expect(asked).toEqual([3]);
  });

  it('pointing at a star shows what a press would give, and leaving takes it back', async () => {
    show(2);
    fireEvent.pointerEnter(star(5), { pointerType: 'mouse' });
    await waitFor(() => expect(stars()).toBe(5));
    expect(value()).toBe('2 of 5');
    fireEvent.pointerLeave(document.querySelector('.rating')!);
    await waitFor(() => expect(stars()).toBe(2));
  });

  it('the keyboard goes on where the mouse was', () => {
    show(null);
    press(3);
    expect(document.activeElement).toBe(slider());
  });
});

describe('by keyboard', () => {
  it.each([
    ['one more', 2, ['ArrowRight'], 3], ['up', 2, ['ArrowUp', 'ArrowUp'], 4], ['one less', 2, ['ArrowLeft'], 1], ['down to none', 1, ['ArrowDown'], null], ['no further than five', 4, ['ArrowRight', 'ArrowRight', 'ArrowRight'], 5],
    ['End', null, ['End'], 5], ['Home', 3, ['Home'], null], ['a digit', null, ['4'], 4], ['0', 3, ['0'], null], ['Delete', 3, ['Delete'], null], ['Backspace', 3, ['Backspace'], null],
  ] as const)('%s', async (_, stored, pressed, expected) => {
    const { asked } = show(stored);
    keys(...pressed);
    rest();
    await waitFor(() => expect(asked).toEqual([expected]));
    expect(value()).toBe(expected === null ? 'No rating' : `${expected} of 5`);
  });

  it('several keys are one decision, made when they rest; Enter or leaving makes it at once', async () => {
    const { asked } = show(null);
    keys('ArrowRight', 'ArrowRight', 'ArrowRight');
    await waitFor(() => expect(value()).toBe('3 of 5'));
    expect(asked).toEqual([]);
    rest();
    expect(asked).toEqual([3]);
    keys('5', 'Enter');
    expect(asked).toEqual([3, 5]);
    keys('1');
    fireEvent.blur(slider());
    rest();
    expect(asked).toEqual([3, 5, 1]);
  });

  it('what was chosen is stored when the card goes', () => {
    const { asked } = show(null);
    keys('4');
    cleanup();
    expect(asked).toEqual([4]);
  });

  it.each([{ key: 'Escape' }, { key: 'z', ctrlKey: true }, { key: 'z', metaKey: true }])('$key takes back what is not stored yet, and is left to others where nothing is', async (key) => {
    const { asked } = show(2);
    expect(fireEvent.keyDown(slider(), key)).toBe(true);
    keys('5');
    await waitFor(() => expect(value()).toBe('5 of 5'));
    expect(fireEvent.keyDown(slider(), key)).toBe(false);
    await waitFor(() => expect(value()).toBe('2 of 5'));
    rest();
    expect(asked).toEqual([]);
  });

  it('other keys, and keys with a modifier, are left to the browser', () => {
    const { asked } = show(2);
    keys('Tab', 'x', '7');
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) fireEvent.keyDown(slider(), { key: 'ArrowRight', [modifier]: true });
    rest();
    expect(asked).toEqual([]);
  });

  it('a step by assistive technology rates too', async () => {
    const { asked } = show(2);
    fireEvent.input(slider(), { target: { value: '3' } });
    rest();
    expect(asked).toEqual([3]);
  });
});

it('what could not be stored is not shown', async () => {
  show(2, { isFull: true });
  press(5);
  await waitFor(() => expect([value(), stars()]).toEqual(['2 of 5', 2]));
});

it('a rating given in another window appears, also after one was given here', async () => {
  const { rateElsewhere } = show(null);
  press(4);
  await waitFor(() => expect(value()).toBe('4 of 5'));
  rateElsewhere(1);
  await waitFor(() => expect([value(), stars()]).toEqual(['1 of 5', 1]));
});

it('a rating of none by another program is said to be 0 of 5', () => {
  show(0);
  expect([value(), stars()]).toEqual(['0 of 5', 0]);
});

it('several papers that are rated differently say so until they are rated alike', async () => {
  const { asked } = show(null, { isMixed: true });
  expect(value()).toBe('Rated differently');
  keys('Delete', 'Enter');
  expect(asked).toEqual([null]);
});
