import { useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { FORGETTING_MS, type SeenSettings } from '../domain/seen.ts';
import type { SeenCounts } from '../domain/seen-count.ts';
import { tellSeenChanged } from '../messaging/tell-tabs.ts';
import { countSeen, forgetSeen, seenSettings, setSeenSettings, takeBackForgetting } from '../storage/seen-keeping.ts';
import type { SeenSettingsProps } from './SeenSettings.tsx';
import type { Toast } from './ToastBar.tsx';
import { library } from './useLibrary.ts';

/** What is set about what was seen, and how much of it is kept; open pages go by every change at once. */
export function useSeenSettings(onToast: (toast: Toast) => void, onFailure: (failure: unknown) => void): SeenSettingsProps {
  const settings = useSignal<SeenSettings | null>(null);
  const counts = useSignal<SeenCounts | null>(null);
  const forgottenAt = useSignal<string | null>(null);
  useEffect(() => {
    const running = liveQuery(() => seenSettings(library())).subscribe((next) => {
      settings.value = next;
      const isFinal = next.forgottenAt === undefined || Math.abs(Date.now() - Date.parse(next.forgottenAt)) > FORGETTING_MS;
      forgottenAt.value = isFinal ? null : next.forgottenAt!;
      countSeen(library(), Date.now()).then((all) => { counts.value = all; }, onFailure);
    }, onFailure);
    return () => running.unsubscribe();
  }, []);
  const run = (work: () => Promise<void>) => work().then(() => tellSeenChanged()).catch(onFailure);
  const takeBack = () => run(() => takeBackForgetting(library()));
  return {
    settings: settings.value, counts: counts.value, forgottenAt: forgottenAt.value,
    onChange: (next) => { void run(() => setSeenSettings(library(), next)); },
    onForget: () => {
      void run(async () => {
        await forgetSeen(library(), Date.now());
        onToast({ words: i18n.t('settings.forgotten'), undo: takeBack });
      });
    },
    onTakeBack: () => { void takeBack(); },
  };
}
