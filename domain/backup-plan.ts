/** What is kept of backups: what the reader wishes, and how they went. It belongs to one machine and is in no backup itself. */
export interface BackupState {
  /** Where they go by themselves: the browser's downloads, a folder that was chosen, nowhere. */
  to: 'downloads' | 'folder' | null;
  everyDays: number;
  everyChanges: number;
  /** The file written next, 1 to 7. */
  slot: number;
  /** The last one written; `clock` is the journal's last moment in it. */
  last?: { at: string; clock: [number, number]; file: string };
  /** The last that could not be written, when that was later. */
  failed?: { at: string; why: BackupFailure };
  /** The reader has been told that files are being written. */
  isAnnounced: boolean;
}

/** The browser may no longer write there; it said no for another reason (a full disk, a folder gone). */
export type BackupFailure = 'not-allowed' | 'not-written';

export const NO_BACKUPS: BackupState = { to: null, everyDays: 1, everyChanges: 50, slot: 1, isAnnounced: false };

/** How many files are written before the first is written anew. */
const SLOTS = 7;
const DAY_MS = 86_400_000;
/** A reader is reminded after so long without a backup. */
const REMIND_DAYS = 14;
/** What failed is not tried again at every change. */
const REST_MS = 10 * 60_000;

/** Where a library stands since its last backup. */
export interface BackupStatus {
  state: BackupState;
  /** Decisions since the last one; all where there is none. */
  changes: number;
  /** When the reader decided something for the first time, in milliseconds; `null`: never. */
  firstAt: number | null;
}

/** Whether a backup should be written by itself now. */
export function isDue({ state, changes }: BackupStatus, nowMs: number): boolean {
  const { to, last, failed, everyDays, everyChanges } = state;
  if (to === null || changes === 0 || (failed !== undefined && nowMs - Date.parse(failed.at) < REST_MS)) return false;
  return last === undefined || changes >= everyChanges || nowMs - Date.parse(last.at) >= everyDays * DAY_MS;
}

/** Days since the last backup (or since there has been anything to back up), where that is too long; else `null`. */
export function daysWithout({ state: { last }, changes, firstAt }: BackupStatus, nowMs: number): number | null {
  if (changes === 0 || firstAt === null) return null;
  const days = Math.floor((nowMs - (last === undefined ? firstAt : Date.parse(last.at))) / DAY_MS);
  return days >= REMIND_DAYS ? days : null;
}

/** `gloss-backup-3.json.gz` */
export function fileOf({ slot }: BackupState): string {
  return `gloss-backup-${slot}.json.gz`;
}

/** The state after a backup was written; only those written by themselves go on to the next file. */
export function afterBackup(state: BackupState, file: string, clock: [number, number], nowMs: number): BackupState {
  const { failed: _, ...rest } = state;
  return { ...rest, slot: file === fileOf(state) ? (state.slot % SLOTS) + 1 : state.slot, last: { at: new Date(nowMs).toISOString(), clock, file } };
}
