import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CardTopics } from '../../components/CardTopics.tsx';
import { library } from '../../components/useLibrary.ts';
import { useTopics } from '../../components/useTopics.ts';
import { identityOf } from '../../domain/duplicates.ts';
import type { KeptPaper } from '../../domain/library.ts';
import { NOTHING_SAID, withName } from '../../domain/topics/say.ts';
import { changeTopicSay, correctTopic } from '../../storage/topic-say.ts';
import { kept } from '../formats/library-for-tests.ts';
import { actions, AGENTS, card, SPEECH } from './cards-for-tests.ts';

afterEach(async () => {
  cleanup();
  await library().corrections.clear();
  await changeTopicSay(library(), () => NOTHING_SAID);
});

describe('the topics of a card', () => {
  const show = (topics = [AGENTS, SPEECH]) => {
    const doing = actions();
    render(<article tabIndex={-1}><CardTopics paper={card(1).paper} topics={topics} topic={null} onTopic={() => undefined} actions={doing} /></article>);
    return doing.asked;
  };
  const why = () => screen.getByRole('button', { name: 'Why?' });

  it('say on request which words earned them', () => {
    show();
    expect(why().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(why());
    expect(why().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('listitem').map((one) => one.querySelector('p')!.textContent)).toEqual(['LLM agents because of “tool calls”', 'Speech recognition ']);
    fireEvent.click(why());
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('can be denied one by one, or hidden, and the focus is not lost', () => {
    const asked = show();
    fireEvent.click(why());
    fireEvent.click(screen.getByRole('button', { name: 'Not about this: LLM agents' }));
    expect(document.activeElement).toBe(why());
    fireEvent.click(screen.getByRole('button', { name: 'Hide everywhere: Speech recognition' }));
    fireEvent.click(screen.getByRole('button', { name: 'Topics in settings' }));
    expect(asked).toEqual([['denyTopic', card(1).paper, AGENTS], ['hideTopic', SPEECH], ['openTopics']]);
  });

  it('leave the focus on the card when the last one goes', () => {
    show([AGENTS]);
    fireEvent.click(why());
    fireEvent.click(screen.getByRole('button', { name: 'Not about this: LLM agents' }));
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  it('are not asked about where there are none', () => {
    show([]);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('topics of kept papers', () => {
  const PAPERS = [kept(1, { title: 'LLM Agents That Call Tools', abstract: 'LLM agents call tools. We study tool use of LLM agents.' })];

  function Topics({ papers }: { papers: KeptPaper[] }) {
    const topics = useTopics(papers, true);
    return <p>Topics: {[...topics.value.values()].flat().map(({ name }) => name).join(', ') || 'none'}</p>;
  }

  it('are as the reader wants them, also when that changes', async () => {
    render(<Topics papers={PAPERS} />);
    await screen.findByText('Topics: Tool use');
    await changeTopicSay(library(), (say) => withName(say, 'tool-use', 'Doers'));
    await screen.findByText('Topics: Doers');
    await correctTopic(library(), identityOf(PAPERS[0]!.record.paper), 'T', 'tool-use', 0);
    expect(await screen.findByText('Topics: none')).toBeTruthy();
  });
});
