import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { daysWithout, isDue, type BackupStatus } from '../domain/backup-plan.ts';
import type { Progress } from '../domain/formats/read/result.ts';
import type { Watch } from '../domain/in-turns.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { backupMade, followBackups, packLibrary, wishBackups } from '../storage/backup.ts';
import type { BackupProps } from './Backup.tsx';
import type { BackupNoticeProps, BackupWord } from './BackupNotice.tsx';
import { saveFile } from './save-file.ts';
import { useBackupFolder } from './useBackupFolder.ts';
import { library } from './useLibrary.ts';
import { useRestore } from './useRestore.ts';

type OnFailure = (failure: unknown) => void;

/** Everything the place of backups shows and does; `onRefused`: the browser would not even ask. */
export function useBackup(onFailure: OnFailure, onRefused: () => void): { backup: BackupProps; notice: BackupNoticeProps } {
  const status = useBackupStatus(onFailure);
  const folder = useBackupFolder(status, onFailure);
  const restore = useRestore(onFailure);
  const { making, ...now } = useBackUpNow(onFailure);
  const wish = (next: Parameters<typeof wishBackups>[1]) => void wishBackups(library(), next).catch(onFailure);
  const toDownloads = () => void browser.permissions.request({ permissions: ['downloads'] }).then((isAllowed) => { if (isAllowed) wish({ to: 'downloads' }); }, onRefused);
  const backup: BackupProps = {
    status: status.value, folder: folder.shown, hasFolders: folder.isPossible, restore, making: making.value, ...now,
    onSwitch: (isOn) => (isOn ? toDownloads() : wish({ to: null })),
    onDownloads: toDownloads,
    onChooseFolder: () => void folder.choose().then((isChosen) => { if (isChosen) wish({ to: 'folder' }); }).catch(onFailure),
    onAllowFolder: () => void folder.allow().catch(onFailure),
    onEvery: wish,
  };
  const notice = noticeOf(status.value, onFailure);
  return { backup, notice: notice.word?.kind === 'announce' ? { ...notice, word: null } : notice }; // the switch beside it says so
}

/** What the panel says of backups; the press that switches them on is made in the library. */
export function useBackupNotice(onFailure: OnFailure): BackupNoticeProps {
  const notice = noticeOf(useBackupStatus(onFailure).value, onFailure);
  return { ...notice, onAutomatic: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html#backup') }).catch(onFailure) };
}

function noticeOf(status: BackupStatus | null, onFailure: OnFailure): BackupNoticeProps {
  return {
    word: status === null ? null : wordOf(status, Date.now()),
    onBackUp: () => void backUpNow().catch(onFailure),
    onUnderstood: () => void wishBackups(library(), { isAnnounced: true }).catch(onFailure),
  };
}

function wordOf(status: BackupStatus, nowMs: number): BackupWord | null {
  const { to, slot, isAnnounced } = status.state;
  const days = daysWithout(status, nowMs);
  if (days !== null) return { kind: 'remind', days };
  return to === 'downloads' && slot > 1 && !isAnnounced ? { kind: 'announce', place: i18n.t('backup.downloads') } : null;
}

/** How backups stand. Where one is due, the background is asked for it: it may sleep. */
function useBackupStatus(onFailure: OnFailure): ReadonlySignal<BackupStatus | null> {
  const status = useSignal<BackupStatus | null>(null);
  useEffect(() => followBackups(library(), (next) => {
    status.value = next;
    if (next.state.to === 'downloads' && isDue(next, Date.now())) void sendMessage('backUp', undefined).catch(() => undefined);
  }, onFailure), []);
  return useComputed(() => status.value);
}

/** A backup at the reader's press, which may take its time. */
function useBackUpNow(onFailure: OnFailure): { making: ReadonlySignal<Progress | null>; onBackUp(): void; onStop(): void } {
  const making = useSignal<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const backUp = async () => {
    const { signal } = (stop.current = new AbortController());
    making.value = { done: 0, total: 1 };
    await backUpNow({ signal, onProgress: (progress) => { making.value = progress; } })
      .catch((failure: unknown) => { if (!signal.aborted) onFailure(failure); })
      .finally(() => { making.value = null; });
  };
  return { making, onBackUp: () => void backUp(), onStop: () => stop.current?.abort() };
}

/** A backup as a plain download, which needs no permission. */
async function backUpNow(watch: Watch = {}): Promise<void> {
  const { pieces, clock } = await packLibrary(library(), watch);
  const file = `gloss-${new Date().toISOString().slice(0, 10)}.json.gz`;
  saveFile(file, new Blob(pieces), 'application/gzip');
  await backupMade(library(), file, clock, Date.now());
}
