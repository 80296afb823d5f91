import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { WHOLE_LIST } from '../../components/ListFinder.tsx';
import { Papers } from '../../components/Papers.tsx';
import { ReadingList } from '../../components/ReadingList.tsx';
import { library } from '../../components/useLibrary.ts';
import { useSavedCards } from '../../components/useSavedCards.ts';
import { importedPicks, importPicks, removePicks } from '../../storage/picks.ts';
import { minute, paper, savePaper } from '../storage/papers-for-tests.ts';
import { actions } from './cards-for-tests.ts';

beforeAll(() => {
  window.matchMedia = (() => ({ matches: false })) as unknown as typeof matchMedia;
  window.requestIdleCallback = ((then: () => void) => window.setTimeout(then)) as typeof requestIdleCallback;
});
afterEach(cleanup);

const nothing = () => undefined;

function Lists() {
  const { cards } = useSavedCards(false, nothing);
  const shared = { cards: cards.value, failure: null, view: WHOLE_LIST, onView: nothing, actions: actions() };
  return <><Papers {...shared} current={null} isOpen={false} onMove={nothing} /><section data-testid="panel"><ReadingList {...shared} shown={cards.value ?? []} selected={new Set()} onSelect={nothing} /></section></>;
}

it('saved papers say who picked them, in both lists and beside, until the picks are removed', async () => {
  await savePaper(library(), paper(), minute(0));
  const { container } = render(<Lists />);
  await waitFor(() => expect(container.querySelectorAll('.rows li')).toHaveLength(1));
  const picked = () => ['.row-picked', '.detail .picked', '[data-testid=panel] .picked'].map((place) => container.querySelector(place)?.textContent);
  expect(picked()).toEqual([undefined, undefined, undefined]);
  await act(async () => {
    await importPicks(library(), { by: 'Ana Lind', papers: [{ paper: paper(), note: 'See the appendix.' }] }, minute(1));
    await importPicks(library(), { by: 'Bo', papers: [{ paper: paper({ identifiers: [] }) }] }, minute(2));
  });
  await waitFor(() => expect(picked()).toEqual(['Picked by Ana Lind, Bo', 'Picked by Ana LindSee the appendix.', 'Picked by Ana LindSee the appendix.']));
  expect(screen.getAllByText('Picked by Bo')).toHaveLength(2);
  for (const { file } of await importedPicks(library())) await removePicks(library(), file);
  await waitFor(() => expect(picked()).toEqual([undefined, undefined, undefined]));
});
