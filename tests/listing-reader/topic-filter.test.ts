import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Topic } from '../../domain/topics/topic.ts';
import { makeChips } from '../../entrypoints/listing-reader/chips.ts';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import { filterWords, showFilter } from '../../entrypoints/listing-reader/topic-filter.ts';

const topic = (id: string, name: string, words: string): Topic => ({
  id, name, group: 'llm', hue: 250, score: 0.9, evidence: words === '' ? [] : [{ words, field: 'title', at: 0, share: 1 }],
});
const AGENTS = topic('agents', 'LLM agents', 'tool calls');
const SPEECH = topic('speech', 'Speech recognition', '');
let marks: Mark[];

beforeEach(() => {
  marks = [[AGENTS], [AGENTS, SPEECH], []].map((topics, n) => {
    const host = document.createElement('gloss-mark');
    host.attachShadow({ mode: 'open' }).append(...makeChips(topics));
    document.body.append(host);
    return { host, key: `k${n}`, topics };
  });
});
afterEach(() => document.body.replaceChildren());

const dimmed = () => marks.map(({ host }) => host.hasAttribute('data-dim'));
const chips = () => marks.flatMap(({ host }) => [...host.shadowRoot!.querySelectorAll('.chip')].map((chip) => [chip.getAttribute('aria-pressed'), chip.getAttribute('aria-description')]));

const HINT = 'Wrong? Right-click here, or press Delete.';
const WHY = `because of “tool calls”\n${HINT}`;

it('rows without the topic are dimmed; its chips say that they are pressed, why they are there and how many rows have it', () => {
  showFilter(marks, 'agents');
  expect(dimmed()).toEqual([false, false, true]);
  expect(chips()).toEqual([['true', `2 of 3 rows\n${WHY}`], ['true', `2 of 3 rows\n${WHY}`], ['false', HINT]]);
  showFilter(marks, 'speech');
  expect(dimmed()).toEqual([true, false, true]);
  expect(chips()[2]).toEqual(['true', `1 of 3 rows\n${HINT}`]);
});

it('all comes back without a topic', () => {
  showFilter(marks, 'agents');
  showFilter(marks, null);
  expect(dimmed()).toEqual([false, false, false]);
  expect(chips()).toEqual([['false', WHY], ['false', WHY], ['false', HINT]]);
});

it('what is shown is said in words', () => {
  expect(['agents', 'speech', null].map((id) => filterWords(marks, id))).toEqual([
    '2 of 3 rows are about LLM agents', '1 of 3 rows is about Speech recognition', 'All 3 rows are shown again',
  ]);
});
