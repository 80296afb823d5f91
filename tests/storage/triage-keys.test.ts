import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { flawIn } from '../../domain/library-tables.ts';
import { USUAL_KEYS, withKey, withSite } from '../../domain/triage-keys.ts';
import { openDatabase } from '../../storage/database.ts';
import { changeTriageKeys, triageKeys } from '../../storage/triage-keys.ts';

afterEach(() => Dexie.delete('gloss'));

it('keys are as usual until they are changed, each change on what was set by then', async () => {
  const db = openDatabase();
  expect(await triageKeys(db)).toEqual(USUAL_KEYS);
  await Promise.all([changeTriageKeys(db, (before) => withKey(before, 'save', 'b')), changeTriageKeys(db, (before) => withSite(before, 'arxiv.org', false))]);
  expect(await triageKeys(db)).toEqual({ isOn: true, own: { save: ['b'] }, sites: { 'arxiv.org': false } });
  expect(flawIn('settings', await db.settings.toArray())).toBeNull();
  db.close();
});

it('a file with keys of another form is not taken', () => {
  expect(flawIn('settings', [{ key: 'triageKeys', value: { isOn: 'yes', own: {}, sites: {} } }])).toMatchObject({ record: 1 });
});
