import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardPaper } from '../../components/card-paper.ts';
import { PaperCard } from '../../components/PaperCard.tsx';
import type { Evidence, Topic } from '../../domain/topics/topic.ts';
import { actions, card, SPEECH } from './cards-for-tests.ts';

/** As in browsers, as far as the panel uses it. */
class StandIn extends Set<Range> {
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}
const highlights = new Map<string, StandIn>();

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', StandIn);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = (words: string, field: Evidence['field'] = 'title'): Evidence => ({ words, field, at: 0, share: 0.3 });
const EXPERTS: Topic = { id: 'moe', name: 'Mixture of experts', group: 'llm', hue: 250, score: 0.9, evidence: [at('Experts'), at('a router', 'abstract'), at('cs.LG', 'category')] };
const FLOW: Topic = { ...EXPERTS, id: 'flow', name: 'Flow matching', evidence: [at('Flow')] };

function show(title: string, topics: Topic[], abstract = 'We study a\n router of Experts, cs.LG.') {
  const { paper } = card(1);
  const given: CardPaper = card(1, { paper: { ...paper, title, abstract }, topics });
  return render(<PaperCard card={given} actions={actions()} topic={null} onTopic={() => undefined} isSelected={false} onSelect={() => undefined} flash={0} noteAsked={0} isOne />);
}

const chip = (name: string) => screen.getByRole('button', { name });
const shown = () => [...(highlights.get('gloss-evidence') ?? [])].map(String);

describe('the words that earned a topic', () => {
  it('are shown in title and abstract while its chip has the focus', () => {
    show('When Experts Forget', [EXPERTS, SPEECH]);
    chip('Mixture of experts').focus();
    expect(shown().toSorted()).toEqual(['Experts', 'Experts', 'a\n router']);
    chip('Speech recognition').focus();
    expect(shown()).toEqual([]);
  });

  it('are shown while the pointer is on its chip, before those of the one with the focus', () => {
    show('When Experts Flow', [EXPERTS, FLOW]);
    chip('Mixture of experts').focus();
    fireEvent.pointerOver(chip('Flow matching'));
    expect(shown()).toEqual(['Flow']);
    fireEvent.pointerOut(chip('Flow matching'));
    expect(shown()[0]).toBe('Experts');
    chip('Mixture of experts').blur();
    expect(shown()).toEqual([]);
  });

  it('are shown around a formula, and with it where they reach into it', async () => {
    show('On $k$-Flow of $N$ Experts', [FLOW, { ...FLOW, id: 'k', name: 'Clustering', evidence: [at('k$-Flow')] }, EXPERTS]);
    await waitFor(() => expect(document.querySelectorAll('h2 math')).toHaveLength(2));
    const texts = () => [...highlights.get('gloss-evidence')!].map((range) => range.toString());
    fireEvent.pointerOver(chip('Mixture of experts'));
    expect(texts()[0]).toBe('Experts');
    fireEvent.pointerOver(chip('Clustering'));
    expect(texts()[0]).toMatch(/^k.*-Flow$/);
  });

  it('are gone when the card is', async () => {
    const { unmount } = show('When Experts Forget', [EXPERTS]);
    chip('Mixture of experts').focus();
    unmount();
    await waitFor(() => expect(shown()).toEqual([]));
  });

  it('are not shown where the browser cannot, and nothing breaks', () => {
    vi.stubGlobal('CSS', {});
    show('When Experts Forget', [EXPERTS]);
    chip('Mixture of experts').focus();
    expect(shown()).toEqual([]);
  });
});
