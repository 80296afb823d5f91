import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../messaging/ask.ts';
import { sendMessage } from '../../messaging/protocol.ts';

vi.mock('../../messaging/protocol.ts', () => ({ sendMessage: vi.fn<() => Promise<unknown>>() }));
const answers = vi.mocked(sendMessage);

describe('a question to the background', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    answers.mockReset();
  });

  it('is asked again while the worker starts, or a page has only just begun', async () => {
    answers.mockRejectedValueOnce(new Error('Could not establish connection')).mockRejectedValueOnce(new Error('the reader could not be put into the page')).mockResolvedValue(true);
    const answer = ask('readThisTab', undefined);
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBe(true);
    expect(answers).toHaveBeenCalledTimes(3);
  });

  it('is asked again when nobody answers it', async () => {
    answers.mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValue(true);
    const answer = ask('readThisTab', undefined);
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBe(true);
    expect(answers).toHaveBeenCalledTimes(2);
  });

  it('is asked for some seconds, and then fails with the last reason', async () => {
    answers.mockRejectedValue(new Error('gone'));
    const answer = ask('readThisTab', undefined);
    const why = answer.then(() => null, (failure: Error) => failure.message);
    await vi.advanceTimersByTimeAsync(3_000);
    const calls = answers.mock.calls.length;
    await vi.runAllTimersAsync();
    expect(await why).toBe('gone');
    expect(answers.mock.calls.length).toBe(calls + 1);
  });

  it('is not asked again when the answer was no', async () => {
    answers.mockRejectedValue(Object.assign(new Error('full'), { name: 'StorageError' }));
    await expect(ask('decide', { papers: [], act: { verb: 'save' }, since: '' })).rejects.toThrow('full');
    expect(answers).toHaveBeenCalledTimes(1);
  });
});
