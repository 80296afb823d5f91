import { USUAL_KEYS, type TriageKeys } from '../domain/triage-keys.ts';
import { reading, writing, type GlossDatabase, type Tables } from './database.ts';
import { settingIn } from './settings.ts';

/** What is set about the keys that act on pages. Rejects with StorageError. */
export function triageKeys(db: GlossDatabase): Promise<TriageKeys> {
  return reading(db, 'read the settings', keysIn);
}

/** Changes what is set as it is then, and hands it back. Rejects with StorageError. */
export function changeTriageKeys(db: GlossDatabase, change: (before: TriageKeys) => TriageKeys): Promise<TriageKeys> {
  return writing(db, 'change the settings', async (tables) => {
    const value = change(await keysIn(tables));
    await tables.settings.put({ key: 'triageKeys', value });
    return value;
  });
}

async function keysIn(tables: Tables): Promise<TriageKeys> {
  return (await settingIn(tables, 'triageKeys')) ?? USUAL_KEYS;
}
