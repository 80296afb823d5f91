import { describe, expect, it } from 'vitest';
import { flawIn } from '../../domain/library-tables.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { withRule } from '../../domain/rules/rule.ts';
import { snapshot } from '../../storage/backup.ts';
import { rememberLately } from '../../storage/lately.ts';
import { changeRules, rulesNow } from '../../storage/rules.ts';
import { sitesOff, switchSites } from '../../storage/settings.ts';
import { identityOf } from '../../domain/duplicates.ts';
import { freshLibrary, minute, paper } from './papers-for-tests.ts';

const RULE: Rule = { id: 'r1', kind: 'mute', by: 'words', text: 'survey', isOn: true, madeAt: '2026-11-24T09:00:00.000Z' };

describe('rules', () => {
  it('are none at first, then what was stored, beside the other settings', async () => {
    const db = freshLibrary();
    expect(await rulesNow(db)).toEqual([]);
    await switchSites(db, ['https://dblp.org/*'], false);
    expect(await changeRules(db, (rules) => withRule(rules, RULE))).toEqual([RULE]);
    expect(await rulesNow(db)).toEqual([RULE]);
    expect(await sitesOff(db)).toEqual(['https://dblp.org/*']);
  });

  it('changed in two windows at once are both changed', async () => {
    const db = freshLibrary();
    await Promise.all(['survey', 'tide', 'boat'].map((text, n) => changeRules(db, (rules) => withRule(rules, { ...RULE, id: `r${n}`, text }))));
    expect((await rulesNow(db)).map(({ text }) => text)).toEqual(['survey', 'tide', 'boat']);
  });

  it('stay as they were when the disk is full', async () => {
    const db = freshLibrary();
    await changeRules(db, () => [RULE]);
    db.settings.hook('updating', () => { throw new DOMException('no room', 'QuotaExceededError'); });
    await expect(changeRules(db, () => [])).rejects.toMatchObject({ operation: 'change the rules', reason: 'full' });
    expect(await rulesNow(db)).toEqual([RULE]);
  });

  it('are part of backups, the papers listed lately are not', async () => {
    const db = freshLibrary();
    await changeRules(db, () => [RULE]);
    await rememberLately(db, [{ paper: identityOf(paper()), source: { title: 'T', categories: [] } }], minute(0));
    const { tables } = await snapshot(db);
    expect(tables.settings).toEqual([{ key: 'rules', value: [RULE] }]);
    expect(Object.keys(tables)).not.toContain('lately');
  });

  it.each([[{ kind: 'hide' }], [{ by: 'all' }], [{ text: 7 }], [{ isOn: 'yes' }], [{ madeAt: 'now' }], [{ id: '' }]])('in a file are refused where one is none: %j', (bad) => {
    expect(flawIn('settings', [{ key: 'rules', value: [RULE] }])).toBeNull();
    expect(flawIn('settings', [{ key: 'rules', value: [{ ...RULE, ...bad }] }])).toMatchObject({ record: 1 });
  });
});
