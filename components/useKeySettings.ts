import { useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import type { KeyScheme } from '../domain/citation-key.ts';
import type { Paper } from '../domain/paper.ts';
import { lastSaved } from '../storage/reading-list.ts';
import { keyScheme, setKeyScheme } from '../storage/settings.ts';
import type { KeySettingsProps } from './KeySettings.tsx';
import { library } from './useLibrary.ts';

/** How citation keys are made, and a saved paper to show it on. */
export function useKeySettings(onFailure: (failure: unknown) => void): KeySettingsProps {
  const scheme = useSignal<KeyScheme | null>(null);
  const sample = useSignal<Paper | null>(null);
  useEffect(() => {
    lastSaved(library()).then((record) => { sample.value = record?.paper ?? null; }, onFailure);
    const running = liveQuery(() => keyScheme(library())).subscribe((value) => { scheme.value = value; }, onFailure);
    return () => running.unsubscribe();
  }, []);
  return { scheme: scheme.value, sample: sample.value, onScheme: (value) => { setKeyScheme(library(), value).catch(onFailure); } };
}
