import { expect, it, vi } from 'vitest';
import { takeBackLast } from '../../entrypoints/listing-reader/take-back.ts';

const sent = vi.hoisted(() => vi.fn<(type: string, message: unknown) => Promise<unknown>>());
vi.mock('../../messaging/protocol.ts', () => ({ sendMessage: sent, onMessage: vi.fn<() => void>() }));

it('an undo waits for the decision that is on its way: that is the last one', async () => {
  let last = 'one of yesterday';
  sent.mockImplementation(async (type) => (type === 'lastDecision' ? { id: last, verb: 'save', title: last, papers: 1 } : true));
  const { promise, resolve } = Promise.withResolvers<void>();
  const undone = takeBackLast(promise);
  await new Promise((done) => setTimeout(done, 5));
  expect(sent).not.toHaveBeenCalled();
  last = 'the one just made';
  resolve();
  expect(await undone).toBe('Taken back: saved “the one just made”');
  expect(sent).toHaveBeenLastCalledWith('undo', { id: 'the one just made' });
});
