import { browser } from 'wxt/browser';
import { isOneHost } from '../../domain/sites.ts';

/**
 * Puts the reader into a tab's page; where it already is, it reads again. `false` where the browser lets nobody in
 * (its own pages, its store, a page without permission): the panel finds that out and says it.
 */
export async function injectReader(tabId: number, frameId = 0): Promise<boolean> {
  return inject(tabId, '/listing-reader.js', frameId);
}

/** Puts the general reader beside the reader of a page. */
export async function injectGeneralReader(tabId: number, frameId = 0): Promise<boolean> {
  return inject(tabId, '/general-reader.js', frameId);
}

/** Pages that were open before the extension was installed, updated or allowed to read these sites (all of its sites, if none are given) have no gate yet. */
export async function reviveOpenTabs(sites?: string[]): Promise<void> {
  const { origins = [] } = sites === undefined ? await browser.permissions.getAll() : { origins: sites };
  const url = origins.filter(isOneHost);
  const tabs = url.length === 0 ? [] : await browser.tabs.query({ url });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && inject(tab.id, '/content-scripts/listing.js')));
}

async function inject(tabId: number, file: '/listing-reader.js' | '/general-reader.js' | '/content-scripts/listing.js', frameId = 0): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  return browser.scripting.executeScript({ target, files: [file], injectImmediately: true }).then(() => true, () => false);
}
