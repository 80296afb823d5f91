import { browser } from 'wxt/browser';
import { LISTING_HOSTS } from '../../adapters/addresses.ts';
import { isOneHost } from '../../domain/sites.ts';
import { reviveOpenTabs } from './inject.ts';

/** Name of the gate's registration on the sites that readers allowed. */
const GATE = 'gate';
const FILE = 'content-scripts/listing.js';

/**
 * Keeps the gate on exactly those sites that readers allowed beyond the manifest's: at install and update (which forgets registrations),
 * at every start and whenever a permission comes or goes. A site just allowed is read in its open tabs at once.
 */
export function followSites(): void {
  browser.runtime.onInstalled.addListener(() => void registerGate().then(() => reviveOpenTabs()));
  browser.runtime.onStartup.addListener(() => void registerGate());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void registerGate().then(() => reviveOpenTabs(origins.filter(isOneHost))));
  browser.permissions.onRemoved.addListener(() => void registerGate());
}

let registering: Promise<void> = Promise.resolve();

/** One after the other: two at once would register the same name twice. */
function registerGate(): Promise<void> {
  return registering = registering.catch(() => undefined).then(makeRegistrationEqual);
}

async function makeRegistrationEqual(): Promise<void> {
  const matches = await allowedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (registered !== undefined && [...(registered.matches ?? [])].sort().join() === matches.join()) return;
  if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{ id: GATE, matches, js: [FILE], runAt: 'document_start', persistAcrossSessions: true }]);
}

/** What was granted, less what the manifest's own content script covers. */
async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set<string>(LISTING_HOSTS);
  return origins.filter((origin) => isOneHost(origin) && !own.has(origin)).sort();
}
