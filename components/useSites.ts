import { useSignal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isKnownHost, LISTING_HOSTS, type GateAddress } from '../adapters/addresses.ts';
import { hostOf, isOneHost, originPattern, originsOf } from '../domain/sites.ts';
import type { VisitRow } from '../storage/database.ts';
import { sitesOff, switchSites } from '../storage/settings.ts';
import { StorageError } from '../storage/storage-error.ts';
import { lastVisits } from '../storage/visits.ts';
import type { PanelProps } from './Panel.tsx';
import type { SettingsProps, SiteRow } from './Settings.tsx';
import { library } from './useLibrary.ts';
import type { Page } from './usePage.ts';
import { requestSites, usePermissions, withdrawSites } from './usePermissions.ts';

/** The adapters' names and addresses; a constant made by wxt.config.ts. */
declare const __LISTINGS__: readonly GateAddress[];

const REQUIRED: ReadonlySet<string> = new Set(LISTING_HOSTS);

type SitesOfPanel = Pick<PanelProps, 'always' | 'onAlways' | 'withdrawn' | 'onGiveBack' | 'onSettings'>;

/** What the panel shows and does about the permission to read the tab's site; `onRefused`: the browser would not even ask. */
export function usePanelSites(page: ReadonlySignal<Page>, onRefused: () => void): SitesOfPanel {
  const granted = usePermissions().value;
  const { url } = page.value;
  const origin = url === null ? null : originPattern(url);
  const withdrawn = granted === null ? [] : LISTING_HOSTS.filter((host) => !granted.includes(host));
  return {
    always: origin === null || granted === null || REQUIRED.has(origin) || !isOneHost(origin) ? null : { host: hostOf(origin), isOn: granted.includes(origin) },
    onAlways: (isOn) => {
      if (origin !== null) (isOn ? requestSites([origin]) : withdrawSites([origin])).catch(onRefused);
    },
    withdrawn: withdrawn.map(hostOf),
    onGiveBack: () => { requestSites([...withdrawn]).catch(onRefused); },
    onSettings: () => { browser.runtime.openOptionsPage().catch(onRefused); },
  };
}

/** Everything the settings show of sites and do with them. */
export function useSettings(onFailure: (failure: unknown) => void, onRefused: () => void): SettingsProps {
  const granted = usePermissions().value;
  const off = useSignal<readonly string[]>([]);
  const visits = useSignal<ReadonlyMap<string, VisitRow[]>>(new Map());
  useEffect(() => {
    const running = [
      liveQuery(() => sitesOff(library())).subscribe((sites) => { off.value = sites; }, onFailure),
      liveQuery(() => lastVisits(library())).subscribe((all) => { visits.value = all; }, onFailure),
    ];
    return () => running.forEach((one) => one.unsubscribe());
  }, []);
  return {
    sites: granted === null ? null : sitesOf(granted, off.value, visits.value),
    onSwitch: (site, isOn) => { switchSite(site, isOn, granted ?? []).catch((failure: unknown) => (failure instanceof StorageError ? onFailure(failure) : onRefused())); },
    onAdd: (address) => {
      const origin = originPattern(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
      if (origin === null || !hostOf(origin).includes('.')) return false;
      requestSites([origin]).catch(onRefused);
      return true;
    },
  };
}

/** Every known site by the hosts that are, or may be, read by themselves, and those without an adapter that their reader allowed. */
function sitesOf(granted: readonly string[], off: readonly string[], visits: ReadonlyMap<string, VisitRow[]>): SiteRow[] {
  const allowed = [...new Set([...LISTING_HOSTS, ...granted.filter(isOneHost)])];
  const known = __LISTINGS__.flatMap((listing): SiteRow[] => {
    const { id, name, matches } = listing;
    const own = allowed.filter((origin) => isKnownHost(origin, [listing]));
    return (own.length > 0 ? own : originsOf(matches).slice(0, 1)).map((origin, n) => rowOf(origin, name, granted, off, n === 0 ? (visits.get(id) ?? []) : []));
  });
  const shown = new Set(known.map(({ origin }) => origin));
  const others = granted.filter((origin) => isOneHost(origin) && !shown.has(origin)).sort();
  return [...known, ...others.map((origin) => rowOf(origin, hostOf(origin), granted, off, []))];
}

function rowOf(origin: string, name: string, granted: readonly string[], off: readonly string[], visits: readonly VisitRow[]): SiteRow {
  const isGranted = granted.includes(origin);
  return { origin, name, host: hostOf(origin), isOn: isGranted && !off.includes(origin), isWithdrawn: REQUIRED.has(origin) && !isGranted, visits };
}

/** The browser is asked before anything is awaited; a site of the manifest's can't be given back, so it is only left alone. */
async function switchSite({ origin }: SiteRow, isOn: boolean, granted: readonly string[]): Promise<void> {
  if (!isOn && !REQUIRED.has(origin)) return void (await withdrawSites([origin]));
  if (isOn && !granted.includes(origin) && !(await requestSites([origin]))) return;
  await switchSites(library(), [origin], isOn);
}
