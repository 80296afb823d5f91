import { browser } from 'wxt/browser';
import { sendMessage, type Protocol } from './protocol.ts';

/** Tells the readers in all tabs that what is kept about papers with these keys has changed. Tabs without a reader do not mind. */
export function tellTabs(keys: string[]): Promise<void> {
  return tellAll('papersChanged', { keys });
}

/** The same of what the reader says of topics; `null`: as to all papers. */
export function tellTopicsChanged(keys: string[] | null): Promise<void> {
  return tellAll('topicsChanged', { keys });
}

/** The same of what is set about the keys that act on pages. */
export function tellTriageKeysChanged(): Promise<void> {
  return tellAll('triageKeysChanged', undefined);
}

async function tellAll<T extends 'papersChanged' | 'topicsChanged' | 'triageKeysChanged'>(type: T, message: Parameters<Protocol[T]>[0]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : sendMessage(type, message as never, id).catch(() => undefined))));
}
