import type { KeyScheme } from '../domain/citation-key.ts';
import { USUAL_LOOKS, type RowLookSettings } from '../domain/row-looks.ts';
import { reading, writing, type GlossDatabase, type SettingRow, type Tables } from './database.ts';

type Value<K extends SettingRow['key']> = Extract<SettingRow, { key: K }>['value'];

/** One setting, inside a transaction; `undefined` where it was never set. */
export async function settingIn<K extends SettingRow['key']>({ settings }: Tables, key: K): Promise<Value<K> | undefined> {
  return (await settings.get(key))?.value as Value<K> | undefined;
}

/** The same in a transaction of its own. Rejects with StorageError. */
export function setting<K extends SettingRow['key']>(db: GlossDatabase, key: K): Promise<Value<K> | undefined> {
  return reading(db, 'read the settings', (tables) => settingIn(tables, key));
}

/** Sets it. Rejects with StorageError. */
export function set<K extends SettingRow['key']>(db: GlossDatabase, key: K, value: Value<K>): Promise<void> {
  return writing(db, 'change the settings', async ({ settings }) => void (await settings.put({ key, value } as SettingRow)));
}

/** Match patterns of the sites that the reader has switched off. Rejects with StorageError. */
export async function sitesOff(db: GlossDatabase): Promise<string[]> {
  return (await setting(db, 'sitesOff')) ?? [];
}

/** Switches sites, given as match patterns, off or on again. Rejects with StorageError. */
export function switchSites(db: GlossDatabase, origins: readonly string[], isOn: boolean): Promise<void> {
  return writing(db, 'change the settings', async (tables) => {
    const others = ((await settingIn(tables, 'sitesOff')) ?? []).filter((one) => !origins.includes(one));
    await tables.settings.put({ key: 'sitesOff', value: isOn ? others : [...others, ...origins].sort() });
  });
}

/** How citation keys are made. Rejects with StorageError. */
export function keyScheme(db: GlossDatabase): Promise<KeyScheme> {
  return reading(db, 'read the settings', schemeIn);
}

/** Makes keys so from now on; those that were issued stay. Rejects with StorageError. */
export function setKeyScheme(db: GlossDatabase, scheme: KeyScheme): Promise<void> {
  return set(db, 'citationKeys', scheme);
}

/** The same inside a transaction. */
export async function schemeIn(tables: Tables): Promise<KeyScheme> {
  return (await settingIn(tables, 'citationKeys')) ?? 'google-scholar';
}

/** How rows look that the reader is done with. Rejects with StorageError. */
export async function rowLooks(db: GlossDatabase): Promise<RowLookSettings> {
  return { ...USUAL_LOOKS, ...(await setting(db, 'rowLooks')) };
}
