import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Panel, type PanelProps } from '../../components/Panel.tsx';
import type { PageToShow } from '../../components/ThisPage.tsx';
import { actions, AGENTS, card, savedCard, SPEECH } from './cards-for-tests.ts';

beforeAll(() => {
  window.requestIdleCallback = ((then: () => void) => window.setTimeout(then)) as typeof requestIdleCallback;
  window.cancelIdleCallback = (task) => window.clearTimeout(task);
  window.matchMedia = (() => ({ matches: true })) as unknown as typeof matchMedia;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const page = (given: Partial<PageToShow> = {}): PageToShow => ({
  site: 'Hugging Face', kind: 'list', heading: 'Daily Papers', date: '2026-11-24', cards: [card(1), card(2, { topics: [SPEECH] }), card(3)], rows: 3, skipped: [], problems: [], faults: [], isGeneral: false, hasRows: true, ...given,
});

function show(given: Partial<PanelProps> = {}) {
  const doing = actions();
  const seen: string[] = [];
  const props: PanelProps = {
    page: page(), saved: [], libraryFailure: null, actions: doing, filtered: null, asked: null, formats: [{ id: 'bibtex', isText: true }, { id: 'obsidian', isText: false }, { id: 'picks', isText: true }], toast: null,
    picker: '', backup: { word: null, onBackUp: () => seen.push('back up'), onAutomatic: () => seen.push('automatic'), onUnderstood: () => seen.push('understood') },
    menu: { lastDecision: async () => null, onUndo: async () => void seen.push('undo'), session: async () => null, onCopySession: ({ seen: count }) => void seen.push(`session ${count}`) }, onCopyLinks: (cards) => seen.push(`links ${cards.length}`),
    onFilter: (topic) => seen.push(`filter ${topic}`), onLocate: (key) => seen.push(`locate ${key}`), onToastClosed: () => seen.push('closed'), onTab: () => undefined,
    exporting: {
      run: signal(null), onCancel: () => undefined, onCopy: async (format, extent, cards) => void seen.push(`copy ${format} ${extent} ${cards.length}`),
      onDownload: async (format, extent, cards, options) => void seen.push(`download ${format} ${extent} ${cards.length}${options?.picking === undefined ? '' : ` ${options.picking.by} ${options.picking.withNotes}`}`),
    },
    always: null, onAlways: (isOn) => seen.push(`always ${isOn}`), withdrawn: [], onGiveBack: () => seen.push('give back'), onReport: () => seen.push('report'), onSettings: () => seen.push('settings'), onOrder: (order) => seen.push(`order ${order}`), forYouLacks: null,
    ...given,
  };
  const view = render(<Panel {...props} />);
  return { doing, seen, again: (more: Partial<PanelProps>) => view.rerender(<Panel {...props} {...more} />) };
}

const SELECTED = 'What to do with the selected papers';

const titles = () => screen.queryAllByRole('article').map((one) => one.getAttribute('aria-label'));

describe('this page', () => {
  it('says what it is and how many papers are there', () => {
    show({ page: page({ cards: [card(1), savedCard(2)] }) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Daily Papers');
    expect(screen.getByText('2 papers')).toBeTruthy();
    expect(screen.getByText('1 saved')).toBeTruthy();
  });

  it('says how many are new, and shows these first when asked to', () => {
    const seen = { at: '2026-11-23T09:00:00.000Z', site: 'arXiv', listing: 'https://arxiv.org/list/cs.LG/new', times: 2 };
    const { again } = show({ page: page({ cards: [card(1, { seen }), card(2, { seen: null }), card(3, { seen: null })] }) });
    expect(document.querySelector('.sum')?.textContent).toBe('Hugging Face · 3 papers · 2 new');
    expect(within(screen.getAllByRole('article')[0]!).getByText(/^seen .* on arXiv$/).title).toContain('seen 2 times on lists.');
    fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'new' } });
    expect(titles()).toEqual(['Study 2', 'Study 3', 'Study 1']);
    again({ page: page({ cards: [card(1, { seen: null }), card(2, { seen: null })] }) });
    expect(screen.queryByRole('option', { name: 'New first' })).toBeNull();
  });

  it('saves by the button, once for two quick presses', async () => {
    const { doing } = show();
    const save = within(screen.getAllByRole('article')[0]!).getByRole('button', { name: 'Save', pressed: false });
    fireEvent.click(save);
    fireEvent.click(save);
    await waitFor(() => expect(doing.asked).toEqual([[{ verb: 'save' }, 'Study 1']]));
  });

  it('takes a saved paper off the list by the same button', () => {
    const saved = savedCard(1);
    const { doing } = show({ page: page({ cards: [saved] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Saved', pressed: true }));
    expect(doing.asked).toEqual([[{ verb: 'remove' }, 'Study 1']]);
  });

  it('narrows down by words and by topic', async () => {
    const { seen, again } = show();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter by words' }), { target: { value: 'study 3 oduya' } });
    await waitFor(() => expect(titles()).toEqual(['Study 3']));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: /^Speech recognition\s*1$/ }));
    expect(seen).toEqual(['filter speech']);
    again({ filtered: 'speech' });
    await waitFor(() => expect(titles()).toEqual(['Study 2']));
  });

  it('offers only orders that tell its papers apart', () => {
    show({ page: page({ cards: [card(1, { upvotes: null }), card(2, { upvotes: null })] }) });
    expect(within(screen.getByRole('combobox', { name: 'Order' })).getAllByRole('option').map((one) => one.textContent)).toEqual(['Page order', 'For you', 'By topic']);
  });

  it('says in page order where the reader is caught up, and in no other', async () => {
    const { again } = show({ page: page({ caughtUpAt: card(2).key }) });
    const line = screen.getByText('Caught up to here');
    expect(line.nextElementSibling?.getAttribute('aria-label')).toBe('Study 2');
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'topic' } });
    await waitFor(() => expect(screen.queryByText('Caught up to here')).toBeNull());
    again({ page: page() });
    expect(screen.queryByText('Caught up to here')).toBeNull();
  });

  describe('topics, all of them', () => {
    const inGroup = (n: number, group: string) => ({ ...SPEECH, id: `t${n}`, name: `Topic ${n}`, group });
    const topics = (place = screen.getByRole('toolbar', { name: 'Topics' })) => within(place).getAllByRole('button', { name: /^Topic/ }).map((one) => one.textContent);

    beforeEach(() => {
      const cards = Array.from({ length: 9 }, (_, n) => card(n, { key: `k${n}`, topics: [inGroup(n, ['audio', 'llm', 'llm', 'category', 'elsewhere'][n % 5]!), inGroup(3, 'category')].slice(0, n === 3 ? 1 : 2) }));
      show({ page: page({ cards }) });
    });

    it('are shown when asked, by groups, the most frequent first; the button keeps the focus', async () => {
      expect(topics()).toHaveLength(6);
      const button = screen.getByRole('button', { name: 'All 9 topics', expanded: false });
      button.focus();
      fireEvent.click(button);
      await screen.findByRole('button', { name: 'Fewer', expanded: true });
      expect(document.activeElement).toBe(button);
      const groups = within(screen.getByRole('toolbar', { name: 'Topics' })).getAllByRole('group');
      expect(groups.map((group) => group.querySelector('legend')?.textContent)).toEqual(['arXiv categories', 'Language models', 'Speech & audio', 'Others']);
      expect(groups.map((group) => topics(group))).toEqual([['Topic 39', 'Topic 81'], ['Topic 11', 'Topic 21', 'Topic 61', 'Topic 71'], ['Topic 01', 'Topic 51'], ['Topic 41']]);
      fireEvent.click(button);
      await screen.findByRole('button', { name: 'All 9 topics', expanded: false });
      expect(topics()).toHaveLength(6);
    });

    it('are gone along with the arrow keys, Home and End', async () => {
      fireEvent.click(screen.getByRole('button', { name: 'All 9 topics' }));
      const last = await screen.findByRole('button', { name: 'Fewer' });
      last.focus();
      const at = (key: string) => {
        fireEvent.keyDown(document.activeElement!, { key });
        return document.activeElement!.textContent;
      };
      expect([at('ArrowRight'), at('ArrowLeft'), at('Home'), at('ArrowRight'), at('ArrowLeft'), at('ArrowLeft'), at('End')]).toEqual(['Fewer', 'Topic 41', 'Topic 39', 'Topic 81', 'Topic 39', 'Topic 39', 'Fewer']);
    });
  });

  it('orders by upvotes', async () => {
    show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'upvotes' } });
    await waitFor(() => expect(titles()).toEqual(['Study 3', 'Study 2', 'Study 1']));
  });

  it('dismisses by the button, and restores by the same', async () => {
    const dismissed = savedCard(2);
    dismissed.kept!.record.dismissedAt = '2026-11-24T09:00:00.000Z';
    const { doing } = show({ page: page({ cards: [card(1), dismissed] }) });
    const dismiss = screen.getByRole('button', { name: 'Dismiss' });
    fireEvent.click(dismiss);
    fireEvent.click(dismiss);
    fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(doing.asked).toEqual([[{ verb: 'dismiss' }, 'Study 1'], [{ verb: 'restore' }, 'Study 2']]));
  });

  it('selects by x and by a range with Shift, and saves all with one button', async () => {
    const { doing } = show();
    fireEvent.keyDown(screen.getAllByRole('article')[0]!, { key: 'x' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select: Study 3' }), { shiftKey: true });
    fireEvent.click(within(await screen.findByRole('group', { name: SELECTED })).getByRole('button', { name: 'Save' }));
    expect(doing.asked).toEqual([[{ verb: 'save' }, 'Study 1', 'Study 2', 'Study 3']]);
    await waitFor(() => expect(screen.queryByRole('group', { name: SELECTED })).toBeNull());
  });

  it('shows where a card stands on the page', () => {
    const { seen } = show();
    fireEvent.click(screen.getAllByRole('button', { name: 'Show on the page' })[1]!);
    expect(seen).toEqual(['locate arxiv:2611.00002']);
  });

  it('brings the card that was pressed on the page into view, from behind the reading list, words and topic', async () => {
    const { seen, again } = show({ saved: [savedCard(1)], filtered: 'speech' });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing has this' } });
    fireEvent.click(screen.getByRole('tab', { name: /Reading list/ }));
    again({ filtered: 'speech', asked: { key: card(3).key, wants: 'card', n: 1 } });
    await waitFor(() => expect(seen).toEqual(['filter null']));
    again({ filtered: null, asked: { key: card(3).key, wants: 'card', n: 1 } });
    await waitFor(() => expect(screen.getByRole('article', { name: 'Study 3' }).classList).toContain('flash'));
  });

  it('a tag that was asked for on the page is typed at once, and saves the paper', async () => {
    const { doing } = show({ asked: { key: card(2).key, wants: 'tags', n: 1 } });
    const field = await screen.findByRole('textbox', { name: 'New tag' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'agents, moe' } });
    fireEvent.blur(field);
    await waitFor(() => expect(doing.asked).toEqual([[{ verb: 'tags', add: ['agents', 'moe'], remove: [] }, card(2).paper.title]]));
    expect(screen.queryByRole('textbox', { name: 'New tag' })).toBeNull();
  });

  it('the filter that was asked for on the page has the focus, and keeps what stands in it', async () => {
    const { again } = show();
    const field = screen.getByRole('searchbox') as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'study' } });
    again({ asked: { key: null, wants: 'filter', n: 1 } });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value).toBe('study');
  });

  it('a paper that could not be copied on the page is the one selected', async () => {
    show({ asked: { key: card(2).key, wants: 'cite', n: 1 } });
    await waitFor(() => expect((screen.getByRole('checkbox', { name: 'Select: Study 2' }) as HTMLInputElement).checked).toBe(true));
    expect(screen.getByText(/1 selected/)).toBeTruthy();
  });

  it('what was selected on the page is selected here, out from behind words and topic; its tags are typed at once', async () => {
    const { doing, seen, again } = show({ filtered: 'speech' });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing has this' } });
    const keys = [card(1).key, card(2).key];
    again({ filtered: 'speech', asked: { key: null, keys, wants: 'selected', n: 1 } });
    await waitFor(() => expect(seen).toEqual(['filter null']));
    again({ filtered: null, asked: { key: null, keys, wants: 'selected', n: 1 } });
    expect(screen.getByText('2 selected')).toBeTruthy();
    expect(screen.queryByRole('dialog', { name: 'Tag 2 papers' })).toBeNull();
    again({ filtered: null, asked: { key: null, keys, wants: 'tags', n: 2 } });
    const field = await screen.findByRole('combobox', { name: 'New tags, with commas between' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'moe' } });
    fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(doing.asked).toEqual([[{ verb: 'tags', add: ['moe'], remove: [] }, 'Study 1', 'Study 2']]));
  });

  it('opens a note that was asked for on the page once, not again after a look at the reading list', async () => {
    show({ asked: { key: card(2).key, wants: 'note', n: 1 } });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' })));
    fireEvent.click(screen.getByRole('tab', { name: /Reading list/ }));
    fireEvent.click(screen.getByRole('tab', { name: 'This page' }));
    await screen.findByRole('article', { name: 'Study 2' });
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  it('draws all of a thousand cards, the first ones at once', async () => {
    const cards = Array.from({ length: 1_000 }, (_, n) => card(n, { key: `k${n}` }));
    show({ page: page({ cards }) });
    expect(titles().length).toBeLessThan(100);
    await waitFor(() => expect(titles()).toHaveLength(1_000), { timeout: 20_000 });
  }, 30_000);

  it('says which words earned a topic', () => {
    show();
    expect(within(screen.getAllByRole('article')[0]!).getByRole('button', { name: AGENTS.name }).title).toContain('“tool calls”');
  });

  it('opens the one paper of a page about one', () => {
    show({ page: page({ kind: 'one', cards: [card(1)], heading: null }) });
    expect(screen.getByText('We study 1.').closest('details')?.open).toBe(true);
  });
});

describe('notes', () => {
  it('are stored after a pause in typing, and done when the field is left', async () => {
    const { doing } = show({ page: page({ cards: [card(1)] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
    const field = await screen.findByRole('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'Compare' } });
    await waitFor(() => expect(doing.asked.map(([name, , , text]) => [name, text])).toEqual([['draftNote', 'Compare']]));
    fireEvent.blur(field);
    await waitFor(() => expect(doing.asked.at(-1)?.[0]).toBe('finishNote'));
  });

  it('are stored at once when the panel is hidden', async () => {
    const { doing } = show({ page: page({ cards: [card(1)] }) });
    fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
    fireEvent.input(await screen.findByRole('textbox', { name: 'Note' }), { target: { value: 'Com' } });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    fireEvent(document, new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    expect(doing.asked.map(([name]) => name)).toEqual(['draftNote']);
  });
});

describe('the reading list', () => {
  it('is narrowed down by status and tag, and edited where it stands', async () => {
    const { doing } = show({ saved: [savedCard(1, { status: 'read', tags: ['moe'] }), savedCard(2)] });
    fireEvent.click(screen.getByRole('tab', { name: /Reading list/ }));
    expect(titles()).toEqual(['Study 1', 'Study 2']);
    fireEvent.change(screen.getAllByRole('combobox', { name: 'Status' })[0]!, { target: { value: 'read' } });
    await waitFor(() => expect(titles()).toEqual(['Study 1']));
    fireEvent.click(screen.getByRole('button', { name: 'Remove tag moe' }));
    expect(doing.asked).toEqual([[{ verb: 'tags', add: [], remove: ['moe'] }, 'Study 1']]);
  });

  it('takes a tag', async () => {
    const { doing } = show({ saved: [savedCard(1)] });
    fireEvent.click(screen.getByRole('tab', { name: /Reading list/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Tag' }));
    const field = await screen.findByRole('textbox', { name: 'New tag' });
    fireEvent.input(field, { target: { value: '#agents, moe' } });
    fireEvent.blur(field);
    expect(doing.asked).toEqual([[{ verb: 'tags', add: ['agents', 'moe'], remove: [] }, 'Study 1']]);
  });
});

describe('export', () => {
  it('offers what is shown, copies text and downloads files', async () => {
    const { seen } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(seen).toEqual(['copy bibtex shown 3']));
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Format' }), { target: { value: 'obsidian' } });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy' }).disabled).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(seen.at(-1)).toBe('download obsidian shown 3');
  });

  it('signs picks for a colleague with a name, without notes unless they are wanted', async () => {
    const { seen } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Format' }), { target: { value: 'picks' } });
    const name = await screen.findByRole('textbox', { name: 'Your name' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Download' }).disabled).toBe(true);
    fireEvent.input(name, { target: { value: ' Ana ' } });
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Download' }).disabled).toBe(false));
    fireEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(seen).toEqual(['download picks shown 3 Ana false']);
  });

  it('closes when something else is pressed', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    fireEvent.pointerDown(await screen.findByRole('dialog'));
    expect(screen.getByRole('dialog')).toBeTruthy();
    fireEvent.pointerDown(screen.getByRole('searchbox'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is not offered where there is nothing', () => {
    show({ page: 'no-permission', saved: [] });
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });

  it('closes with Escape', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    fireEvent.keyDown(await screen.findByRole('combobox', { name: 'Format' }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('backups and colleagues', () => {
  it('a reader without a backup is reminded, with one button', () => {
    const seen: string[] = [];
    show({ backup: { word: { kind: 'remind', days: 15 }, onBackUp: () => seen.push('back up'), onUnderstood: () => undefined } });
    expect(screen.getByRole('heading', { name: 'No backup for 15 days' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(seen).toEqual(['back up']);
  });

  it('the first backup written by itself is announced until it is understood', () => {
    const seen: string[] = [];
    show({ backup: { word: { kind: 'announce', place: 'Downloads/Gloss' }, onBackUp: () => undefined, onUnderstood: () => seen.push('understood') } });
    expect(screen.getByText(/From now on backups are written to Downloads\/Gloss/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
    expect(seen).toEqual(['understood']);
  });

  it('a card says who picked it, and what they wrote', () => {
    show({ page: page({ cards: [card(1, { pickedBy: [{ by: 'Ana Lind', note: 'Look at <b>Table 2</b>.' }, { by: 'Bo' }] })] }) });
    expect([...document.querySelectorAll('.picked')].map((one) => one.textContent)).toEqual(['Picked by Ana LindLook at <b>Table 2</b>.', 'Picked by Bo']);
  });
});

describe('the site of the page', () => {
  it('is offered to be read always; the switch moves only when it is so', () => {
    const { seen, again } = show({ always: { host: 'lab.example.org', isOn: false } });
    const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /Always read this site lab.example.org/ });
    fireEvent.click(box());
    expect(seen).toEqual(['always true']);
    expect(box().checked).toBe(false);
    again({ always: { host: 'lab.example.org', isOn: true } });
    expect(box().checked).toBe(true);
  });

  it('is not offered where it is read anyway or its address is not known', () => {
    show();
    expect(screen.queryByText(/Always read/)).toBeNull();
  });

  it('says when the general reader read it', () => {
    show({ page: page({ isGeneral: true }) });
    expect(screen.getByText(/general reader/)).toBeTruthy();
  });
});

describe('what can go wrong is said, with what to do', () => {
  it.each([
    ['no-permission', 'This page was not read'], ['browser-page', 'This page cannot be read'], ['reading', 'Reading the page …'],
  ] as const)('%s', (state, words) => {
    show({ page: state });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each([
    ['no-papers', 'No papers found on this page'], ['empty', 'No papers found on this page'], ['site-changed', 'Hugging Face has changed its page'],
    ['forged-mark', 'No marks on this page'], ['states-unknown', 'What you saved is not known right now'],
  ] as const)('%s', (problem, words) => {
    show({ page: page({ problems: [problem] }) });
    expect(screen.getByRole('heading', { name: words })).toBeTruthy();
  });

  it('a changed site: what was missed, who read it instead, a report to copy', () => {
    const { seen } = show({ page: page({ problems: ['site-changed'], isGeneral: true, faults: [{ kind: 'fewer-rows', found: 3, stated: 50 }, { kind: 'missing', field: 'authors', having: 1, entries: 3 }] }) });
    expect(screen.getByText('Only 3 of the 50 rows on the page were found.')).toBeTruthy();
    expect(screen.getByText('2 of 3 rows have no authors.')).toBeTruthy();
    expect(screen.getByText(/general reader read this page instead/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy a report' }));
    expect(seen).toEqual(['report']);
  });

  it('sites no longer allowed, with a way to allow them again', () => {
    const { seen } = show({ page: 'no-permission', withdrawn: ['arxiv.org', 'dblp.org'] });
    expect(screen.getByText(/read arxiv.org, dblp.org unless/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow again' }));
    expect(seen).toEqual(['give back']);
  });

  it('rows that could not be read, and which', () => {
    show({ page: page({ skipped: [{ reason: 'no-title', text: 'arXiv:2611.04003' }] }) });
    expect(screen.getByText('1 of 4 rows could not be read')).toBeTruthy();
    expect(screen.getByText('arXiv:2611.04003')).toBeTruthy();
  });

  it('a library that does not open', () => {
    show({ saved: null, libraryFailure: 'The browser does not let Gloss open its library.' });
    fireEvent.click(screen.getByRole('tab', { name: /Reading list/ }));
    expect(screen.getByRole('heading', { name: /can't be opened/ })).toBeTruthy();
    expect(screen.getByText(/does not let Gloss open/)).toBeTruthy();
  });

  it('a removal can be undone', () => {
    let isUndone = false;
    show({ toast: { words: 'Removed from the reading list: Study 1', undo: async () => { isUndone = true; } } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(isUndone).toBe(true);
  });

  it('a failure is an alert that stays', () => {
    show({ toast: { words: 'The disk is full', isFailure: true } });
    expect(screen.getByRole('alert').textContent).toContain('The disk is full');
  });

  it('at the first start it says what to do and what is kept where', () => {
    show({ page: 'no-permission', saved: [] });
    expect(screen.getByText(/Everything stays in this browser/)).toBeTruthy();
  });

  it('formulas in a title are drawn, and what is no formula stays as printed', async () => {
    const titled = (n: number, title: string) => card(n, { paper: { ...card(n).paper, title } });
    show({ page: page({ cards: [titled(1, 'Loss at $N=10^9$ tokens'), titled(2, 'A $\\frac{1}{$ broken one'), titled(3, 'For $5 or less')] }) });
    await waitFor(() => expect(document.querySelectorAll('h2 math')).toHaveLength(1), { timeout: 5_000 });
    expect(screen.getAllByRole('heading', { level: 2 }).slice(1).map((one) => one.textContent)).toEqual(['A $\\frac{1}{$ broken one', 'For $5 or less']);
  });

  it('a title in HTML is text', () => {
    show({ page: page({ cards: [card(1, { paper: { ...card(1).paper, title: '<img src=x onerror=alert(1)>' } })] }) });
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('<img src=x onerror=alert(1)>');
  });
});
