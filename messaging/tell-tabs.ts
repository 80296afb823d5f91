import { browser } from 'wxt/browser';
import type { RowLookSettings } from '../domain/row-looks.ts';
import { sendMessage, type Protocol } from './protocol.ts';

/** Keys to a message: a whole library's in one would hold a window up. */
const MOST_KEYS = 5_000;

/** Tells the readers in all tabs that what is kept about papers with these keys has changed. Tabs without a reader do not mind. */
export async function tellTabs(keys: readonly string[]): Promise<void> {
  for (let from = 0; from === 0 || from < keys.length; from += MOST_KEYS) await tellAll('papersChanged', { keys: keys.slice(from, from + MOST_KEYS) });
}

/** The same of what the reader says of topics; `null`: as to all papers. */
export function tellTopicsChanged(keys: string[] | null): Promise<void> {
  return tellAll('topicsChanged', { keys });
}

/** The same of everything that was seen. */
export function tellSeenChanged(): Promise<void> {
  return tellAll('seenChanged', undefined);
}

/** The same of how rows look that the reader is done with. */
export function tellRowLooks(looks: RowLookSettings): Promise<void> {
  return tellAll('rowLooksChanged', looks);
}

/** The same of the reader's rules. */
export function tellRulesChanged(): Promise<void> {
  return tellAll('rulesChanged', undefined);
}

/** The same of what is set about the order For you. */
export function tellRankingChanged(): Promise<void> {
  return tellAll('rankingChanged', undefined);
}

/** The same of what is set about the keys that act on pages. */
export function tellTriageKeysChanged(): Promise<void> {
  return tellAll('triageKeysChanged', undefined);
}

async function tellAll<T extends 'papersChanged' | 'topicsChanged' | 'seenChanged' | 'rulesChanged' | 'rankingChanged' | 'rowLooksChanged' | 'triageKeysChanged'>(type: T, message: Parameters<Protocol[T]>[0]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : sendMessage(type, message as never, id).catch(() => undefined))));
}
