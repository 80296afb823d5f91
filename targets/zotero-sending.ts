import type { ZoteroItem } from '../domain/formats/zotero-items.ts';
import type { Refusal, ZoteroConnector } from './zotero-connector.ts';

/** Items sent at once: few enough that an answer comes soon. */
export const BATCH = 25;

/** The record of what was sent; each resolves when it is stored. */
export interface SendingRecord {
  /** About to be sent: until one of the others is called, these may have arrived. */
  begin(ids: readonly string[]): Promise<void>;
  arrived(ids: readonly string[]): Promise<void>;
  refused(ids: readonly string[]): Promise<void>;
}

export interface Sending {
  items: readonly ZoteroItem[];
  /** Where they go: a library or collection. */
  target: string;
  connector: ZoteroConnector;
  record: SendingRecord;
  /** A name that no session had before. */
  newSession(): string;
  onProgress(settled: number): void;
  /** Between two batches; what is under way is never cut off. */
  isStopped(): boolean;
}

/** What became of the items, each in one of the lists. */
export interface Outcome {
  sent: string[];
  /** Of those sent: they are in Zotero, but where it had been told to save before. */
  misplaced: string[];
  /** Zotero could not store them. */
  refused: string[];
  /** No answer came: they may have arrived. */
  unknown: string[];
  /** Not sent, because it was stopped, by the reader (`null`) or by what Zotero said. */
  left: string[];
  why: Refusal | null;
}

/**
 * Sends the items in batches. Zotero stores a batch whole or not at all; one that it could not store is sent again in halves, until the
 * item that holds up the others is alone. It ends at the first answer that will not change, and when none comes.
 */
export async function sendToZotero(sending: Sending): Promise<Outcome> {
  const outcome: Outcome = { sent: [], misplaced: [], refused: [], unknown: [], left: [], why: null };
  const todo = inBatches(sending.items, BATCH);
  for (let batch = todo.shift(); batch !== undefined; batch = todo.shift()) {
    const ids = batch.map(({ id }) => id);
    const answer = sending.isStopped() ? 'stopped' : await sendBatch(sending, batch, outcome);
    if (answer === 'failed' && batch.length > 1) todo.unshift(...inBatches(batch, Math.ceil(batch.length / 2)));
    else if (answer === 'failed') outcome.refused.push(...ids);
    else if (answer === 'unanswered') outcome.unknown.push(...ids);
    else if (answer !== 'saved') outcome.left.push(...ids);
    sending.onProgress(outcome.sent.length + outcome.refused.length + outcome.unknown.length);
    if (answer === 'saved' || (answer === 'failed' && !isHopeless(outcome))) continue;
    outcome.why = answer === 'stopped' ? null : answer;
    outcome.left.push(...todo.flat().map(({ id }) => id));
    return outcome;
  }
  return outcome;
}

/** A whole batch of single items refused and none stored: it is not the items. */
function isHopeless({ sent, refused }: Outcome): boolean {
  return sent.length === 0 && refused.length >= BATCH;
}

async function sendBatch({ connector, record, target, newSession }: Sending, batch: readonly ZoteroItem[], outcome: Outcome): Promise<'saved' | Refusal> {
  const ids = batch.map(({ id }) => id);
  const session = newSession();
  await record.begin(ids);
  const answer = await connector.save(session, batch);
  if (answer === 'saved') {
    await record.arrived(ids);
    outcome.sent.push(...ids);
    if ((await connector.move(session, target)) !== 'moved') outcome.misplaced.push(...ids);
  } else if (answer !== 'unanswered') {
    await record.refused(ids);
  }
  return answer;
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
