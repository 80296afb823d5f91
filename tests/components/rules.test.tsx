import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Rules, type RulesProps } from '../../components/Rules.tsx';
import type { RuleRun } from '../../components/RulePreview.tsx';
import { RulesPlace } from '../../components/RulesPlace.tsx';
import type { Toast } from '../../components/ToastBar.tsx';
import { library } from '../../components/useLibrary.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { writeProposal } from '../../domain/rules/proposal.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { rememberLately } from '../../storage/lately.ts';
import { savePaper } from '../storage/papers-for-tests.ts';
import { changeRules, rulesNow } from '../../storage/rules.ts';
import { card } from './cards-for-tests.ts';

afterEach(async () => {
  cleanup();
  const db = library();
  await Promise.all([db.papers.clear(), db.lately.clear()]);
  await changeRules(db, () => []);
});

const rule = (id: string, given: Partial<Rule>): Rule => ({ id, kind: 'mute', by: 'words', text: 'survey', isOn: true, madeAt: '2026-11-24T09:00:00.000Z', ...given });
const MATCH = { key: 'k', title: 'A Survey', site: 'arXiv', at: '2026-11-24T09:00:00.000Z', isSaved: true };
const RUN: RuleRun = { seen: 340, watched: 1, matches: [MATCH, ...Array.from({ length: 24 }, (_, n) => ({ ...MATCH, key: `k${n}`, title: `Survey ${n}`, isSaved: false }))] };

function show(rules: Rule[], given: Partial<RulesProps> = {}) {
  const seen: unknown[][] = [];
  const props: RulesProps = {
    rules, unused: new Set(), begun: null, topics: [{ id: 'survey', name: 'Surveys' }],
    onTry: async ({ kind, by, text }) => (seen.push(['try', kind, by, text]), RUN), onKeep: async (id, { kind, by, text }, isOn) => seen.push(['keep', id, kind, by, text, isOn]) > 0,
    onSwitch: (...values) => void seen.push(['switch', ...values]), onDelete: ({ id }) => void seen.push(['delete', id]), ...given,
  };
  render(<Rules {...props} />);
  return seen;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (name: string, text: string) => fireEvent.input(screen.getByRole('textbox', { name }), { target: { value: text } });

describe('a rule', () => {
  it('is tried before it is switched on, with the papers it would have muted', async () => {
    const seen = show([]);
    write('Words', 'survey');
    press('See what it would do');
    const preview = within(await screen.findByRole('region', { name: 'What the rule would have done' }));
    expect(preview.getByText(/In the last 30 days it would have muted 25 of 340 papers, 1 of which you saved\. 1 more is watched and would stay\./)).toBeTruthy();
    expect(preview.getAllByRole('listitem')[0]!.textContent).toMatch(/^A Survey arXiv · .* · saved$/);
    expect(preview.getAllByRole('listitem')).toHaveLength(21);
    fireEvent.click(preview.getByRole('button', { name: 'and 5 more' }));
    expect(preview.getAllByRole('listitem')).toHaveLength(25);
    expect(document.activeElement?.textContent).not.toBe('');
    fireEvent.click(preview.getByRole('button', { name: 'Switch on' }));
    await waitFor(() => expect(seen).toEqual([['try', 'mute', 'words', 'survey'], ['keep', null, 'mute', 'words', 'survey', true]]));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Words' }).value).toBe('');
  });

  it('that is changed while it is tried has to be tried anew', async () => {
    show([]);
    write('Words', 'survey');
    press('See what it would do');
    await screen.findByRole('region');
    write('Words', 'surveys of');
    expect(screen.queryByRole('region')).toBeNull();
    expect(screen.getByRole('button', { name: 'See what it would do' })).toBeTruthy();
  });

  it('says so where nothing was listed to try it on', async () => {
    show([], { onTry: async () => ({ seen: 0, watched: 0, matches: [] }) });
    write('Words', 'survey');
    press('See what it would do');
    expect(await screen.findByText(/^No papers were listed in the last 30 days/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Switch on' })).toBeTruthy();
  });

  it('says where an expression is wrong, and is not tried then', async () => {
    const seen = show([]);
    fireEvent.change(screen.getByRole('combobox', { name: 'By' }), { target: { value: 'regex' } });
    write('Regular expression', 'ab(c+');
    press('See what it would do');
    expect(await screen.findByText('A round bracket has no partner, at sign 3: (c+')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Regular expression' }).getAttribute('aria-invalid')).toBe('true');
    expect(seen).toEqual([]);
  });

  it('can be about a topic, by its name', async () => {
    const seen = show([]);
    fireEvent.change(screen.getByRole('combobox', { name: 'By' }), { target: { value: 'topic' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Topic' }), { target: { value: 'survey' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Watch' }));
    press('See what it would do');
    await screen.findByText(/it would have pointed out 25 of 340 papers/);
    press('Keep it switched off');
    await waitFor(() => expect(seen.at(-1)).toEqual(['keep', null, 'watch', 'topic', 'survey', false]));
  });

  it('begun elsewhere stands in the form', () => {
    show([], { begun: { kind: 'watch', by: 'author', text: 'Bo Chen' } });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Watch' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Author' }).value).toBe('Bo Chen');
  });
});

describe('the list of rules', () => {
  const RULES = [rule('a', { isOn: false }), rule('b', { kind: 'watch', by: 'author', text: 'Chen B.' }), rule('c', { by: 'topic' }), rule('d', { by: 'regex', text: 'x+' })];

  it('has those watched before those muted, in words, and says which can’t be used', () => {
    show(RULES, { unused: new Set(['d']) });
    expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual(['New rule', 'Watched', 'Muted']);
    expect(screen.getAllByRole('listitem').map((one) => one.textContent!.replace('EditDelete', ''))).toEqual(['Chen B.Author', 'surveyWords', 'SurveysTopic', '/x+/Regular expression · not used: the expressions are too large together']);
  });

  it('switches off at once, and on after what it would do was shown', async () => {
    const seen = show(RULES);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chen B.' }));
    expect(seen).toEqual([['switch', 'b', false]]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'survey' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'survey' }).checked).toBe(false);
    fireEvent.click(await screen.findByRole('button', { name: 'Switch on' }));
    expect(seen.slice(1)).toEqual([['try', 'mute', 'words', 'survey'], ['switch', 'a', true]]);
  });

  it('changes and deletes', async () => {
    const seen = show(RULES);
    press('Edit: Chen B.');
    expect(screen.getByRole('heading', { name: 'Change this rule' })).toBeTruthy();
    write('Author', 'Chen');
    press('See what it would do');
    fireEvent.click(await screen.findByRole('button', { name: 'Switch on' }));
    await waitFor(() => expect(seen.at(-1)).toEqual(['keep', 'b', 'watch', 'author', 'Chen', true]));
    press('Delete: Surveys');
    expect(seen.at(-1)).toEqual(['delete', 'c']);
  });

  it('of ten thousand is drawn in part, and sought by words', () => {
    show(Array.from({ length: 10_000 }, (_, n) => rule(`r${n}`, { text: `word ${n}` })));
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    expect(screen.getByText('These are as many rules as Gloss can keep; delete one to add another.')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Find a rule' }), { target: { value: '9999' } });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('rules with the library', () => {
  it('one that is made a mute of a watch is tried without the watch that it replaces', async () => {
    const db = library();
    await changeRules(db, () => [rule('w', { kind: 'watch' }), rule('x', { kind: 'watch', by: 'author', text: 'Nobody' })]);
    await rememberLately(db, [listed(first), listed(second)], Date.now());
    render(<RulesPlace open="" onToast={() => undefined} />);
    await waitFor(() => {
      press('Edit: survey');
      expect(screen.getByRole('heading', { name: 'Change this rule' })).toBeTruthy();
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Mute' }));
    press('See what it would do');
    expect(await screen.findByText('In the last 30 days it would have muted 2 of 2 papers, 0 of which you saved.')).toBeTruthy();
  });

  const [first, second, third] = [1, 2, 3].map((n) => ({ ...card(n).paper, title: `Survey ${n}`, authors: [{ family: 'Oduya', given: 'Mira' }] })) as [Paper, Paper, Paper];
  const listed = (paper: Paper) => ({ paper: identityOf(paper), source: paper, authors: paper.authors, site: 'arXiv' });

  it('are tried on what was listed lately, stored, deleted and brought back', async () => {
    const db = library();
    await savePaper(db, second, 1_000);
    await rememberLately(db, [first, second, { ...third, title: 'Tides' }].map(listed), Date.now());
    const toasts: Toast[] = [];
    render(<RulesPlace open={writeProposal({ kind: 'mute', by: 'words', text: 'survey' })} onToast={(toast) => toasts.push(toast)} />);
    fireEvent.click(await screen.findByRole('button', { name: 'See what it would do' }));
    expect(await screen.findByText('In the last 30 days it would have muted 2 of 3 papers, 1 of which you saved.')).toBeTruthy();
    press('Switch on');
    await waitFor(async () => expect((await rulesNow(db)).map(({ kind, by, text, isOn }) => [kind, by, text, isOn])).toEqual([['mute', 'words', 'survey', true]]));
    const [made] = await rulesNow(db);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete: survey' }));
    await waitFor(() => expect(toasts.at(-1)?.words).toBe('Rule deleted: survey'));
    expect(await rulesNow(db)).toEqual([]);
    await toasts.at(-1)!.undo!();
    expect(await rulesNow(db)).toEqual([made]);
  });
});
