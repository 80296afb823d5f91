import { useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BrowserKeys } from '../domain/commands.ts';
import { hasOwnKeys, SITES_WITH_KEYS } from '../domain/sites-with-keys.ts';
import { actOn, USUAL_KEYS, withKey, withoutKeys, withSite, withUsual, type TriageKeys } from '../domain/triage-keys.ts';
import { ask } from '../messaging/ask.ts';
import { tellTriageKeysChanged } from '../messaging/tell-tabs.ts';
import { changeTriageKeys, triageKeys } from '../storage/triage-keys.ts';
import type { KeyboardSettingsProps, KeySite } from './KeyboardSettings.tsx';
import type { SiteRow } from './Settings.tsx';
import { library } from './useLibrary.ts';

/** Firefox shows its own page of keys; the types behind `wxt/browser` are Chromium's. */
interface Shortcuts {
  commands: { openShortcutSettings?(): Promise<void> };
}

/** The keys that act on pages, as they are set and as they can be. `sites`: those that Gloss knows. */
export function useKeyboardSettings(sites: readonly SiteRow[] | null, onFailure: (failure: unknown) => void): KeyboardSettingsProps {
  const set = useSignal<TriageKeys | null>(null);
  const browserKeys = useSignal<BrowserKeys>({});
  useEffect(() => {
    const look = () => void ask('browserKeys', undefined).then((keys) => { browserKeys.value = keys; }, () => undefined);
    look();
    window.addEventListener('focus', look); // they may have been changed in another tab
    const running = liveQuery(() => triageKeys(library())).subscribe((value) => { set.value = value; }, onFailure);
    return () => {
      window.removeEventListener('focus', look);
      running.unsubscribe();
    };
  }, []);
  const change = (make: (before: TriageKeys) => TriageKeys) => void changeTriageKeys(library(), make).then(() => tellTriageKeysChanged(), onFailure);
  return {
    set: set.value, browserKeys: browserKeys.value, sites: sitesOf(set.value, sites ?? []),
    onSwitch: (isOn) => change((before) => ({ ...before, isOn })),
    onSite: (host, isOn) => change((before) => withSite(before, host, isOn)),
    onKey: (id, key) => change((before) => (key === null ? withoutKeys(before, id) : withKey(before, id, key))),
    onUsual: (id) => change((before) => (id === null ? { ...before, own: USUAL_KEYS.own } : withUsual(before, id))),
    onBrowserKeys: () => openBrowserKeys().catch(onFailure),
  };
}

async function openBrowserKeys(): Promise<void> {
  const { openShortcutSettings } = (browser as unknown as Shortcuts).commands;
  if (openShortcutSettings !== undefined) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Sites with keys of their own first, then those read by themselves, then others that were switched. */
function sitesOf(set: TriageKeys | null, known: readonly SiteRow[]): KeySite[] {
  if (set === null) return [];
  const names = new Map(known.map(({ host, name }) => [host, name]));
  const hosts = [...SITES_WITH_KEYS.map(({ host }) => host), ...known.filter(({ isOn }) => isOn).map(({ host }) => host), ...Object.keys(set.sites)];
  const own = new Map(SITES_WITH_KEYS.map(({ host, name }) => [host, name]));
  return [...new Set(hosts)].map((host) => ({ host, name: own.get(host) ?? names.get(host) ?? host, hasOwnKeys: hasOwnKeys(host), isOn: actOn({ ...set, isOn: true }, host) }));
}
