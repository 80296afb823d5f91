import { reading, writing, type GlossDatabase, type Tables } from './database.ts';

/** Match patterns of the sites that the reader has switched off. Rejects with StorageError. */
export function sitesOff(db: GlossDatabase): Promise<string[]> {
  return reading(db, 'read the settings', read);
}

/** Switches sites, given as match patterns, off or on again. Rejects with StorageError. */
export function switchSites(db: GlossDatabase, origins: readonly string[], isOn: boolean): Promise<void> {
  return writing(db, 'change the settings', async (tables) => {
    const others = (await read(tables)).filter((one) => !origins.includes(one));
    await tables.settings.put({ key: 'sitesOff', value: isOn ? others : [...others, ...origins].sort() });
  });
}

async function read({ settings }: Tables): Promise<string[]> {
  const row = await settings.get('sitesOff');
  return row?.key === 'sitesOff' ? row.value : [];
}
