import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import type { CardPaper } from '../../components/card-paper.ts';
import { useFound } from '../../components/finding.ts';
import { fitsList, WHOLE_LIST } from '../../components/ListFinder.tsx';
import { card, savedCard } from './cards-for-tests.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const titled = (title: string, given: Partial<CardPaper['paper']> = {}): CardPaper => ({ ...card(1), key: title, paper: { ...card(1).paper, title, ...given } });

function Found({ cards }: { cards: readonly CardPaper[] }) {
  const [view, setView] = useState(WHOLE_LIST);
  const found = useFound(cards, view, fitsList);
  return <><input aria-label="Words" onInput={({ currentTarget: { value } }) => setView({ ...view, text: value })} /><p>{found.map(({ paper }) => paper.title).join(', ')}</p></>;
}

const type = (value: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value } });
const words = () => document.querySelector('p')!.textContent;

it.each([['größe', 'Größe'], ['GROSSE', 'Größe'], ['muller', 'By Her'], ['Café', 'Cafe\u0301s'], ['naive bayes', 'Naïve Bayes'], ['ｆｕｌｌ', 'full']])('%s finds %s', async (text, title) => {
  render(<Found cards={['Größe', 'Cafe\u0301s', 'Naïve Bayes', 'full', 'Other'].map((one) => titled(one)).concat(titled('By Her', { authors: [{ family: 'Müller' }] }))} />);
  type(text);
  await waitFor(() => expect(words()).toBe(title));
});

it.each([
  ['rating:4', '4'], ['Rating:=4', '4'], ['rating:>=4', '4 5'], ['rating:≥4', '4 5'], ['rating:>4', '5'], ['rating:<=2', '0 2'], ['rating:<2', '0'], ['has:rating', '0 2 4 5'], ['-has:rating', 'none'], ['-rating:4', '0 2 5 none'],
  ['rating:>=2 rating:<5', '2 4'], ['study has:rating', '0 2 4 5'], ['other has:rating', ''], ['rating:', '0 2 4 5 none'], ['rating:>=', '0 2 4 5 none'], ['rating:high', ''],
])('%s finds papers rated %s', async (text, expected) => {
  const rated = (rating: number | null, n: number) => ({ ...savedCard(n, rating === null ? {} : { rating }), key: String(rating), paper: { ...card(n).paper, title: `Study ${rating ?? 'none'}` } });
  render(<Found cards={[0, 2, 4, 5, null].map(rated)} />);
  type(text);
  await waitFor(() => expect(words()?.replaceAll(/Study |,/g, '')).toBe(expected));
});

it('tags and notes are found as they are now', async () => {
  const { rerender } = render(<Found cards={[savedCard(1, { tags: ['moe'] }, ['First thought.'])]} />);
  type('moe first');
  await waitFor(() => expect(words()).toBe('Study 1'));
  rerender(<Found cards={[savedCard(1, { tags: ['other'] }, ['First thought.'])]} />);
  await waitFor(() => expect(words()).toBe(''));
});

it('where a turn is too short, what was shown stays until all is found; words typed meanwhile count alone', async () => {
  const cards = Array.from({ length: 500 }, (_, n) => titled(n === 499 ? 'last' : `first ${n}`));
  render(<Found cards={cards} />);
  await act(async () => new Promise((done) => setTimeout(done, 20)));
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5)); // two looks at the clock are a turn
  const whole = words();
  type('las');
  await act(async () => undefined);
  type('first 7');
  await Promise.resolve();
  expect(words()).toBe(whole);
  await waitFor(() => expect(words()).toMatch(/^first 7, first 17, /));
  type('last');
  await waitFor(() => expect(words()).toBe('last'));
});
