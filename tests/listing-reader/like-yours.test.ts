import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { likeYours, PAUSE_MS } from '../../entrypoints/listing-reader/like-yours.ts';
import { showTopics, type Mark } from '../../entrypoints/listing-reader/mark.ts';
import type { MarkLayer } from '../../entrypoints/listing-reader/mark-layer.ts';
import type { Feature, PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { onMessage, sendMessage, type ListedPaper, type PaperToRank } from '../../messaging/protocol.ts';

const NOTHING = { saved: false, isDismissed: false };

let marks: Mark[];
let feature: Feature;
let gone: AbortController;
let papers: Map<string, ListedPaper>;
let kept: Record<string, { saved: boolean; isDismissed: boolean }>;
let unknown: Set<string>;
let answer: (titles: string[]) => (number[] | null) | Promise<number[] | null>;
let asked: PaperToRank[][];
let stopAnswering: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (then: () => void) => void setTimeout(then));
  gone = new AbortController();
  kept = {};
  unknown = new Set();
  asked = [];
  list(['A', 'B', 'C']);
  answer = (titles) => titles.map((title) => ({ A: 3, B: 12 })[title] ?? 0);
  stopAnswering = onMessage('likeYours', async ({ data }) => {
    asked.push(data.papers);
    return answer(data.papers.map(({ title }) => title));
  });
  const layer = { marks: (keys?: ReadonlySet<string>) => marks.filter(({ key }) => keys?.has(key) ?? true) } as MarkLayer;
  const view = { signal: gone.signal, layer, kept: { of: (key: string) => kept[key] ?? NOTHING, isKnown: (key: string) => !unknown.has(key) }, papers: () => papers };
  feature = likeYours(view as unknown as PageView);
});
afterEach(() => {
  gone.abort();
  document.body.replaceChildren();
  stopAnswering();
  vi.useRealTimers();
});

function list(titles: readonly string[]): void {
  papers = new Map(titles.map((title) => [title, {
    key: title, paper: { title, authors: Array.from({ length: 30 }, (_, n) => ({ family: `F${n}` })), categories: ['cs.LG'], abstract: 'Long. '.repeat(500) },
    topics: [{ id: 'agents', name: 'LLM agents', group: 'llm' }, { id: 'cat:cs.LG', name: 'Learning', group: 'category' }],
  } as unknown as ListedPaper]));
  marks = titles.map((key) => {
    const host = document.createElement('gloss-mark');
    const line = document.createElement('div');
    line.append(...['save', 'state', 'chips'].map((name) => Object.assign(document.createElement('span'), { className: name, hidden: name === 'state' })));
    host.attachShadow({ mode: 'open' }).append(line);
    const mark: Mark = { host, key, topics: [], kept: null };
    showTopics(mark, []);
    document.body.append(host);
    return mark;
  });
}

const words = () => marks.map(({ host }) => host.shadowRoot!.querySelector('.like')?.textContent ?? '');
const later = () => vi.advanceTimersByTimeAsync(PAUSE_MS + 100);
const classified = () => feature.classified!(new Set(papers.keys()));

describe('what rows are like', () => {
  it('is asked for once all else is shown, and said on those that are truly like some', async () => {
    classified();
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 100);
    expect(asked).toEqual([]);
    await later();
    expect(words()).toEqual(['Like 3 you saved', 'Like 12 you saved', '']);
    expect([...papers.values()].map(({ like }) => like)).toEqual([3, 12, undefined]);
  });

  it('is asked with what it takes and no more', async () => {
    classified();
    await later();
    const { abstract, authors, topics } = asked[0]![0]!;
    expect([abstract!.length, authors.length, authors.at(-1), topics]).toEqual([600, 20, { family: 'F29' }, ['agents']]);
  });

  it('is asked for 100 papers at a time, each once', async () => {
    list(Array.from({ length: 250 }, (_, n) => `T${n}`));
    classified();
    await later();
    feature.drawn!();
    await later();
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('is not said of what is saved, dismissed or not known yet', async () => {
    kept = { A: { saved: true, isDismissed: false }, B: { saved: false, isDismissed: true } };
    unknown.add('C');
    classified();
    await later();
    expect(asked).toEqual([]);
    unknown.clear();
    kept = {};
    feature.known!(new Set(['A', 'B', 'C']));
    await later();
    expect(words()).toEqual(['Like 3 you saved', 'Like 12 you saved', '']);
    kept = { A: { saved: true, isDismissed: false } };
    feature.known!(new Set(['A']));
    expect(words()).toEqual(['', 'Like 12 you saved', '']);
    expect(papers.get('A')!.like).toBe(3); // its card stays as it is while it is being read
  });

  it('is asked for again after decisions, together, and not about what was decided', async () => {
    classified();
    await later();
    kept = { A: { saved: true, isDismissed: false } };
    answer = (titles) => titles.map(() => 5);
    feature.known!(new Set(['A']));
    feature.decided!();
    feature.decided!();
    await later();
    expect(asked.map((some) => some.map(({ title }) => title))).toEqual([['A', 'B', 'C'], ['B', 'C']]);
    expect(words()).toEqual(['', 'Like 5 you saved', 'Like 5 you saved']);
  });

  it('goes everywhere when the ranking is switched off', async () => {
    classified();
    await later();
    kept = { A: { saved: true, isDismissed: false } };
    answer = () => null;
    await sendMessage('rankingChanged', undefined);
    await later();
    expect(words().slice(1)).toEqual(['', '']);
    expect([...papers.values()].map(({ like }) => like)).toEqual([undefined, undefined, undefined]);
  });

  it('an answer from before a decision does not count', async () => {
    const { promise, resolve } = Promise.withResolvers<number[]>();
    answer = () => promise;
    classified();
    await later();
    answer = (titles) => titles.map(() => 0);
    feature.decided!();
    resolve([9, 9, 9]);
    await later();
    await later();
    expect(words()).toEqual(['', '', '']);
    expect(asked).toHaveLength(2);
  });

  it('is not asked for in a tab that nobody sees, until somebody does', async () => {
    const shown = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    classified();
    await later();
    expect(asked).toEqual([]);
    shown.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await later();
    expect(words()[0]).toBe('Like 3 you saved');
    shown.mockRestore();
  });

  it('stays with a paper that is read again, and goes with it', async () => {
    classified();
    await later();
    papers = new Map([...papers].slice(1).map(([key, paper]) => [key, Object.fromEntries(Object.entries(paper).filter(([name]) => name !== 'like')) as unknown as ListedPaper]));
    feature.taken!();
    expect(papers.get('B')!.like).toBe(12);
    const before = marks[1]!.host.shadowRoot!.querySelector('.like');
    feature.drawn!();
    await later();
    expect(marks[1]!.host.shadowRoot!.querySelector('.like')).toBe(before);
    expect(asked).toHaveLength(1);
  });

  it('that can’t be asked leaves rows as they are', async () => {
    answer = () => { throw Object.assign(new Error('closed'), { name: 'StorageError' }); };
    classified();
    await later();
    expect(words()).toEqual(['', '', '']);
    answer = (titles) => titles.map(() => 2);
    feature.drawn!();
    await later();
    expect(words()[0]).toBe('Like 2 you saved');
  });
});
