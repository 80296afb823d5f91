import { inTurns, type Watch } from '../domain/in-turns.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import type { Tables } from './database.ts';

/** Runs steps inside a transaction: while it rests it asks the database for a trifle, which keeps the transaction and lets the window go first. */
export type Turns = <T>(steps: Generator<Progress, T>) => Promise<T>;

export function turnsIn({ meta }: Tables, signal: AbortSignal | undefined): Turns {
  return (steps) => inTurns(steps, undefined, signal, () => meta.get('clock'));
}

/** Work that can be stopped: then it rejects with the signal's reason, not with what the database says of it. */
export async function stoppable<T>({ signal }: Watch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    signal?.throwIfAborted();
    throw failure;
  }
}
