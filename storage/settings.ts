import type { KeyScheme } from '../domain/citation-key.ts';
import { reading, writing, type GlossDatabase, type Setting, type Tables } from './database.ts';

/** Match patterns of the sites that the reader has switched off. Rejects with StorageError. */
export function sitesOff(db: GlossDatabase): Promise<string[]> {
  return reading(db, 'read the settings', async (tables) => (await valueOf(tables, 'sitesOff')) ?? []);
}

/** Switches sites, given as match patterns, off or on again. Rejects with StorageError. */
export function switchSites(db: GlossDatabase, origins: readonly string[], isOn: boolean): Promise<void> {
  return writing(db, 'change the settings', async (tables) => {
    const others = ((await valueOf(tables, 'sitesOff')) ?? []).filter((one) => !origins.includes(one));
    await tables.settings.put({ key: 'sitesOff', value: isOn ? others : [...others, ...origins].sort() });
  });
}

/** How citation keys are made. Rejects with StorageError. */
export function keyScheme(db: GlossDatabase): Promise<KeyScheme> {
  return reading(db, 'read the settings', schemeIn);
}

/** Makes keys so from now on; those that were issued stay. Rejects with StorageError. */
export function setKeyScheme(db: GlossDatabase, scheme: KeyScheme): Promise<void> {
  return writing(db, 'change the settings', async ({ settings }) => { await settings.put({ key: 'citationKeys', value: scheme }); });
}

/** The same inside a transaction. */
export async function schemeIn(tables: Tables): Promise<KeyScheme> {
  return (await valueOf(tables, 'citationKeys')) ?? 'google-scholar';
}

async function valueOf<K extends keyof Setting>({ settings }: Tables, key: K): Promise<Setting[K] | undefined> {
  return (await settings.get(key))?.value as Setting[K] | undefined;
}
