import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardPaper } from '../../components/card-paper.ts';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import { tagsOf } from '../../components/TagForm.tsx';
import { card, savedCard } from './cards-for-tests.ts';

afterEach(cleanup);

const dismissedCard = (n: number): CardPaper => {
  const one = savedCard(n);
  return { ...one, kept: { ...one.kept!, record: { ...one.kept!.record, dismissedAt: '2026-11-24T09:00:00.000Z' } } };
};

function show(chosen: CardPaper[], known: string[] = []) {
  const seen: unknown[] = [];
  render(
    <SelectionBar
      chosen={chosen} shown={9} known={known} onAct={async (act) => seen.push(act) > 0}
      onCopyLinks={() => seen.push('links')} onAll={() => seen.push('all')} onClear={() => seen.push('clear')}
    />,
  );
  return seen;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('what is selected', () => {
  it('is counted, saved, dismissed, given a status, copied, extended and cleared', () => {
    const seen = show([card(1), savedCard(2)]);
    expect(screen.getByText('2 selected')).toBeTruthy();
    for (const name of ['Save', 'Dismiss', 'Copy links', 'Select all 9', 'Clear']) press(name);
    fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'read' } });
    expect(seen).toEqual([{ verb: 'save' }, { verb: 'dismiss' }, 'links', 'all', 'clear', { verb: 'status', status: 'read' }]);
  });

  it('is rated by one press, showing what all of them have', async () => {
    const seen = show([savedCard(1, { rating: 3 }), savedCard(2, { rating: 3 })]);
    const rating = screen.getByRole('slider', { name: 'Rating' });
    expect(rating.getAttribute('aria-valuetext')).toBe('3 of 5');
    for (const key of ['4', 'Enter']) fireEvent.keyDown(rating, { key });
    expect(seen).toEqual([{ verb: 'rating', rating: 4 }]);
    cleanup();
    show([savedCard(1, { rating: 3 }), card(2)]);
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('Rated differently');
  });

  it('is removed where all is saved, and restored where all is dismissed', () => {
    const seen = show([dismissedCard(1), dismissedCard(2)]);
    press('Remove');
    press('Restore');
    expect(seen).toEqual([{ verb: 'remove' }, { verb: 'restore' }]);
  });
});

describe('tags for all of them', () => {
  it('are typed, taken from those known, and taken away, by one act', async () => {
    const seen = show([savedCard(1, { tags: ['moe', 'old'] }), savedCard(2, { tags: ['moe'] })], ['moe', 'agents', 'old']);
    press('Tag');
    const field = await screen.findByRole('combobox', { name: 'New tags, with commas between' });
    expect(document.activeElement).toBe(field);
    expect(['moe', 'old', 'agents'].map((tag) => screen.getByRole('button', { name: `#${tag}` }).getAttribute('aria-pressed'))).toEqual(['true', 'mixed', 'false']);
    fireEvent.input(field, { target: { value: 'new, newer ' } });
    press('#agents');
    press('#moe');
    press('Tag 2 papers');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(seen).toEqual([{ verb: 'tags', add: ['new', 'newer', 'agents'], remove: ['moe'] }]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tag' }));
  });

  it('are left as they are by Escape and by a press elsewhere', async () => {
    const seen = show([savedCard(1)], ['moe']);
    press('Tag');
    fireEvent.keyDown(await screen.findByRole('combobox', { name: /New tags/ }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    press('Tag');
    await screen.findByRole('dialog');
    fireEvent.pointerDown(document.body);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(seen).toEqual([]);
  });

  it('are known by how often they were used', () => {
    expect(tagsOf([savedCard(1, { tags: ['b', 'c'] }), savedCard(2, { tags: ['c', 'a'] })])).toEqual(['c', 'a', 'b']);
  });
});
