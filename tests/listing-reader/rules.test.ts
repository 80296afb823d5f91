import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../domain/rules/rule.ts';
import type { Mark } from '../../entrypoints/listing-reader/mark.ts';
import type { MarkLayer } from '../../entrypoints/listing-reader/mark-layer.ts';
import type { Feature, PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { RowLooks } from '../../entrypoints/listing-reader/row-looks.ts';
import { rules } from '../../entrypoints/listing-reader/rules.ts';
import { onMessage, sendMessage, type ListedPaper } from '../../messaging/protocol.ts';

const MUTE: Verdict = { kind: 'mute', rules: [{ id: 'r1', kind: 'mute', by: 'words', text: 'survey' }] };
const WATCH: Verdict = { kind: 'watch', rules: [{ id: 'r2', kind: 'watch', by: 'topic', text: 'agents' }, { id: 'r1', kind: 'mute', by: 'words', text: 'survey' }], more: 2 };
const NOTHING = { saved: false, isUnmuted: false };

let marks: Mark[];
let feature: Feature;
let gone: AbortController;
let papers: Map<string, ListedPaper>;
let kept: Record<string, { saved: boolean; isUnmuted: boolean }>;
let answer: (titles: string[]) => (Verdict | null)[] | Promise<(Verdict | null)[]>;
let asked: string[][];
let stopAnswering: () => void;

beforeEach(() => {
  gone = new AbortController();
  kept = {};
  asked = [];
  papers = new Map(['A', 'B', 'C'].map((title) => [title, { key: title, paper: { title, authors: [], categories: [] }, identity: { identifiers: [], titleKey: title, firstAuthor: '' }, topics: [{ id: 'agents', name: 'LLM agents' }] } as unknown as ListedPaper]));
  marks = [...papers.keys()].map((key) => {
    const host = document.createElement('gloss-mark');
    const line = document.createElement('div');
    line.className = 'line';
    line.append(...['save', 'state', 'chips'].map((name) => Object.assign(document.createElement('span'), { className: name, hidden: name === 'state' })));
    host.attachShadow({ mode: 'open' }).append(line);
    const mark: Mark = { host, key, topics: papers.get(key)!.topics! };
    host.setAttribute('data-topics', 'agents'); // its chips are drawn
    document.body.append(mark.host);
    return mark;
  });
  answer = (titles) => titles.map((title) => ({ A: MUTE, B: WATCH })[title] ?? null);
  stopAnswering = onMessage('judge', async ({ data }) => {
    asked.push(data.papers.map(({ paper }) => paper.title));
    return answer(asked.at(-1)!);
  });
  const layer = { marks: (keys?: ReadonlySet<string>) => marks.filter(({ key }) => keys?.has(key) ?? true) } as MarkLayer;
  const view = { signal: gone.signal, layer, looks: new RowLooks(layer, () => null, gone.signal), kept: { of: (key: string) => kept[key] ?? NOTHING }, page: () => ({ reading: { site: 'arXiv' } }), papers: () => papers, say: () => undefined };
  feature = rules(view as unknown as PageView);
});
afterEach(() => {
  gone.abort();
  document.body.replaceChildren();
  stopAnswering();
});

const words = () => marks.map(({ host }) => host.shadowRoot!.querySelector('.verdict')?.textContent ?? '');
const dimmed = () => marks.map(({ host }) => host.hasAttribute('data-dim'));
const judged = () => vi.waitFor(() => expect(words()[0]).not.toBe(''));

describe('rules on a page', () => {
  it('are asked for once topics are known; muted rows are dimmed and say why, watched ones say so', async () => {
    feature.classified!(new Set(papers.keys()));
    await judged();
    expect(words()).toEqual(['muted: surveyShow', 'watched: LLM agents', '']);
    expect(dimmed()).toEqual([true, false, false]);
    expect(marks.map(({ host }) => host.hasAttribute('data-watched'))).toEqual([false, true, false]);
    expect(marks[1]!.host.shadowRoot!.querySelector<HTMLElement>('.verdict [title]')!.title).toBe('Watched because of: LLM agents\nWould be muted because of: survey. A watch beats a mute.\nAnd 2 more rules hold.');
    expect(papers.get('A')!.verdict).toEqual(MUTE);
  });

  it('dim nothing that is saved, or shown at the reader’s word', async () => {
    feature.classified!(new Set(papers.keys()));
    await judged();
    kept = { A: { saved: false, isUnmuted: true } };
    feature.known!(new Set(['A']));
    await vi.waitFor(() => expect(words()[0]).toBe('shown: surveyMute again'));
    feature.drawn!();
    expect(dimmed()[0]).toBe(false);
    kept = { A: { saved: true, isUnmuted: false } };
    feature.known!(new Set(['A']));
    expect(words()[0]).toBe('');
  });

  it('are asked for again when they change, and an answer from before does not count', async () => {
    const { promise, resolve } = Promise.withResolvers<(Verdict | null)[]>();
    answer = () => promise;
    feature.classified!(new Set(papers.keys()));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answer = (titles) => titles.map(() => null);
    await sendMessage('rulesChanged', undefined);
    resolve([MUTE, MUTE, MUTE]);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await new Promise((done) => setTimeout(done, 20));
    expect(words()).toEqual(['', '', '']);
    expect(dimmed()).toEqual([false, false, false]);
  });

  it('are asked for again when topics change, and an answer on those of before does not count', async () => {
    const answers: ((verdicts: (Verdict | null)[]) => void)[] = [];
    answer = () => new Promise((done) => answers.push(done));
    feature.classified!(new Set(papers.keys()));
    feature.classified!(new Set(['A']));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!([null]);
    await new Promise((done) => setTimeout(done, 5));
    answers[0]!([MUTE, WATCH, null]);
    await vi.waitFor(() => expect(words()[1]).not.toBe(''));
    expect(dimmed()).toEqual([false, false, false]);
  });

  it('are asked for again when the reader comes back to the page', async () => {
    feature.classified!(new Set(papers.keys()));
    await judged();
    answer = (titles) => titles.map(() => null);
    feature.returned!();
    await vi.waitFor(() => expect(dimmed()).toEqual([false, false, false]));
  });

  it('stay with a paper that is read again, and go with it', async () => {
    feature.classified!(new Set(papers.keys()));
    await judged();
    papers = new Map([...papers].slice(0, 2).map(([key, paper]) => [key, { ...paper, verdict: null }]));
    feature.taken!();
    expect([...papers.values()].map(({ verdict }) => verdict?.kind)).toEqual(['mute', 'watch']);
    const before = marks[0]!.host.shadowRoot!.querySelector('.verdict');
    feature.drawn!();
    expect(marks[0]!.host.shadowRoot!.querySelector('.verdict')).toBe(before);
    expect(asked).toHaveLength(1);
  });

  it('that can’t be asked leave the page as it is, until the next reading', async () => {
    answer = () => { throw Object.assign(new Error('closed'), { name: 'StorageError' }); };
    feature.classified!(new Set(papers.keys()));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await new Promise((done) => setTimeout(done, 20));
    expect(dimmed()).toEqual([false, false, false]);
    answer = (titles) => titles.map(() => MUTE);
    feature.drawn!();
    await judged();
    expect(dimmed()).toEqual([true, true, true]);
  });
});
