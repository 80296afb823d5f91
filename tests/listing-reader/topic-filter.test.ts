import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Topic } from '../../domain/topics/topic.ts';
import { makeChips } from '../../entrypoints/listing-reader/chips.ts';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import type { MarkLayer } from '../../entrypoints/listing-reader/mark-layer.ts';
import type { PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { RowLooks } from '../../entrypoints/listing-reader/row-looks.ts';
import { TopicFilter } from '../../entrypoints/listing-reader/topic-filter.ts';

const topic = (id: string, name: string, words: string): Topic => ({
  id, name, group: 'llm', hue: 250, score: 0.9, evidence: words === '' ? [] : [{ words, field: 'title', at: 0, share: 1 }],
});
const AGENTS = topic('agents', 'LLM agents', 'tool calls');
const SPEECH = topic('speech', 'Speech recognition', '');
let marks: Mark[];
let filter: TopicFilter;
let gone = new AbortController();
let said: string[] = [];

beforeEach(() => {
  marks = [[AGENTS], [AGENTS, SPEECH], []].map((topics, n) => {
    const host = document.createElement('gloss-mark');
    host.attachShadow({ mode: 'open' }).append(...makeChips(topics));
    document.body.append(host);
    return { host, key: `k${n}`, topics };
  });
  const layer = { marks: () => marks } as MarkLayer;
  filter = new TopicFilter({ layer, looks: new RowLooks(layer, () => null, gone.signal), page: () => null, say: (words: string) => said.push(words) } as unknown as PageView);
});
afterEach(() => {
  document.body.replaceChildren();
  gone.abort();
  gone = new AbortController();
});

const dimmed = () => marks.map(({ host }) => host.hasAttribute('data-dim'));
const chips = () => marks.flatMap(({ host }) => [...host.shadowRoot!.querySelectorAll('.chip')].map((chip) => [chip.getAttribute('aria-pressed'), chip.getAttribute('aria-description')]));

const HINT = 'Wrong? Right-click here, or press Delete.';
const WHY = `because of “tool calls”\n${HINT}`;

it('rows without the topic are dimmed; its chips say that they are pressed, why they are there and how many rows have it', () => {
  filter.apply('agents');
  expect(dimmed()).toEqual([false, false, true]);
  expect(chips()).toEqual([['true', `2 of 3 rows\n${WHY}`], ['true', `2 of 3 rows\n${WHY}`], ['false', HINT]]);
  filter.apply('speech');
  expect(dimmed()).toEqual([true, false, true]);
  expect(chips()[2]).toEqual(['true', `1 of 3 rows\n${HINT}`]);
});

it('all comes back without a topic', () => {
  filter.apply('agents');
  filter.apply(null);
  expect(dimmed()).toEqual([false, false, false]);
  expect(chips()).toEqual([['false', WHY], ['false', WHY], ['false', HINT]]);
});

it('what is shown is said in words', () => {
  said = [];
  for (const id of ['agents', 'speech', null]) filter.apply(id);
  expect(said).toEqual(['2 of 3 rows are about LLM agents', '1 of 3 rows is about Speech recognition', 'All 3 rows are shown again']);
});
