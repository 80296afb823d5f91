import { reading, writing, type GlossDatabase } from './database.ts';

/** Match patterns of the sites that the reader has switched off. Rejects with StorageError. */
export function sitesOff(db: GlossDatabase): Promise<string[]> {
  return reading(db, 'read the settings', async ({ settings }) => (await settings.get('sitesOff'))?.value ?? []);
}

/** Switches sites, given as match patterns, off or on again. Rejects with StorageError. */
export function switchSites(db: GlossDatabase, origins: readonly string[], isOn: boolean): Promise<void> {
  return writing(db, 'change the settings', async ({ settings }) => {
    const others = ((await settings.get('sitesOff'))?.value ?? []).filter((one) => !origins.includes(one));
    await settings.put({ key: 'sitesOff', value: isOn ? others : [...others, ...origins].sort() });
  });
}
