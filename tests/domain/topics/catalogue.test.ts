import { describe, expect, it } from 'vitest';
import { categoryRow, hueOf, topicGroups, topicRow, topicRows } from '../../../domain/topics/catalogue.ts';
import { cuesByTopic } from '../../../scripts/train-topics/lexicon.ts';

describe('every topic', () => {
  it.each(topicRows.map((row) => [row.id, row] as const))('%s has a short name, a group with a hue, known parents and cues', (_id, row) => {
    expect(row.name.length).toBeLessThanOrEqual(24);
    expect(hueOf(row.group)).not.toBeNull();
    expect(row.parents.filter((parent) => topicRow(parent) === null)).toEqual([]);
    expect(row.arxiv.filter((code) => categoryRow(code) === null)).toEqual([]);
    expect(cuesByTopic.get(row.id)?.sure).toBeTruthy();
  });

  it('has an id and a name of its own', () => {
    expect(new Set(topicRows.map((row) => row.id)).size).toBe(topicRows.length);
    expect(new Set(topicRows.map((row) => row.name)).size).toBe(topicRows.length);
  });
});

it('cues are given for topics of the catalogue only', () => {
  expect([...cuesByTopic.keys()].filter((id) => topicRow(id) === null)).toEqual([]);
});

it('a cue stands once in a topic', () => {
  const twice = [...cuesByTopic].flatMap(([id, cues]) => repeated(Object.values(cues).join(';').split(';')).map((cue) => `${id}: ${cue}`));
  expect(twice).toEqual([]);
});

it('hues are degrees, one a group', () => {
  expect(new Set(topicGroups.map((group) => group.hue)).size).toBe(topicGroups.length);
  for (const { hue } of topicGroups) expect(hue >= 0 && hue < 360).toBe(true);
});

it.each([['cs.LG', 'core'], ['stat.ME', 'none'], ['eess.SP', 'mixed'], ['cmp-lg', 'core']])('%s is known as %s', (code, ml) =>
  expect(categoryRow(code)).toMatchObject({ ml }));

it.each(['cs.XX', '', 'toString', '__proto__'])('%j is no category', (code) => expect(categoryRow(code)).toBeNull());

function repeated(cues: string[]): string[] {
  const folded = cues.map((cue) => cue.trim()).filter((cue) => cue !== '');
  return folded.filter((cue, index) => folded.indexOf(cue) < index);
}
