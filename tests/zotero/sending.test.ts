// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zoteroConnector } from '../../targets/zotero-connector.ts';
import { BATCH, sendToZotero, type Outcome, type Sending } from '../../targets/zotero-sending.ts';
import { ConnectorStandIn } from './connector-stand-in.ts';
import { items } from './items-for-tests.ts';

let zotero: ConnectorStandIn;
let address: string;
/** Ids by what is known of them. */
let known: Map<string, 'unsure' | 'sent'>;

beforeEach(async () => {
  zotero = new ConnectorStandIn();
  address = await zotero.listen();
  known = new Map();
});
afterEach(() => zotero.close());

async function send(count: number, given: Partial<Sending> = {}): Promise<Outcome & { progress: number[] }> {
  const progress: number[] = [];
  let sessions = 0;
  const note = (state: 'unsure' | 'sent' | null) => async (ids: readonly string[]) => {
    for (const id of ids) if (state === null) known.delete(id); else known.set(id, state);
  };
  const outcome = await sendToZotero({
    items: items(count), target: 'C3', connector: zoteroConnector(address), newSession: () => `session-${++sessions}`, isStopped: () => false,
    record: { begin: note('unsure'), arrived: note('sent'), refused: note(null) }, onProgress: (settled) => progress.push(settled), ...given,
  });
  return { ...outcome, progress };
}

const count = (state: 'unsure' | 'sent') => [...known.values()].filter((one) => one === state).length;
const sums = ({ sent, refused, unknown, left, misplaced, why }: Outcome) => ({ sent: sent.length, refused, unknown: unknown.length, left: left.length, misplaced: misplaced.length, why });
const NOTHING = { sent: 0, refused: [], unknown: 0, left: 0, misplaced: 0, why: null };

it('sends in batches, each item once, all to the place chosen', async () => {
  const outcome = await send(60);
  expect(sums(outcome)).toEqual({ ...NOTHING, sent: 60 });
  expect(outcome.progress).toEqual([25, 50, 60]);
  expect(zotero.requests.filter(({ path }) => path === 'saveItems').map(({ data }) => (data as { items: unknown[] }).items.length)).toEqual([25, 25, 10]);
  expect(new Set(zotero.stored.map(({ item, target }) => `${target} ${item.id}`)).size).toBe(60);
  expect(zotero.stored.every(({ target }) => target === 'C3')).toBe(true);
  expect(count('sent')).toBe(60);
});

it('an item that can’t be stored is named, and the others of its batch are stored', async () => {
  zotero.mood = { unstorable: ['Study 7'] };
  expect(sums(await send(30))).toEqual({ ...NOTHING, sent: 29, refused: ['p7'] });
  expect([count('sent'), known.has('p7'), zotero.stored.length]).toEqual([29, false, 29]);
});

it('where nothing at all can be stored it ends after a batch', async () => {
  zotero.mood = { unstorable: items(100).map(({ title }) => title) };
  const { refused, left, why } = await send(100);
  expect([refused.length, left.length, why, known.size]).toEqual([BATCH, 75, 'failed', 0]);
});

describe.each([true, false])('the connection is cut in the middle, items stored: %s', (isStored) => {
  it('that batch is unknown and stays so, what came before is sent, what comes after is left', async () => {
    zotero.mood = { cutAt: { saving: 2, isStored } };
    expect(sums(await send(60))).toEqual({ ...NOTHING, sent: 25, unknown: 25, left: 10, why: 'unanswered' });
    expect([count('sent'), count('unsure'), known.size]).toEqual([25, 25, 50]);
  });
});

it.each([['read-only', { isReadOnly: true }], ['outdated', { apiVersion: 4 }], ['not-zotero', { isOther: true }]] as const)('%s: nothing was sent, nothing is remembered', async (why, mood) => {
  zotero.mood = mood;
  expect(sums(await send(30))).toEqual({ ...NOTHING, left: 30, why });
  expect(known.size).toBe(0);
});

it('stopped by the reader: the batch under way is finished, the rest is left', async () => {
  let settled = 0;
  const outcome = await send(60, { isStopped: () => settled > 0, onProgress: (n) => { settled = n; } });
  expect(sums(outcome)).toEqual({ ...NOTHING, sent: 25, left: 35 });
});

it('a collection that went away in between: the items are in Zotero, elsewhere, and sent', async () => {
  expect(sums(await send(2, { target: 'C99' }))).toEqual({ ...NOTHING, sent: 2, misplaced: 2 });
  expect([zotero.stored[0]!.target, count('sent')]).toEqual(['C2', 2]);
});

it('what fails to be remembered is not sent', async () => {
  const refused = { begin: () => Promise.reject(new Error('full')), arrived: async () => undefined, refused: async () => undefined };
  await expect(send(2, { record: refused })).rejects.toThrow('full');
  expect(zotero.stored).toEqual([]);
});
