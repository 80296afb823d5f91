import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useState } from 'preact/hooks';
import { WHOLE_LIST } from '../../components/ListFinder.tsx';
import { Papers, type PapersProps } from '../../components/Papers.tsx';
import { actions, savedCard, SPEECH } from './cards-for-tests.ts';

let isNarrow = false;

beforeAll(() => {
  window.matchMedia = (() => ({ matches: isNarrow })) as unknown as typeof matchMedia;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  isNarrow = false;
});

/** Three saved papers; as in the library, each is kept by its record's id. */
const CARDS = [savedCard(1, {}, ['First thought.']), savedCard(2, { status: 'reading', tags: ['moe'] }), savedCard(3)].map((card) => ({ ...card, key: card.kept!.record.id }));

function show(given: Partial<PapersProps> = {}) {
  const doing = actions();
  function Place() {
    const [view, setView] = useState(WHOLE_LIST);
    const [current, setCurrent] = useState<string | null>(null);
    return <Papers cards={CARDS} failure={null} view={view} onView={setView} actions={doing} current={current} isOpen={false} onMove={setCurrent} {...given} />;
  }
  const view = render(<Place />);
  return { doing, again: (more: Partial<PapersProps>) => { Object.assign(given, more); view.rerender(<Place />); } };
}

const list = () => within(screen.getByRole('region', { name: 'Reading list' }));
const rows = () => list().queryAllByRole('listitem').filter((one) => one.hasAttribute('aria-posinset')).map((one) => one.querySelector('.row-title')!.textContent);
const shownPaper = () => screen.getByRole('article').getAttribute('aria-label');

describe('the list', () => {
  it('has a row for each paper with what is kept of it, and shows the first beside it', () => {
    show();
    expect(rows()).toEqual(['Study 1', 'Study 2', 'Study 3']);
    expect(list().getByRole('link', { current: true }).textContent).toMatch(/Study 1.*Oduya.*2026.*To read.*1 note/);
    expect(shownPaper()).toBe('Study 1');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('First thought.');
  });

  it('shows how a paper is rated, on its row and beside it, where it can be changed', async () => {
    const { doing } = show({ cards: [{ ...savedCard(1, { rating: 4 }), key: 'k1' }, { ...savedCard(2, { rating: 0 }), key: 'k2' }, { ...savedCard(3), key: 'k3' }] });
    expect(list().getAllByRole('link').map(({ textContent }) => /\d of 5/.exec(textContent)?.[0])).toEqual(['4 of 5', '0 of 5', undefined]);
    const rating = screen.getByRole('slider', { name: 'Rating' });
    expect(rating.getAttribute('aria-valuetext')).toBe('4 of 5');
    for (const key of ['End', 'Enter']) fireEvent.keyDown(rating, { key });
    expect(doing.asked).toEqual([[{ verb: 'rating', rating: 5 }, 'Study 1']]);
  });

  it('leads to each paper by a link of its own', () => {
    show();
    expect(list().getByRole('link', { name: /Study 2/ }).getAttribute('href')).toBe(`#papers/${CARDS[1]!.key}`);
  });

  it('is gone along by arrow keys, Home and End; the paper beside it follows', async () => {
    show();
    const press = async (key: string, title: string) => {
      fireEvent.keyDown(list().getByRole('link', { current: true }), { key });
      await waitFor(() => expect(shownPaper()).toBe(title));
      expect(document.activeElement).toBe(list().getByRole('link', { current: true }));
    };
    await press('ArrowDown', 'Study 2');
    await press('End', 'Study 3');
    await press('ArrowDown', 'Study 3');
    await press('ArrowUp', 'Study 2');
    await press('Home', 'Study 1');
  });

  it('is one stop for Tab', () => {
    show();
    expect(list().getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('is narrowed down by status, tag and words, and says how many are left', async () => {
    show();
    fireEvent.change(list().getByRole('combobox', { name: 'Status' }), { target: { value: 'reading' } });
    await waitFor(() => expect(rows()).toEqual(['Study 2']));
    expect(list().getByText(/1 shown/)).toBeTruthy();
    fireEvent.change(list().getByRole('combobox', { name: 'Status' }), { target: { value: '' } });
    fireEvent.change(list().getByRole('combobox', { name: 'Tag' }), { target: { value: 'moe' } });
    await waitFor(() => expect(rows()).toEqual(['Study 2']));
    fireEvent.change(list().getByRole('combobox', { name: 'Tag' }), { target: { value: '' } });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter by words' }), { target: { value: 'first thought' } });
    await waitFor(() => expect(rows()).toEqual(['Study 1']));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing has this' } });
    await screen.findByText('No paper fits');
  });

  it('keeps the chosen paper in view when a filter leaves it out', async () => {
    show({ current: CARDS[2]!.key });
    fireEvent.change(list().getByRole('combobox', { name: 'Status' }), { target: { value: 'reading' } });
    await waitFor(() => expect(rows()).toEqual(['Study 2']));
    expect(shownPaper()).toBe('Study 3');
  });

  it('draws a few of ten thousand rows and says how many there are', () => {
    const cards = Array.from({ length: 10_000 }, (_, n) => ({ ...savedCard(n % 10), key: `k${n}`, topics: [SPEECH] }));
    show({ cards, current: 'k9000' });
    expect(rows().length).toBeLessThan(100);
    expect(list().getByRole('link', { current: true }).closest('li')!.getAttribute('aria-posinset')).toBe('9001');
    expect(list().getByText('10000 papers')).toBeTruthy();
  });
});

describe('the paper beside it', () => {
  it('is replaced by its neighbour when it is taken off the list', async () => {
    const { again, doing } = show({ current: CARDS[1]!.key });
    screen.getByRole('button', { name: 'Saved', pressed: true }).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Saved', pressed: true }));
    expect(doing.asked).toEqual([[{ verb: 'remove' }, 'Study 2']]);
    again({ cards: [CARDS[0]!, CARDS[2]!] });
    await waitFor(() => expect(shownPaper()).toBe('Study 3'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article')));
  });

  it('stores a note that is being written when another paper is chosen', async () => {
    const { doing, again } = show({ current: CARDS[0]!.key });
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Second thought.' } });
    again({ current: CARDS[1]!.key });
    await waitFor(() => expect(doing.asked.map(([name]) => name)).toEqual(['draftNote', 'finishNote']));
    expect(doing.asked[0]).toEqual(['draftNote', CARDS[0]!.paper, 'note-1-0', 'Second thought.']);
  });

  it('gets the focus by Enter, and leaves it in the list where it was pressed by mouse', async () => {
    const { again } = show({ current: CARDS[0]!.key });
    fireEvent.click(list().getByRole('link', { name: /Study 2/ }), { detail: 1 });
    again({ isOpen: true, current: CARDS[1]!.key });
    await waitFor(() => expect(shownPaper()).toBe('Study 2'));
    expect(document.activeElement).not.toBe(screen.getByRole('article'));
    fireEvent.click(list().getByRole('link', { name: /Study 2/ }), { detail: 0 });
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Study 2' }));
  });

  it('gets the focus when it is opened where there is no room for the list', async () => {
    isNarrow = true;
    const { again } = show({ current: CARDS[1]!.key });
    again({ isOpen: true });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Study 2' })));
    expect(screen.getByRole('link', { name: /All papers/ }).getAttribute('href')).toBe('#papers');
    again({ isOpen: false });
    await waitFor(() => expect(document.activeElement).toBe(list().getByRole('link', { current: true })));
  });
});

it('an empty library says what to do', () => {
  show({ cards: [] });
  expect(screen.getByRole('heading', { name: 'Nothing saved yet' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Import papers' }).getAttribute('href')).toBe('#import');
});

it('a library that can’t be opened says why', () => {
  show({ cards: null, failure: 'The disk is full.' });
  expect(screen.getByText('The disk is full.')).toBeTruthy();
});
