import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ListedPaper } from '../../messaging/protocol.ts';
import { batchBar } from '../../entrypoints/listing-reader/batch-bar.ts';
import type { Feature, PageView } from '../../entrypoints/listing-reader/page-view.ts';
import { Selection } from '../../entrypoints/listing-reader/selection.ts';
import { paper } from '../storage/papers-for-tests.ts';

/** A page of four papers, of which the reader may select some. */
let papers: Map<string, ListedPaper>;
let url: string;
let view: PageView;
let bar: Feature;
let gone: AbortController;
const saved = new Set<string>();

const listed = (key: string) => ({ key, paper: paper({ title: `Study ${key}` }) }) as ListedPaper;

beforeAll(() => { window.matchMedia = (() => ({ matches: false, addEventListener: () => undefined })) as unknown as typeof matchMedia; });
beforeEach(() => {
  papers = new Map(['a', 'b', 'c', 'd'].map((key) => [key, listed(key)]));
  url = 'https://example.org/today';
  gone = new AbortController();
  saved.clear();
  document.body.replaceChildren(...[...papers.keys()].map((key) => {
    const row = document.createElement('article');
    row.append(Object.assign(document.createElement('gloss-mark'), { title: key }));
    return row;
  }));
  const marks = () => [...document.querySelectorAll('gloss-mark')].map((host) => ({ host, key: (host as HTMLElement).title }));
  view = {
    signal: gone.signal, selection: new Selection(), papers: () => papers, page: () => ({ reading: { url }, rows: rows(), places: rows(), keys: rows().map((row) => (row.firstElementChild as HTMLElement).title) }), say: () => undefined,
    layer: { marks }, kept: { of: (key: string) => ({ saved: saved.has(key), isDismissed: false }) },
  } as unknown as PageView;
  bar = batchBar(view);
  bar.taken!();
});
afterEach(() => gone.abort());

const rows = () => [...document.querySelectorAll('article')];
const host = () => document.querySelector<HTMLElement>('gloss-batch');
const words = () => (host() === null || host()!.hidden ? 'no bar' : [...host()!.shadowRoot!.querySelectorAll('.count, button')].map((one) => one.textContent).join(' · '));

describe('the bar of selected rows', () => {
  it('is there while something is selected, and says what can be done', () => {
    expect(words()).toBe('no bar');
    for (const key of ['a', 'c']) view.selection.toggle(key);
    expect(words()).toBe('2 selected · Save · Dismiss · Copy links · Tag, export … · Select all 4 · Clear');
    view.selection.clear();
    expect(words()).toBe('no bar');
  });

  it('offers to remove where all of them are saved', () => {
    saved.add('a');
    view.selection.toggle('a');
    expect(words()).toContain('1 selected · Remove');
    view.selection.toggle('b');
    expect(words()).toContain('2 selected · Save');
  });

  it('counts those that are on the page, and the others again when they come back', () => {
    view.selection.all(['a', 'b', 'c']);
    papers = new Map(['d', 'c', 'a'].map((key) => [key, listed(key)])); // b went, the others were sorted anew
    bar.taken!();
    expect(words()).toContain('2 selected');
    papers.set('b', listed('b'));
    bar.taken!();
    expect(words()).toContain('3 selected');
  });

  it('offers all that are shown: what is dimmed or folded is not among them', () => {
    const marks = document.querySelectorAll('gloss-mark');
    marks[1]!.toggleAttribute('data-dim');
    view.selection.toggle('a');
    expect(words()).toContain('Select all 3');
    marks[3]!.toggleAttribute('data-fold');
    view.selection.toggle('c');
    expect(words()).not.toContain('All');
  });

  it('stays as it is while the page changes, with the focus where it was', () => {
    view.selection.all(['a', 'b']);
    const dismiss = [...host()!.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent === 'Dismiss')!;
    dismiss.focus();
    bar.drawn!();
    expect(host()!.shadowRoot!.activeElement).toBe(dismiss);
    view.selection.toggle('c');
    expect(host()!.shadowRoot!.activeElement?.textContent).toBe('Dismiss');
    saved.add('a');
    view.selection.all(['a']);
    (host()!.shadowRoot!.querySelector('button') as HTMLElement).focus(); // Remove
    saved.clear();
    bar.drawn!();
    expect(host()!.shadowRoot!.activeElement?.textContent).toBe('Clear');
  });

  it('stays at another place of the same page', () => {
    view.selection.all(['a', 'b']);
    url = 'https://example.org/today#methods';
    bar.taken!();
    expect(words()).toContain('2 selected');
  });

  it('is empty at another address', () => {
    view.selection.all(['a', 'b']);
    url = 'https://example.org/yesterday';
    bar.taken!();
    expect(words()).toBe('no bar');
    expect(view.selection.keys()).toEqual([]);
  });

  it('does nothing for a script of the page', () => {
    view.selection.toggle('a');
    host()!.shadowRoot!.querySelectorAll('button').forEach((button) => button.click());
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(words()).toContain('1 selected');
  });

  it('goes with everything of ours, and the room it made goes too', () => {
    const before = document.adoptedStyleSheets.length;
    view.selection.toggle('a');
    gone.abort();
    expect(host()).toBeNull();
    expect(document.adoptedStyleSheets.length).toBe(before);
  });
});
