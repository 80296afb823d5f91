import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TopicSettings, type TopicSettingsProps } from '../../components/TopicSettings.tsx';
import { useTopicSay } from '../../components/useTopicSay.ts';
import { library } from '../../components/useLibrary.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { NOTHING_SAID, withPinMoved, type TopicSay } from '../../domain/topics/say.ts';
import { rememberLately } from '../../storage/lately.ts';
import { changeTopicSay, correctTopic, topicSay } from '../../storage/topic-say.ts';
import { card } from './cards-for-tests.ts';
import { savePaper } from '../storage/papers-for-tests.ts';

afterEach(async () => {
  cleanup();
  const db = library();
  await Promise.all([db.papers.clear(), db.corrections.clear(), db.lately.clear()]);
  await changeTopicSay(db, () => NOTHING_SAID);
});

const TIDES = { id: 'own:tides', name: 'Tides', words: ['tide', 'sea level'] };
const CORRECTION = { id: 'c1', keys: ['arxiv:2611.00001'], paper: identityOf(card(1).paper), topic: 'llm-agents', title: 'Study 1', at: '2026-11-24T09:00:00.000Z' };

function show(say: Partial<TopicSay> = {}, given: Partial<TopicSettingsProps> = {}) {
  const seen: unknown[][] = [];
  const remember = (name: string) => (...values: unknown[]) => void seen.push([name, ...values]);
  const props: TopicSettingsProps = {
    say: { ...NOTHING_SAID, ...say }, corrections: [], latelyCount: 340, onHide: remember('hide'), onName: remember('name'), onPin: remember('pin'), onMove: remember('move'),
    onOwn: async (...values) => seen.push(['own', ...values]) > 0, onRemoveOwn: remember('remove'), onForget: remember('forget'), onTakeBack: ({ id }) => void seen.push(['take back', id]), onDownload: remember('download'),
    onTry: async (words) => (seen.push(['try', words]), { seen: 340, matches: [{ key: 'k', title: 'Tide Tables', words: ['Tide'], isSaved: true }, { key: 'l', title: 'Low Tide', words: ['Tide'], isSaved: false }] }),
    ...given,
  };
  const view = render(<TopicSettings {...props} />);
  return { seen, again: (next: Partial<TopicSay>) => view.rerender(<TopicSettings {...props} say={{ ...NOTHING_SAID, ...next }} />) };
}

const find = (text: string) => fireEvent.input(screen.getByRole('searchbox', { name: 'Find a topic' }), { target: { value: text } });

describe('the topics in the settings', () => {
  it('stand in folded groups that say how many are hidden, and are found by their words', () => {
    show({ hidden: ['llm-agents'] });
    const groups = screen.getAllByRole('group');
    expect(groups.length).toBeGreaterThan(10);
    expect(groups.every((one) => !one.hasAttribute('open'))).toBe(true);
    expect(screen.getByText(/· 1 hidden/)).toBeTruthy();
    find('llm agent');
    expect(screen.getAllByRole('checkbox').map((one) => (one as HTMLInputElement).labels![0]!.textContent)).toEqual(['LLM agents']);
    find('nothing of the kind');
    expect(screen.getByText('No topic has these words.')).toBeTruthy();
  });

  it('are hidden, named and put first one by one', () => {
    const { seen } = show({ names: { 'llm-agents': 'Doers' } });
    find('doers');
    const shown = screen.getByRole<HTMLInputElement>('checkbox', { name: 'LLM agents' });
    expect(shown.checked).toBe(true);
    fireEvent.click(shown);
    expect(shown.checked).toBe(true); // until it is stored
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name for LLM agents' });
    expect([name.value, name.placeholder]).toEqual(['Doers', 'LLM agents']);
    fireEvent.change(name, { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'First: LLM agents', pressed: false }));
    expect(seen).toEqual([['hide', 'llm-agents', true], ['name', 'llm-agents', ''], ['pin', 'llm-agents', true]]);
  });

  it('that come first are ordered by keys, and the focus goes along', () => {
    const { seen, again } = show({ pinned: ['llm-agents', 'own:tides', 'survey'], own: [TIDES] });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up: LLM agents' }).disabled).toBe(true);
    const up = screen.getByRole('button', { name: 'Move up: Tides' });
    up.focus();
    fireEvent.click(up);
    again({ pinned: withPinMoved({ ...NOTHING_SAID, pinned: ['llm-agents', 'own:tides', 'survey'] }, 'own:tides', -1).pinned, own: [TIDES] });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Tides');
    fireEvent.click(screen.getByRole('button', { name: 'No longer first: Tides' }));
    expect(seen).toEqual([['move', 'own:tides', -1], ['pin', 'own:tides', false]]);
  });

  it('list a site’s category that was hidden, so that it can be shown again', () => {
    const { seen } = show({ hidden: ['cat:cs.LG'] });
    find('machine learning');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Machine learning' }));
    expect(seen).toEqual([['hide', 'cat:cs.LG', false]]);
  });
});

describe('an own topic', () => {
  const fill = (name: string, words: string) => {
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: name } });
    fireEvent.input(screen.getByRole('textbox', { name: /^Words or phrases/ }), { target: { value: words } });
  };

  it('is tried before it is kept', async () => {
    const { seen } = show();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add topic' }).disabled).toBe(true);
    fill('Tides', 'tide, sea level\n\nRAG');
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('Would stand on 2 of the 340 papers seen lately, 1 of which you saved.')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Papers it would stand on' })).getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Tide Tables “Tide” · saved', 'Low Tide “Tide”']);
    fireEvent.click(screen.getByRole('button', { name: 'Add topic' }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe(''));
    expect(seen).toEqual([['try', ['tide', 'sea level', 'RAG']], ['own', null, 'Tides', ['tide', 'sea level', 'RAG']]]);
  });

  it('says where there is nothing to try it on', async () => {
    show({}, { latelyCount: 0, onTry: async () => ({ seen: 0, matches: [] }) });
    fill('Tides', 'tide');
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText(/^No papers were seen lately/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Forget these' })).toBeNull();
  });

  it('is changed and removed', async () => {
    const { seen } = show({ own: [TIDES] });
    fireEvent.click(screen.getByRole('button', { name: 'Edit: Tides' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Words or phrases/ }).value).toBe('tide\nsea level');
    fill('Tidal', 'tide');
    fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByRole('button', { name: 'Add topic' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Tides' }));
    expect(seen).toEqual([['own', 'own:tides', 'Tidal', ['tide']], ['remove', 'own:tides']]);
  });
});

it('what was corrected is listed, taken back, handed on by a press alone', () => {
  const { seen } = show({}, { corrections: [CORRECTION] });
  expect(screen.getByText('not about LLM agents', { exact: false }).textContent).toMatch(/24/);
  fireEvent.click(screen.getByRole('button', { name: 'Take back: Study 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Download feedback' }));
  fireEvent.click(screen.getByRole('button', { name: 'Forget these' }));
  expect(seen).toEqual([['take back', 'c1'], ['download'], ['forget']]);
});

describe('with its data', () => {
  function Whole() {
    return <TopicSettings {...useTopicSay((failure) => { throw failure; })} />;
  }

  it('stores what is said, and follows what is said elsewhere', async () => {
    render(<Whole />);
    await screen.findByRole('searchbox', { name: 'Find a topic' });
    find('llm agents');
    fireEvent.click(screen.getByRole('checkbox', { name: 'LLM agents' }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'LLM agents' }).checked).toBe(false));
    expect((await topicSay(library())).hidden).toEqual(['llm-agents']);
    await correctTopic(library(), identityOf(card(1).paper), 'Study 1', 'survey', Date.UTC(2026, 10, 24));
    fireEvent.click(await screen.findByRole('button', { name: 'Take back: Study 1' }));
    await screen.findByText(/^Nothing yet/);
  });

  it('tries words on papers seen lately, and knows which are saved', async () => {
    const [first, second] = [card(1).paper, card(2).paper];
    await rememberLately(library(), [first, second].map((paper) => ({ paper: identityOf(paper), source: paper })), 1_000);
    await savePaper(library(), first, 1_000);
    render(<Whole />);
    fireEvent.input(await screen.findByRole('textbox', { name: /^Words or phrases/ }), { target: { value: 'study 1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(await screen.findByText('Would stand on 1 of the 2 papers seen lately, 1 of which you saved.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Forget these' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget these' })).toBeNull());
  });
});
