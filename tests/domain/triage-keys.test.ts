import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { BROWSER_COMMANDS, COMMANDS, COMMAND_GROUPS } from '../../domain/commands.ts';
import { actOn, bindingsOf, conflictsOf, isBindable, keysOf, USUAL_KEYS, withKey, withoutKeys, withSite, withUsual, type TriageKeys } from '../../domain/triage-keys.ts';

const WORDS = parse(readFileSync('locales/en.yml', 'utf8')) as Record<string, Record<string, unknown>>;

describe('the table of commands', () => {
  it('has no name and no key twice', () => {
    const ids = COMMANDS.map(({ id }) => id);
    const keys = COMMANDS.flatMap((one) => one.keys);
    expect([new Set(ids).size, new Set(keys).size]).toEqual([ids.length, keys.length]);
  });

  it.each([...COMMANDS.map(({ words }) => words), ...COMMAND_GROUPS.map(([, words]) => words), ...BROWSER_COMMANDS.map(([, words]) => words)])('%s has words', (words) => {
    const [section, name] = words.split('.');
    expect(WORDS[section!]![name!]).toEqual(expect.any(String));
  });

  it('is the keys that readers were promised', () => {
    expect([...bindingsOf(USUAL_KEYS)].map(([key, id]) => `${key} ${id}`)).toEqual([
      'Escape out', 'j next', 'k previous', 'J next-unseen', 'K previous-unseen', 'g first-unseen', '[ previous-digest', '] next-digest', 's save', 'e dismiss',
      '1 to-read', '2 reading', 'r read', '3 read', '4 skipped', 'x select', 'u undo', 'z undo', 'o open', 'c cite', 'n note', 't tags', '/ filter', '? help',
    ]);
  });
});

describe('keys of one’s own', () => {
  it('a free key takes the place of the usual ones', () => {
    const set = withKey(USUAL_KEYS, 'undo', 'b');
    expect([keysOf(set, 'undo'), bindingsOf(set).has('u')]).toEqual([['b'], false]);
  });

  it('a key that does something else is taken from that, which keeps its others', () => {
    const set = withKey(USUAL_KEYS, 'save', 'u');
    expect([keysOf(set, 'save'), keysOf(set, 'undo')]).toEqual([['u'], ['z']]);
  });

  it('a usual key that was given away is named when its command is made usual again', () => {
    const set = withUsual(withKey(USUAL_KEYS, 'save', 'e'), 'dismiss');
    expect([keysOf(set, 'dismiss'), conflictsOf(set, 'dismiss')]).toEqual([[], [['e', 'save']]]);
    expect(keysOf(withUsual(set, 'save'), 'dismiss')).toEqual(['e']);
  });

  it('two commands that were given one key, by a file or an older Gloss: the first of the table has it, the other says so', () => {
    const set: TriageKeys = { ...USUAL_KEYS, own: { open: ['b'], save: ['b'] } };
    expect([bindingsOf(set).get('b'), conflictsOf(set, 'open'), conflictsOf(set, 'save')]).toEqual(['save', [['b', 'save']], []]);
  });

  it('a command may have no key', () => {
    expect(keysOf(withoutKeys(USUAL_KEYS, 'read'), 'read')).toEqual([]);
  });

  it('Escape stays what it is, whatever a file says', () => {
    expect(keysOf({ ...USUAL_KEYS, own: { save: ['Escape'], out: ['q'] } }, 'out')).toEqual(['Escape']);
  });

  it.each([['b', true], ['Ж', true], ['é', true], ['+', true], [' ', false], ['Enter', false], ['F1', false], ['', false], ['Dead', false]])('%j can be chosen: %s', (key, can) => {
    expect(isBindable(key)).toBe(can);
  });
});

describe('where keys act', () => {
  it.each([['arxiv.org', true], ['github.com', false], ['scholar.google.com', true], ['constructor', true]])('%s: %s', (host, isOn) => {
    expect(actOn(USUAL_KEYS, host)).toBe(isOn);
  });

  it('the reader can have it otherwise, and back; what is usual is not remembered', () => {
    const set = withSite(withSite(USUAL_KEYS, 'github.com', true), 'arxiv.org', false);
    expect([actOn(set, 'github.com'), actOn(set, 'arxiv.org')]).toEqual([true, false]);
    expect(withSite(withSite(set, 'github.com', false), 'arxiv.org', true)).toEqual(USUAL_KEYS);
  });

  it('nowhere when they are switched off', () => {
    expect(actOn({ ...USUAL_KEYS, isOn: false, sites: { 'github.com': true } }, 'github.com')).toBe(false);
  });
});
