import type { GeneralReader, PageLife } from '../../messaging/page-life.ts';
import { sendMessage, type Protocol } from '../../messaging/protocol.ts';

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 40;

type Question = 'bringGeneralReader' | 'classify' | 'statesOf' | 'save' | 'remove' | 'addNote';

/**
 * The background's answer. Its worker may be stopped between question and answer; every question may be asked again
 * without harm, so it is, a few times. Rejects with the last failure.
 */
export async function ask<Q extends Question>(question: Q, message: Parameters<Protocol[Q]>[0]): Promise<ReturnType<Protocol[Q]>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await sendMessage(question, message as never)) as ReturnType<Protocol[Q]>;
    } catch (failure) {
      if (attempt === ATTEMPTS || isRefusal(failure)) throw failure;
      await new Promise((done) => setTimeout(done, FIRST_PAUSE_MS * attempt ** 2));
    }
  }
}

/** The background did answer, and said no: asking again would change nothing. */
function isRefusal(failure: unknown): boolean {
  return failure instanceof Error && (failure.name === 'StorageError' || failure.name === 'InvalidMessage');
}

/** Tells the panels, if there are any; nobody may be listening. */
export function tellPanels<T extends 'pageRead' | 'showCard' | 'filtered'>(type: T, message: Parameters<Protocol[T]>[0]): void {
  sendMessage(type, message as never).catch(() => undefined);
}

/** Tells the background how a listing was read; of no consequence where it can't be told. */
export function tellVisit(visit: Parameters<Protocol['visited']>[0]): void {
  sendMessage('visited', visit).catch(() => undefined);
}

/** The general reader, brought into this page by the background. Rejects where it can't be. */
export async function bringGeneral(life: PageLife): Promise<GeneralReader> {
  if (life.general === undefined) await ask('bringGeneralReader', undefined);
  if (life.general === undefined) throw new Error('the general reader could not be brought into the page');
  return life.general;
}
