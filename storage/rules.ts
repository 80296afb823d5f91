import type { Rule } from '../domain/rules/rule.ts';
import { reading, writing, type GlossDatabase } from './database.ts';
import { settingIn } from './settings.ts';

/** What is watched and muted, the oldest first. Rejects with StorageError. */
export function rulesNow(db: GlossDatabase): Promise<Rule[]> {
  return reading(db, 'read the rules', async (tables) => (await settingIn(tables, 'rules')) ?? []);
}

/** The rules, changed and stored. Rejects with StorageError. */
export function changeRules(db: GlossDatabase, change: (rules: readonly Rule[]) => Rule[]): Promise<Rule[]> {
  return writing(db, 'change the rules', async (tables) => {
    const value = change((await settingIn(tables, 'rules')) ?? []);
    await tables.settings.put({ key: 'rules', value });
    return value;
  });
}
