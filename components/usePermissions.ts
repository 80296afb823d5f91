import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The match patterns of all sites the extension may read, as they are now and become; `null` until known. */
export function usePermissions(): ReadonlySignal<readonly string[] | null> {
  const origins = useMemo(() => signal<readonly string[] | null>(null), []);
  useEffect(() => {
    const look = () => void browser.permissions.getAll().then((all) => { origins.value = all.origins ?? []; });
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    look();
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return origins;
}

/** Asks the reader for these sites. Must be called by a press, before anything is awaited. `false`: the reader said no. */
export function requestSites(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives a site back. */
export function withdrawSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}
