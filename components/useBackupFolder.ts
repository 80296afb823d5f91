import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fileOf, isDue, type BackupStatus } from '../domain/backup-plan.ts';
import { backupFailed, backupMade, backupStatus, packLibrary } from '../storage/backup.ts';
import { set, setting } from '../storage/settings.ts';
import type { BackupFolder } from './Backup.tsx';
import { library } from './useLibrary.ts';

/** File System Access (Chromium alone), as far as the types of the browser's API do not know it. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
}
const WRITE = { mode: 'readwrite' } as const;
type Chooser = (wish: { id: string; mode: 'readwrite' }) => Promise<Folder>;
const chooser = () => (globalThis as { showDirectoryPicker?: Chooser }).showDirectoryPicker;

interface FolderInUse {
  isPossible: boolean;
  shown: BackupFolder | null;
  /** Both must be called by a press. */
  choose(): Promise<boolean>;
  allow(): Promise<void>;
}

/** The folder chosen for backups. They are written there by an open page of ours: the background can't be asked for permission. */
export function useBackupFolder(status: ReadonlySignal<BackupStatus | null>, onFailure: (failure: unknown) => void): FolderInUse {
  const folder = useSignal<Folder | null>(null);
  const isAllowed = useSignal(false);
  const take = async (next: Folder | null) => {
    folder.value = next;
    isAllowed.value = next !== null && (await next.queryPermission(WRITE)) === 'granted';
  };
  useEffect(() => {
    if (chooser() !== undefined) setting(library(), 'backupFolder').then((kept) => take((kept as Folder | undefined) ?? null)).catch(onFailure);
  }, []);
  const now = status.value;
  useEffect(() => {
    if (now?.state.to === 'folder' && isDue(now, Date.now()) && folder.value !== null && isAllowed.value) void backUpTo(folder.value).catch(onFailure);
  }, [now, folder.value, isAllowed.value]);
  return {
    isPossible: chooser() !== undefined,
    shown: folder.value === null ? null : { name: folder.value.name, isAllowed: isAllowed.value },
    choose: async () => {
      const chosen = await chooser()!({ id: 'gloss-backups', mode: 'readwrite' }).catch(() => null); // closed without a choice
      if (chosen === null) return false;
      await set(library(), 'backupFolder', chosen);
      await take(chosen);
      return true;
    },
    allow: async () => {
      await folder.value?.requestPermission(WRITE);
      await take(folder.value);
    },
  };
}

async function backUpTo(folder: Folder): Promise<void> {
  await navigator.locks.request('gloss-backup', { ifAvailable: true }, async (lock) => {
    const status = await backupStatus(library());
    if (lock === null || !isDue(status, Date.now())) return;
    const { pieces, clock } = await packLibrary(library());
    const file = fileOf(status.state);
    try {
      const writer = await (await folder.getFileHandle(file, { create: true })).createWritable();
      for (const piece of pieces) await writer.write(piece);
      await writer.close(); // only now does it take the place of the file before
    } catch (failure) {
      return backupFailed(library(), failure instanceof DOMException && failure.name === 'NotAllowedError' ? 'not-allowed' : 'not-written', Date.now());
    }
    await backupMade(library(), file, clock, Date.now());
  });
}
