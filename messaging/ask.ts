import { sendMessage, type Protocol } from './protocol.ts';

const ATTEMPTS = 7;
/** 40 ms, 160, 360 … 3.6 s in all: a worker on a busy machine takes its time to start. */
const FIRST_PAUSE_MS = 40;

/** A question that was lost with the worker it went to is never answered, and not refused either. */
const PATIENCE_MS = 5_000;

type Question = 'readThisTab' | 'bringGeneralReader' | 'classify' | 'judge' | 'likeYours' | 'statesOf' | 'decide' | 'lastDecision' | 'undo' | 'digestBefore' | 'digestViewed' | 'listed' | 'panelWants' | 'cite' | 'triageKeys' | 'browserKeys' | 'correctTopic' | 'undoCorrection' | 'hideTopic' | 'seen' | 'rowLooks';

/**
 * The background's answer. Its worker may be stopped between question and answer; every question may be asked again
 * without harm, so it is, a few times. Rejects with the last failure.
 */
export async function ask<Q extends Question>(question: Q, message: Parameters<Protocol[Q]>[0]): Promise<ReturnType<Protocol[Q]>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await withPatience(sendMessage(question, message as never))) as ReturnType<Protocol[Q]>;
    } catch (failure) {
      if (attempt === ATTEMPTS || isRefusal(failure)) throw failure;
      await new Promise((done) => setTimeout(done, FIRST_PAUSE_MS * attempt ** 2));
    }
  }
}

function withPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the background did not answer')), PATIENCE_MS);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

/** The background did answer, and said no: asking again would change nothing. */
function isRefusal(failure: unknown): boolean {
  return failure instanceof Error && (failure.name === 'StorageError' || failure.name === 'InvalidMessage');
}
