import { useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import type { RowLookSettings } from '../domain/row-looks.ts';
import { tellRowLooks } from '../messaging/tell-tabs.ts';
import { rowLooks, set } from '../storage/settings.ts';
import type { RowSettingsProps } from './RowSettings.tsx';
import { library } from './useLibrary.ts';

/** How rows look that the reader is done with; open pages follow once it is stored. */
export function useRowSettings(onFailure: (failure: unknown) => void): RowSettingsProps {
  const looks = useSignal<RowLookSettings | null>(null);
  useEffect(() => {
    const running = liveQuery(() => rowLooks(library())).subscribe((value) => { looks.value = value; }, onFailure);
    return () => running.unsubscribe();
  }, []);
  return { looks: looks.value, onLooks: (value) => { set(library(), 'rowLooks', value).then(() => tellRowLooks(value)).catch(onFailure); } };
}
