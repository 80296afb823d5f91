import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { isSameCard } from '../../components/card-paper.ts';
import { CardMeta } from '../../components/CardMeta.tsx';
import { card } from './cards-for-tests.ts';

it('a card says which other program has its paper, and is drawn anew when that is known', () => {
  const one = card(1);
  const { rerender } = render(<CardMeta paper={one.paper} upvotes={null} />);
  expect(screen.queryByText('in Zotero')).toBeNull();
  rerender(<CardMeta paper={one.paper} upvotes={null} elsewhere="zotero" />);
  expect(screen.getByText('in Zotero').tagName).toBe('SPAN');
  expect([isSameCard(one, { ...one, elsewhere: 'zotero' }), isSameCard(one, { ...one })]).toEqual([false, true]);
});
