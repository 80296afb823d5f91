import { browser } from 'wxt/browser';
import { fileOf, isDue, type BackupFailure } from '../../domain/backup-plan.ts';
import { joined } from '../../domain/formats/backup-file.ts';
import { nextTask } from '../../domain/in-turns.ts';
import { onMessage } from '../../messaging/protocol.ts';
import { backupFailed, backupMade, backupStatus, followBackups, packLibrary } from '../../storage/backup.ts';
import { openDatabase, type GlossDatabase } from '../../storage/database.ts';

/** Below the browser's own downloads; files of one name are written anew. */
const FOLDER = 'Gloss';

/** Writes backups to the downloads when they are due: at every start, after changes, and when a page of ours says so (it may have woken us). */
export function keepBackups(): void {
  const db = openDatabase();
  onMessage('backUp', () => backUpIfDue(db));
  followBackups(db, (status) => { if (isDue(status, Date.now())) void backUpIfDue(db); }, () => undefined);
}

async function backUpIfDue(db: GlossDatabase): Promise<void> {
  await navigator.locks.request('gloss-backup', { ifAvailable: true }, async (lock) => {
    if (lock === null) return; // one is being written; its end is a change, after which we look again
    const status = await backupStatus(db);
    if (status.state.to !== 'downloads' || !isDue(status, Date.now())) return;
    const file = fileOf(status.state);
    const { pieces, clock } = await packLibrary(db);
    const failure = await write(file, pieces);
    await (failure === null ? backupMade(db, file, clock, Date.now()) : backupFailed(db, failure, Date.now()));
  });
}

async function write(file: string, packed: readonly Uint8Array<ArrayBuffer>[]): Promise<BackupFailure | null> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return 'not-allowed';
  const url = await addressOf(packed);
  try {
    const id = await browser.downloads.download({ url, filename: `${FOLDER}/${file}`, conflictAction: 'overwrite', saveAs: false });
    return (await isWritten(id)) ? null : 'not-written';
  } catch {
    return 'not-written';
  } finally {
    if (url.startsWith('blob:')) URL.revokeObjectURL(url);
  }
}

/** Chromium's worker can't make blob addresses, and takes data addresses of any size (tried to 40 MB); Firefox refuses those, and its page can. */
async function addressOf(packed: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  if (typeof URL.createObjectURL === 'function') return URL.createObjectURL(new Blob([...packed], { type: 'application/gzip' }));
  const bytes = joined(packed);
  const PIECE = 3 * 8_192; // whole base64 groups
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
    if (pieces.length % 40 === 0) await nextTask();
  }
  return `data:application/gzip;base64,${pieces.join('')}`;
}

/** Resolves when the download has ended. */
function isWritten(id: number): Promise<boolean> {
  return new Promise((done) => {
    const look = () => void browser.downloads.search({ id }).then(([item]) => {
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(changed);
      done(item?.state === 'complete');
    });
    const changed = (change: { id: number }) => { if (change.id === id) look(); };
    browser.downloads.onChanged.addListener(changed);
    look();
  });
}
