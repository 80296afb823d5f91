import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeptPaper } from '../../domain/library.ts';
import { library } from '../../components/useLibrary.ts';
import { useZotero, useZoteroDesk, type ZoteroDesk } from '../../components/useZotero.ts';
import { Zotero } from '../../components/Zotero.tsx';
import type { Refusal, ZoteroConnector, ZoteroPlace } from '../../targets/zotero-connector.ts';
import { papers } from '../zotero/items-for-tests.ts';

const PLACE: ZoteroPlace = { name: 'Reading', chosen: 'C2', targets: [{ id: 'L1', name: 'My Library', level: 0 }, { id: 'C2', name: 'Reading', level: 1 }] };

/** Zotero with its answers to be set; remembers what it stored where. */
class FakeZotero implements ZoteroConnector {
  place: ZoteroPlace | Refusal = PLACE;
  answers: ('saved' | Refusal)[] = [];
  hold: Promise<void> = Promise.resolve();
  stored: string[] = [];
  moves: string[] = [];

  look = () => Promise.resolve(this.place);
  save = async (_: string, items: readonly { id: string }[]) => {
    await this.hold;
    const answer = this.answers.shift() ?? 'saved';
    if (answer === 'saved') this.stored.push(...items.map(({ id }) => id));
    return answer;
  };
  move = (_: string, target: string) => {
    this.moves.push(target);
    return Promise.resolve('moved' as const);
  };
}

let zotero: FakeZotero;
let isAllowed: boolean;
let locked: boolean;
let asked: string[];

beforeEach(async () => {
  await library().sent.clear();
  [zotero, isAllowed, locked, asked] = [new FakeZotero(), true, false, []];
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser.permissions, {
    onAdded: event, onRemoved: event, getAll: () => Promise.resolve({ origins: [] }),
    request: ({ origins }: { origins: string[] }) => { asked.push(...origins); return Promise.resolve(isAllowed); },
  });
  // One lock for all windows, as browsers have it.
  vi.stubGlobal('navigator', Object.assign(navigator, { locks: { request: async (_: string, __: object, act: (lock: object | null) => Promise<void>) => {
    if (locked) return act(null);
    locked = true;
    try { await act({}); } finally { locked = false; }
  } } }));
});
afterEach(cleanup);

/** The library page, on which the place with Zotero may be left for another. */
function Here({ some, isElsewhere = false }: { some: readonly KeptPaper[]; isElsewhere?: boolean }) {
  const desk = useZoteroDesk(zotero);
  return isElsewhere ? null : <Place some={some} desk={desk} />;
}

function Place({ some, desk }: { some: readonly KeptPaper[]; desk: ZoteroDesk }) {
  return <Zotero {...useZotero({ selected: [], shown: [], all: some }, (failure) => { throw failure; }, desk)} />;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const says = (words: string | RegExp) => screen.findByText(words, undefined, { timeout: 3_000 });

async function connected(count: number): Promise<void> {
  render(<Here some={papers(count)} />);
  press('Connect to Zotero');
  await screen.findByRole('combobox', { name: 'Library or collection' });
}

describe('before anything is sent', () => {
  it('the browser is asked for this computer alone, at the press', async () => {
    render(<Here some={papers(2)} />);
    expect(asked).toEqual([]);
    press('Connect to Zotero');
    await says('Send 2 papers');
    expect([asked, zotero.stored]).toEqual([['http://127.0.0.1/*'], []]);
  });

  it('a reader who says no is told that nothing was asked', async () => {
    isAllowed = false;
    render(<Here some={papers(2)} />);
    press('Connect to Zotero');
    expect(await says('Zotero was not asked')).toBeTruthy();
  });

  it.each([['unanswered', 'Zotero does not answer'], ['not-zotero', /Another program answers/], ['blocked', /takes no requests/], ['outdated', /expects a newer Gloss/]] as const)('%s is told apart', async (place, words) => {
    zotero.place = place;
    render(<Here some={papers(2)} />);
    press('Connect to Zotero');
    await says(words);
    zotero.place = PLACE;
    press('Try again');
    expect(await says('Send 2 papers')).toBeTruthy();
  });

  it('a library that is read-only is said, and another can be chosen; without any there is no button to send', async () => {
    zotero.place = { ...PLACE, name: 'Lab group', chosen: null };
    await connected(1);
    await says("Lab group, which is chosen in Zotero, can't be written to. Choose where the papers go.");
    press('Send 1 paper');
    await says('1 paper is in Zotero now, in My Library');
    zotero.place = { name: 'Lab group', chosen: null, targets: [] };
    press('Refresh collections');
    await says('No library to send to');
    expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
  });
});

describe('sent once', () => {
  it('by two clicks, and again only when asked for', async () => {
    await connected(3);
    const button = screen.getByRole('button', { name: 'Send 3 papers' });
    fireEvent.click(button);
    fireEvent.click(button);
    await says('3 papers are in Zotero now, in Reading');
    await says(/^3 were sent before, the last on .*, and are left out\.$/);
    expect([zotero.stored, zotero.moves]).toEqual([['p1', 'p2', 'p3'], ['C2']]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nothing new to send' }).disabled).toBe(true);

    fireEvent.click(screen.getByRole('checkbox', { name: 'Send again what was sent before' }));
    press('Send 3 papers');
    await waitFor(() => expect(zotero.stored).toHaveLength(6));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false));
  });

  it('though another window sends at the same time', async () => {
    await connected(2);
    locked = true;
    press('Send 2 papers');
    await says('Another window is sending');
    locked = false;
    await library().sent.put({ to: 'zotero', id: 'p1', title: 'Study 1', at: '2026-11-24T09:00:00.000Z' }); // the other one has
    press(/Send . paper/);
    await waitFor(() => expect(zotero.stored).toEqual(['p2']));
  });
});

describe('partly done', () => {
  it('names what could not be stored', async () => {
    zotero.answers = ['failed', 'saved', 'failed'];
    await connected(2);
    press('Send 2 papers');
    await says('1 of 2 papers are in Zotero now');
    await says('Zotero could not store this one:');
    await says('Study 2');
    expect(await says('Send 1 paper')).toBeTruthy();
  });

  it('without an answer the papers may have arrived: the reader says which, and nothing is sent by itself', async () => {
    zotero.answers = ['saved', 'unanswered'];
    await connected(40);
    press('Send 40 papers');
    await says('25 of 40 papers are in Zotero now');
    await says('For 15 no answer came. They may have arrived.');
    await says(/^15 may be in Zotero already\. They were sent on/);
    await says('Nothing new to send');
    press('Not there, send with the others');
    await says('Send 15 papers');
    zotero.answers = ['unanswered'];
    press('Send 15 papers');
    await says(/^15 may be in Zotero already/);
    press('Found in Zotero');
    expect(await says(/^40 were sent before/)).toBeTruthy();
  });

  it('goes on, and says how far it is, when the place was left and is looked at again', async () => {
    let go = () => undefined as void;
    zotero.hold = new Promise((done) => { go = done; });
    const { rerender } = render(<Here some={papers(30)} />);
    press('Connect to Zotero');
    await says('Send 30 papers');
    press('Send 30 papers');
    await says('0 of 30');
    rerender(<Here some={papers(30)} isElsewhere />);
    expect(screen.queryByText('0 of 30')).toBeNull();
    rerender(<Here some={papers(30)} />);
    await says('0 of 30');
    rerender(<Here some={papers(30)} isElsewhere />);
    go();
    await waitFor(() => expect(zotero.stored).toHaveLength(30));
    rerender(<Here some={papers(30)} />);
    await says(/30 papers are in Zotero now/);
  });

  it('a press on Stop lets the batch under way end, and the rest is left', async () => {
    let go!: () => void;
    zotero.hold = new Promise((done) => { go = done; });
    await connected(40);
    press('Send 40 papers');
    await says('0 of 40');
    press('Stop');
    await says('Stopping …');
    go();
    await says('25 of 40 papers are in Zotero now');
    expect(await says('You stopped before the last 15 were sent.')).toBeTruthy();
  });

  it('a collection that is gone is said before anything is sent', async () => {
    await connected(1);
    fireEvent.change(screen.getByRole('combobox', { name: 'Library or collection' }), { target: { value: 'C2' } });
    zotero.place = { ...PLACE, chosen: 'L1', targets: PLACE.targets.slice(0, 1) };
    press('Send 1 paper');
    await says('That collection is no longer in Zotero');
    expect(zotero.stored).toEqual([]);
  });
});
