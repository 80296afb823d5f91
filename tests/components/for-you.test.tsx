import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardsInView, type CardPaper } from '../../components/card-paper.ts';
import { RankingSettings, type RankingSettingsProps } from '../../components/RankingSettings.tsx';
import { PaperCard } from '../../components/PaperCard.tsx';
import { WhyForYou } from '../../components/WhyForYou.tsx';
import type { SignedTerm } from '../../domain/ranking/model.ts';
import { RANKING } from '../../domain/ranking/settings.ts';
import { actions, card } from './cards-for-tests.ts';

afterEach(cleanup);

const term = (name: string, weight: number): SignedTerm => ({ id: `word:${name}`, kind: 'word', name, weight });
const DECODING = term('speculative decoding', 2);
const SURVEY = term('survey', -1);
const placed = (n: number, score: number): CardPaper => card(n, { forYou: { score, reasons: () => ({ terms: [], like: [] }) } });

describe('the order For you', () => {
  it('has the highest first, and keeps the order of the page where nothing was learned', () => {
    const view = { text: '', topic: null, order: 'for-you' } as const;
    expect(cardsInView([placed(1, -1), placed(2, 3), placed(3, 1)], view).map(({ key }) => key.at(-1))).toEqual(['2', '3', '1']);
    expect(cardsInView([card(3), card(1), card(2)], view).map(({ key }) => key.at(-1))).toEqual(['3', '1', '2']);
  });
});

describe('why a paper stands where it does', () => {
  it('is said in signed terms and by papers it is like', () => {
    render(<WhyForYou reasons={{ terms: [DECODING, SURVEY], like: ['Boats that Learn', 'Harbours'] }} onLeaveOut={() => undefined} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['+ speculative decoding', '− survey']);
    expect(screen.getByText(/Like 2 you saved:/).textContent).toContain('Boats that Learn');
  });

  it('leaves a term out when it is pressed, and says so beforehand', () => {
    const left = vi.fn<(term: SignedTerm) => void>();
    render(<WhyForYou reasons={{ terms: [DECODING, SURVEY], like: [] }} onLeaveOut={left} />);
    fireEvent.click(screen.getByRole('button', { name: 'survey speaks against it. Leave “survey” out of For you' }));
    expect(left).toHaveBeenCalledWith(SURVEY);
  });

  it('is nothing where there is no reason', () => {
    const { container } = render(<WhyForYou reasons={{ terms: [], like: [] }} onLeaveOut={() => undefined} />);
    expect(container.textContent).toBe('');
  });
});

describe('a card of a paper like some that were saved', () => {
  const reasons = { terms: [DECODING], like: ['Boats that Learn', 'Harbours', 'Ropes', 'Tides', 'Sails', 'Anchors', 'Pilots'] };
  const show = (given: Partial<CardPaper>, whyAsked = 0) => {
    const explain = vi.fn<() => void>();
    const draw = (more: Partial<CardPaper>) => <PaperCard card={card(1, { ...given, ...more })} actions={{ ...actions(), explain }} topic={null} onTopic={() => undefined} isSelected={false} onSelect={() => undefined} flash={0} noteAsked={0} whyAsked={whyAsked} />;
    const { rerender } = render(draw({}));
    return { explain, now: (more: Partial<CardPaper>) => rerender(draw(more)) };
  };

  it('says so, and which and why once that is asked for', async () => {
    const { explain, now } = show({ like: 7 });
    expect(screen.queryByText('Boats that Learn')).toBeNull();
    expect(explain).not.toHaveBeenCalled();
    open(screen.getByText('Like 7 you saved'));
    await screen.findByText('Looking at what you saved …');
    expect(explain).toHaveBeenCalledOnce();
    now({ forYou: { score: 1, reasons: () => reasons } });
    expect(screen.getByText('Boats that Learn')).toBeTruthy();
    expect(screen.getByText('and 4 more')).toBeTruthy();
    expect(screen.getByRole('button', { name: /speculative decoding speaks for it/ })).toBeTruthy();
  });

  it('is opened from its row', async () => {
    const { explain } = show({ like: 2 }, 1);
    await vi.waitFor(() => expect(explain).toHaveBeenCalledOnce());
  });

  it('says nothing of it where there is nothing', () => {
    show({});
    expect(screen.queryByText(/you saved/)).toBeNull();
  });
});

/** jsdom does not open what is pressed. */
function open(summary: HTMLElement): void {
  const details = summary.closest('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

describe('its settings', () => {
  const show = (given: Partial<RankingSettingsProps> = {}) => {
    const asked: string[] = [];
    const props: RankingSettingsProps = {
      settings: RANKING, decisions: 25, terms: { liked: [DECODING], disliked: [SURVEY] }, onSwitch: (isOn) => asked.push(`switch ${isOn}`),
      onLeaveOut: ({ name }) => asked.push(`leave out ${name}`), onGiveBack: (id) => asked.push(`take in ${id}`), onReset: () => asked.push('reset'), ...given,
    };
    render(<RankingSettings {...props} />);
    return asked;
  };

  it('show what was learned, the strongest with the longest bar, and let terms be left out', () => {
    const asked = show();
    expect(screen.getByText('Learned from 25 decisions.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((one) => within(one).getByText(/speculative|survey/).textContent)).toEqual(['speculative decoding', 'survey']);
    expect([...document.querySelectorAll<HTMLElement>('.bar > span')].map(({ style }) => style.width)).toEqual(['100%', '50%']);
    fireEvent.click(screen.getByRole('button', { name: 'Leave “survey” out of For you' }));
    fireEvent.click(screen.getByRole('button', { name: 'Forget what was learned' }));
    expect(asked).toEqual(['leave out survey', 'reset']);
  });

  it('say how many decisions are lacking', () => {
    show({ decisions: 7, terms: null });
    expect(screen.getByText('For you needs 20 decisions (saved, dismissed, rated); there are 7 so far.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Forget what was learned' })).toBeNull();
  });

  it('give back what was left out, and say nothing of what was learned while it is off', () => {
    const asked = show({ settings: { ...RANKING, isOff: true, leftOut: [{ id: 'word:survey', name: 'survey' }] }, decisions: null, terms: null });
    fireEvent.click(screen.getByRole('button', { name: 'Take “survey” in again' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Offer the order For you' }));
    expect(asked).toEqual(['take in word:survey', 'switch true']);
    expect(screen.queryByText(/Learned from \d/)).toBeNull();
  });
});
