import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Backup, type BackupProps } from '../../components/Backup.tsx';
import { Picks } from '../../components/Picks.tsx';
import type { RestoreProps } from '../../components/Restore.tsx';
import { NO_BACKUPS, type BackupState } from '../../domain/backup-plan.ts';

afterEach(cleanup);

function show(given: Partial<BackupProps> = {}, state: Partial<BackupState> = {}, restore: Partial<RestoreProps> = {}) {
  const seen: string[] = [];
  const props: BackupProps = {
    status: { state: { ...NO_BACKUPS, ...state }, changes: 3, firstAt: 0 }, folder: null, hasFolders: true,
    making: null, onBackUp: () => seen.push('back up'), onStop: () => seen.push('stop'), onSwitch: (isOn) => seen.push(`switch ${isOn}`), onDownloads: () => seen.push('downloads'), onChooseFolder: () => seen.push('choose'),
    onAllowFolder: () => seen.push('allow'), onEvery: (wish) => seen.push(JSON.stringify(wish)),
    restore: { working: null, word: null, found: null, before: null, onFile: (file) => seen.push(file.name), onRestore: (way) => seen.push(way), onCancel: () => seen.push('cancel'), onTakeBack: () => seen.push('take back'), ...restore },
    ...given,
  };
  render(<Backup {...props} />);
  return seen;
}

it('one press backs up; whether there is one, and what has changed since, is said', () => {
  const seen = show();
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(screen.getByText(/No backup yet/)).toBeTruthy();
  cleanup();
  show({}, { last: { at: '2026-11-24T09:00:00.000Z', clock: [0, 0], file: 'gloss-backup-2.json.gz' } });
  expect(document.querySelector('.backup-last')!.textContent).toMatch(/^Last backup: .*2026.*, gloss-backup-2\.json\.gz\. 3 changes since\.$/);
  expect(seen).toEqual(['back up']);
});

it('a backup that is being made says how far it is, and can be stopped', () => {
  const seen = show({ making: { done: 120, total: 300 } });
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Making the backup …' }).value).toBe(120);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(seen).toEqual(['stop']);
});

it('a restore counts records, and can be stopped', () => {
  const seen = show({}, {}, { working: { words: '3,000 of 10,000 records written', progress: { done: 3_000, total: 10_000 } } });
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: /records written$/ }).value).toBe(3_000);
  expect(screen.getByLabelText<HTMLInputElement>('Choose a file').disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(seen).toEqual(['cancel']);
});

it('the switch moves when the browser has agreed; then it is said where and how often', () => {
  const seen = show();
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Back up by itself' });
  fireEvent.click(box);
  expect([box.checked, screen.queryByRole('spinbutton')]).toEqual([false, null]);
  cleanup();
  seen.push(...show({}, { to: 'downloads' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Downloads/Gloss' }).checked).toBe(true);
  expect(seen).toEqual(['switch true']);
});

it('takes a number of days or changes, and nothing that is none', () => {
  const seen = show({}, { to: 'downloads' });
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Days between backups' }), { target: { value: '3' } });
  for (const value of ['0', '2.5', '']) fireEvent.change(screen.getByRole('spinbutton', { name: /^Changes between/ }), { target: { value } });
  expect(seen).toEqual(['{"everyDays":3}']);
});

it('what went wrong is said, with what to do', () => {
  show({}, { to: 'downloads', failed: { at: '2026-11-24T09:00:00.000Z', why: 'not-allowed' } });
  expect(screen.getByText(/no longer lets Gloss write there/)).toBeTruthy();
  cleanup();
  const seen = show({ folder: { name: 'Archive', isAllowed: false } }, { to: 'folder' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Folder “Archive”' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Allow again' }));
  expect(seen).toEqual(['allow']);
});

it('offers no folder where the browser can hold none', () => {
  show({ hasFolders: false }, { to: 'downloads' });
  expect([screen.queryByRole('radio'), screen.getByText(/Where: Downloads\/Gloss/)]).toEqual([null, expect.anything()]);
});

it('shows what a file would change before anything does, each way', () => {
  const none = { added: [], changed: [], removed: [] };
  const seen = show({}, {}, { found: {
    file: 'gloss-backup-2.json.gz', papers: 40, notes: 7, sightings: 12_304,
    merge: { papers: { ...none, added: ['Borders', '<img src=x>'] }, notes: none, seen: { before: 11_994, after: 12_304 }, others: false },
    replace: { papers: { added: ['Borders', '<img src=x>'], changed: ['Harbours'], removed: Array.from({ length: 30 }, (_, n) => `Gone ${n}`) }, notes: { ...none, removed: ['A thought'] }, seen: { before: 11_994, after: 12_304 }, others: true },
  } });
  expect(screen.getByText('gloss-backup-2.json.gz: 40 papers, 7 notes and 12,304 sightings')).toBeTruthy();
  const [merge, replace] = ['Merge', 'Replace'].map((name) => screen.getByRole('region', { name }));
  const lines = (way: HTMLElement) => [...way.querySelectorAll('dl > div')].map((one) => [...one.children].map((cell) => cell.textContent).join(' '));
  expect(lines(merge!)).toEqual(['Added 2 papers, 0 notes', 'Seen 12,304 sightings, 310 new']);
  expect(lines(replace!)).toEqual(['Added 2 papers, 0 notes', 'Changed 1 paper, 0 notes', 'Removed 30 papers, 1 note', 'Seen 12,304 sightings in place of 11,994']);
  expect(within(replace!).getByText('and 10 more')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
  fireEvent.click(within(merge!).getByRole('button', { name: 'Merge' }));
  fireEvent.click(within(replace!).getByRole('button', { name: 'Replace' }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(seen).toEqual(['merge', 'replace', 'cancel']);
});

it('a file that changes nothing says so; a refused one why; a restore can be taken back', () => {
  const none = { papers: { added: [], changed: [], removed: [] }, notes: { added: [], changed: [], removed: [] }, seen: null, others: false };
  show({}, {}, { found: { file: 'x.json', papers: 1, notes: 0, sightings: null, merge: none, replace: none } });
  expect(screen.getAllByText('Nothing would change.')).toHaveLength(2);
  expect(screen.getByText('x.json: 1 paper and 0 notes')).toBeTruthy();
  expect(screen.getByText(/What you have seen stays as it is/)).toBeTruthy();
  cleanup();
  const seen = show({}, {}, { word: { words: 'This file is not whole; its end is missing.', isFailure: true }, before: '2026-11-24T09:00:00.000Z' });
  expect(screen.getByText(/its end is missing/).classList).toContain('warning');
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [new File(['x'], 'mine.json.gz')] } });
  fireEvent.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(seen).toEqual(['mine.json.gz', 'take back']);
});

it('picks of colleagues are listed by file, and go by file', () => {
  const seen: string[] = [];
  render(<Picks files={[{ file: 'f1', by: 'Ana Lind', at: '2026-11-24T09:00:00.000Z', titles: ['Borders', 'Harbours'] }]} word={null} onFile={(file) => seen.push(file.name)} onRemove={(file) => seen.push(`remove ${file}`)} />);
  expect(screen.getByText('2 papers')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Open a file of picks'), { target: { files: [new File(['x'], 'gloss-picks.json')] } });
  fireEvent.click(screen.getByRole('button', { name: 'Remove the picks of Ana Lind' }));
  expect(seen).toEqual(['gloss-picks.json', 'remove f1']);
});
