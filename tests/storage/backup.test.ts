import { describe, expect, it } from 'vitest';
import { daysWithout, fileOf, isDue, NO_BACKUPS, type BackupState } from '../../domain/backup-plan.ts';
import { backupFailed, backupMade, backupStatus, followBackups, snapshot, wishBackups } from '../../storage/backup.ts';
import { freshLibrary, minute, paper, savePaper } from './papers-for-tests.ts';

const DAY = 24 * 60;
const state = (given: Partial<BackupState> = {}): BackupState => ({ ...NO_BACKUPS, to: 'downloads', ...given });
const lastAt = (min: number) => ({ at: new Date(minute(min)).toISOString(), clock: [0, 0] as [number, number], file: 'gloss-backup-1.json.gz' });

describe('a backup is due', () => {
  it.each<[string, BackupState, number, number, boolean]>([
    ['never when switched off', state({ to: null }), 100, 0, false],
    ['never without a change', state(), 0, 0, false],
    ['at the first change', state(), 1, 0, true],
    ['not again within the day', state({ last: lastAt(0) }), 1, DAY - 1, false],
    ['after a day', state({ last: lastAt(0) }), 1, DAY, true],
    ['after fifty changes', state({ last: lastAt(0) }), 50, 5, true],
    ['not right after a failure', state({ failed: { at: new Date(minute(0)).toISOString(), why: 'not-written' } }), 100, 9, false],
    ['some minutes after a failure', state({ failed: { at: new Date(minute(0)).toISOString(), why: 'not-written' } }), 100, 11, true],
  ])('%s', (_, one, changes, now, due) => {
    expect(isDue({ state: one, changes, firstAt: minute(0) }, minute(now))).toBe(due);
  });
});

it('the reader is reminded after 14 days without one, not before, and not where nothing has changed', () => {
  const days = (one: BackupState, changes: number, now: number) => daysWithout({ state: one, changes, firstAt: minute(0) }, minute(now));
  expect([days(NO_BACKUPS, 3, 14 * DAY - 1), days(NO_BACKUPS, 3, 14 * DAY), days(state({ last: lastAt(10 * DAY) }), 3, 20 * DAY), days(state({ last: lastAt(0) }), 3, 20 * DAY), days(state({ last: lastAt(0) }), 0, 20 * DAY)])
    .toEqual([null, 14, null, 20, null]);
  expect(daysWithout({ state: NO_BACKUPS, changes: 0, firstAt: null }, minute(99 * DAY))).toBeNull();
});

it('files are written in turn, the first anew after the seventh; one at the reader’s press is beside them', async () => {
  const db = freshLibrary();
  await wishBackups(db, { to: 'downloads' });
  await savePaper(db, paper(), minute(0));
  const files: string[] = [];
  for (let n = 0; n < 9; n++) {
    const { clock } = await snapshot(db);
    const file = n === 3 ? 'gloss-2026-11-24.json.gz' : fileOf((await backupStatus(db)).state);
    await backupMade(db, file, clock, minute(n));
    files.push(file);
  }
  expect(files.map((file) => file.replace('.json.gz', '').slice(6))).toEqual(['backup-1', 'backup-2', 'backup-3', '2026-11-24', 'backup-4', 'backup-5', 'backup-6', 'backup-7', 'backup-1']);
});

it('decisions since the last one are counted, and a failure is remembered until one succeeds', async () => {
  const db = freshLibrary();
  await savePaper(db, paper(), minute(0));
  expect(await backupStatus(db)).toEqual({ state: NO_BACKUPS, changes: 1, firstAt: minute(0) });
  await backupFailed(db, 'not-allowed', minute(1));
  expect((await backupStatus(db)).state.failed?.why).toBe('not-allowed');
  await backupMade(db, 'x', (await snapshot(db)).clock, minute(2));
  await savePaper(db, paper({ identifiers: ['arxiv:2611.00008'], title: 'Other' }), minute(3));
  await savePaper(db, paper({ identifiers: ['arxiv:2611.00009'], title: 'Third' }), minute(4));
  const { state: now, changes } = await backupStatus(db);
  expect([now.failed, now.last?.at, changes]).toEqual([undefined, '2026-11-24T09:02:00.000Z', 2]);
});

it('is followed as it becomes: by the writer of backups and the pages', async () => {
  const db = freshLibrary();
  const seen: unknown[] = [];
  await savePaper(db, paper(), minute(0));
  followBackups(db, (s) => seen.push(s.changes), (e) => seen.push(String(e)));
  await new Promise((r) => setTimeout(r, 100));
  await backupMade(db, 'x', (await snapshot(db)).clock, minute(1));
  await new Promise((r) => setTimeout(r, 100));
  await savePaper(db, paper({ identifiers: ['arxiv:2611.00008'], title: 'Other' }), minute(3));
  await new Promise((r) => setTimeout(r, 100));
  await savePaper(db, paper({ identifiers: ['arxiv:2611.00009'], title: 'Other2' }), minute(4));
  await new Promise((r) => setTimeout(r, 100));
  expect(seen).toEqual([1, 0, 1, 2]);
});
