import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardFacts } from '../../components/CardFacts.tsx';
import { cardsInView, ordersFor } from '../../components/card-paper.ts';
import { agoWords } from '../../components/date-words.ts';
import { Finder } from '../../components/Finder.tsx';
import { DigestSince } from '../../components/DigestSince.tsx';
import type { Suggestion } from '../../domain/enrich.ts';
import type { CarriedFact } from '../../domain/facts.ts';
import type { KeptPaper } from '../../domain/library.ts';
import { kept } from '../formats/library-for-tests.ts';
import { actions, card } from './cards-for-tests.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 24, 12), toFake: ['Date'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const local = (day: number, hour = 9, minute = 12) => new Date(2026, 10, day, hour, minute).toISOString();
const facts = (given: Partial<KeptPaper['record']>, carried: CarriedFact[] = []) => {
  const one = kept(1, { version: 2 });
  const whole = { ...one, record: { ...one.record, ...given } };
  const doing = actions();
  render(<CardFacts facts={carried} kept={whole} actions={doing} />);
  return { doing, whole, items: () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent) };
};

it.each<[string, boolean, string]>([
  [local(24), false, '9:12 AM'], [local(24), true, '9:12 AM'], [local(21), false, 'Sat'], [local(21), true, 'Sat 9:12 AM'], [local(2), false, 'Nov 2'], [new Date(2025, 10, 2).toISOString(), false, 'Nov 2, 2025'],
])('%s is said in short (exactly: %s)', (instant, isExact, words) => expect(agoWords(instant, isExact)).toBe(words));

describe('a digest’s head', () => {
  it.each([
    [{ fresh: 11, rose: 3, gone: 0 }, '11 new, 3 rose since 9:12 AM'], [{ fresh: 0, rose: 0, gone: 2 }, '2 gone since 9:12 AM'], [{ fresh: 0, rose: 0, gone: 0 }, 'Nothing new since 9:12 AM'],
  ])('%j', (diff, words) => {
    render(<DigestSince digest={{ since: local(24), changes: {}, ...diff }} />);
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('the order “new since then”', () => {
  const cards = [card(1), card(2, { since: { rose: true, upvotes: 9 } }), card(3, { since: { isNew: true } }), card(4, { since: { upvotes: 1 } })];

  it('has new ones first, then those that rose', () => {
    expect(cardsInView(cards, { text: '', topic: null, order: 'since' }).map(({ key }) => key.at(-1))).toEqual(['3', '2', '1', '4']);
  });

  it('is page order on a page where nothing is', () => {
    render(<Finder cards={[card(1)]} view={{ text: '', topic: null, order: 'since' }} orders={ordersFor([card(1)])} onView={() => undefined} />);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Order' }).value).toBe('page');
  });

  it('is there where something is new', () => {
    expect(ordersFor(cards)).toContain('since');
    expect(ordersFor([card(1)])).not.toContain('since');
  });
});

describe('a card', () => {
  it('says what other listings say, with where and when', () => {
    const { items } = facts({}, [
      { kind: 'withdrawn', site: 'arXiv', at: local(2) }, { kind: 'venue', name: 'ICLR 2027', standing: 'accepted', site: 'arXiv', at: local(21), isSinceSaved: true },
      { kind: 'code', url: 'https://github.com/example/a', site: 'Hugging Face', at: local(24) }, { kind: 'upvotes', count: 41, site: 'Hugging Face', at: local(24) },
    ]);
    expect(items()).toEqual(['Withdrawn arXiv, Nov 2', 'now: Accepted at ICLR 2027 arXiv, Sat', 'Code Hugging Face, 9:12 AM', '▲ 41 Hugging Face, 9:12 AM']);
    expect(screen.getByRole('link', { name: 'Code' }).getAttribute('href')).toBe('https://github.com/example/a');
  });

  it('says where fields came from, those aside that it says already', () => {
    const from = { site: 'Hugging Face', at: local(21) };
    const { items } = facts(
      { sources: [{ field: 'codeUrl', value: 'https://github.com/example/a', ...from }, { field: 'identifiers', value: 'doi:10.1000/7', ...from }, { field: 'version', value: 'v3', was: 'v2', ...from }] },
      [{ kind: 'code', url: 'https://github.com/example/a', ...from }],
    );
    expect(items()).toEqual(['Code Hugging Face, Sat', 'DOI from Hugging Face, Sat', 'Version from Hugging Face, Sat (was v2)']);
  });

  it('leaves to the reader what is otherwise on the page', () => {
    const v3: Suggestion = { kind: 'version', version: 3, site: 'arXiv', at: local(2) };
    const { doing, whole, items } = facts({ suggestions: [v3, { ...v3, version: 2, isRefused: true }] }, [{ ...v3, isSinceSaved: true }]);
    expect(items()).toEqual([]);
    expect(screen.getByText('arXiv says: v3, Nov 2 (you have v2)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use it: v3' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine: v2' }));
    expect(doing.asked).toEqual([['takeSuggestion', whole, v3], ['refuseSuggestion', whole, v3]]);
  });
});
